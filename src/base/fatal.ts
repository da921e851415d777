import type { OutForm } from '../formats/out-form.js';
import type { Finding } from '../law/check/findings.js';
import type { RegulationFinding } from '../council/read-regulation.js';
import type { BinaryLook } from '../tables/encoding.js';
import type { PlaceLineProblem } from '../register/read-places.js';
import type { PlanFinding } from '../plan/read-plan.js';
import type { AliasProblem } from '../tally/aliases.js';
import type { PartMismatch } from '../tally/part-mismatch.js';
import type { TextLoss } from '../tables/lost-text.js';
import type { IsoDate } from '../engine/types.js';
import type { Coded } from './coded.js';
import type { WithdrawalGrounds } from '../engine/types.js';

/** Why the program cannot run on what it was given. */
export interface FatalArgs {
  'criteria-dir-unreadable': { readonly dir: string; readonly reason: string };
  /** A folder named with --criteria holds no file of the law. */
  'criteria-dir-empty': { readonly dir: string };
  'criteria-broken': { readonly findings: readonly Finding[] };
  'set-unknown': { readonly asked: string; readonly edition: string };
  'set-ambiguous': { readonly asked: string; readonly candidates: readonly { no: number; name: string }[] };
  'edition-unknown': { readonly asked: string; readonly known: readonly string[] };
  'no-edition-before': { readonly edition: string };
  /** The evaluation asks and shows, which takes a terminal. */
  'needs-terminal': Readonly<Record<string, never>>;
  'date-unreadable': { readonly read: string };
  'flag-blank': { readonly flag: string };
  /** The file under a product's name is a sheet on another one, or by somebody else. */
  'sheet-of-another': { readonly path: string; readonly member: string; readonly code: string };
  'product-unknown': { readonly code: string };
  'edition-undecided': { readonly day: string };
  /** Another process has the sheet open. */
  'sheet-open-elsewhere': {
    readonly path: string;
    readonly host: string;
    readonly pid: number;
    readonly lock: string;
  };
  /** The file of a sheet was changed by somebody else between reading and writing it. */
  'sheet-changed': { readonly path: string };
  /** The lock of a sheet does not say whose it is. */
  'lock-unreadable': { readonly path: string; readonly lock: string };
  /** A folder named has no sheet in it. */
  'no-sheets': { readonly path: string };
  /** A sheet's own file where tables of them are taken. */
  'sheet-no-table': { readonly file: string };
  /** A paper is a file: it has to be said which. */
  'paper-without-file': { readonly forms: readonly string[] };
  /** The ending of a paper's file names no format that we write. */
  'paper-form-unknown': { readonly file: string; readonly forms: readonly string[] };
  /** `--each` of a paper that is on all the products. */
  'each-of-one': Readonly<Record<string, never>>;
  /** Minutes are of a council, which its regulation names. */
  'minutes-need-regulation': Readonly<Record<string, never>>;
  'file-missing': { readonly file: string };
  'file-is-folder': { readonly file: string };
  /** The same where a folder of sheets would do. */
  'folder-without-sheets': { readonly file: string };
  'file-unreadable': { readonly file: string; readonly reason: string };
  'file-empty': { readonly file: string };
  'file-binary': { readonly file: string; readonly looksLike: BinaryLook | null };
  /** A text under the name of a workbook, and the other way round. */
  'text-named-workbook': { readonly file: string };
  'workbook-named-text': { readonly file: string };
  'workbook-broken': { readonly file: string };
  'workbook-too-large': { readonly file: string };
  'sheet-missing': { readonly file: string; readonly asked: string; readonly sheets: readonly string[] };
  /** The first sheet of a workbook is no table, and others are. */
  'sheet-without-table': {
    readonly file: string;
    readonly sheet: string;
    readonly others: readonly string[];
  };
  /** `--sheet`, and no workbook among the files. */
  'sheet-of-no-workbook': Readonly<Record<string, never>>;
  'no-file-matches': { readonly pattern: string };
  /** A pattern finds nothing but what this program wrote. */
  'only-own-results': { readonly files: readonly string[] };
  'no-criterion-column': {
    readonly file: string;
    readonly sheet?: string | undefined;
    readonly read: string;
    readonly loss: TextLoss | null;
  };
  /** A table whose header is no register's. */
  'no-register-columns': {
    readonly file: string;
    readonly sheet?: string | undefined;
    readonly read: string;
  };
  /** A table that maps no places. */
  'no-places-columns': { readonly file: string; readonly read: string };
  'places-broken': { readonly file: string; readonly problems: readonly PlaceLineProblem[] };
  /** `--as-of` tells nothing without the changes to tell it by. */
  'as-of-without-places': Readonly<Record<string, never>>;
  /** Results that `register add` cannot read as results. */
  'no-results': { readonly file: string; readonly sheet?: string | undefined; readonly read: string };
  'json-broken': { readonly file: string; readonly line: number };
  'ground-unknown': { readonly read: string; readonly grounds: WithdrawalGrounds | null };
  /** No record of the code is in force, or can be told from another. */
  'record-missing': { readonly file: string; readonly code: string };
  'record-several': {
    readonly file: string;
    readonly code: string;
    readonly records: readonly { readonly line: number; readonly decision: string }[];
  };
  'record-withdrawn': { readonly file: string; readonly code: string; readonly line: number };
  'withdrawn-before-decided': {
    readonly file: string;
    readonly code: string;
    readonly line: number;
    readonly withdrawn: IsoDate;
    readonly decided: IsoDate;
  };
  /** The register changed while it was read. */
  'register-changed': { readonly file: string };
  /** It is read twice, which no pipe can be. */
  'register-not-file': { readonly file: string };
  /** A letter that the register's own encoding does not have. */
  'letter-unwritable': { readonly file: string; readonly text: string; readonly encoding: string };
  /** A table that settles no producers. */
  'no-alias-columns': { readonly file: string; readonly read: string };
  'aliases-broken': { readonly file: string; readonly problems: readonly AliasProblem[] };
  /** What is in force, or lost, is so on a day. */
  'tally-needs-day': { readonly measure: string };
  'tally-needs-period': Readonly<Record<string, never>>;
  'period-backwards': { readonly from: string; readonly to: string };
  'year-and-days': Readonly<Record<string, never>>;
  'places-without-as-of': Readonly<Record<string, never>>;
  /** Not what `ocop tally --format json` writes. */
  'no-tally-part': { readonly file: string };
  'parts-differ': { readonly file: string; readonly first: string; readonly in: PartMismatch };
  /** Two spellings that a list of aliases tells apart, and a part does not. */
  'part-counts-as-one': { readonly file: string; readonly first: string; readonly second: string };
  /** The same part by its path, or a copy of it. */
  'part-twice': { readonly file: string; readonly first: string };
  'plan-broken': { readonly file: string; readonly findings: readonly PlanFinding[] };
  /** What the parts count is settled already. */
  'merge-only-adds': { readonly flag: string };
  'row-unknown': { readonly asked: string; readonly rows: readonly string[] };
  'row-ambiguous': { readonly asked: string; readonly rows: readonly string[] };
  /** A list of products without their codes. */
  'no-code-column': { readonly file: string; readonly sheet?: string | undefined; readonly read: string };
  'no-set-column': {
    readonly file: string;
    readonly sheet?: string | undefined;
    readonly line: number;
    readonly loss: TextLoss | null;
  };
  'column-twice': {
    readonly file: string;
    readonly sheet?: string | undefined;
    readonly line: number;
    readonly name: string;
    readonly first: number;
    readonly second: number;
  };
  'file-twice': { readonly file: string };
  'stdin-twice': Readonly<Record<string, never>>;
  'out-is-input': { readonly file: string };
  /** `--out` names the file that rejected rows go to. */
  'out-is-rejects': { readonly file: string };
  'rejects-to-screen': Readonly<Record<string, never>>;
  /** `--out` names a form that is not written. */
  /** Neither sets nor products that would name some. */
  'no-sets-asked': Readonly<Record<string, never>>;
  /** No product of the list belongs on the form. */
  'no-products': { readonly file: string };
  'no-members': { readonly file: string };
  /** A form is a file of one of two kinds. */
  'template-form-unknown': { readonly file: string };
  'out-form-unknown': {
    readonly file: string;
    readonly ending: string;
    readonly forms: readonly OutForm[];
  };
  /** The ending of `--out` names another form than `--format`. */
  'out-form-differs': { readonly file: string; readonly ending: string; readonly format: OutForm };
  /** A register that is changed is written as CSV, and never in the place of a workbook. */
  'register-is-workbook': { readonly file: string; readonly out: string };
  /** The same of one that is not there yet. */
  'register-as-workbook': { readonly file: string; readonly out: string };
  /** A register is one table, and several sheets of the workbook were named. */
  'register-of-sheets': { readonly file: string; readonly sheets: readonly string[] };
  /** Results are taken in with the decision that recognises them. */
  'import-of-results': { readonly file: string; readonly register: string };
  'cannot-write': { readonly file: string; readonly reason: string };
  'line-too-long': { readonly file: string; readonly line: number };
  'out-exists': {
    readonly file: string;
    /** Something, whoever wrote it; pairs with answers in them. */
    readonly found: 'there' | 'answered';
  };
  'regulation-broken': { readonly file: string; readonly findings: readonly RegulationFinding[] };
  /** A council averages members' sheets, and the table does not say whose they are. */
  'no-member-column': { readonly file: string; readonly sheet?: string | undefined; readonly line: number };
}

/** Thrown for a user's mistake that stops the program: told in a sentence, exit status 2, no stack. */
export class Fatal extends Error {
  constructor(readonly problems: readonly Coded<FatalArgs>[]) {
    super(problems.map((problem) => problem.code).join(', '));
    this.name = 'Fatal';
  }
}

export function fatalProblem<Code extends keyof FatalArgs>(
  code: Code,
  args: FatalArgs[Code],
): Coded<FatalArgs> {
  return { code, args } as Coded<FatalArgs>; // code and args come as a pair
}

export function fatal<Code extends keyof FatalArgs>(code: Code, args: FatalArgs[Code]): Fatal {
  return new Fatal([fatalProblem(code, args)]);
}
