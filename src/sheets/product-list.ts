import type { Host } from '../base/host.js';
import type { Library } from '../law/library.js';
import type { EditionId, IsoDate, ProductSet } from '../engine/types.js';
import { fold } from '../base/text/fold.js';
import { isBlankRow } from '../rows/cells.js';
import type { AskedEdition } from '../rows/edition-named.js';
import { openSource } from '../tables/source.js';
import type { RecordWarning, RowProblem } from '../rows/problems.js';
import { faultProblem } from '../rows/read-row.js';
import { readRowEdition } from '../rows/row-edition.js';
import { readRowSet } from '../rows/row-set.js';
import { NoSheetRows } from '../rows/no-sheet-row.js';
import { NO_SIGHTS, Sights } from '../rows/sights.js';
import { SeenSheets } from '../rows/seen-sheets.js';
import { cellText } from '../rows/submission.js';
import type { SheetChoice } from '../tables/sheet-choice.js';
import type { PlainTable } from '../tables/table.js';
import { readSheetRows } from '../rows/open-table.js';
import type { Table } from '../rows/open-table.js';
import { tablesOf } from '../rows/open-table.js';
import type { Field } from '../rows/columns.js';
import { PRODUCT_FIELDS, type SheetProduct } from './sheet-file.js';

/** A product to be scored. */
export interface ListedProduct {
  readonly product: SheetProduct;
  readonly set: ProductSet;
  readonly edition: EditionId;
  readonly rated: IsoDate | null;
  /** Where it stands in its list; one that was typed stands in none. */
  readonly line?: number;
  /** What the list's own columns of branches and groups say of it, which decides nothing. */
  readonly grouping: readonly string[];
}

/** How a list heads the branch or the group of a product, folded. */
const GROUPING = new Set([
  'nganh',
  'nganh hang',
  'nganh san pham',
  'nhom',
  'nhom san pham',
  'nhom hang',
  'phan nhom',
  'branch',
  'product group',
]);

export interface ProductList {
  /** Of the file it was read from; null where it is none. */
  readonly identity: string | null;
  readonly products: readonly ListedProduct[];
  /** Rows that are no product to score, each with its place. */
  readonly problems: readonly RowProblem[];
  /** Rows that are no product, such as titles of groups and sums: counted by kind, for a line on each file. */
  readonly sights: Sights;
  /** What is worth knowing of a product's days, by its code. */
  readonly warnings: readonly { readonly code: string; readonly warning: RecordWarning }[];
  /** The first table that was read. */
  readonly first: PlainTable | null;
  /** Columns that mean nothing to us, of each table. */
  readonly unknown: readonly {
    readonly headings: readonly string[];
    readonly columns: readonly number[];
    readonly isSheet: boolean;
  }[];
}

/**
 * Reads the products that a council has before it, from a table of the columns that `ocop rate` knows.
 *
 * @param day the day of the meeting, for rows that name none; it decides which edition applies. null for none
 * @param asked the edition of rows that name none
 * @param choice which sheets of a workbook are read
 * @param byDefault the edition of rows of which no day and nobody says which applies; null where that is a fault
 * @throws {UserError} when the file cannot be read, or has no column of codes
 */
export async function readProducts(
  file: string,
  library: Library,
  day: IsoDate | null,
  asked: AskedEdition | null,
  choice: SheetChoice,
  host: Host,
  byDefault: EditionId | null = null,
): Promise<ProductList> {
  const tables = await tablesOf(await openSource(file, host), choice, 'products');
  const products: ListedProduct[] = [];
  const problems: RowProblem[] = [];
  const warnings: { code: string; warning: RecordWarning }[] = [];
  const seen = new SeenSheets();
  const sights = new Sights();
  const readTable = (table: Table, place: number): Promise<void> => {
    const { fields, cells: headings, sheet } = table.header;
    const noProducts = new NoSheetRows(table.header);
    const grouped = headings.flatMap((heading, at) => (GROUPING.has(fold(cellText(heading))) ? [at] : []));
    return readSheetRows(table, {
      header: () => undefined,
      progress: () => undefined,
      row: ({ cells, line, sheetRow, faults = [] }) => {
        if (cells !== null && isBlankRow(cells)) return;
        const problemAt = (index: number | undefined, coded: Omit<RowProblem, 'position'>) => {
          const column =
            index === undefined ? null : { number: index + 1, heading: cellText(headings[index]) };
          // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- a pair stays a pair
          problems.push({ ...coded, position: { file, sheet, line, sheetRow, column } } as RowProblem);
        };
        const problem = (field: Field | null, coded: Omit<RowProblem, 'position'>) => {
          problemAt(field === null ? undefined : fields.get(field), coded);
        };
        for (const { column, read } of faults) problemAt(column, faultProblem(read));
        if (faults.length > 0) return;
        if (cells?.length !== headings.length) {
          problem(null, { code: 'cell-count', args: { expected: headings.length, got: cells?.length ?? 0 } });
          return;
        }
        const text = (field: Field) => cellText(cells[fields.get(field) ?? -1]);
        const code = text('code');
        const other = code !== '' && text('set') !== '' ? null : noProducts.kindOf(cells);
        if (other !== null) {
          sights.add({ file, sheet }, { ...NO_SIGHTS, other });
          return;
        }
        if (code === '') {
          problem('code', { code: 'code-blank', args: {} });
          return;
        }
        const twin = seen.add(code, '', place, line);
        if (twin) {
          const { sheet: first } = tables[twin.file]?.header ?? table.header;
          const args = { product: code, member: '', file, sheet: first, line: twin.line };
          problem('code', { code: 'duplicate', args });
          return;
        }
        const said = (field: Field) =>
          field === 'rated' && text('rated') === '' && day !== null
            ? day
            : (cells[fields.get(field) ?? -1] ?? '');
        const read = readRowEdition(library, asked, said);
        const isOpen = read.problems.every(([, { code: why }]) => why === 'edition-undecided');
        const isLeft = read.edition === null && isOpen && byDefault !== null;
        const days = isLeft ? readRowEdition(library, { edition: byDefault, givesWay: false }, said) : read;
        for (const [field, one] of days.problems) problem(field, one);
        if (days.edition === null) return;
        const { set, problem: noSet } = readRowSet(library, days.edition, text('set'));
        if (set === null) {
          problem('set', noSet);
          return;
        }
        const known = PRODUCT_FIELDS.map((field) => [field, text(field)] as const).filter(
          ([, one]) => one !== '',
        );
        // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- the code is there
        const product = Object.fromEntries(known) as SheetProduct;
        warnings.push(...days.warnings.map((warning) => ({ code, warning })));
        const grouping = grouped.map((at) => cellText(cells[at])).filter((one) => one !== '');
        products.push({ product, set, edition: days.edition, rated: days.rated, line, grouping });
      },
    });
  };
  for (const [place, table] of tables.entries()) await readTable(table, place);
  return {
    identity: tables[0]?.identity ?? null,
    products,
    problems,
    sights,
    warnings,
    first: tables[0] ?? null,
    unknown: tables.map(({ header, sheet }) => ({
      headings: header.cells,
      columns: header.unknown.filter((at) => !GROUPING.has(fold(cellText(header.cells[at])))),
      isSheet: sheet !== null,
    })),
  };
}
