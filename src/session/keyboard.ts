import { emitKeypressEvents, type Key } from 'node:readline';
import { PassThrough } from 'node:stream';

/** What a prompt is asked with: keys come from the sitting's own keyboard, and an answered question leaves the screen. */
export interface PromptContext {
  readonly input: NodeJS.ReadableStream;
}

/** A key as Node tells it: what was typed, and what it means. */
type Keypress = readonly [typed: string | undefined, key: Key];

const CTRL_C: Keypress = ['\u0003', { sequence: '\u0003', name: 'c', ctrl: true, meta: false, shift: false }];

/**
 * The keys of a whole sitting. A prompt hears them one by one, each only when the one before has had its effect; what
 * is typed while no prompt listens, as when a sheet is being written to a slow stick, waits for the next one.
 */
export class Keyboard {
  private ahead: Keypress[] = [];
  private listening: PassThrough | null = null;
  private busy = false;
  private hungUp = false;

  constructor(private readonly stdin: NodeJS.ReadStream) {
    emitKeypressEvents(stdin);
    stdin.setRawMode(true);
    stdin.on('keypress', this.take);
    stdin.on('end', this.hangUp);
    stdin.resume();
  }

  /** Asks by a prompt of inquirer's, which hears what was typed ahead first. */
  async ask<T>(prompt: (context: PromptContext) => Promise<T>): Promise<T> {
    const input = new PassThrough();
    const answer = prompt({ input });
    this.listening = input;
    this.busy = false;
    this.handOn();
    try {
      return await answer;
    } finally {
      this.listening = null;
    }
  }

  /**
   * Forgets what was typed ahead, what the terminal still holds too: before a question that nobody has seen yet and whose
   * answer cannot be taken back.
   */
  async forget(): Promise<void> {
    await turns();
    this.ahead = [];
  }

  /** Gives the keyboard back, so that the program can end. */
  close(): void {
    this.stdin.off('keypress', this.take);
    this.stdin.off('end', this.hangUp);
    this.stdin.setRawMode(false);
    this.stdin.pause();
  }

  private readonly take = (typed: string | undefined, key: Key) => {
    if (key.ctrl === true && key.name === 'z') return; // to the shell in between: the terminal would stay ours there
    this.ahead.push([typed, key]);
    this.handOn();
  };

  /** The terminal is gone: every question is broken off. */
  private readonly hangUp = () => {
    this.hungUp = true;
    this.handOn();
  };

  private handOn(): void {
    const { listening } = this;
    if (listening === null || this.busy) return;
    const next = this.ahead.shift() ?? (this.hungUp ? CTRL_C : undefined);
    if (next === undefined) return;
    this.busy = true;
    listening.emit('keypress', ...next);
    // A prompt that is done with this key says so only after a turn: the next key is for the next prompt then.
    void turns().then(() => {
      if (this.listening !== listening) return;
      this.busy = false;
      this.handOn();
    });
  }
}

/** Until what was set going has had its effect, and what the terminal holds has been read. */
async function turns(): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
