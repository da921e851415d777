import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { messages } from '../../../src/cli/catalogue.vi.js';
import { tablesOf } from '../../../src/rows/open-table.js';
import { formColumns } from '../../../src/commands/template/form-columns.js';
import { templateWorkbook } from '../../../src/commands/template/template-workbook.js';
import { E26, edition, productSet } from '../../support/law.js';
import { convert, describeInOffice } from '../../support/office.js';
import { pdfPages } from '../../support/pdf.js';
import { ratedRows, sourceOf } from '../../support/tables.js';
import { tempDir } from '../../support/temp.js';

/** The form of set 9 with the highest points typed in, as text: LibreOffice computes its sums as it opens it. */
async function filledForm(): Promise<string> {
  const set = productSet(E26, 9);
  const columns = formColumns(set, { fields: new Set(), hasMembers: false, isAgain: false });
  const fields = new Map([['code', '00123'] as const, ['name', 'Nước mắm'] as const]);
  const file = join(tempDir(), 'mau.xlsx');
  writeFileSync(
    file,
    await templateWorkbook([{ edition: edition(E26), set, columns, rows: [{ fields }] }], messages),
  );
  return file;
}

describeInOffice('what LibreOffice makes of a form', () => {
  it('opened and saved again it is the same form, and so it is as a CSV', async () => {
    const file = await filledForm();
    const files = [
      file,
      ...convert([file], 'xlsx'),
      ...convert([file], 'csv:Text - txt - csv (StarCalc):44,34,76,1'),
    ];
    const read = files.map(async (one) => {
      const [table] = await tablesOf(sourceOf(readFileSync(one), 4096, one), null);
      const [row] = await ratedRows(table!);
      return [
        row?.submission.code,
        row?.submission.set.set,
        row?.submission.edition,
        row?.rating.missing.length,
      ];
    });
    expect(await Promise.all(read)).toEqual(files.map(() => ['00123', 9, E26, 31]));
  });

  it('prints on A4 across, its criteria upright, with the words of both', async () => {
    const [pdf = ''] = convert([await filledForm()], 'pdf');
    const pages = pdfPages(readFileSync(pdf));
    const sizes = pages.map(({ width, height }) => `${String(width)} x ${String(height)}`);
    expect([...new Set(sizes)]).toEqual(['842 x 595', '595 x 842']);
    const text = pages.map((page) => page.text).join('\n');
    expect(text).toContain('Bộ 9. Tương, nước mắm, gia vị dạng lỏng khác');
    expect(text).toContain('PHẦN A.');
    expect(text).toContain('Trang 1/');
  });
});
