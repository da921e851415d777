import type { Evidence } from '../../engine/types.js';
import type { ReadOnly } from './keys.js';
import type { Paint } from '../../formats/terminal/paint.js';
import { printable } from '../../base/text/width.js';
import { askToChange, choose, isExit, orNull, type Asking } from './choose.js';
import {
  answer,
  canBeSigned,
  chooseCase,
  disqualify,
  goTo,
  isReason,
  nextOpen,
  openOnes,
  remark,
  sign,
  step,
  type Evaluation,
} from '../../sheets/evaluation.js';
import { askReview, askSignature } from './review.js';
import { askScreen, type ScreenAction } from './screen-prompt.js';
import type { Saving, SheetOnDisk } from '../../sheets/sheet-on-disk.js';
import { askWayOut } from './ways-out.js';

/** What scoring one sheet takes from outside. */
export interface Scoring extends Asking {
  readonly paint: Paint;
  readonly evidence: readonly Evidence[];
  readonly self: ReadonlyMap<string, number>;
  /** The folder cannot be written to: the sheet is shown, and not changed. */
  readonly unwritable: boolean;
  /** Said on the first screen; null for nothing. */
  readonly remark: string | null;
  readonly disk: SheetOnDisk;
  /** The sheet as its file's text. */
  readonly textOf: (evaluation: Evaluation) => string;
  /** The sheet that a text is; null where it is none that this member can go on with. */
  readonly read: (text: string) => Evaluation | null;
  /** The moment, as `localTime` writes it. */
  readonly now: () => string;
}

/** How a member left a sheet. */
export interface Left {
  readonly evaluation: Evaluation;
  readonly signed: boolean;
  /** Whether all that was answered is on the disk. */
  readonly saved: boolean;
}

const STAY = -3;
const RETRY = -4;
const LEAVE = -5;

/** Takes a member through a sheet, screen by screen; every change is saved before the next screen is shown. */
export class SheetScorer {
  private message: string | null;
  private saved = true;
  private signed = false;
  /** The file is not what it was, and the member has not been asked yet what to do. */
  private conflict: 'changed' | 'gone' | null = null;

  constructor(
    private evaluation: Evaluation,
    private readonly scoring: Scoring,
  ) {
    this.message = scoring.remark;
  }

  async run(): Promise<Left> {
    for (;;) {
      try {
        await this.scoreOn();
      } catch (error) {
        if (!isExit(error)) throw error;
      }
      if (this.saved || (await this.mayLeave())) break;
    }
    return { evaluation: this.evaluation, signed: this.signed, saved: this.saved };
  }

  /** Screen after screen, until the member leaves. */
  private async scoreOn(): Promise<void> {
    const { messages, keyboard, paint, evidence, self } = this.scoring;
    for (;;) {
      if (this.conflict !== null && (await this.settle(this.conflict))) return;
      const { evaluation, readOnly, saved, message } = this;
      const config = {
        evaluation,
        evidence,
        self,
        readOnly,
        saved,
        message,
        style: { messages, paint },
        terminal: keyboard.screen,
      };
      const action = await keyboard.ask((context) =>
        askScreen(config, { ...context, clearPromptOnDone: true }),
      );
      if (this.saved) this.message = null;
      if (await this.obey(action)) return;
      // What was typed ahead was meant for a screen without this message.
      if (this.message !== null) await keyboard.forget();
    }
  }

  private get readOnly(): ReadOnly | null {
    if (this.evaluation.sheet.status === 'signed') return 'signed';
    return this.scoring.unwritable ? 'unwritable' : null;
  }

  /** Answers that are on the screen only are lost by leaving: that is for the member to say. */
  private async mayLeave(): Promise<boolean> {
    const { messages, keyboard } = this.scoring;
    const { leaveUnsaved: words } = messages.session;
    await keyboard.forget();
    const answer = await orNull(
      choose(this.scoring, words.question, [
        { value: STAY, name: words.stay },
        { value: RETRY, name: words.retry },
        { value: LEAVE, name: words.leave },
      ]),
    );
    if (answer === RETRY) this.change(this.evaluation);
    // Ctrl+C stays: nothing is lost by a key that was meant for something else.
    if (answer === null) return keyboard.isGone;
    return answer === LEAVE || (answer === RETRY && this.saved);
  }

  /** @returns whether the member is done with the sheet */
  private async obey(action: ScreenAction): Promise<boolean> {
    const words = this.scoring.messages.session;
    switch (action.do) {
      case 'answer':
        this.take(action.option);
        return false;
      case 'case':
        this.evaluation = chooseCase(this.evaluation, action.chosen);
        return false;
      case 'back':
        this.evaluation = step(this.evaluation, -1);
        return false;
      case 'forward':
        this.evaluation = step(this.evaluation, 1);
        return false;
      case 'go':
        await this.goToCode();
        return false;
      case 'note':
      case 'evidence': {
        const before = this.evaluation.sheet.remarks.get(this.code())?.[action.do] ?? '';
        const text = await askToChange(this.scoring, words.ask[action.do], before);
        if (text !== null) this.change(remark(this.evaluation, action.do, text));
        return false;
      }
      case 'out':
        await this.putOut();
        return false;
      case 'save':
        this.change(this.evaluation);
        return false;
      case 'review':
        return this.review();
      case 'complain':
        this.say(words.noSuchOption(action.key));
        return false;
      case 'leave':
        return true;
    }
  }

  private code() {
    const { criteria, at } = this.evaluation;
    const code = criteria[at]?.code;
    if (code === undefined) throw new RangeError(`no criterion at ${String(at)}`);
    return code;
  }

  /** Answers, and moves on: to the next criterion that applies, or to the review behind the last one. */
  private take(option: number): void {
    const answered = answer(this.evaluation, option);
    if (answered === null) return;
    this.change(answered);
    if (!this.saved) return;
    const next = step(this.evaluation, 1);
    const open = nextOpen(this.evaluation, this.evaluation.at);
    if (next.at !== this.evaluation.at) this.evaluation = next;
    else if (open !== -1) this.evaluation = goTo(this.evaluation, open);
    else this.say(this.scoring.messages.session.review(0, this.evaluation.criteria.length));
  }

  private change(evaluation: Evaluation): void {
    this.evaluation = evaluation;
    const { disk, textOf } = this.scoring;
    this.noteSaving(disk.write(textOf(evaluation)));
  }

  private noteSaving(saving: Saving): void {
    const { messages, disk } = this.scoring;
    const words = messages.session;
    this.saved = saving.state === 'saved';
    this.message = null;
    if (saving.state === 'failed') this.message = words.unsaved(messages.reason(saving.reason));
    else if (saving.state !== 'saved') {
      this.conflict = saving.state;
      this.message = words.notOurs[saving.state](disk.path);
    }
  }

  /**
   * The file on the disk is somebody else's by now: asks what to do.
   *
   * @returns whether the member leaves the sheet
   */
  private async settle(state: 'changed' | 'gone'): Promise<boolean> {
    const { disk, textOf, read, messages } = this.scoring;
    const words = messages.session.wayOut;
    this.conflict = null;
    const way = await askWayOut(this.scoring, disk, state, textOf(this.evaluation), read);
    switch (way.do) {
      case 'stay':
        return false;
      case 'unusable':
        this.message = words.unusable(disk.path);
        return false;
      case 'failed':
        this.noteSaving(way.saving);
        return false;
      case 'take':
        this.evaluation = way.evaluation;
        this.saved = true;
        this.message = words.taken(way.kept);
        return false;
      case 'go-on':
        this.saved = true;
        this.message = words.goesOn(disk.path);
        return false;
      case 'leave':
        this.saved = true;
        return true;
    }
  }

  /** What could not be saved is said until it could. */
  private say(message: string): void {
    if (this.saved) this.message = message;
  }

  private async goToCode(): Promise<void> {
    const { session: words } = this.scoring.messages;
    const asked =
      (await askToChange(this.scoring, words.ask.code, ''))
        ?.trim()
        .replaceAll(',', '.')
        .replace(/^(\d.*?)\.?[ab]$/i, '$1') ?? '';
    if (asked === '') return;
    const at = this.evaluation.criteria.findIndex(({ code }) => code === asked);
    if (at === -1) this.say(words.badCode(printable(asked)));
    else this.evaluation = goTo(this.evaluation, at);
  }

  /** Asks why the dossier is out; a reason typed before the question was seen is none. */
  private async putOut(): Promise<void> {
    const { messages, keyboard } = this.scoring;
    const words = messages.session;
    await keyboard.forget();
    const reason = await askToChange(this.scoring, words.ask.out, this.evaluation.sheet.disqualified ?? '');
    if (reason === null) return;
    if (reason.trim() !== '' && !isReason(reason)) this.say(words.noReason(printable(reason)));
    else this.change(disqualify(this.evaluation, reason));
  }

  /** From the review to any criterion, or to the signature. */
  private async review(): Promise<boolean> {
    const choice = await askReview(this.scoring, this.evaluation, this.readOnly !== null);
    if (choice === 'sign') return this.askToSign();
    if (choice !== null) this.evaluation = goTo(this.evaluation, choice);
    return false;
  }

  private async askToSign(): Promise<boolean> {
    const { messages, now } = this.scoring;
    if (!canBeSigned(this.evaluation)) {
      this.say(messages.session.cannotSign(openOnes(this.evaluation).length));
      return false;
    }
    if (!(await askSignature(this.scoring, this.evaluation))) return false;
    const draft = this.evaluation;
    this.change(sign(draft, now()));
    if (!this.saved) this.evaluation = draft;
    this.signed = this.saved;
    return this.signed;
  }
}
