import { openSource } from '../input/source.js';
import { isBlankRow } from '../input/cells.js';
import { cellText } from '../input/submission.js';
import { openPlainTable, readRows } from '../input/table.js';
import { readRegisterColumns, REGISTER_LOOK, type RegisterField } from './register-columns.js';
import { codeKey } from './existing.js';
import type { ResultRow } from './results.js';

/**
 * Fills in what results do not say from a list of products, by their codes: a council's results know neither the
 * producer's type nor the province. What results do say is left as it is.
 *
 * @throws {Fatal} when the file is no list of products
 */
export async function fillFromProducts(
  rows: readonly ResultRow[],
  file: string,
): Promise<readonly ResultRow[]> {
  const table = openPlainTable(await openSource(file), REGISTER_LOOK);
  const { line, cells: headings } = table.layout;
  const { places } = readRegisterColumns(file, line, headings);
  const details = new Map<string, readonly (readonly [RegisterField, string])[]>();
  await readRows(table, {
    header: () => undefined,
    row({ cells }) {
      if (cells === null || isBlankRow(cells)) return;
      const said = [...places].map(([field, index]) => [field, cellText(cells[index])] as const);
      const code = said.find(([field]) => field === 'code')?.[1] ?? '';
      if (code !== '') details.set(codeKey(code), said);
    },
    progress: () => undefined,
  });
  return rows.map((row) => {
    const fields = new Map(row.fields);
    for (const [field, text] of details.get(codeKey(fields.get('code') ?? '')) ?? []) {
      if ((fields.get(field) ?? '') === '') fields.set(field, text);
    }
    return { ...row, fields };
  });
}
