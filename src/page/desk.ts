import type { Lang } from '../base/lang.js';
import type { CaseId } from '../engine/types.js';
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
} from '../sheets/evaluation.js';
import { canBeSigned } from '../sheets/signing.js';
import { recorded } from '../sheets/recorded.js';
import type { FormData, FormMember } from '../sheets/form-data.js';
import { recordedLine, type Notice } from '../sheets/recorded-line.js';
import type { Storage } from './browser.js';
import type { Keeper } from './keeper.js';
import type { Keeping } from './keeping.js';
import { Seats } from './seats.js';
import type { OpenSheet } from './sheets.js';
import { wordsIn, type Words } from './words.js';

/**
 * What the page knows and does: who scores, their sheets, what is kept of them. Everything that changes goes through
 * here, is kept before it is shown, and is told to whoever shows it.
 */
export class Desk {
  lang: Lang;
  keeping: Keeping;
  /** The place of the product on the screen; null for the list of all. */
  place: number | null = null;
  notice: Notice | null = null;
  /** The cases that were chosen and not answered yet, by criterion. */
  chosen: ReadonlyMap<string, CaseId> = new Map();
  private readonly seats: Seats;
  private readonly watchers = new Set<() => void>();

  constructor(
    readonly data: FormData,
    private readonly storage: Storage | null,
  ) {
    this.keeping = storage === null ? 'blocked' : 'kept';
    const lang = this.storage?.get('ocop/lang');
    this.lang = lang === 'vi' || lang === 'en' ? lang : data.lang;
    this.seats = new Seats(data, storage, () => {
      this.keeping = 'blocked';
    });
  }

  get words(): Words {
    return wordsIn(this.lang);
  }

  /** @returns what stops it */
  watch(watcher: () => void): () => void {
    this.watchers.add(watcher);
    return () => void this.watchers.delete(watcher);
  }

  report(): void {
    for (const watcher of this.watchers) watcher();
  }

  setLang(lang: Lang): void {
    this.lang = lang;
    this.storage?.set('ocop/lang', lang);
    this.report();
  }

  setKeeping(keeping: Keeping): void {
    if (this.keeping === 'blocked') return;
    this.keeping = keeping;
    this.report();
  }

  /** Whoever has chosen their name. */
  begin(who: FormMember): void {
    this.seats.take(who);
    this.report();
  }

  leave(): void {
    this.seats.leave();
    this.place = null;
    this.report();
  }

  /** The sheets of whoever scores. */
  get sheets(): Keeper {
    const { keeper } = this.seats;
    if (keeper === null) throw new RangeError('nobody scores yet');
    return keeper;
  }

  get who(): FormMember | null {
    return this.seats.who;
  }

  /** Another tab has kept something. */
  heard(key: string | null): void {
    this.seats.heard(key);
    this.report();
  }

  show(place: number | null): void {
    this.place = place;
    this.notice = null;
    this.chosen = new Map();
    if (place !== null) this.sheets.refresh(place);
    this.report();
  }

  // What can be done to the sheet on the screen.

  get current(): OpenSheet | null {
    return this.place === null ? null : (this.seats.keeper?.sheet(this.place) ?? null);
  }

  /** Moves to a criterion; changes nothing. */
  goTo(at: number): void {
    this.move((evaluation) => goTo(evaluation, at));
  }

  step(by: 1 | -1): void {
    this.move((evaluation) => step(evaluation, by));
  }

  private move(to: (evaluation: Evaluation) => Evaluation): void {
    const { place, current } = this;
    if (place === null || current === null) return;
    const evaluation = to(current.evaluation);
    if (evaluation.at === current.evaluation.at && evaluation.chosen === current.evaluation.chosen) return;
    this.sheets.look(place, { ...current, evaluation });
    this.report();
  }

  /** The case whose options a criterion shows: the one chosen now, or the one it was answered by. */
  caseAt(evaluation: Evaluation, at: number): CaseId | null {
    const code = evaluation.criteria[at]?.code ?? '';
    return this.chosen.get(code) ?? goTo(evaluation, at).chosen;
  }

  chooseCase(at: number, chosen: CaseId): void {
    const code = this.current?.evaluation.criteria[at]?.code;
    if (code === undefined) return;
    this.chosen = new Map(this.chosen).set(code, chosen);
    this.goTo(at);
    this.notice = null;
    this.report();
  }

  /** @returns whether the criterion was answered */
  answer(at: number, points: number): boolean {
    return this.change((evaluation) => {
      const here = chooseCase(goTo(evaluation, at), this.caseAt(evaluation, at));
      return answer(here, points);
    });
  }

  confirm(at: number): boolean {
    return this.change((evaluation) => confirm(goTo(evaluation, at)));
  }

  clear(at: number): boolean {
    const code = this.current?.evaluation.criteria[at]?.code ?? '';
    const others = new Map(this.chosen);
    others.delete(code);
    this.chosen = others;
    return this.change((evaluation) => clear(goTo(evaluation, at)));
  }

  /** On to the next criterion, as after a key: to the next that applies, or to one that is open. */
  goOn(): void {
    const { current } = this;
    if (current === null) return;
    const { evaluation } = current;
    const next = step(evaluation, 1);
    const open = nextOpen(evaluation, evaluation.at);
    if (next.at !== evaluation.at) this.goTo(next.at);
    else if (open !== -1) this.goTo(open);
  }

  undo(): boolean {
    const { words } = this;
    return this.change(undo, (after) => ({
      tone: 'done',
      text: words.takenBack(after.criteria[after.at]?.code ?? ''),
    }));
  }

  remark(at: number, what: 'note' | 'evidence', text: string): void {
    this.change(
      (evaluation) => remark(goTo(evaluation, at), what, text),
      () => this.notice,
    );
  }

  /** @param reason empty to take the dossier in again */
  disqualify(reason: string): void {
    this.change(
      (evaluation) => disqualify(evaluation, reason),
      () => null,
    );
  }

  private change(
    to: (evaluation: Evaluation) => Evaluation | null,
    say?: (after: Evaluation) => Notice | null,
  ): boolean {
    const { place } = this;
    const { keeper } = this.seats;
    if (place === null || keeper === null) return false;
    keeper.refresh(place);
    const before = keeper.sheet(place);
    if (before.evaluation.sheet.status === 'signed') {
      this.report();
      return false;
    }
    const after = to(before.evaluation);
    if (after === null) {
      this.report();
      return false;
    }
    keeper.put(place, keeper.form.changed(before, after, keeper.hand()));
    const what = recorded(before.evaluation, after);
    if (say !== undefined) this.notice = say(after);
    else if (what !== null) this.notice = recordedLine(what, after, this.words);
    this.report();
    return true;
  }

  /** Says that something cannot be done now. */
  warn(text: string): void {
    this.notice = { tone: 'warning', text };
    this.report();
  }

  say(text: string | null): void {
    this.notice = text === null ? null : { tone: 'done', text };
    this.report();
  }

  /** Why the sheet cannot be signed; null where it can. */
  whyNotSigned(): string | null {
    const { current, words } = this;
    if (current === null || canBeSigned(current.evaluation)) return null;
    const { criteria } = current.evaluation;
    return words.cannotSign(openOnes(current.evaluation).map((at) => criteria[at]?.code ?? ''));
  }

  /**
   * Signs the sheet that the member has seen.
   *
   * @param seen the evaluation that the question was asked of: one that another tab has changed since is not signed
   */
  sign(seen: Evaluation): boolean {
    const { place, sheets } = this;
    if (place === null) return false;
    sheets.refresh(place);
    const open = sheets.sheet(place);
    const isSeen = open.evaluation.sheet === seen.sheet && seen.sheet.status === 'draft';
    if (!isSeen || !canBeSigned(open.evaluation)) {
      this.report();
      return false;
    }
    sheets.put(place, sheets.form.signed(open, sheets.time(), sheets.hand()));
    this.report();
    return true;
  }

  reopen(reason: string): void {
    const { place, sheets } = this;
    if (place === null) return;
    sheets.refresh(place);
    const open = sheets.sheet(place);
    if (open.evaluation.sheet.status !== 'signed') return;
    sheets.put(place, sheets.form.reopened(open, sheets.time(), reason, sheets.hand()));
    this.notice = { tone: 'done', text: this.words.page.reopened };
    this.report();
  }

  /** Whether there is something that no file has. */
  get unsent(): boolean {
    return this.seats.unsent;
  }
}
