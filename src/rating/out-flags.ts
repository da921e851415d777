import { formOf } from '../formats/out-form.js';
import { REPORT_FORMATS, type ReportFormat } from './report-format.js';

/** Where results go and in which form: the flags that every command with results has. */
export interface OutFlags {
  readonly format?: ReportFormat;
  readonly out?: string;
  readonly force?: boolean;
  readonly rejects?: string;
  readonly quiet?: boolean;
}

/** The form asked for, else what the ending of `--out` says. */
export function formatOf(flags: OutFlags): ReportFormat {
  return formOf(flags, REPORT_FORMATS);
}

/** Whether the result goes to a file; `--out -` is standard output. */
export function writesFile({ out }: OutFlags): boolean {
  return out !== undefined && out !== '-';
}
