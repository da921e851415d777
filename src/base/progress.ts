/** A line on the terminal that tells how far a long run has come; nothing where stderr is no terminal. */
export class Progress {
  private readonly started = performance.now();
  private shown = false;
  private last = 0;

  constructor(private readonly enabled: boolean) {}

  /** Shows the line once a second of work has passed, and a few times a second from then on. */
  show(line: () => string): void {
    if (!this.enabled) return;
    const now = performance.now();
    if (now - this.started < 1000 || now - this.last < 250) return;
    this.last = now;
    this.shown = true;
    process.stderr.write(`\r\u001b[K${line()}`);
  }

  /** Takes the line away, before something else is told. */
  clear(): void {
    if (this.shown) process.stderr.write('\r\u001b[K');
    this.shown = false;
  }
}
