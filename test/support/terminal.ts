import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { PassThrough } from 'node:stream';
import xterm from '@xterm/headless';
import type { Host } from '../../src/base/host.js';
import { onTestFinished } from 'vitest';
import { outputTo } from './host.js';
import { BIN, runIn } from './ocop.js';

/** Whether this machine can give a program a terminal, tried once: `script` of util-linux, which every Debian has. */
export const HAS_TERMINAL =
  process.platform === 'linux' &&
  spawnSync('script', ['-qfec', 'test -t 0 && test -t 1', '/dev/null'], { input: '' }).status === 0;

const quoted = (text: string) => `'${text.replaceAll("'", String.raw`'\''`)}'`;

/** The program in a terminal: keys go in, and the screen is read as a user sees it. */
export abstract class Terminal {
  protected readonly screen: xterm.Terminal;
  private readonly waiting = new Set<() => void>();
  private ended = false;

  /**
   * @param convertEol whether a line end goes to the beginning of a line, as it does where a terminal is the system's
   */
  constructor(columns: number, rows: number, convertEol: boolean) {
    this.screen = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true, convertEol });
  }

  /** @param after milliseconds since the keys before; a hand that is in no hurry unless it is said */
  abstract press(keys: string, after?: number): void;

  /** The lines on the screen, without blanks behind them. */
  lines(): string[] {
    const { active } = this.screen.buffer;
    return Array.from({ length: this.screen.rows }, (_, row) =>
      (active.getLine(active.baseY + row)?.translateToString(true) ?? '').trimEnd(),
    );
  }

  text(): string {
    return this.lines().join('\n');
  }

  /** Waits until the screen shows something; it never waits for a time. */
  async until(shows: (text: string) => boolean): Promise<void> {
    while (!shows(this.text())) {
      if (this.ended) throw new Error(`the program has ended:\n${this.text()}`);
      await new Promise<void>((resolve) => this.waiting.add(resolve));
    }
  }

  /** Presses keys a few at a time, as the program has shown something of those before, or has had its time. */
  async pressInTurn(keys: readonly string[]): Promise<void> {
    for (let at = 0; at < keys.length && !this.ended; at += 5) {
      for (const key of keys.slice(at, at + 5)) this.press(key);
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
  }

  /**
   * Presses a key again and again until the program has ended: before some questions what was typed ahead is dropped.
   */
  async pressUntilItEnds(key: string): Promise<void> {
    const pressing = setInterval(() => {
      this.press(key);
    }, 50);
    await this.end();
    clearInterval(pressing);
  }

  /** Waits until the program has ended. */
  async end(): Promise<void> {
    while (!this.ended) await new Promise<void>((resolve) => this.waiting.add(resolve));
  }

  /** The program has written something. */
  protected show(bytes: Uint8Array): void {
    this.screen.write(bytes, () => {
      this.wake();
    });
  }

  /** It has ended, and all that it wrote has been given. */
  protected close(): void {
    this.screen.write('', () => {
      this.ended = true;
      this.wake();
    });
  }

  private wake(): void {
    const { waiting } = this;
    const resolves = [...waiting];
    waiting.clear();
    for (const resolve of resolves) resolve();
  }
}

/** The built program in its own process, in a terminal that the system gives it. */
export class TerminalProgram extends Terminal {
  private readonly child: ChildProcess;

  constructor(args: readonly string[], cwd: string, columns: number, rows: number) {
    super(columns, rows, false);
    const command = [process.execPath, BIN, ...args].map(quoted).join(' ');
    const sized = `stty cols ${String(columns)} rows ${String(rows)}; exec ${command}`;
    this.child = spawn('script', ['-qfec', sized, '/dev/null'], {
      cwd,
      env: { PATH: process.env.PATH ?? '', TERM: 'xterm-256color', LANG: 'C.UTF-8', SHELL: '/bin/sh' },
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    this.child.stdin?.on('error', () => undefined); // it may end while keys are being sent
    this.child.stdout?.on('data', (bytes: Buffer) => {
      this.show(bytes);
    });
    // Closed is later than ended: by then all that it wrote has been read, and what was read is on the screen.
    this.child.on('close', () => {
      this.close();
    });
    onTestFinished(() => void this.child.kill('SIGKILL'));
  }

  press(keys: string): void {
    this.child.stdin?.write(keys);
  }
}

/** The program in this process, in a world whose streams are a terminal. */
export class TerminalRun extends Terminal {
  private clock = 0;
  private readonly keys = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => undefined });

  constructor(
    args: readonly string[],
    cwd: string,
    columns: number,
    rows: number,
    env: Readonly<Record<string, string>> = {},
    open?: Host['open'],
  ) {
    super(columns, rows, true);
    const output = () =>
      outputTo(
        (bytes) => {
          this.show(bytes);
        },
        { columns, rows },
      );
    const streams = { stdin: this.keys, stdout: output(), stderr: output() };
    const ran = runIn(
      { cwd, env: { TERM: 'xterm-256color', ...env }, elapsed: () => this.clock, ...(open && { open }) },
      args,
      streams,
    ).finally(() => {
      this.close();
    });
    onTestFinished(async () => {
      this.keys.end(); // hangs up, where the program still asks
      await ran;
    });
  }

  press(keys: string, after = 250): void {
    this.clock += after;
    this.keys.write(keys);
  }
}

export const KEYS = {
  enter: '\r',
  left: '\u001b[D',
  right: '\u001b[C',
  up: '\u001b[A',
  down: '\u001b[B',
  end: '\u001b[F',
  delete: '\u001b[3~',
  pageDown: '\u001b[6~',
} as const;
