import type { Host } from './host.js';

/** A line on the terminal that tells how far a long run has come; nothing where stderr is not a terminal. */
export class Progress {
  private readonly started: number;
  private shown = false;
  private last = 0;

  constructor(
    private readonly host: Pick<Host, 'stderr' | 'now'>,
    private readonly enabled: boolean,
  ) {
    this.started = host.now().getTime();
  }

  /** Shows the line once a second of work has passed, and a few times a second from then on. */
  show(line: () => string): void {
    if (!this.enabled) return;
    const now = this.host.now().getTime();
    if (now - this.started < 1000 || now - this.last < 250) return;
    this.last = now;
    this.shown = true;
    this.host.stderr.write(`\r\u001b[K${line()}`);
  }

  /** Takes the line away, before something else is reported. */
  clear(): void {
    if (this.shown) this.host.stderr.write('\r\u001b[K');
    this.shown = false;
  }
}
