import { COLUMNS, type RegisterField } from './columns.js';
import type { RegisterRecord } from './record.js';
import type { RecordWords } from './values.js';

/** A record as the cells of a register; days as ISO writes them, which no spreadsheet takes for another day. */
export function fieldsOf(record: RegisterRecord, words: RecordWords): Map<RegisterField, string> {
  const fields = new Map<RegisterField, string>();
  for (const { field, write } of COLUMNS) {
    if (write !== null) fields.set(field, String(write(record, words) ?? ''));
  }
  return fields;
}
