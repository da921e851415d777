import type { NewRow, NewRows } from './edit-register.js';
import { fieldsOf } from './record-fields.js';
import type { RegisterRecord } from './record.js';
import type { RecordWords } from './values.js';

/** Records as the rows of a register, each made as it is asked for: the cells of 200,000 take 200 MB. */
export function rowsOf(records: readonly RegisterRecord[], words: RecordWords): NewRows {
  return {
    length: records.length,
    *[Symbol.iterator]() {
      for (const record of records) yield new RowOfRecord(record, words);
    },
  };
}

const NO_EXTRAS: NewRow['extras'] = new Map();

/** Its cells are made when they are looked at; who only asks for other columns does not. */
class RowOfRecord implements NewRow {
  readonly extras = NO_EXTRAS;
  private cells: NewRow['fields'] | null = null;

  constructor(
    private readonly record: RegisterRecord,
    private readonly words: RecordWords,
  ) {}

  get fields(): NewRow['fields'] {
    return (this.cells ??= fieldsOf(this.record, this.words));
  }
}
