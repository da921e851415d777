import { formOf } from '../../formats/out-form.js';

/** How results can go out. */
export const REPORT_FORMATS = ['table', 'csv', 'json', 'ndjson', 'html', 'xlsx'] as const;

export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** Where results go and in which form: the flags that every command with results has. */
export interface OutFlags {
  readonly format?: ReportFormat;
  readonly out?: string;
  readonly force?: boolean;
  readonly rejects?: string;
  readonly quiet?: boolean;
}

/** The flags of every command that reads tables of sheets and writes a result of each. */
export interface BatchFlags extends OutFlags {
  readonly edition?: string;
  readonly editionOfSeason?: boolean;
  readonly blankAsZero?: boolean;
  readonly criteria?: string;
  /** Whether the files are those of the season's round, whose rejects may lie beside them. */
  readonly ofRound?: boolean;
  /** Sheets of a workbook to read. */
  readonly sheet?: readonly string[];
  /** No option: what lies among the files of a season's round and is none of them, as its members' sheets. */
  readonly apart?: readonly string[];
}

/** The form requested, else what the ending of `--out` says. */
export function formatOf(flags: OutFlags): ReportFormat {
  return formOf(flags, REPORT_FORMATS);
}
