import type { EditionId } from '../../src/engine/types.js';
import { answer, beginEvaluation, goTo, optionsOn, type Evaluation } from '../../src/sheets/evaluation.js';
import type { ScreenView } from '../../src/commands/evaluate/screen-view.js';
import type { SheetFile } from '../../src/sheets/sheet-file.js';
import { dayUnder, productSet, rules } from './law.js';

/** A screen with nothing beside the evaluation itself. */
export const PLAIN_VIEW: ScreenView = {
  cursor: -1,
  scroll: 0,
  page: 'options',
  evidence: [],
  decision: '26/2026/QĐ-TTg',
  self: new Map<string, number>(),
  apart: new Map<string, string>(),
  notice: null,
  readOnly: null,
  saved: true,
};

const blank = (id: EditionId, set: number): SheetFile => ({
  edition: id,
  set,
  product: { code: 'SP1', name: 'Bưởi da xanh có một cái tên dài để xuống dòng trên màn hình hẹp' },
  member: 'An',
  role: 'member',
  rated: dayUnder(id),
  status: 'draft',
  round: 1,
  follows: null,
  answers: new Map(),
  remarks: new Map(),
  disqualified: null,
  history: [],
});

export const begin = (id: EditionId, set: number): Evaluation =>
  beginEvaluation(productSet(id, set), rules(id, set), blank(id, set));

export const at = (evaluation: Evaluation, code: string): Evaluation =>
  goTo(
    evaluation,
    evaluation.criteria.findIndex((one) => one.code === code),
  );

export const answered = (evaluation: Evaluation, points: number): Evaluation => {
  const next = answer(evaluation, points);
  if (next === null) throw new Error(`no option of ${String(points)} points`);
  return next;
};

/** The most points of the criterion on the screen. */
export const best = (evaluation: Evaluation): number =>
  Math.max(0, ...(optionsOn(evaluation) ?? []).map(({ points }) => points));

/** Answers by an option's number; 0 for no points. */
export const picked = (evaluation: Evaluation, option: number): Evaluation =>
  answered(evaluation, option === 0 ? 0 : (optionsOn(evaluation)?.[option - 1]?.points ?? -1));
