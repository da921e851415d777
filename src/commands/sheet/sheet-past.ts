import { day } from '../../base/format.js';
import type { Library } from '../../law/library.js';
import { followedSheet } from '../../sheets/followed-sheet.js';
import type { ReadSheetFile } from '../../sheets/read-sheet-file.js';
import { changesBetween, reopeningsOf, type Changes } from '../../sheets/sheet-changes.js';
import type { SheetFile } from '../../sheets/sheet-file.js';
import type { SheetCommandMessages } from './words.js';

type Read = Pick<ReadSheetFile, 'path'> & { readonly sheet: SheetFile };

/** What a sheet has come from: the round before, and each time it was opened again. */
export interface SheetPast {
  readonly lines: readonly string[];
  /** The sheet that stands in the place of the one it follows, where that is another one. */
  readonly stranger: string | null;
}

/** In sentences, with what has changed since what was signed before. */
export function pastOf(
  { path, sheet }: Read,
  library: Library,
  { session: words }: SheetCommandMessages,
): SheetPast {
  const followed = followedSheet(path, sheet, library);
  const round =
    sheet.round === 1
      ? []
      : followed?.given
        ? [
            words.followed(
              sheet.round,
              followed.path,
              changeWords(changesBetween(followed.given, sheet), words),
            ),
          ]
        : [words.round(sheet.round)];
  const reopened = reopeningsOf(sheet).map(({ at, reason, changes }) =>
    words.reopened(momentOf(at), reason, changes && changeWords(changes, words)),
  );
  const stranger = followed !== null && followed.given === null ? followed.path : null;
  return { lines: [...round, ...reopened], stranger };
}

/** `1.1: 3 → 5; 2.3: chưa chấm → 2` */
function changeWords({ points, disqualified }: Changes, words: SheetCommandMessages['session']): string {
  const shown = (given: number | null) => (given === null ? words.sheetPage.open : String(given));
  const all = [
    ...points.map(({ code, from, to }) => `${code}: ${shown(from)} → ${shown(to)}`),
    ...(disqualified === null ? [] : [words.outChanged(disqualified.from, disqualified.to)]),
  ];
  return all.length === 0 ? words.unchanged : all.join('; ');
}

/** `21/11/2026 09:30`, as the clock stood where it happened. */
function momentOf(at: string): string {
  return `${day(at.slice(0, 10))} ${at.slice(11, 16)}`; // the schema's pattern begins with a day
}
