import type { CriterionCode } from '../engine/types.js';
import { byCode, fromWrittenAnswers, type Answer, type SheetFile } from './sheet-file.js';

/** What counts of a sheet, as it was at some moment. */
export interface Given {
  readonly answers: ReadonlyMap<CriterionCode, Answer>;
  readonly disqualified: string | null;
}

/** Other points than before; null where the criterion is open. */
interface PointChange {
  readonly code: CriterionCode;
  readonly from: number | null;
  readonly to: number | null;
}

export interface Changes {
  readonly points: readonly PointChange[];
  /** null where the same is said of the dossier. */
  readonly disqualified: { readonly from: string | null; readonly to: string | null } | null;
}

/** A signed sheet that was opened again. */
export interface Reopening {
  readonly at: string;
  readonly reason: string;
  /** `sha256:…` of what was signed; null where the sheet does not say. */
  readonly digest: string | null;
  /** What has become of what was signed; null where the sheet does not say what that was. */
  readonly changes: Changes | null;
}

/** What is other than before, as the statute orders it. */
export function changesBetween(before: Given, after: Given): Changes {
  const codes = [...new Set([...before.answers.keys(), ...after.answers.keys()])].sort(byCode);
  const points = codes.flatMap((code): readonly PointChange[] => {
    const [from, to] = [before, after].map(({ answers }) => answers.get(code)?.points ?? null);
    return from === to ? [] : [{ code, from: from ?? null, to: to ?? null }];
  });
  const said = before.disqualified === after.disqualified;
  return { points, disqualified: said ? null : { from: before.disqualified, to: after.disqualified } };
}

/** Each time a sheet was opened again, with what has changed until it was the next time, or until now. */
export function reopeningsOf(sheet: SheetFile): readonly Reopening[] {
  const events = sheet.history.filter((event) => event.event === 'reopened');
  const signed = events.map(({ answers, disqualified = null }): Given | null =>
    answers === undefined ? null : { answers: fromWrittenAnswers(answers).answers, disqualified },
  );
  return events.map(({ at, reason, digest = null }, index) => {
    const before = signed[index] ?? null;
    const after = index + 1 < signed.length ? (signed[index + 1] ?? null) : sheet;
    return { at, reason, digest, changes: before && after && changesBetween(before, after) };
  });
}
