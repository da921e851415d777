import { ratingRules } from '../engine/rating-rules.js';
import type { ProductSet } from '../engine/types.js';
import { checkSheet } from '../sheets/check-sheet.js';
import { beginEvaluation, openOnes, type Evaluation, type RoundBefore } from '../sheets/evaluation.js';
import { reopenedSheet, sign } from '../sheets/signing.js';
import type { FormData, FormMember, FormProduct } from '../sheets/form-data.js';
import type { Progress } from '../sheets/progress.js';
import { sealOf } from '../sheets/sealing.js';
import { fromWrittenAnswers, toWrittenAnswers, type SheetFile } from '../sheets/sheet-file.js';
import { toWritten, type WrittenSheet } from '../sheets/written-sheet.js';
import {
  isSame,
  lastChange,
  merged,
  sheetOf,
  signedIn,
  withChanges,
  withReopened,
  withSignature,
  type SheetRecord,
} from './record.js';
import { readSheetText, sealState, sheetText } from './seals.js';

/** A sheet that is open in the page: what is kept of it, and where the member stands in it. */
export interface OpenSheet {
  readonly record: SheetRecord;
  readonly evaluation: Evaluation;
}

/** Who writes, and when. */
export interface Hand {
  readonly now: number;
  readonly by: string;
}

/** The sheets of one member on the products of a page; pure, as the evaluation is. */
export class FormSheets {
  constructor(
    private readonly data: FormData,
    private readonly who: FormMember,
  ) {}

  /** @param at the moment a new sheet begins, as `localTime` writes it */
  open(listed: FormProduct, record: SheetRecord, at: string): OpenSheet {
    const { set, edition } = this.lawOf(listed);
    const sheet = sheetOf(record, this.blank(listed, at));
    const evaluation = beginEvaluation(set, ratingRules(edition, set), sheet, roundBefore(listed));
    return { record, evaluation };
  }

  /** The sheet with what has come from another tab; `undo` goes back no further than that. */
  taken(open: OpenSheet, listed: FormProduct, other: SheetRecord): OpenSheet {
    const record = merged(open.record, other);
    if (isSame(record, open.record)) return open;
    const begun = open.evaluation.sheet.history[0]?.at ?? '';
    const sheet = sheetOf(record, this.blank(listed, begun));
    const { at, chosen } = open.evaluation;
    return {
      record,
      evaluation: { ...open.evaluation, sheet, at, chosen, past: [], setAside: new Map() },
    };
  }

  /** The sheet after something was done to it. */
  changed(open: OpenSheet, after: Evaluation, hand: Hand): OpenSheet {
    const record = withChanges(open.record, open.evaluation.sheet, after.sheet, hand.now, hand.by);
    return { record, evaluation: after };
  }

  /** @param at the moment, as `localTime` writes it */
  signed(open: OpenSheet, at: string, hand: Hand): OpenSheet {
    const evaluation = sign(open.evaluation, at);
    const { sheet, set } = evaluation;
    const written = { ...toWritten(sheet), answers: toWrittenAnswers(sheet) };
    const record = withSignature(
      open.record,
      { sheet: written, text: sheetText(sheet, set) },
      hand.now,
      hand.by,
    );
    return { record, evaluation: { ...evaluation, past: [] } };
  }

  /** Opens a signed sheet again, for a reason that stays in it. */
  reopened(open: OpenSheet, at: string, reason: string, hand: Hand): OpenSheet {
    const { sheet } = open.evaluation;
    const again = reopenedSheet(sheet, at, reason, sealOf(textOf(open)));
    const record = withReopened(open.record, again, hand.now, hand.by);
    return { record, evaluation: { ...open.evaluation, sheet: again, past: [], setAside: new Map() } };
  }

  /**
   * The product that a sheet in a file is on, and the sheet as a record; null where it is none of this page and this
   * member, or something is wrong with it.
   */
  fromText(
    text: string,
    hand: Hand,
  ): { readonly listed: FormProduct; readonly record: SheetRecord; readonly sheet: SheetFile } | null {
    const sheet = readSheetText(text.replace(/\r\n/g, '\n'), (written) => this.setOf(written));
    if (sheet?.member !== this.who.name) return null;
    const listed = this.data.products.find(
      ({ product, set, edition }) =>
        product.code === sheet.product.code && set === sheet.set && edition === sheet.edition,
    );
    if (listed === undefined) return null;
    if (sheet.round !== this.data.round || sheet.follows !== (listed.again?.follows ?? null)) return null;
    const { set, edition } = this.lawOf(listed);
    if (checkSheet(sheet, sealState(text), edition, set).found.length > 0) return null;
    const blank = this.blank(listed, '');
    const draft = withChanges({}, blank, sheet, hand.now, hand.by);
    if (sheet.status === 'draft') return { listed, sheet, record: draft };
    const written = { ...toWritten(sheet), answers: toWrittenAnswers(sheet) };
    return { listed, sheet, record: withSignature(draft, { sheet: written, text }, hand.now, hand.by) };
  }

  private setOf({ edition, set }: WrittenSheet): ProductSet | null {
    return this.data.sets.find((one) => one.edition === edition && one.set === set) ?? null;
  }

  private lawOf({ edition: id, set: no }: FormProduct) {
    const set = this.data.sets.find((one) => one.edition === id && one.set === no);
    const edition = this.data.editions.find((one) => one.edition === id);
    if (set === undefined || edition === undefined) throw new RangeError(`no set ${String(no)} of ${id}`);
    return { set, edition };
  }

  private blank({ product, set, edition, rated, again }: FormProduct, at: string): SheetFile {
    return {
      edition,
      set,
      product,
      member: this.who.name,
      role: this.who.role,
      rated,
      round: this.data.round,
      follows: again?.follows ?? null,
      status: 'draft',
      answers: new Map(),
      remarks: new Map(),
      disqualified: null,
      history: [{ at, event: 'begun' }],
    };
  }
}

function roundBefore({ again }: FormProduct): RoundBefore | null {
  if (again === null) return null;
  const { answers } = fromWrittenAnswers(again.first);
  return { first: answers, divergent: again.divergent.map(({ code }) => code) };
}

/** A sheet's text as it goes out: of a signed one, what was signed. */
export function textOf({ record, evaluation: { sheet, set } }: OpenSheet): string {
  return signedIn(record)?.text ?? sheetText(sheet, set);
}

/** Whether anything is on the sheet. */
export function isBegun({ record }: OpenSheet): boolean {
  return lastChange(record) > 0;
}

export function progressOf({ record, evaluation }: OpenSheet): Progress {
  const { sheet, criteria } = evaluation;
  if (sheet.status === 'signed') return { state: 'signed' };
  if (lastChange(record) === 0) return { state: 'new' };
  if (sheet.disqualified !== null) return { state: 'disqualified' };
  const open = openOnes(evaluation).length;
  if (open === 0) return { state: 'done' };
  return { state: 'begun', answered: criteria.length - open, of: criteria.length };
}
