import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvLines } from '../../src/base/text/csv-lines.js';
import type { IsoDate } from '../../src/engine/types.js';
import { FIELDS } from '../../src/rows/columns.js';
import { readSheetRows } from '../../src/rows/open-table.js';
import { RowReader, type RowOptions } from '../../src/rows/read-row.js';
import { fieldAsWritten, fieldText, type Submission } from '../../src/rows/submission.js';
import { messages as vi } from '../../src/cli/catalogue.vi.js';
import type { SheetFile } from '../../src/sheets/sheet-file.js';
import { answersOf, remarksOf } from '../../src/sheets/sheet-of-row.js';
import { sheetColumns } from '../../src/sheets/sheet-table.js';
import { SheetSubmissions } from '../../src/sheets/submission-of-sheet.js';
import { E148, E26, LAW } from '../support/law.js';
import { anySheetFile } from '../support/sheet-files.js';
import { openTable, sourceOf } from '../support/tables.js';

/** What a product's texts may be that something is to be said of. */
const odd = fc.constantFrom('', ' ', 'N??c m?m', 'M\ufffdt ong', '=Mật', "'=x", " '=y", '\t+z', 'Mật ong');

/** Sheets with what is told of: codes of spaces, letters lost, kinds and days that go with no edition. */
const anyOddSheet: fc.Arbitrary<SheetFile> = fc
  .record({
    sheet: anySheetFile,
    texts: fc.record({ name: odd, producer: odd, commune: odd }, { requiredKeys: [] }),
    code: fc.option(odd, { nil: undefined }),
    member: fc.option(odd, { nil: undefined }),
    kind: fc.constantFrom(undefined, 'lần đầu', 'phân hạng lại', 'Mới', 'không rõ'),
    filed: fc.constantFrom(undefined, '20/05/2026', '2026-06-01'),
    rated: fc.constantFrom(null, undefined, '2026-06-10', '2020-05-05'),
    disqualified: fc.constantFrom(undefined, null, 'không có giấy chứng nhận', " '=giả", 'gi? m?o \ufffd'),
  })
  .map(({ sheet, texts, code, member, kind, filed, rated, disqualified }) => {
    const given = { ...sheet.product, ...texts, kind, filed, code: code ?? sheet.product.code };
    const product = Object.fromEntries(Object.entries(given).filter(([, text]) => text));
    return {
      ...sheet,
      product: { ...product, code: given.code },
      member: member ?? sheet.member,
      rated: rated === undefined ? sheet.rated : (rated as IsoDate | null),
      disqualified: disqualified === undefined ? sheet.disqualified : disqualified,
    };
  });

/** Everything of a submission that a rating, a result or a paper is made from. */
function told(submission: Submission | null, problems: readonly { code: string; args: unknown }[]) {
  const wrong = problems.map(({ code, args }) => ({ code, args }));
  if (submission === null) return { wrong };
  const { code, name, producer, commune, member, edition, set, kind, filed, rated, sheet, warnings } =
    submission;
  return {
    ...{ wrong, code, name, producer, commune, member, edition, set: set.set, kind, filed, rated, sheet },
    warnings,
    texts: FIELDS.map((field) => [field, fieldText(submission, field), fieldAsWritten(submission, field)]),
    answers: answersOf(submission),
    remarks: remarksOf(submission),
  };
}

async function asRow(sheet: SheetFile, options: RowOptions) {
  const columns = sheetColumns([sheet], LAW, vi.headings, () => '');
  const rows = [columns.map(({ heading }) => heading), columns.map(({ cell }) => cell(sheet))];
  const table = openTable(sourceOf(Buffer.from(csvLines(rows, ','))));
  const reader = new RowReader(LAW, table.header, options);
  const read: ReturnType<typeof told>[] = [];
  await readSheetRows(table, {
    header: () => undefined,
    progress: () => undefined,
    row: (row) => {
      const { submission, problems } = reader.read(row.cells ?? [], row);
      read.push(told(submission, problems));
    },
  });
  return read[0];
}

describe('a sheet that has a file of its own', () => {
  it.each([
    { edition: null, blankAsZero: false },
    { edition: null, blankAsZero: true },
    { edition: { edition: E26, givesWay: false }, blankAsZero: false },
    { edition: { edition: E148, givesWay: true }, blankAsZero: true },
  ])('is understood as the row that it is exported to ($edition.edition, $blankAsZero)', async (options) => {
    await fc.assert(
      fc.asyncProperty(anyOddSheet, async (sheet) => {
        const { submission, problems } = new SheetSubmissions(LAW, options).of({
          path: 'a.yaml',
          text: '',
          sheet,
        });
        expect(told(submission, problems)).toEqual(await asRow(sheet, options));
      }),
      { numRuns: 80 },
    );
  });
});
