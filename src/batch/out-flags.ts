import type { ReportFormat } from '../output/report-format.js';

/** Where results go and in which form: the flags that every command with results has. */
export interface OutFlags {
  readonly format?: ReportFormat;
  readonly out?: string;
  readonly force?: boolean;
  readonly rejects?: string;
  readonly quiet?: boolean;
}

/**
 * The ending of `--out` where it names a form that we do not write: a table in a file called `.xlsx` opens nowhere.
 */
export function unknownForm({ out }: OutFlags): string | null {
  return /\.(?:xlsx?|xlsm|ods|docx?|pdf|html?)$/i.exec(out ?? '')?.[0].toLowerCase() ?? null;
}

/** The form asked for, else what the ending of `--out` says. */
export function formatOf({ format, out }: OutFlags): ReportFormat {
  if (format) return format;
  const ending = /\.(csv|json|ndjson)$/i.exec(out ?? '')?.[1]?.toLowerCase();
  return ending === 'csv' || ending === 'json' || ending === 'ndjson' ? ending : 'table';
}

/** Whether the result goes to a file; `--out -` is standard output. */
export function writesFile({ out }: OutFlags): boolean {
  return out !== undefined && out !== '-';
}
