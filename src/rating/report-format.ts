/** How results can go out. */
export const REPORT_FORMATS = ['table', 'csv', 'json', 'ndjson'] as const;

export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** Whether rows go out as they come, in their own order, and not as a ranking. */
export function isStreamed(format: ReportFormat, ranked: boolean): boolean {
  return !ranked && (format === 'csv' || format === 'ndjson');
}
