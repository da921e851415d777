import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ocop, type Ran } from '../../support/ocop.js';

/** The folder of a season, and an officer who types commands in it. */
export class Office {
  readonly cwd = mkdtempSync(join(tmpdir(), 'ocop-mua-'));

  /** Types a command on a day. */
  run(day: string, ...args: readonly string[]): Promise<Ran> {
    return ocop(args, { cwd: this.cwd, now: new Date(`${day}T09:00:00`) });
  }

  write(name: string, bytes: string | Uint8Array): void {
    const path = join(this.cwd, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  }

  read(name: string): Buffer {
    return readFileSync(join(this.cwd, name));
  }

  text(name: string): string {
    return this.read(name)
      .toString('utf8')
      .replace(/^\ufeff/, '');
  }

  /** Opens a file, changes something of it and keeps it, as one does with Notepad. */
  edit(name: string, change: (text: string) => string): void {
    this.write(name, change(this.read(name).toString('utf8')));
  }

  close(): void {
    rmSync(this.cwd, { recursive: true, force: true });
  }
}
