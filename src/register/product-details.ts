import { isBlankRow } from '../rows/cells.js';
import { cellText } from '../rows/submission.js';
import { readRows } from '../tables/table.js';
import { withoutFaults, type RegisterTable } from './read-register.js';
import type { RegisterField } from './columns.js';
import { fieldsWith } from './register-columns.js';
import { codeKey } from './same-record.js';
import type { ResultRow } from './results.js';

/**
 * What a list of products says of each. The list may be a result of ours, too, and what became of the product there, by
 * whose sheet, is not for it to say.
 */
const OF_PRODUCTS: ReadonlySet<RegisterField> = new Set(
  fieldsWith(({ field, ofResults }) => ofResults === true && field !== 'stars' && field !== 'total'),
);

/**
 * Fills in what results do not say from a list of products, by their codes: a council's results know neither the
 * producer's type nor the province. What results do say is left as it is.
 *
 * @throws {UserError} when the file is not a list of products
 */
export async function fillFromProducts(
  rows: readonly ResultRow[],
  tables: readonly RegisterTable[],
): Promise<readonly ResultRow[]> {
  const details = new Map<string, readonly (readonly [RegisterField, string])[]>();
  for (const table of tables) {
    const { places } = table.columns;
    await readRows(table, {
      header: () => undefined,
      row(row) {
        const cells = withoutFaults(row);
        if (cells === null || isBlankRow(cells)) return;
        const said = [...places]
          .filter(([field]) => OF_PRODUCTS.has(field))
          .map(([field, index]) => [field, cellText(cells[index])] as const);
        const code = said.find(([field]) => field === 'code')?.[1] ?? '';
        if (code !== '') details.set(codeKey(code), said);
      },
      progress: () => undefined,
    });
  }
  return rows.map((row) => {
    const fields = new Map(row.fields);
    for (const [field, text] of details.get(codeKey(fields.get('code') ?? '')) ?? []) {
      if ((fields.get(field) ?? '') === '') fields.set(field, text);
    }
    return { ...row, fields };
  });
}

/** The province of a season is that of each of its products, where nothing else is said. */
export function fillProvince(rows: readonly ResultRow[], province: string): readonly ResultRow[] {
  return rows.map((row) =>
    (row.fields.get('province') ?? '') === ''
      ? { ...row, fields: new Map(row.fields).set('province', province) }
      : row,
  );
}
