import { emitKeypressEvents, type Interface, type Key } from 'node:readline';
import { PassThrough } from 'node:stream';
import type { Host, Input, Output } from '../../../base/host.js';
import { HeldKeys, isMeantOnce, isPasted } from './hand.js';

/** What a prompt is asked with: keys come from the sitting's own keyboard, and an answered question leaves the screen. */
export interface PromptContext {
  readonly input: NodeJS.ReadableStream;
  readonly output: Output;
}

/** What a prompt listens for. */
export type Listens =
  /** Keys that are commands: what is pasted is none, and it is told so. */
  | 'keys'
  /** The same, and it is told of the keys of a hand that were dropped. */
  | 'keys-and-drops'
  /** A text, which may be pasted. */
  | 'text';

/** A key as Node reports it: what was typed, and what it means. */
type Keypress = readonly [typed: string | undefined, key: Key];

/** A key that waits for its prompt. */
interface Waiting {
  readonly press: Keypress;
  /** It came in a paste: text for a prompt that asks for text, and nothing anywhere else. */
  readonly pasted: boolean;
  /** Keys of a hand before this one have been dropped; whether the one before was taken, and should not have been. */
  readonly dropped?: 'held' | 'held-taken';
}

const special = (name: string, sequence = ''): Keypress => [
  sequence,
  { sequence, name, ctrl: false, meta: false, shift: false },
];

const SPACE = special('space', ' ');

/** Told to a prompt that listens for it in place of keys that have been dropped. */
export const DROPPED = {
  /** A key is held down. */
  held: 'dropped-held',
  /** The same, and its last press before counted as an answer, which was none. */
  'held-taken': 'dropped-held-taken',
  pasted: 'dropped-paste',
} as const;

/**
 * For how many milliseconds Esc may be the beginning of what another key sends. Node would wait for half a second, and
 * make one key of Esc and what is typed after it.
 */
// eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- it is all that is read of one
const ESCAPES = { escapeCodeTimeout: 50 } as unknown as Interface;

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
  private readonly heldKeys = new HeldKeys();
  /** Between the marks of a paste. */
  private pasting = false;
  /** What is being read came in one piece, as no hand types. */
  private pieceIsPasted = false;
  private pieceAt = 0;
  private pieceBusy = 0;
  /** When the program last began to be busy with a key, and when it was done. */
  private busyFrom = 0;
  private busyUntil = 0;
  private listens: Listens = 'keys';
  private listening: PassThrough | null = null;
  private busy = false;
  private hungUp = false;
  /** How many pieces have been read, and the one whose keys are forgotten. */
  private pieces = 0;
  private forgotten = 0;
  /** The last key that was taken. */
  private lastOwn: Keypress | null = null;

  /** Whether the question that was broken off last was so by Esc, which may mean less than Ctrl+C does. */
  leftByEscape = false;

  /** Whether the terminal is gone: nobody is there to be asked again. */
  get isGone(): boolean {
    return this.hungUp;
  }

  private readonly stdin: Input;
  private readonly elapsed: Host['elapsed'];

  /** The terminal that the questions are shown on. */
  readonly screen: Output;

  constructor({ stdin, stdout, elapsed }: Pick<Host, 'stdin' | 'stdout' | 'elapsed'>) {
    this.stdin = stdin;
    this.screen = stdout;
    this.elapsed = elapsed;
    // Before the keys in it are told apart, by what another keyboard may have left on the terminal.
    stdin.prependListener('data', this.takePiece);
    emitKeypressEvents(stdin, ESCAPES);
    stdin.setRawMode?.(true);
    stdin.on('keypress', this.take);
    stdin.on('end', this.hangUp);
    stdin.resume();
    stdout.write(MARK_PASTES);
  }

  /** Asks for a text by a prompt of inquirer's: what is pasted is text, in one line. */
  askText<T>(prompt: (context: PromptContext) => Promise<T>): Promise<T> {
    return this.ask(prompt, 'text');
  }

  /** Asks by a prompt of inquirer's, which hears what was typed ahead first. */
  async ask<T>(prompt: (context: PromptContext) => Promise<T>, listens: Listens = 'keys'): Promise<T> {
    const input = new PassThrough();
    const answer = prompt({ input, output: this.screen });
    this.listening = input;
    this.listens = listens;
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

  /** The same while a key has its effect: it was wrong, and what was typed behind it was meant for another screen. */
  forgetAhead(): void {
    this.ahead = [];
    this.forgotten = this.pieces; // the rest of what came together with it
  }

  /** Gives the keyboard back, so that the program can end. */
  close(): void {
    this.stdin.off('data', this.takePiece);
    this.stdin.off('keypress', this.take);
    this.stdin.off('end', this.hangUp);
    this.stdin.setRawMode?.(false);
    this.screen.write(LEAVE_PASTES);
    this.stdin.pause();
  }

  private readonly takePiece = (piece: Buffer | string) => {
    this.pieces += 1;
    this.pieceAt = this.elapsed();
    // Keys that came while the program worked were read only now.
    this.pieceBusy = this.busy
      ? this.pieceAt - this.busyFrom
      : Math.max(0, this.busyUntil - this.busyFrom - (this.pieceAt - this.busyUntil));
    this.pieceIsPasted = isPasted(piece.toString(), this.pieceBusy);
  };

  private readonly take = (typed: string | undefined, key: Key) => {
    if (key.ctrl === true && key.name === 'z') return; // to the shell in between: the terminal would stay ours there
    if (key.name === 'paste-start' || key.name === 'paste-end') {
      this.pasting = key.name === 'paste-start';
      return;
    }
    const isOneOfMany = this.pasting || this.pieceIsPasted;
    const press = isOneOfMany
      ? 'own'
      : this.heldKeys.press(key.name ?? key.sequence ?? '', this.pieceAt, this.pieceBusy);
    if (press === 'own' || this.listens === 'text' || !isMeantOnce(key)) this.push(typed, key);
    else this.drop(press === 'repeat-found');
    this.handOn();
  };

  private push(typed: string | undefined, key: Key): void {
    if (this.pieces === this.forgotten) return;
    const pasted = this.pasting || (this.pieceIsPasted && typed !== undefined && key.name !== 'escape');
    // A line end in a paste is a blank; behind a text that came in one piece it is Enter.
    const blank = this.pasting && /^\s$/.test(typed ?? key.sequence ?? '');
    const press: Keypress = blank ? SPACE : [typed, key];
    const isCommand = key.ctrl === true || key.meta === true || typed === undefined;
    if (this.pasting && press !== SPACE && isCommand) return;
    this.ahead.push({ press, pasted });
    this.lastOwn = press;
  }

  /** @param found whether the press before this one was a repeat too, and should not have been taken */
  private drop(found: boolean): void {
    const before = found ? this.ahead.findLastIndex(({ press }) => press === this.lastOwn) : -1;
    if (before !== -1) this.ahead.splice(before, 1); // nothing has come of it yet
    const dropped = found && before === -1 ? 'held-taken' : 'held';
    if (this.ahead.at(-1)?.dropped !== 'held')
      this.ahead.push({ press: special(DROPPED[dropped]), pasted: false, dropped });
  }

  /** The terminal is gone: every question is broken off. */
  private readonly hangUp = () => {
    this.hungUp = true;
    this.handOn();
  };

  private handOn(): void {
    const { listening } = this;
    if (listening === null || this.busy) return;
    const next = this.next() ?? (this.hungUp ? CTRL_C : undefined);
    if (next === undefined) return;
    this.busy = true;
    this.busyFrom = this.elapsed();
    listening.emit('keypress', ...next);
    // A prompt that is done with this key says so only after a turn: the next key is for the next prompt then.
    void turns().then(() => {
      this.busyUntil = this.elapsed();
      if (this.listening !== listening) return;
      this.busy = false;
      this.handOn();
    });
  }

  /** The next key that is for the prompt that listens. */
  private next(): Keypress | undefined {
    if (this.listens === 'text') {
      this.ahead = this.ahead.filter(({ dropped }) => dropped === undefined);
    } else {
      const own = this.ahead.findIndex(({ pasted }) => !pasted);
      const pasted = own === -1 ? this.ahead.length : own;
      this.ahead.splice(0, pasted);
      if (pasted > 0) return special(DROPPED.pasted);
      if (this.listens === 'keys') this.ahead = this.ahead.filter(({ dropped }) => dropped === undefined);
    }
    const next = this.ahead.shift();
    const leaves = next?.press[1].name === 'escape' && this.listens !== 'keys-and-drops';
    this.leftByEscape = leaves;
    return leaves ? CTRL_C : next?.press; // Esc leaves a question
  }
}

/** Until what was set going has had its effect, and what the terminal holds has been read. */
async function turns(): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
