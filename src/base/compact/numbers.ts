/** A piece holds so many numbers: two to the power of `BITS`. */
const BITS = 16;
const PIECE = 1 << BITS;

/** A growing list of 32-bit numbers, in pieces: no more is kept than a piece beyond what is in it. */
export class Numbers {
  length = 0;
  private readonly pieces: Int32Array[] = [];

  at(index: number): number {
    return this.pieces[index >>> BITS]?.[index & (PIECE - 1)] ?? 0;
  }

  set(index: number, number: number): void {
    const piece = this.pieces[index >>> BITS];
    if (piece !== undefined) piece[index & (PIECE - 1)] = number;
  }

  push(number: number): void {
    if (this.length >>> BITS === this.pieces.length) this.pieces.push(new Int32Array(PIECE));
    this.set(this.length, number);
    this.length += 1;
  }
}
