import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/base/user-error.js';
import { GRID_FORMATS, type GridFormat } from '../../src/formats/grid/grid-formats.js';
import { formOf, guardForm } from '../../src/formats/out-form.js';
import { REPORT_FORMATS } from '../../src/commands/shared/out-flags.js';

/** What a name for the result is refused for; null where it is taken. */
function refusal(work: () => void): string | null {
  try {
    work();
    return null;
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
}

describe('the form of a result', () => {
  it.each<[GridFormat | undefined, string | undefined, string]>([
    [undefined, undefined, 'table'],
    [undefined, 'a.CSV', 'csv'],
    [undefined, 'a.htm', 'html'],
    [undefined, 'a.xlsx', 'xlsx'],
    [undefined, 'a.txt', 'table'],
    [undefined, 'csv', 'table'],
    ['json', 'a.csv', 'json'],
  ])('--format %s --out %s: %s', (format, out, form) => {
    expect(formOf({ format, out }, GRID_FORMATS)).toBe(form);
  });

  it.each<[GridFormat | undefined, string, string | null]>([
    // Nothing here is written in these.
    [undefined, 'a.pdf', 'out-form-unknown'],
    [undefined, 'a.DOCX', 'out-form-unknown'],
    ['csv', 'a.ods', 'out-form-unknown'],
    ['csv', 'a.svg', 'out-form-unknown'],
    ['xlsx', 'a.xlsm', 'out-form-unknown'],
    [undefined, 'a.xls', 'out-form-unknown'],
    // Another command's form.
    [undefined, 'a.ics', 'out-form-unknown'],
    // A paper's, and one that says nothing to us: only `--format` says what is in it.
    [undefined, 'a.md', 'out-form-unknown'],
    ['csv', 'a.md', null],
    [undefined, 'a.abc', 'out-form-unknown'],
    ['csv', 'a.abc', null],
    // The ending and the form requested are two.
    ['csv', 'a.xlsx', 'out-form-differs'],
    ['xlsx', 'a.csv', 'out-form-differs'],
    ['xlsx', 'a.txt', 'out-form-differs'],
    ['json', 'a.html', 'out-form-differs'],
    // Among texts the form requested has the last word.
    ['json', 'a.csv', null],
    ['csv', 'a.txt', null],
    ['xlsx', 'a.xlsx', null],
    ['html', 'a.htm', null],
    ['xlsx', 'a', null],
    [undefined, 'a.2026', null],
    [undefined, '-', null],
  ])('--format %s --out %s: %s', (format, out, refused) => {
    expect(refusal(() => guardForm({ format, out }, GRID_FORMATS))).toBe(refused);
  });

  it('is one of those that the command writes', () => {
    expect(refusal(() => guardForm({ format: 'csv', out: 'a.docx' }, REPORT_FORMATS))).toBe(
      'out-form-unknown',
    );
    expect(refusal(() => guardForm({ out: 'a.html' }, ['csv', 'xlsx']))).toBe('out-form-unknown');
    expect(refusal(() => guardForm({ out: 'a.txt' }, ['csv', 'xlsx']))).toBe('out-form-unknown');
    expect(refusal(() => guardForm({ out: 'a.json' }, ['csv']))).toBe('out-form-unknown');
  });
});
