import { list } from '../base/format.js';

/** A form that something is written in; `table` is text for the eye. */
export type OutForm = 'table' | 'csv' | 'json' | 'ndjson' | 'ics' | 'html' | 'xlsx';

/** Endings that choose a form: `.csv (Excel mở được), .json hoặc .txt`. */
export function endings(forms: readonly OutForm[], excelOpensIt: string, or: string): string {
  const named = forms.filter((form) => form !== 'table').map((form) => `.${form}`);
  // Whoever asks for a workbook has to be told that a CSV will do.
  const told = named.map((one) =>
    one === '.csv' && !forms.includes('xlsx') ? `${one} (${excelOpensIt})` : one,
  );
  return `${list(told)} ${or} .txt`;
}
