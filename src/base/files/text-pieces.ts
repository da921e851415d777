import { StringDecoder } from 'node:string_decoder';
import { wideness } from './text-in.js';

/** The text of bytes that come in pieces, in whichever Unicode they are, without a mark: as `plainTextIn` gives it of all. */
export class TextPieces {
  private first: Buffer = Buffer.alloc(0);
  private decoder: StringDecoder | null = null;
  private isBig = false;
  /** Of two bytes a letter, the first of one whose second has not come. */
  private odd: Buffer = Buffer.alloc(0);
  private isBegun = false;

  write(bytes: Buffer): string {
    if (this.decoder === null) {
      this.first = Buffer.concat([this.first, bytes]);
      // Of one byte nobody can tell.
      return this.first.length < 2 ? '' : this.begin();
    }
    return this.plain(this.decoder.write(this.isBig ? this.swapped(bytes) : bytes));
  }

  end(): string {
    const begun = this.decoder === null ? this.begin() : '';
    return begun + this.plain(this.decoder?.end() ?? '');
  }

  private begin(): string {
    const wide = wideness(this.first);
    this.isBig = wide === 'big';
    this.decoder = new StringDecoder(wide === null ? 'utf8' : 'utf16le');
    const { first } = this;
    this.first = Buffer.alloc(0);
    return this.write(first);
  }

  private swapped(bytes: Buffer): Buffer {
    const all = Buffer.concat([this.odd, bytes]);
    const whole = all.length & ~1;
    this.odd = all.subarray(whole);
    return all.subarray(0, whole).swap16();
  }

  private plain(text: string): string {
    const isFirst = !this.isBegun && text !== '';
    this.isBegun ||= isFirst;
    return isFirst && text.startsWith('\ufeff') ? text.slice(1) : text;
  }
}
