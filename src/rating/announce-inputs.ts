import { append } from '../base/append.js';
import type { Context } from '../base/context.js';
import type { Library } from '../law/library.js';
import { word } from '../base/word-coded.js';
import type { LayoutNote } from '../rows/layouts/layout-notes.js';
import { notesOfFile } from '../rows/layouts/notes-of-file.js';
import { cellText } from '../rows/submission.js';
import { lossIn } from '../tables/lost-text.js';
import { tableNotes } from '../tables/sheet-notes.js';
import { isReadSheets, type RowInputs } from './row-inputs.js';
import type { RatingMessages } from './words.js';

/** Reports the files that are not read, and why each: it is said whatever else is kept quiet. */
export function announceUnread(
  { unread, tablesLeft }: Pick<RowInputs, 'unread' | 'tablesLeft'>,
  { report, messages, wordError }: Pick<Context<RatingMessages>, 'report' | 'messages' | 'wordError'>,
): void {
  for (const { problems } of unread) for (const problem of problems) report(wordError(problem));
  if (unread.length > 0) report(messages.rate.unread(unread.map(({ file }) => file)));
  for (const [folder, tables] of tablesLeft) report(messages.rate.tablesLeft(folder, tables));
}

/**
 * Reports what there is to read, before the first of it is.
 *
 * @param unknownColumns reports columns that mean nothing
 */
export function announceInputs(
  { inputs, found, inFolders, repeated, skipped, lists, links, beside }: RowInputs,
  library: Library,
  unknownColumns: RatingMessages['rate']['unknownColumns'],
  { report, messages, wordError }: Pick<Context<RatingMessages>, 'report' | 'messages' | 'wordError'>,
): void {
  const { rate: words } = messages;
  for (const [pattern, files] of found) report(words.found(pattern, files));
  for (const [folder, sheets] of inFolders) report(words.inFolder(folder, sheets));
  for (const [path, sheets] of repeated) report(words.repeated(path, sheets));
  if (links.length > 0) report(words.links(links));
  if (skipped.length > 0) report(words.skipped(skipped));
  if (lists.length > 0) report(words.skippedLists(lists));
  if (beside !== undefined) {
    if (beside.corrected.size > 0) report(words.corrected([...beside.corrected]));
    if (beside.uncorrected.length > 0) report(words.uncorrected(beside.uncorrected));
    for (const problem of beside.broken) report(words.rejectsUnread(wordError(problem)));
  }
  for (const one of library.replacements) report(words.replaced(one));
  const told = new Set<string>();
  const layouts = new Map<string, LayoutNote[]>();
  for (const input of inputs) {
    if (isReadSheets(input) || input.notes === undefined) continue;
    const known = layouts.get(input.name);
    if (known === undefined) layouts.set(input.name, [...input.notes]);
    else append(known, input.notes);
  }
  for (const input of inputs) {
    if (isReadSheets(input)) continue;
    const { header, layout, name, sheet } = input;
    tableNotes([told.has(name) ? { name, sheet } : input], messages).forEach(report);
    told.add(name);
    for (const note of notesOfFile(layouts.get(name) ?? []))
      report(words.ofFile(name, word(messages.layoutNotes, note)));
    layouts.delete(name); // once a file
    if (layout.above > 0) report(words.linesAbove(name, layout.line - 1));
    // In a sheet a column without a heading is mostly empty space; what it says in a row is reported of that row.
    const unheaded = (index: number) => sheet !== null && cellText(header.cells[index]) === '';
    const unknown = header.unknown
      .filter((index) => !unheaded(index))
      .map((index) => cellText(header.cells[index]) || words.unnamedColumn(index + 1));
    if (unknown.length > 0) report(unknownColumns(name, unknown, lossIn(unknown)));
  }
}
