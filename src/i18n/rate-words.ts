import type { Replacement } from '../law/library.js';
import type { StarLevel } from '../engine/types.js';
import type { TextLoss } from '../tables/lost-text.js';
import type { Unmet } from '../engine/requirements.js';

/** How many of what, in a batch or a group of it. */
export interface Counts {
  readonly rows: number;
  readonly stars: Readonly<Record<StarLevel, number>>;
  readonly incomplete: number;
  readonly disqualified: number;
  readonly rejected: number;
}

/** What `ocop rate` says beside its results. */
export interface RateWords {
  readonly status: Readonly<Record<'rated' | 'incomplete' | 'disqualified', string>>;
  /** Short headings of the ranking on the screen. */
  readonly columns: {
    readonly rank: string;
    readonly code: string;
    readonly product: string;
    readonly producer: string;
    readonly member: string;
    readonly total: string;
    readonly stars: string;
    readonly group: string;
    readonly incomplete: string;
    readonly disqualified: string;
  };
  /** `92 điểm, còn thiếu 5★: 1.3 cần 3` */
  readonly shortfall: (total: number, unmet: readonly Unmet[]) => string;
  readonly points: (total: number) => string;
  readonly missing: (codes: readonly string[]) => string;
  readonly reason: (reason: string) => string;
  readonly incompleteTitle: (count: number) => string;
  readonly disqualifiedTitle: (count: number) => string;
  /** @param shown how many of the group's sheets stand below */
  readonly groupTitle: (group: string, shown: number, all: number) => string;
  readonly noGroup: string;
  readonly nothingToShow: string;
  readonly summary: (counts: Counts) => string;
  readonly leftOut: (count: number) => string;
  readonly wrote: (file: string) => string;
  readonly wroteOver: (file: string) => string;
  readonly wroteRejects: (file: string, rows: number) => string;
  readonly rejectsUnwritten: (file: string, reason: string) => string;
  readonly rejectsNowhere: (rows: number) => string;
  /** How many files a pattern found. */
  readonly found: (pattern: string, files: number) => string;
  /** Results of ours that a pattern found and that are not rated again. */
  readonly inFolder: (folder: string, sheets: number) => string;
  /** Sheets below a path that an earlier path has given already. */
  readonly repeated: (path: string, sheets: number) => string;
  readonly passedOver: (files: readonly string[]) => string;
  /** Other sheets of a workbook with a table, which are not read. */
  readonly sheetsUnread: (file: string, sheet: string, others: readonly string[]) => string;
  /** Sheets without a table. */
  readonly sheetsPassedOver: (file: string, sheets: readonly string[]) => string;
  readonly unknownColumns: (file: string, columns: readonly string[], loss: TextLoss | null) => string;
  readonly unnamedColumn: (number: number) => string;
  readonly linesAbove: (file: string, lines: number) => string;
  readonly blankRows: (count: number) => string;
  readonly severalMembers: string;
  /** A file named with `--criteria`; `added` where it is the first of its edition. */
  readonly replaced: (replacement: Replacement) => string;
  readonly noRows: (file: string) => string;
  readonly warned: (message: string, count: number, first: string) => string;
  readonly moreWarnings: (count: number) => string;
  readonly progress: (rows: number, percent: number | null) => string;
}
