import type { StarLevel } from '../engine/types.js';
import type { Unmet } from '../engine/requirements.js';
import type { RateWords } from './rate-words.js';
import type { Role } from '../engine/council-rules.js';

/** How far a member is with a product. */
export type Progress =
  | { readonly state: 'new' | 'done' | 'signed' | 'disqualified' | 'unreadable' }
  | { readonly state: 'begun'; readonly answered: number; readonly of: number };

/** What the next level still takes. */
export interface NextLevel {
  readonly star: StarLevel;
  readonly points: number;
  readonly unmet: readonly Unmet[];
}

/** What the keys of a criterion's screen do, in the order of the help line. */
export type KeyUse =
  'option' | 'case' | 'step' | 'go' | 'note' | 'evidence' | 'out' | 'review' | 'save' | 'leave' | 'help';

/** Why a sheet can be looked at only. */
export type ReadOnly = 'signed' | 'unwritable';

/** What a member has to know of a sheet that is opened. */
export type OpeningRemark =
  /** The list gives the product another set or edition than its sheet was begun by. */
  | { readonly code: 'differs'; readonly set: number; readonly edition: string }
  /** The sheet, or the list for it, has a day of its own, which goes before `--date`. */
  | { readonly code: 'other-day'; readonly rated: string; readonly asked: string }
  /** `--reopen` says nothing to a sheet that is not signed. */
  | { readonly code: 'not-signed' }
  /** Nothing can be written there; with the reason in words. */
  | { readonly code: 'unwritable'; readonly reason: string };

/** What became of the rows that were to become sheets' files. */
export interface ImportCounts {
  readonly written: number;
  /** There already, to the letter. */
  readonly same: number;
  /** Not written, since another sheet stands there. */
  readonly kept: number;
  readonly rejected: number;
}

/** What `ocop evaluate` and `ocop sheet` say. */
export interface SessionWords {
  readonly roles: Readonly<Record<Role, string>>;
  readonly status: Readonly<Record<'draft' | 'signed', string>>;
  readonly progress: (progress: Progress) => string;
  readonly place: (part: string, section: string, at: number, of: number) => string;
  readonly evidence: string;
  readonly asksFor: string;
  readonly noteTitle: string;
  readonly selfPoints: (points: number) => string;
  readonly notApplicable: (criterion: string) => string;
  readonly noBox: string;
  readonly chooseCase: string;
  /** The criterion is answered by its other case. */
  readonly otherCase: (answered: string, points: number) => string;
  readonly out: (reason: string) => string;
  readonly standing: (
    parts: Readonly<Record<'A' | 'B' | 'C', number>>,
    total: number,
    stars: number | null,
  ) => string;
  readonly next: (next: NextLevel) => string;
  readonly highest: string;
  readonly readOnly: Readonly<Record<ReadOnly, string>>;
  /** A key of a criterion's screen and what it does; `options` is the number of the last option. */
  readonly keys: (use: KeyUse, options: number) => string;
  /** The keys of a list, by what Ctrl+C does there. */
  readonly choiceKeys: Readonly<Record<'back' | 'leave', string>>;
  readonly help: readonly string[];
  readonly unsaved: (reason: string) => string;
  readonly noSuchOption: (key: string) => string;
  readonly ask: Readonly<
    Record<
      | 'member'
      | 'role'
      | 'products'
      | 'product'
      | 'code'
      | 'note'
      | 'evidence'
      | 'out'
      | 'set'
      | 'name'
      | 'producer'
      | 'newCode',
      string
    >
  >;
  readonly needed: string;
  readonly badCode: (code: string) => string;
  readonly leave: string;
  readonly typeOne: string;
  readonly review: (open: number, of: number) => string;
  /** Requirements missed, all of one level. */
  readonly missed: (unmet: readonly Unmet[]) => string;
  readonly reviewOpen: string;
  /** Of a criterion that does not apply. */
  readonly reviewOff: string;
  readonly backToSheet: string;
  readonly signNow: string;
  readonly cannotSign: (open: number) => string;
  readonly signQuestion: (total: number, stars: number | null) => string;
  readonly signed: (path: string, total: number, stars: number | null) => string;
  readonly left: (path: string) => string;
  readonly nothingToSave: string;
  readonly opening: (remark: OpeningRemark) => string;
  readonly reopenQuestion: (code: string, reason: string) => string;
  readonly reopenChoice: Readonly<Record<'read' | 'reopen', string>>;
  /** The file of the open sheet is not what was written to it last. */
  readonly notOurs: Readonly<Record<'changed' | 'gone', (path: string) => string>>;
  readonly wayOut: {
    readonly question: Readonly<Record<'changed' | 'gone', (path: string) => string>>;
    readonly stay: string;
    readonly again: string;
    readonly beside: (file: string) => string;
    readonly take: (file: string) => string;
    readonly leave: (file: string) => string;
    readonly goesOn: (path: string) => string;
    readonly taken: (kept: string) => string;
    readonly unusable: (path: string) => string;
  };
  /** The sheet was gone on with in a file beside its own. */
  readonly leftBeside: (path: string, own: string) => string;
  /** What a sheet is scored by: set, edition and day. */
  readonly scoredBy: (set: number, edition: string, rated: string | null) => string;
  readonly leaveUnsaved: Readonly<Record<'question' | 'stay' | 'retry' | 'leave', string>>;
  readonly signOut: (reason: string) => string;
  readonly noReason: (text: string) => string;
  readonly leftUnsaved: (path: string) => string;
  readonly sheetPage: Readonly<
    Record<'member' | 'rated' | 'producer' | 'commune' | 'status' | 'open', string>
  >;
  readonly intact: (path: string) => string;
  readonly fits: (path: string) => string;
  readonly verified: (files: number, wrong: number) => string;
  readonly listed: (files: number) => string;
  readonly imported: (counts: ImportCounts, dir: string) => string;
  /** A row that says it is signed, and is not what was signed. */
  /** @param at where the row stands */
  readonly sealDiffers: (at: string, member: string) => string;
  /** A sheet took the place of another, which is kept under another name. */
  readonly replaced: (path: string, old: string) => string;
  /** Columns of a table that a sheet has no place for. */
  readonly columnsNotTaken: RateWords['unknownColumns'];
  readonly kept: (path: string) => string;
}
