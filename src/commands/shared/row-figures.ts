import type { Context } from '../../base/context.js';
import type { RejectsKept, SheetRows } from '../../rating/sheet-rows.js';
import type { CommandMessages } from './words.js';

/** What is worth knowing of the rows as a whole, a line each. */
export function rowFigures(
  { blankRows, warnings, unread }: Pick<SheetRows, 'blankRows' | 'warnings' | 'unread'>,
  { rate: words }: CommandMessages,
): readonly string[] {
  return [
    ...(unread.length > 0 ? [words.unread(unread)] : []),
    ...(blankRows > 0 ? [words.blankRows(blankRows)] : []),
    ...warnings.lines(words),
  ];
}

/** Names each rejects file; one that could not be written is reported at once. */
export function rejectsLines(
  { files, lost, untold }: RejectsKept,
  { messages, report }: Pick<Context<CommandMessages>, 'messages' | 'report'>,
): readonly string[] {
  const { rate: words } = messages;
  const lines: string[] = [];
  for (const one of files) {
    const { file, rows, error } = one;
    // Reported even where little else is: they may be under another name than one expects.
    if (error === null) {
      lines.push((one.wasThere ? words.rejectsThere : words.wroteRejects)(file, rows));
      if (one.isText) lines.push(words.rejectsAsText);
    } else report(words.rejectsUnwritten(file, messages.reason(error)));
  }
  const kept = files.filter(({ error }) => error === null).map(({ file }) => file);
  if (untold > 0) lines.unshift(words.untold(untold, kept));
  return lost > 0 ? [...lines, words.rejectsNowhere(lost)] : lines;
}
