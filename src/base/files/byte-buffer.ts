/**
 * Text gathered as UTF-8 bytes. Written row by row into one buffer, which is several times faster than joining
 * long strings and encoding them in the end.
 */
export class ByteBuffer {
  private bytes = Buffer.allocUnsafe(256 * 1024);
  /** How many bytes there are. */
  length = 0;

  write(text: string): void {
    // No character of a string takes more than three bytes in UTF-8.
    this.reserve(text.length * 3);
    this.length += this.bytes.write(text, this.length, 'utf8');
  }

  /** Bytes as they are, behind the text written before them. */
  append(bytes: Uint8Array): void {
    this.reserve(bytes.length);
    this.bytes.set(bytes, this.length);
    this.length += bytes.length;
  }

  /** The bytes gathered, which are no longer kept here; valid until the next text is written. */
  take(): Buffer {
    const taken = this.bytes.subarray(0, this.length);
    this.length = 0;
    return taken;
  }

  private reserve(more: number): void {
    const most = this.length + more;
    if (most <= this.bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(most, this.bytes.length * 2));
    this.bytes.copy(larger, 0, 0, this.length);
    this.bytes = larger;
  }
}
