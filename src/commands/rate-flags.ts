import type { ReportFormat } from '../output/report-format.js';

/** What sheets can be ranked by, each group by itself. */
export const GROUPINGS = ['commune', 'district', 'producer', 'set', 'branch', 'file'] as const;

export type Grouping = (typeof GROUPINGS)[number];

export interface RateFlags {
  readonly edition?: string;
  readonly format?: ReportFormat;
  readonly out?: string;
  readonly force?: boolean;
  readonly rejects?: string;
  readonly blankAsZero?: boolean;
  readonly groupBy?: Grouping;
  readonly top?: number;
  readonly minStars?: number;
  readonly ranked?: boolean;
  readonly quiet?: boolean;
  readonly criteria?: string;
}

/**
 * The ending of `--out` where it names a form that we do not write: a table in a file called `.xlsx` opens nowhere.
 */
export function unknownForm({ out }: RateFlags): string | null {
  return /\.(?:xlsx?|xlsm|ods|docx?|pdf|html?)$/i.exec(out ?? '')?.[0].toLowerCase() ?? null;
}

/** The form asked for, else what the ending of `--out` says. */
export function formatOf({ format, out }: RateFlags): ReportFormat {
  if (format) return format;
  const ending = /\.(csv|json|ndjson)$/i.exec(out ?? '')?.[1]?.toLowerCase();
  return ending === 'csv' || ending === 'json' || ending === 'ndjson' ? ending : 'table';
}

/** Whether every form is ranked; the first N are, since there is no telling them otherwise. */
export function isRanked({ ranked, top }: RateFlags): boolean {
  return ranked === true || top !== undefined;
}

/** Whether the result goes to a file; `--out -` is standard output. */
export function writesFile({ out }: RateFlags): boolean {
  return out !== undefined && out !== '-';
}
