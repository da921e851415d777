import { Numbers } from './numbers.js';

/** Values are gathered in pieces of this many bytes; one that is longer has its own piece. */
const PIECE = 1024 * 1024;

/**
 * Many small values of JSON, kept as bytes: a quarter of a million products with their names take some 60 MB, where as
 * objects they take ten times that.
 */
export class PackedList<Value> {
  private readonly pieces: Buffer[] = [];
  private used = PIECE;
  /** Of each value its piece, where in it the value begins, and how many bytes it has. */
  private readonly inPiece = new Numbers();
  private readonly starts = new Numbers();
  private readonly lengths = new Numbers();

  get length(): number {
    return this.lengths.length;
  }

  push(value: Value): void {
    const text = JSON.stringify(value);
    const length = Buffer.byteLength(text);
    if (this.used + length > PIECE) {
      this.pieces.push(Buffer.allocUnsafeSlow(Math.max(PIECE, length)));
      this.used = 0;
    }
    this.pieces.at(-1)?.write(text, this.used);
    this.inPiece.push(this.pieces.length - 1);
    this.starts.push(this.used);
    this.lengths.push(length);
    this.used += length;
  }

  /** @param index from 0, of a value that is there */
  at(index: number): Value {
    const start = this.starts.at(index);
    const piece = this.pieces[this.inPiece.at(index)];
    const text = piece?.toString('utf8', start, start + this.lengths.at(index)) ?? '';
    // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- what `push` took
    return JSON.parse(text) as Value;
  }

  *[Symbol.iterator](): Generator<Value> {
    for (let index = 0; index < this.length; index += 1) yield this.at(index);
  }
}
