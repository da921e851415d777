import type { Messages } from '../i18n/messages.js';
import { word } from '../i18n/word-coded.js';
import type { RatedRow } from './rated-row.js';

/** More different notes than this help nobody; each is on its record still. */
const MOST = 20;

/** Gathers the warnings of all records: one line a warning, with how many sheets it stands on. */
export class WarningNotes {
  private readonly notes = new Map<string, { count: number; first: string }>();
  private beyond = 0;

  add({ warnings, submission }: RatedRow, messages: Messages): void {
    for (const warning of warnings) {
      const message = word(messages.warnings, warning);
      const note = this.notes.get(message);
      if (note) note.count += 1;
      else if (this.notes.size < MOST) {
        this.notes.set(message, { count: 1, first: submission.code || submission.name });
      } else this.beyond += 1;
    }
  }

  lines(messages: Messages): string[] {
    const lines = [...this.notes].map(([message, { count, first }]) =>
      messages.rate.warned(message, count, first),
    );
    return this.beyond === 0 ? lines : [...lines, messages.rate.moreWarnings(this.beyond)];
  }
}
