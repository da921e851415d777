import type { Coded } from '../engine/problems.js';
import { fatal } from '../fatal.js';
import { isBlankRow, readDate } from '../input/cells.js';
import { openSource } from '../input/source.js';
import { cellText } from '../input/submission.js';
import { openPlainTable, readRows } from '../input/table.js';
import { fold } from '../text/fold.js';
import { printable } from '../text/width.js';
import type { PlaceChange } from './places.js';

/** The columns of a mapping file, by what they go by, folded. */
const NAMES = {
  oldCommune: ['xa cu', 'old commune'],
  oldDistrict: ['huyen cu', 'old district'],
  oldProvince: ['tinh cu', 'old province'],
  newCommune: ['xa moi', 'new commune'],
  newDistrict: ['huyen moi', 'new district'],
  newProvince: ['tinh moi', 'new province'],
  from: ['tu ngay', 'ngay hieu luc', 'from', 'from date'],
  by: ['nghi quyet', 'theo nghi quyet', 'van ban', 'resolution'],
} as const;

type Column = keyof typeof NAMES;

const BY_NAME: ReadonlyMap<string, Column> = new Map(
  (Object.entries(NAMES) as [Column, readonly string[]][]).flatMap(([column, names]) =>
    names.map((name) => [name, column] as const),
  ),
);

const NEEDED: readonly Column[] = ['oldProvince', 'newProvince', 'from'];

/** What is wrong with a line of a mapping file. */
export interface PlaceLineArgs {
  'cell-count': { readonly expected: number; readonly got: number };
  'quote-somewhere': Readonly<Record<string, never>>;
  'place-day': { readonly read: string };
  /** Without both provinces nobody knows where it is. */
  'place-no-province': Readonly<Record<string, never>>;
  /** A commune cannot become none. */
  'place-no-commune': { readonly old: string };
}

export type PlaceLineProblem = Coded<PlaceLineArgs> & { readonly line: number };

/**
 * Reads a file of changes of communes, districts and provinces.
 *
 * @throws {Fatal} when it is no such file, or has lines that cannot be used: a place must not be told by half a mapping
 */
export async function readPlaces(file: string): Promise<readonly PlaceChange[]> {
  const columnOf = (cell: string) => BY_NAME.get(fold(cell));
  const isHeader = (cells: readonly string[]) => {
    const columns = cells.map(columnOf);
    return NEEDED.every((column) => columns.includes(column));
  };
  const table = openPlainTable(await openSource(file), {
    isHeader,
    isKnown: (cell) => columnOf(cell) !== undefined,
  });
  const { cells: headings } = table.layout;
  if (!isHeader(headings)) {
    throw fatal('no-places-columns', { file, read: printable(headings.join(' | ').slice(0, 120)) });
  }
  const places = new Map(headings.map((heading, index) => [columnOf(heading), index]));
  const changes: PlaceChange[] = [];
  const problems: PlaceLineProblem[] = [];
  await readRows(table, {
    header: () => undefined,
    row({ cells, line }) {
      if (cells !== null && isBlankRow(cells)) return;
      const answer = readChange(cells, headings.length, (column) =>
        cellText(cells?.[places.get(column) ?? -1]),
      );
      if ('code' in answer) problems.push({ ...answer, line });
      else changes.push(answer);
    },
    progress: () => undefined,
  });
  if (problems.length > 0) throw fatal('places-broken', { file, problems });
  return changes;
}

function readChange(
  cells: readonly string[] | null,
  expected: number,
  text: (column: Column) => string,
): PlaceChange | Coded<PlaceLineArgs> {
  if (cells === null) return { code: 'quote-somewhere', args: {} };
  if (cells.length !== expected) return { code: 'cell-count', args: { expected, got: cells.length } };
  const from = readDate(text('from'));
  if (from === null) return { code: 'place-day', args: { read: text('from') } };
  const old = { commune: text('oldCommune'), district: text('oldDistrict'), province: text('oldProvince') };
  const now = { commune: text('newCommune'), district: text('newDistrict'), province: text('newProvince') };
  if (old.province === '' || now.province === '') return { code: 'place-no-province', args: {} };
  if ((old.commune === '') !== (now.commune === '')) {
    return { code: 'place-no-commune', args: { old: old.commune || now.commune } };
  }
  return { old, now, from, by: text('by') };
}
