import type { NewRow } from './edit-register.js';
import type { RegisterField } from './columns.js';
import { fieldsOf } from './record-fields.js';
import type { RegisterRecord } from './record.js';
import type { RecordWords } from './values.js';

const NO_EXTRAS: NewRow['extras'] = new Map();

/** A listed row's cells, made anew each time: as they are they take more than all else of two hundred thousand rows. */
export class ListedCells implements NewRow {
  readonly extras: NewRow['extras'];
  /** What they say otherwise than the record alone: a field, and its text behind it. */
  private readonly own: readonly string[];

  constructor(
    private readonly record: RegisterRecord,
    private readonly words: RecordWords,
    fields: NewRow['fields'],
    extras: readonly (readonly [heading: string, text: string])[],
  ) {
    const made = fieldsOf(record, words);
    this.own = [...fields].filter(([field, text]) => made.get(field) !== text).flat();
    this.extras = extras.length === 0 ? NO_EXTRAS : new Map(extras);
  }

  get fields(): NewRow['fields'] {
    const fields = fieldsOf(this.record, this.words);
    for (let at = 0; at < this.own.length; at += 2) {
      // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- they stand so
      fields.set(this.own[at] as RegisterField, this.own[at + 1] ?? '');
    }
    return fields;
  }

  /** The same without some of the extra columns. */
  without(left: ReadonlySet<string>): ListedCells {
    const extras = [...this.extras].filter(([name]) => !left.has(name));
    return new ListedCells(this.record, this.words, this.fields, extras);
  }
}
