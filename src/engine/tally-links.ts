import { addRow, cellAt, type NumberRows } from './number-rows.js';
import { codeWords, decisionMark, nameWords, NO_WORDS } from './tally-identity.js';
import type { TallyBasis, TallyRecord } from './tally-query.js';
import type { DayNumber, Row, Words } from './tally-records.js';

/** What a record follows: the code of that, or its names where the row has no code, and the decision; 0 for what is not said. */
export interface Link {
  readonly code: Words;
  readonly names: Words;
  readonly decision: number;
}

export const LINK_WIDTH = 9;

/** Where in a link it stands whose product it is that is known by its names: two numbers. */
export const LINK_PRODUCER = 6;

/** The place of what a record follows among the links; -1 where it follows none, or nobody can tell which. */
export function linkOf(links: NumberRows, names: TallyBasis, record: TallyRecord): number {
  const { follows, kind } = record;
  if (follows === null && kind !== 'upgrade' && kind !== 're-rating') return -1;
  const code = follows?.code ?? record.code;
  const named = follows?.code == null && follows?.decision != null;
  const link: Link = {
    code: code === null ? NO_WORDS : codeWords(names, code),
    // A row without a code is linked by its decision alone, which names many products: the names tell which.
    names: named ? nameWords(names, record) : NO_WORDS,
    decision: decisionMark(names, follows?.decision ?? null),
  };
  if (isNone(link.code) && isNone(link.names)) return -1;
  return addRow(links, [...link.code, ...link.names, link.decision]);
}

export function linkAt(links: NumberRows, row: number): Link {
  const cell = (column: number) => cellAt(links, row, column);
  return {
    code: [cell(0), cell(1), cell(2), cell(3)],
    names: [cell(4), cell(5), cell(6), cell(7)],
    decision: cell(8),
  };
}

export function isNone(words: Words): boolean {
  return words.every((word) => word === 0);
}

/** What a record follows, of some: those of the decision where one is named, else the latest before it. */
export function predecessorsOf<One extends Row>(
  { decided }: Pick<Row, 'decided'>,
  { decision }: Link,
  candidates: readonly One[],
): readonly One[] {
  const isBefore = (one: Row) => one.decided !== 0 && one.decided < decided;
  if (decision !== 0) {
    return candidates.filter((one) => {
      // Only what the register calls replaced is taken at its word: else a record that names itself would replace itself.
      const mayBe = isBefore(one) || (one.decided !== 0 && decided === 0) || one.status === 'replaced';
      return mayBe && one.decision === decision;
    });
  }
  const earlier = candidates.filter(isBefore);
  const latest = latestOf(earlier);
  return earlier.filter((one) => one.decided === latest);
}

/** The latest day on which some were decided; 0 where none is known. */
export function latestOf(records: readonly Row[]): DayNumber {
  return records.reduce((latest, { decided }) => Math.max(latest, decided), 0);
}
