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
    const most = this.length + text.length * 3;
    if (most > this.bytes.length) {
      const larger = Buffer.allocUnsafe(Math.max(most, this.bytes.length * 2));
      this.bytes.copy(larger, 0, 0, this.length);
      this.bytes = larger;
    }
    this.length += this.bytes.write(text, this.length, 'utf8');
  }

  /** The bytes gathered, which are no longer kept here; valid until the next text is written. */
  take(): Buffer {
    const taken = this.bytes.subarray(0, this.length);
    this.length = 0;
    return taken;
  }
}
