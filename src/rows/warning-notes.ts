import { word } from '../base/word-coded.js';
import type { RecordWarning } from './problems.js';
import type { RowsMessages } from './words.js';

/** More different notes than this help nobody; each is on its record still. */
const MOST = 20;

/**
 * What a warning says of all the records it stands on. What another reading would give of one product is for that one to
 * say: here it would be a line a product.
 */
export function ofAllAlike(warning: RecordWarning): RecordWarning {
  if (warning.code !== 'disputed-set') return warning;
  return { code: warning.code, args: { ...warning.args, otherwise: null } };
}

/** Gathers the warnings of all records: one line a warning, with how many records it stands on. */
export class WarningNotes {
  private readonly notes = new Map<string, { count: number; first: string }>();
  private beyond = 0;

  /** @param of the record they stand on */
  add(warnings: readonly RecordWarning[], of: string, messages: RowsMessages): void {
    for (const warning of warnings) {
      const message = word(messages.warnings, ofAllAlike(warning));
      const note = this.notes.get(message);
      if (note) note.count += 1;
      else if (this.notes.size < MOST) {
        this.notes.set(message, { count: 1, first: of });
      } else this.beyond += 1;
    }
  }

  lines({ warned, moreWarnings }: Pick<RowsMessages['rate'], 'warned' | 'moreWarnings'>): string[] {
    const lines = [...this.notes].map(([message, { count, first }]) => warned(message, count, first));
    return this.beyond === 0 ? lines : [...lines, moreWarnings(this.beyond)];
  }
}
