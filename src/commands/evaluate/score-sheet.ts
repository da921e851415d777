import type { Evidence } from '../../engine/types.js';
import {
  answer,
  chooseCase,
  clear,
  confirm,
  disqualify,
  goTo,
  nextOpen,
  openOnes,
  remark,
  step,
  undo,
  type Evaluation,
} from '../../sheets/evaluation.js';
import { canBeSigned, sign } from '../../sheets/signing.js';
import { recorded } from '../../sheets/recorded.js';
import type { Asking } from './asking.js';
import { choose, isExit, orNull } from '../shared/asking/choose.js';
import { askPlace, askRemark, currentCriterion } from './ask-criterion.js';
import { askDisqualification } from './disqualify.js';
import type { ReadOnly } from './keys.js';
import { recordedLine, type Notice } from '../../sheets/recorded-line.js';
import { askReview, askSignature } from './review.js';
import { askScreen, type ScreenAction } from './screen-prompt.js';
import { SheetSaver, type SavedBy } from './sheet-saver.js';

/** What scoring one sheet takes from outside. */
export interface Scoring extends Asking, SavedBy {
  readonly evidence: readonly Evidence[];
  /** The Decision's number as people call it. */
  readonly decision: string;
  readonly self: ReadonlyMap<string, number>;
  /** What members gave in the round before, where they were furthest apart. */
  readonly apart: ReadonlyMap<string, string>;
  /** The folder cannot be written to: the sheet is shown, and not changed. */
  readonly unwritable: boolean;
  /** Said on the first screen; null for nothing. */
  readonly remark: string | null;
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
  private readonly saver: SheetSaver;
  private notice: Notice | null;
  private signed = false;
  /** The member went from the review to a criterion, and comes back to it with the answer. */
  private mending = false;
  /** The last thing that was done is an answer, which a key that was held down may have given. */
  private justAnswered = false;

  constructor(
    private evaluation: Evaluation,
    private readonly scoring: Scoring,
  ) {
    this.saver = new SheetSaver(scoring, scoring);
    this.notice = scoring.remark === null ? null : { tone: 'warning', text: scoring.remark };
  }

  async run(): Promise<Left> {
    for (;;) {
      try {
        await this.scoreOn();
      } catch (error) {
        if (!isExit(error)) throw error;
      }
      if (this.saver.saved || (await this.mayLeave())) break;
    }
    return { evaluation: this.evaluation, signed: this.signed, saved: this.saver.saved };
  }

  /** Screen after screen, until the member leaves. */
  private async scoreOn(): Promise<void> {
    const { messages, keyboard, paint, signs, evidence, decision, self, apart } = this.scoring;
    for (;;) {
      if (this.saver.conflict !== null && (await this.settle(this.saver.conflict))) return;
      const { evaluation, readOnly, saver } = this;
      const notice =
        saver.message === null ? this.notice : ({ tone: 'warning', text: saver.message } as const);
      const style = { messages, paint, signs };
      const shown = { evidence, decision, self, apart, readOnly, saved: saver.saved, notice };
      const forget = () => {
        keyboard.forgetAhead();
      };
      const config = { evaluation, ...shown, style, terminal: keyboard.screen, forget };
      const action = await keyboard.ask(
        (context) => askScreen(config, { ...context, clearPromptOnDone: true }),
        'keys-and-drops',
      );
      this.notice = null;
      if (saver.saved) saver.message = null;
      if (await this.obey(action)) return;
      // What was typed ahead was meant for a screen without this warning.
      if (saver.message !== null || this.isWarned()) await keyboard.forget();
    }
  }

  private isWarned(): boolean {
    return this.notice?.tone === 'warning';
  }

  private get readOnly(): ReadOnly | null {
    if (this.evaluation.sheet.status === 'signed') return 'signed';
    return this.scoring.unwritable ? 'unwritable' : null;
  }

  private async settle(state: 'changed' | 'gone'): Promise<boolean> {
    const { evaluation, leaves } = await this.saver.settle(state, this.evaluation);
    this.evaluation = evaluation;
    return leaves;
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
    // Esc stays: nothing is lost by a key that was meant for something else.
    if (answer === null) return keyboard.isGone;
    return answer === LEAVE || (answer === RETRY && this.saver.saved);
  }

  /** @returns whether the member is done with the sheet */
  private async obey(action: ScreenAction): Promise<boolean> {
    const couldBeHeld = this.justAnswered;
    this.justAnswered = false;
    switch (action.do) {
      case 'answer':
        return this.take(answer(this.evaluation, action.points));
      case 'held':
        this.takeBackHeld(action.taken && couldBeHeld);
        return false;
      case 'case':
        this.evaluation = chooseCase(this.evaluation, action.chosen);
        return false;
      case 'undo':
        this.takeBack();
        return false;
      case 'clear':
        this.apply(clear(this.evaluation));
        return false;
      case 'back':
      case 'forward':
        this.evaluation = step(this.evaluation, action.do === 'back' ? -1 : 1);
        return false;
      case 'go': {
        const place = await askPlace(this.scoring, this.evaluation);
        if (place !== null) this.evaluation = goTo(this.evaluation, place);
        return false;
      }
      case 'note':
      case 'evidence': {
        const text = await askRemark(this.scoring, this.evaluation, action.do);
        if (text !== null) this.change(remark(this.evaluation, action.do, text));
        return false;
      }
      case 'out': {
        const reason = await askDisqualification(this.scoring, this.evaluation);
        if (reason !== null) this.change(disqualify(this.evaluation, reason));
        return false;
      }
      case 'save':
        this.change(this.evaluation);
        return false;
      case 'review':
        return this.review(null);
      case 'sign':
        return this.askToSign();
      case 'confirm':
        return this.take(confirm(this.evaluation));
      case 'leave':
        return true;
    }
  }

  /**
   * Answers, and moves on: to the next criterion that applies, or back to the review that the member came from.
   *
   * @returns whether the member is done with the sheet
   */
  private async take(answered: Evaluation | null): Promise<boolean> {
    const at = this.evaluation.at;
    if (!this.apply(answered) || !this.saver.saved) return false;
    if (this.mending) return this.review(at);
    this.justAnswered = true;
    const next = step(this.evaluation, 1);
    const open = nextOpen(this.evaluation, at);
    if (next.at !== at) this.evaluation = next;
    else if (open !== -1) this.evaluation = goTo(this.evaluation, open);
    if (open === -1 && next.at === at) this.sayAlso(this.scoring.messages.session.allAnswered);
    return false;
  }

  /** @returns whether there was a change */
  private apply(changed: Evaluation | null): boolean {
    if (changed === null) return false;
    const before = this.evaluation;
    this.change(changed);
    const what = recorded(before, changed);
    if (what !== null && this.saver.saved)
      this.notice = recordedLine(what, changed, this.scoring.messages.session);
    return true;
  }

  private takeBack(): void {
    const back = undo(this.evaluation);
    if (back === null) return;
    this.change(back);
    if (this.saver.saved) {
      this.notice = {
        tone: 'done',
        text: this.scoring.messages.session.takenBack(currentCriterion(this.evaluation).code),
      };
    }
  }

  /** A key that is held down answers one criterion: the one it was pressed for. */
  private takeBackHeld(taken: boolean): void {
    if (taken) this.takeBack();
    if (this.saver.saved) this.notice = { tone: 'warning', text: this.scoring.messages.session.held };
  }

  private change(evaluation: Evaluation): void {
    this.evaluation = evaluation;
    this.saver.write(evaluation);
  }

  private sayAlso(text: string): void {
    const before = this.notice;
    this.notice = { tone: before?.tone ?? 'done', text: before === null ? text : `${before.text} ${text}` };
  }

  /**
   * From the review to any criterion, or to the signature.
   *
   * @param seen the criterion that was mended last
   */
  private async review(seen: number | null): Promise<boolean> {
    this.mending = false;
    const choice = await askReview(this.scoring, this.evaluation, this.readOnly !== null, seen);
    if (choice === 'sign') return this.askToSign();
    if (choice !== null) {
      this.evaluation = goTo(this.evaluation, choice);
      this.mending = true;
    }
    return false;
  }

  private async askToSign(): Promise<boolean> {
    const { messages, now } = this.scoring;
    if (!canBeSigned(this.evaluation)) {
      const open = openOnes(this.evaluation).map((at) => this.evaluation.criteria[at]?.code ?? '');
      this.notice = { tone: 'warning', text: messages.session.cannotSign(open) };
      return false;
    }
    if (!(await askSignature(this.scoring, this.evaluation))) return false;
    const draft = this.evaluation;
    this.change(sign(draft, now()));
    if (!this.saver.saved) this.evaluation = draft;
    this.signed = this.saver.saved;
    return this.signed;
  }
}
