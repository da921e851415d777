import type { Context } from '../base/context.js';
import type { Position, RecordWarning } from './problems.js';
import type { RowPlace } from '../tables/row-place.js';
import type { PlainTable } from '../tables/table.js';
import { word } from '../base/word-coded.js';
import type { LayoutNote } from './layouts/layout-notes.js';
import { notesOfFile } from './layouts/notes-of-file.js';
import type { RowSights } from './row-sights.js';
import { Sights } from './sights.js';
import { unknownNames } from './unknown-columns.js';
import { WarningNotes } from './warning-notes.js';
import { tableNotes } from '../tables/sheet-notes.js';
import type { RowsMessages } from './words.js';

/** A row of a table, with where it stands. */
type NotedRow = Omit<RowPlace, 'notes'> &
  Pick<Position, 'file' | 'sheet'> & {
    readonly notes?: readonly RecordWarning[];
    readonly sights?: RowSights;
  };

/** Reports what there is to say of workbooks that are read as registers or results: of their sheets, and of rows. */
export class RowNotes {
  private readonly notes = new WarningNotes();
  private readonly sights = new Sights();

  /** @param quiet whether nothing is reported */
  constructor(
    private readonly context: Pick<Context<RowsMessages>, 'messages' | 'report'>,
    private readonly quiet: boolean,
  ) {}

  /** Which sheets are read, and which are not: reported before their rows are. */
  tellSheets(tables: readonly Pick<PlainTable, 'name' | 'sheet' | 'readAs'>[]): void {
    const { messages, report } = this.context;
    if (this.quiet) return;
    tableNotes(tables, messages).forEach(report);
  }

  /** How a table of sheets is laid out: reported before its rows are. */
  tellLayout({ name, notes = [] }: { readonly name: string; readonly notes?: readonly LayoutNote[] }): void {
    const { messages, report } = this.context;
    if (this.quiet) return;
    for (const note of notesOfFile(notes))
      report(messages.rate.ofFile(name, word(messages.layoutNotes, note)));
  }

  /** Columns that mean nothing to us: reported once a table, so that nobody takes them for read. */
  tellUnknown(
    { name, sheet }: Pick<PlainTable, 'name' | 'sheet'>,
    headings: readonly string[],
    unknown: readonly number[],
  ): void {
    const { messages, report } = this.context;
    const names = unknownNames(headings, unknown, sheet !== null, messages);
    if (!this.quiet && names.length > 0) report(messages.sights.unknown(name, names));
  }

  add({ file, sheet, line, sheetRow, notes = [], sights }: NotedRow): void {
    if (sights !== undefined) this.sights.add({ file, sheet }, sights);
    if (notes.length === 0) return;
    const { messages } = this.context;
    this.notes.add(notes, messages.position({ file, sheet, line, sheetRow, column: null }), messages);
  }

  /** Rows that Excel hides, merged cells, letters that were read as others: reported when all rows are read. */
  tellRows(): void {
    const { messages, report } = this.context;
    if (this.quiet) return;
    this.notes.lines(messages.register).forEach(report);
    this.sights.lines(messages).forEach(report);
  }
}
