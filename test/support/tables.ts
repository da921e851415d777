import { BatchRater, type RowOutcome } from '../../src/rating/batch-rater.js';
import type { EditionId } from '../../src/engine/types.js';
import type { RowOptions } from '../../src/rows/read-row.js';
import type { Source } from '../../src/tables/source.js';
import { readSheetRows, headerLook, withHeader, type Table } from '../../src/rows/open-table.js';
import type { TableKind } from '../../src/rows/header.js';
import { openPlainTable } from '../../src/tables/table.js';
import type { RatedRow } from '../../src/rating/rated-row.js';
import { E26, LAW, rules } from './law.js';

/** A source that is already in memory, given out in chunks of a few bytes. */
export function sourceOf(bytes: Buffer, chunk = 4096, name = 'thu.csv'): Source {
  return {
    name,
    path: null,
    size: null,
    identity: null,
    head: bytes.subarray(0, 65536),
    // eslint-disable-next-line @typescript-eslint/require-await -- what is in memory is there at once
    async *chunks() {
      for (let at = 0; at < bytes.length; at += chunk) yield bytes.subarray(at, at + chunk);
    },
  };
}

/** Opens a text as a table of sheets or of products. */
export const openTable = (source: Source, kind: TableKind = 'sheets'): Table =>
  withHeader(openPlainTable(source, headerLook(kind)), kind);

export const tableOf = (text: string): Table => openTable(sourceOf(Buffer.from(text)));

/** What became of every row of a table, with the row's own bytes as text. */
export async function outcomesOf(
  table: Table,
  options: Partial<RowOptions> = {},
): Promise<readonly { line: number; bytes: string; outcome: RowOutcome }[]> {
  const rater = new BatchRater(LAW, { edition: null, blankAsZero: false, ...options }, null);
  const rate = rater.table(table.header);
  const outcomes: { line: number; bytes: string; outcome: RowOutcome }[] = [];
  await readSheetRows(table, {
    header: () => undefined,
    row: (row) =>
      void outcomes.push({ line: row.line, bytes: row.bytes().toString('latin1'), outcome: rate(row) }),
    progress: () => undefined,
  });
  return outcomes;
}

/** The rated rows of a table that has no others. */
export async function ratedRows(
  table: Table,
  options: Partial<RowOptions> = {},
): Promise<readonly RatedRow[]> {
  return (await outcomesOf(table, options)).map(({ outcome }) => {
    if (outcome.kind !== 'rated') throw new Error(JSON.stringify(outcome));
    return outcome.row;
  });
}

/** The problems of every rejected row: `line:column code`. */
export async function problemsOf(
  table: Table,
  options: Partial<RowOptions> = {},
): Promise<readonly string[]> {
  return (await outcomesOf(table, options)).flatMap(({ outcome }) =>
    outcome.kind !== 'rejected'
      ? []
      : outcome.problems.map(
          ({ position, code }) => `${String(position.line)}:${String(position.column?.number ?? 0)} ${code}`,
        ),
  );
}

/** A product as a row is made of it. */
export type Product = Readonly<Record<string, string | number | undefined>>;

/** A CSV text of products of one set, full marks unless a column says otherwise. */
export function csvOf(
  products: readonly Product[],
  { set = 1, edition = E26, delimiter = ',' }: { set?: number; edition?: EditionId; delimiter?: string } = {},
): string {
  const full: Product = Object.fromEntries(
    rules(edition, set).criteria.map(({ code, allowed }) => [code, allowed.list.at(-1)]),
  );
  const base: Product = { ma_san_pham: 'SP', 'Tên sản phẩm': 'Sản phẩm', van_ban: edition, bo_san_pham: set };
  const headings = new Set<string>();
  for (const one of [base, ...products, full]) for (const heading in one) headings.add(heading);
  const rows = products.map((product, index) => {
    const cells: Product = {
      ...base,
      ma_san_pham: `SP${String(index + 1)}`,
      ...full,
      ...product,
    };
    return [...headings].map((heading) => String(cells[heading] ?? ''));
  });
  return [[...headings], ...rows].map((row) => row.join(delimiter)).join('\n') + '\n';
}
