import type { ReportFormat } from '../output/report-format.js';

/** The flags of every command that reads tables of sheets and writes a result of each. */
export interface BatchFlags {
  readonly edition?: string;
  readonly format?: ReportFormat;
  readonly out?: string;
  readonly force?: boolean;
  readonly rejects?: string;
  readonly blankAsZero?: boolean;
  readonly quiet?: boolean;
  readonly criteria?: string;
}

/**
 * The ending of `--out` where it names a form that we do not write: a table in a file called `.xlsx` opens nowhere.
 */
export function unknownForm({ out }: BatchFlags): string | null {
  return /\.(?:xlsx?|xlsm|ods|docx?|pdf|html?)$/i.exec(out ?? '')?.[0].toLowerCase() ?? null;
}

/** The form asked for, else what the ending of `--out` says. */
export function formatOf({ format, out }: BatchFlags): ReportFormat {
  if (format) return format;
  const ending = /\.(csv|json|ndjson)$/i.exec(out ?? '')?.[1]?.toLowerCase();
  return ending === 'csv' || ending === 'json' || ending === 'ndjson' ? ending : 'table';
}

/** Whether the result goes to a file; `--out -` is standard output. */
export function writesFile({ out }: BatchFlags): boolean {
  return out !== undefined && out !== '-';
}
