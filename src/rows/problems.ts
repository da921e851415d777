import type { CaseId, CriterionCode, EditionId, IsoDate } from '../engine/types.js';
import type { EditionProblemArgs, RatingWarningArgs, SheetProblemArgs } from '../engine/problems.js';
import type { Coded } from '../base/coded.js';
import type { RowNoteArgs } from '../tables/row-place.js';
import type { Field, Result } from './columns.js';

/** Why a row cannot be rated. Every one says what was read; its words say what would do. */
export interface RowProblemArgs extends SheetProblemArgs, EditionProblemArgs {
  /** `3/6`, where the criterion has 5 points at most. */
  'points-of-other': { readonly criterion: CriterionCode; readonly read: string; readonly most: number };
  /** A day in place of points, as Excel makes one of `3/5`. */
  'points-day': {
    readonly criterion: CriterionCode;
    readonly read: string;
    readonly allowed: readonly number[];
  };
  'cell-count': { readonly expected: number; readonly got: number };
  'quote-open': { readonly line: number; readonly cell: number };
  'quote-text-after': { readonly line: number; readonly cell: number };
  'quote-inside': { readonly line: number; readonly cell: number };
  'quote-somewhere': Readonly<Record<string, never>>;
  'not-text': { readonly field: Field };
  /** Nobody's code or name: something else was pasted there. Both in characters. */
  'text-too-long': { readonly field: Field; readonly length: number; readonly most: number };
  /** A formula came to nothing: `#N/A`, `#REF!`. */
  'cell-error': { readonly read: string };
  /** A formula that nobody has worked out yet. */
  'cell-unvalued': Readonly<Record<string, never>>;
  'no-code-no-name': Readonly<Record<string, never>>;
  /** Neither a code, a name nor a set: a sum, a signature or a note below the table. */
  'no-sheet': { readonly read: string };
  /** A row that becomes a sheet needs somebody whose sheet it is. */
  'no-member': Readonly<Record<string, never>>;
  'role-unknown': { readonly read: string };
  'status-unknown': { readonly read: string };
  'round-unreadable': { readonly read: string };
  /** What should be the seal of the sheet that was scored again. */
  'follows-unreadable': { readonly read: string };
  /** The row is not what was signed: it does not fit the seal that stands in it. */
  'seal-differs': { readonly member: string; readonly product: string };
  'history-unreadable': Readonly<Record<string, never>>;
  /** Points of a criterion with two cases, and nothing says which case was chosen. */
  'case-not-stated': { readonly criterion: CriterionCode; readonly points: number };
  /** A product to be scored has to have a code: its sheets are kept under it. */
  'code-blank': Readonly<Record<string, never>>;
  'header-again': Readonly<Record<string, never>>;
  /** Nobody's sheet, where a council asks whose each is. */
  'member-blank': Readonly<Record<string, never>>;
  /** How many sets the edition has. */
  'set-blank': { readonly sets: number };
  /** With the names of sets that may be meant, where some are near. */
  'set-unknown': {
    readonly read: string;
    readonly edition: EditionId;
    readonly likely?: readonly string[];
  };
  'set-ambiguous': {
    readonly read: string;
    readonly edition: EditionId;
    readonly candidates: readonly { readonly no: number; readonly name: string }[];
  };
  /** No set is named, and by its criteria it may be one of these. */
  'set-unsaid': { readonly candidates: readonly { readonly no: number; readonly name: string }[] };
  'date-unreadable': {
    readonly read: string;
    readonly field: 'filed' | 'rated';
    /** The day, where the cell holds a number that Excel counts days by. */
    readonly excelDay: IsoDate | null;
  };
  'kind-unknown': { readonly read: string };
  'edition-unknown': { readonly read: string; readonly known: readonly string[] };
  /** As `edition-not-applicable`, for the edition that the command names. */
  'edition-asked-not-applicable': EditionProblemArgs['edition-not-applicable'];
  'edition-conflict': { readonly read: EditionId; readonly asked: EditionId };
  'points-unreadable': {
    readonly criterion: CriterionCode;
    readonly read: string;
    readonly allowed: readonly number[];
  };
  'criterion-not-in-set': {
    readonly heading: string;
    readonly read: string;
    readonly edition: EditionId;
    readonly set: number;
    /** The criteria of the section, where the column is headed by a section that is not scored itself. */
    readonly within: readonly CriterionCode[];
  };
  'two-cases': { readonly criterion: CriterionCode; readonly cases: readonly CaseId[] };
  duplicate: {
    readonly product: string;
    readonly member: string;
    readonly file: string;
    readonly sheet?: string | undefined;
    /** null where the other one has its own file. */
    readonly line: number | null;
  };
}

/** A column, from 1, with its heading. */
export interface NamedColumn {
  readonly number: number;
  readonly heading: string;
}

/** Where in a table something stands. */
export interface Position {
  readonly file: string;
  /** The sheet of a workbook: there the cell is named, and the line is the row. */
  readonly sheet?: string | undefined;
  /** From 1; null where it is the file as a whole. */
  readonly line: number | null;
  readonly sheetRow: number | null;
  /** null where it is the row as a whole. */
  readonly column: NamedColumn | null;
}

/** The table that something is in, as one name: the file, with the sheet where it is a workbook. */
export function tableNamed({ file, sheet }: Pick<Position, 'file' | 'sheet'>): string {
  return sheet === undefined ? file : `${file} [${sheet}]`;
}

export type RowProblem = Coded<RowProblemArgs> & { readonly position: Position };

/** What a record carries along without being wrong. */
export interface RecordWarningArgs extends RatingWarningArgs, RowNoteArgs {
  'no-code': Readonly<Record<string, never>>;
  /** All its criteria are answered, and its member has not signed it yet. */
  unsigned: Readonly<Record<string, never>>;
  'zero-not-in-set': { readonly criterion: string; readonly set: number };
  /** No set is named, and only this one has the criteria that the table has. */
  'set-by-titles': { readonly set: number; readonly name: string };
  /** A day with the last two figures of its year. */
  'short-day': Readonly<Record<string, never>>;
  /** Points written with the most that there are, `3/5`. */
  'points-of-most': Readonly<Record<string, never>>;
  /** A total of more than two decimals. */
  'total-cut': Readonly<Record<string, never>>;
  'no-column': { readonly criteria: readonly CriterionCode[] };
  /** The same where blanks count as 0. */
  'no-column-zero': { readonly criteria: readonly CriterionCode[] };
  /** A name with `?` between its letters, as a plain CSV of Excel leaves it. */
  'letters-lost': { readonly field: Field; readonly read: string };
  'disqualified-no': { readonly read: string };
  /** A mark, and no reason. */
  'disqualified-unsaid': { readonly read: string };
  /** A reason that begins with "không". */
  'disqualified-negated': { readonly read: string };
  /** A sum or a level that the file itself states, and that is not what the points make. */
  'claim-differs': { readonly result: Result; readonly read: string; readonly computed: number };
}

export type RecordWarning = Coded<RecordWarningArgs>;
