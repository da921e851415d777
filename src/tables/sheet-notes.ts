import type { TableSheet } from './table.js';
import type { Messages } from '../base/messages.js';

/** What there is to say of a workbook of which one sheet is read, a line each. */
export function sheetNotes(
  file: string,
  { name, unread, passedOver }: TableSheet,
  { rate: words }: Messages,
): readonly string[] {
  return [
    ...(unread.length > 0 ? [words.sheetsUnread(file, name, unread)] : []),
    ...(passedOver.length > 0 ? [words.sheetsPassedOver(file, passedOver)] : []),
  ];
}
