import { emitKeypressEvents, type Key } from 'node:readline';
import { PassThrough } from 'node:stream';
import type { Host, Input, Output } from '../../base/host.js';

/** What a prompt is asked with: keys come from the sitting's own keyboard, and an answered question leaves the screen. */
export interface PromptContext {
  readonly input: NodeJS.ReadableStream;
  readonly output: Output;
}

/** A key as Node tells it: what was typed, and what it means. */
type Keypress = readonly [typed: string | undefined, key: Key];

/** A key that waits for its prompt. */
interface Waiting {
  readonly press: Keypress;
  /** It came in a paste: text for a prompt that asks for text, and nothing anywhere else. */
  readonly pasted: boolean;
}

const SPACE: Keypress = [' ', { sequence: ' ', name: 'space', ctrl: false, meta: false, shift: false }];

/** Has the terminal put marks around what is pasted (bracketed paste), or no longer. */
const MARK_PASTES = '\u001b[?2004h';
const LEAVE_PASTES = '\u001b[?2004l';

const CTRL_C: Keypress = ['\u0003', { sequence: '\u0003', name: 'c', ctrl: true, meta: false, shift: false }];

/**
 * The keys of a whole sitting. A prompt hears them one by one, each only when the one before has had its effect; what
 * is typed while no prompt listens, as when a sheet is being written to a slow stick, waits for the next one.
 */
export class Keyboard {
  private ahead: Waiting[] = [];
  private pasting = false;
  private asksText = false;
  private listening: PassThrough | null = null;
  private busy = false;
  private hungUp = false;

  /** Whether the terminal is gone: nobody is there to be asked again. */
  get isGone(): boolean {
    return this.hungUp;
  }

  private readonly stdin: Input;

  /** The terminal that the questions are shown on. */
  readonly screen: Output;

  constructor({ stdin, stdout }: Pick<Host, 'stdin' | 'stdout'>) {
    this.stdin = stdin;
    this.screen = stdout;
    emitKeypressEvents(stdin);
    stdin.setRawMode?.(true);
    stdin.on('keypress', this.take);
    stdin.on('end', this.hangUp);
    stdin.resume();
    stdout.write(MARK_PASTES);
  }

  /** Asks for a text by a prompt of inquirer's: what is pasted is text, in one line. */
  askText<T>(prompt: (context: PromptContext) => Promise<T>): Promise<T> {
    return this.ask(prompt, true);
  }

  /** Asks by a prompt of inquirer's, which hears what was typed ahead first. */
  async ask<T>(prompt: (context: PromptContext) => Promise<T>, asksText = false): Promise<T> {
    const input = new PassThrough();
    const answer = prompt({ input, output: this.screen });
    this.listening = input;
    this.asksText = asksText;
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
    this.stdin.setRawMode?.(false);
    this.screen.write(LEAVE_PASTES);
    this.stdin.pause();
  }

  private readonly take = (typed: string | undefined, key: Key) => {
    if (key.ctrl === true && key.name === 'z') return; // to the shell in between: the terminal would stay ours there
    if (key.name === 'paste-start' || key.name === 'paste-end') {
      this.pasting = key.name === 'paste-start';
      return;
    }
    const press: Keypress = this.pasting && /^\s$/.test(typed ?? key.sequence ?? '') ? SPACE : [typed, key];
    const isCommand = key.ctrl === true || key.meta === true || typed === undefined;
    if (this.pasting && press !== SPACE && isCommand) return;
    this.ahead.push({ press, pasted: this.pasting });
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
    if (!this.asksText) {
      const own = this.ahead.findIndex(({ pasted }) => !pasted);
      this.ahead.splice(0, own === -1 ? this.ahead.length : own);
    }
    const next = this.ahead.shift()?.press ?? (this.hungUp ? CTRL_C : undefined);
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
