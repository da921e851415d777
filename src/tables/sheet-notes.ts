import type { TableSheet } from './table.js';
import type { TablesMessages } from './words.js';

/** What there is to say of a workbook of which one sheet is read, a line each. */
export function sheetNotes(
  file: string,
  { name, unread, skipped }: TableSheet,
  { rate: words }: TablesMessages,
): readonly string[] {
  return [
    ...(unread.length > 0 ? [words.sheetsUnread(file, name, unread)] : []),
    ...(skipped.length > 0 ? [words.sheetsPassedOver(file, skipped)] : []),
  ];
}
