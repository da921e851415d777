import { asCriterionCode } from '../../engine/criterion-code.js';
import type { CaseId, CriterionCode } from '../../engine/types.js';
import type { Grid } from '../../tables/grid.js';
import { meaningOf } from '../heading-meaning.js';
import { compareCodes } from './compare-codes.js';
import { codesOfDays } from './days-as-codes.js';

/** A row of a grid that is one criterion's. */
export interface CriterionRow {
  /** Its place in the grid's rows. */
  readonly at: number;
  readonly code: CriterionCode;
  readonly case: CaseId | null;
}

/** A criterion's code, with its case. */
export function keyOf(row: Pick<CriterionRow, 'code' | 'case'>): string {
  return `${row.code}${row.case ?? ''}`;
}

/** A grid with its criteria down the rows: where they are. */
export interface CriteriaDown {
  /** The column, from 0, with the criteria's codes. */
  readonly column: number;
  readonly rows: readonly CriterionRow[];
  /** The rows, by their place, that name a section whose criteria stand below it. */
  readonly sections: ReadonlySet<number>;
  /** What labels were taken for codes that are none as they stand: the first, and its code; null where all are codes. */
  readonly reread: { readonly how: 'letters' | 'days'; readonly read: string; readonly code: string } | null;
  /** Whether the criteria begin anew: several forms, one below the other. */
  readonly isStacked: boolean;
}

/** Labels stand in one of the first columns. */
const COLUMNS_TRIED = 6;
/** Fewer codes of two steps than this, one above the other, may be anything. */
const LEAST = 4;

interface Found {
  readonly at: number;
  readonly code: CriterionCode;
  readonly case: CaseId | null;
}

/** Finds the criteria that stand one below the other; null where there are none. */
export function criteriaDown(grid: Grid): CriteriaDown | null {
  let best: { readonly column: number; readonly found: readonly Found[]; readonly count: number } | null =
    null;
  for (let column = 0; column < COLUMNS_TRIED; column += 1) {
    for (const codesOf of [numbered, lettered]) {
      const found = codesOf(grid, column);
      const count = new Set(found.filter(isStepped).map(({ code }) => code)).size;
      if (count >= LEAST && isRising(found) && count > (best?.count ?? 0)) best = { column, found, count };
    }
  }
  return best === null ? null : { ...settled(best.column, best.found), reread: rereadIn(grid, best) };
}

/** The first label that is no code as it stands. */
function rereadIn(
  { rows }: Grid,
  { column, found }: { readonly column: number; readonly found: readonly Found[] },
): CriteriaDown['reread'] {
  for (const { at, code } of found) {
    const read = rows[at]?.cells[column] ?? '';
    if (BEHIND.test(read.split('\n')[0] ?? '') || meaningOf(read).kind === 'criterion') continue;
    return { how: LETTER.test(read) ? 'letters' : 'days', read, code };
  }
  return null;
}

/** A section under whose number criteria stand is a heading; one without them is scored itself. */
function settled(column: number, found: readonly Found[]): Omit<CriteriaDown, 'reread'> {
  const stepped = found.filter(isStepped);
  const withinSections = new Set(stepped.map(({ code }) => code.split('.')[0]));
  const last = stepped.at(-1)?.at ?? 0;
  const first = stepped[0] ?? { at: 0, code: '' };
  const heading = found.findLast((one) => one.at < first.at && one.code === first.code.split('.')[0]);
  const rows: CriterionRow[] = [];
  const sections = new Set<number>();
  let number = 0;
  for (const one of found) {
    const section = Number(one.code.split('.')[0]);
    // A title may be numbered too: `1. Bộ sản phẩm: Rau, củ, quả`.
    if (one.at < first.at && one !== heading) continue;
    if (!isStepped(one) && withinSections.has(one.code)) {
      sections.add(one.at);
      continue;
    }
    // Below the criteria numbers rise no more: remarks and signatures are numbered too.
    if (!isStepped(one) && one.at > last && section < number) continue;
    number = Math.max(number, section);
    rows.push(one);
  }
  return { column, rows, sections, isStacked: isAnew(stepped) };
}

const isStepped = ({ code }: Found) => code.includes('.');

/** Nearly all codes come behind the one before. */
function isRising(found: readonly Found[]): boolean {
  const stepped = found.filter(isStepped);
  const falls = stepped.filter(
    ({ code }, at) => at > 0 && compareCodes(stepped[at - 1]?.code ?? '', code) > 0,
  );
  return falls.length * 5 <= stepped.length;
}

function isAnew(stepped: readonly Found[]): boolean {
  const first = stepped[0]?.code;
  return stepped.some(({ code }, at) => at > 1 && code === first && stepped[at - 1]?.code !== first);
}

/** A code behind its label, as our own forms have it where the Decision's label is a letter: `a) Nguồn gốc (1.1)`. */
const BEHIND = /\(([1-9]\d?(?:\.[1-9]\d?){1,2})\)[\s*]*$/;

function numbered(grid: Grid, column: number): readonly Found[] {
  const labels = grid.rows.map(({ cells }) => cells[column] ?? '');
  return (codesOfDays(labels) ?? labels).flatMap((cell, at) => {
    if (cell === '') return [];
    const behind = BEHIND.exec(cell.split('\n')[0] ?? '')?.[1];
    if (behind !== undefined) return [{ at, code: asCriterionCode(behind), case: null }];
    const meaning = meaningOf(cell);
    return meaning.kind === 'criterion' ? [{ at, ...meaning.criterion }] : [];
  });
}

/** As the Decision 148 letters the criteria of a section. */
const LETTERS = 'abcdđeghikl';
const LETTER = /^([a-zđ])[).]\s+\S/;
const SECTION = /^(\d{1,2})[.)]?\s+\S/;

/** `a)`, `b)`, … below a section's number; a letter that is not the next one makes the whole no such list. */
function lettered(grid: Grid, column: number): readonly Found[] {
  const found: Found[] = [];
  let section = '';
  let next = 0;
  for (const [at, { cells }] of grid.rows.entries()) {
    const cell = cells[column] ?? '';
    const number = SECTION.exec(cell)?.[1];
    const letter = LETTER.exec(cell)?.[1];
    if (number !== undefined) {
      [section, next] = [number, 0];
      found.push({ at, code: asCriterionCode(number), case: null });
    } else if (letter !== undefined && section !== '') {
      if (LETTERS[next] !== letter) return [];
      next += 1;
      found.push({ at, code: asCriterionCode(`${section}.${String(next)}`), case: null });
    }
  }
  return found;
}
