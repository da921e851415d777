import type { PlainTable, TableSheet } from './table.js';
import type { TablesMessages } from './words.js';

/** What there is to say of how files are read, a line each. */
export function tableNotes(
  tables: readonly Pick<PlainTable, 'name' | 'sheet' | 'readAs'>[],
  messages: TablesMessages,
): readonly string[] {
  const told = new Set<string>();
  return tables.flatMap(({ name, sheet, readAs }) => {
    const isTold = told.has(name);
    told.add(name);
    return [
      ...(readAs === undefined || isTold ? [] : [messages.rate.readAs[readAs](name)]),
      ...(sheet === null ? [] : sheetNotes(name, sheet, messages)),
    ];
  });
}

/** What there is to say of a workbook of which one sheet is read, a line each. */
function sheetNotes(
  file: string,
  { name, unread, skipped, passed = [] }: TableSheet,
  { rate: words }: TablesMessages,
): readonly string[] {
  return [
    ...(passed.length > 0 ? [words.sheetRead(file, name, passed)] : []),
    ...(unread.length > 0 ? [words.sheetsUnread(file, name, unread)] : []),
    ...(skipped.length > 0 ? [words.sheetsPassedOver(file, skipped)] : []),
  ];
}
