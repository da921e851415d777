import input from '@inquirer/input';
import type { Evidence } from '../criteria/types.js';
import { errorCode } from '../files.js';
import { shortened } from '../i18n/format.js';
import type { Messages } from '../i18n/messages.js';
import type { Paint } from '../output/paint.js';
import { printable } from '../text/width.js';
import { choose, separator } from './choose.js';
import {
  answer,
  applies,
  canBeSigned,
  chooseCase,
  disqualify,
  goTo,
  isReason,
  nextOpen,
  openOnes,
  remark,
  sign,
  standing,
  step,
  type Evaluation,
} from './evaluation.js';
import { askScreen, type ScreenAction } from './screen-prompt.js';

/** What scoring one sheet takes from outside. */
export interface Scoring {
  readonly messages: Messages;
  readonly paint: Paint;
  readonly evidence: readonly Evidence[];
  readonly self: ReadonlyMap<string, number>;
  readonly readOnly: boolean;
  /** Said on the first screen; null for nothing. */
  readonly remark: string | null;
  /** Writes the sheet; throws the system's own error where it cannot. */
  readonly save: (evaluation: Evaluation) => void;
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

const ON_CLEARED = { clearPromptOnDone: true };

/** Takes a member through a sheet, screen by screen; every change is saved before the next screen is shown. */
export class SheetScorer {
  private message: string | null;
  private saved = true;
  private signed = false;

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
    const { messages, paint, evidence, self, readOnly } = this.scoring;
    for (;;) {
      const config = { evaluation: this.evaluation, evidence, self, readOnly, message: this.message };
      const action = await askScreen({ ...config, style: { messages, paint } }, ON_CLEARED);
      if (this.saved) this.message = null;
      if (await this.obey(action)) return;
    }
  }

  /** Answers that are on the screen only are lost by leaving: that is for the member to say. */
  private async mayLeave(): Promise<boolean> {
    const { leaveUnsaved: words } = this.scoring.messages.session;
    const answer = await this.askChoice(words.question, [
      { value: STAY, name: words.stay },
      { value: RETRY, name: words.retry },
      { value: LEAVE, name: words.leave },
    ]);
    if (answer === RETRY) this.change(this.evaluation);
    return answer === LEAVE || answer === null || (answer === RETRY && this.saved);
  }

  /** @returns whether the member is done with the sheet */
  private async obey(action: ScreenAction): Promise<boolean> {
    const { messages } = this.scoring;
    const words = messages.session;
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
        const text = await ask(words.ask[action.do], before);
        if (text !== null) this.change(remark(this.evaluation, action.do, text));
        return false;
      }
      case 'out': {
        const reason = await ask(words.ask.out, this.evaluation.sheet.disqualified ?? '');
        if (reason === null) return false;
        if (reason.trim() !== '' && !isReason(reason)) this.say(words.noReason(printable(reason)));
        else this.change(disqualify(this.evaluation, reason));
        return false;
      }
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
    try {
      this.scoring.save(evaluation);
      this.saved = true;
      this.message = null;
    } catch (error) {
      this.saved = false;
      const { messages } = this.scoring;
      this.message = messages.session.unsaved(messages.reason(errorCode(error)));
    }
  }

  /** What could not be saved is said until it could. */
  private say(message: string): void {
    if (this.saved) this.message = message;
  }

  private async goToCode(): Promise<void> {
    const { session: words } = this.scoring.messages;
    const asked =
      (await ask(words.ask.code, ''))?.replaceAll(',', '.').replace(/^(\d.*?)\.?[ab]$/i, '$1') ?? '';
    if (asked === '') return;
    const at = this.evaluation.criteria.findIndex(({ code }) => code === asked);
    if (at === -1) this.say(words.badCode(printable(asked)));
    else this.evaluation = goTo(this.evaluation, at);
  }

  /** All answers, the open ones first; from here to any of them, or to the signature. */
  private async review(): Promise<boolean> {
    const { messages, readOnly } = this.scoring;
    const words = messages.session;
    const { criteria, sheet } = this.evaluation;
    const open = openOnes(this.evaluation);
    const rating = standing(this.evaluation);
    const unmet = [3, 4, 5].flatMap((star) => {
      const missed = rating.unmet.filter((one) => one.star === star);
      return missed.length === 0 ? [] : [words.missed(missed)];
    });
    const isOut = sheet.disqualified !== null;
    const out = isOut ? [words.out(printable(sheet.disqualified))] : [];
    const columns = process.stdout.columns || 80;
    const line = (at: number) => {
      const one = criteria[at];
      const given = one && sheet.answers.get(one.code);
      const state = given ? messages.criteria.points(given.points) : words.reviewOpen;
      const off = applies(this.evaluation, at) ? '' : ' –';
      const title = shortened(one?.title ?? '', Math.max(10, columns - 30));
      return { value: at, name: `${one?.code ?? ''} ${title}: ${state}${off}` };
    };
    const answered = criteria.map((_, at) => at).filter((at) => !open.includes(at));
    const choice = await this.askChoice(
      [words.review(open.length, criteria.length), ...out, ...unmet].join('\n  '),
      [
        ...(readOnly ? [] : [{ value: SIGN, name: words.signNow }]),
        { value: BACK, name: words.backToSheet },
        ...open.map(line),
        separator(),
        ...answered.map(line),
      ],
      isOut ? undefined : open[0],
    );
    if (choice === SIGN) return this.askToSign();
    if (choice !== null && choice >= 0) this.evaluation = goTo(this.evaluation, choice);
    return false;
  }

  private askChoice(
    message: string,
    choices: Parameters<typeof choose<number>>[1],
    first?: number,
  ): Promise<number | null> {
    return orNull(choose(message, choices, this.scoring.messages.session.choiceKeys, first));
  }

  private async askToSign(): Promise<boolean> {
    const { messages, now } = this.scoring;
    const words = messages.session;
    if (!canBeSigned(this.evaluation)) {
      this.say(words.cannotSign(openOnes(this.evaluation).length));
      return false;
    }
    const { total, stars } = standing(this.evaluation);
    const { disqualified } = this.evaluation.sheet;
    const question =
      disqualified === null ? words.signQuestion(total, stars) : words.signOut(printable(disqualified));
    const answer = await this.askChoice(question, [
      { value: BACK, name: words.backToSheet },
      { value: SIGN, name: words.signNow },
    ]);
    if (answer !== SIGN) return false;
    const draft = this.evaluation;
    this.change(sign(draft, now()));
    if (!this.saved) this.evaluation = draft;
    this.signed = this.saved;
    return this.signed;
  }
}

/** How the end of a line is shown where there is room for one line only. */
const LINE_END = ' ⏎ ';

const SIGN = -1;
const BACK = -2;
const STAY = -3;
const RETRY = -4;
const LEAVE = -5;

/**
 * @param before what stands there already, to be changed; a dash takes it away, as an empty line gives it back
 * @returns null when the member thought better of it
 */
async function ask(message: string, before: string): Promise<string | null> {
  const oneLine = before.replaceAll('\n', LINE_END); // a question has one line; the note may have come with more
  const text = await orNull(input({ message, default: oneLine, prefill: 'editable' }, ON_CLEARED));
  return text?.trim() === '-' ? '' : (text?.replaceAll(LINE_END, '\n') ?? null);
}

async function orNull<T>(prompt: Promise<T>): Promise<T | null> {
  try {
    return await prompt;
  } catch (error) {
    if (isExit(error)) return null;
    throw error;
  }
}

/** Ctrl+C, or a terminal that is closed. */
export function isExit(error: unknown): boolean {
  return error instanceof Error && error.name === 'ExitPromptError';
}
