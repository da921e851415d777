import { Zip, ZipDeflate } from 'fflate';
import { ByteBuffer } from '../../base/files/byte-buffer.js';

/** Bytes that are gathered before they are compressed. */
const CHUNK = 256 * 1024;

/**
 * A zip file written as it is made: one file within it after the other, each in as many pieces as it comes in, none of
 * them kept.
 */
export class ZipWriter {
  private readonly zip: Zip;
  private readonly text = new ByteBuffer();

  constructor(put: (chunk: Uint8Array) => void) {
    this.zip = new Zip((error, chunk) => {
      if (error) throw error;
      put(chunk);
    });
  }

  /** @param write is given what takes the file's text */
  file(path: string, write: (emit: (text: string) => void) => void): void {
    const file = this.begun(path);
    write((text) => {
      this.text.write(text);
      if (this.text.length >= CHUNK) file.push(this.text.take());
    });
    file.push(this.text.take(), true);
  }

  /** A file whose bytes are there already. */
  bytes(path: string, bytes: Uint8Array): void {
    this.begun(path).push(bytes, true);
  }

  private begun(path: string): ZipDeflate {
    const file = new ZipDeflate(path, { level: 6 });
    // A zip's times are a clock's on the wall: the same hands in every time zone.
    file.mtime = new Date(2026, 0, 1, 12);
    this.zip.add(file);
    return file;
  }

  end(): void {
    this.zip.end();
  }
}
