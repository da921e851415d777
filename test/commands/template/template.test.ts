import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { readXlsx, writeXlsx, type Sheet } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { criteriaOf } from '../../../src/engine/criteria-of.js';
import { rateSheet } from '../../../src/engine/rate-sheet.js';
import { meaningOf } from '../../../src/rows/heading-meaning.js';
import { messages } from '../../../src/cli/catalogue.vi.js';
import { messages as english } from '../../../src/cli/catalogue.en.js';
import { tablesOf } from '../../../src/rows/open-table.js';
import { fitLines, LONGEST_MESSAGE, LONGEST_TITLE } from '../../../src/commands/template/fit-text.js';
import { codeOf, formColumns, headingOf } from '../../../src/commands/template/form-columns.js';
import type { FormRow } from '../../../src/commands/template/form-rows.js';
import { templateCsv } from '../../../src/commands/template/template-csv.js';
import { templateWorkbook, type SetForm } from '../../../src/commands/template/template-workbook.js';
import { ALL_RULES, E148, E26, edition, LAW, productSet } from '../../support/law.js';
import { lines, ocop } from '../../support/ocop.js';
import { anySheet } from '../../support/sheets.js';
import { ratedRows, sourceOf } from '../../support/tables.js';
import { runs } from '../../support/runs.js';
import { tempDir } from '../../support/temp.js';

const row = (code: string): FormRow => ({
  fields: new Map([
    ['code', code],
    ['name', `=Sản phẩm ${code}`],
  ]),
});

function formOf(id: typeof E26, no: number, codes: readonly string[]): SetForm {
  const set = productSet(id, no);
  const fields = new Set<never>();
  const columns = formColumns(set, { fields, hasMembers: false, isAgain: false });
  return { edition: edition(id), set, columns, rows: codes.map(row) };
}

const bookOf = (id: typeof E26, no: number, codes: readonly string[] = []) =>
  templateWorkbook([formOf(id, no, codes)], messages);

async function sheetsIn(bytes: Uint8Array): Promise<readonly Sheet[]> {
  return (await readXlsx(bytes, { readStyles: true })).sheets;
}

/** The form filled in as a spreadsheet saves it: points by the code of their criterion. */
async function filledIn(bytes: Uint8Array, points: ReadonlyMap<string, number>): Promise<Buffer> {
  const [form] = await sheetsIn(bytes);
  if (form === undefined) throw new Error('no form');
  const heads = form.rows[0] ?? [];
  const rows = form.rows.map((cells, index) =>
    cells.map((cell, at) => {
      const meaning = meaningOf(String(heads[at]));
      if (index !== 1 || meaning.kind !== 'criterion') return cell;
      const { code, case: chosen } = meaning.criterion;
      return points.get(`${code}${chosen ?? ''}`) ?? null;
    }),
  );
  return Buffer.from(await writeXlsx({ sheets: [{ name: form.name, rows }] }));
}

describe.each(ALL_RULES)('the form of set $set, $edition', (rules) => {
  const { edition: id, set: no } = rules;

  it('has a column a criterion that is read as this criterion, and nothing else twice', () => {
    const columns = formOf(id, no, []).columns;
    const read = columns.flatMap((column) => {
      const meaning = meaningOf(headingOf(column, messages.headings));
      return meaning.kind === 'criterion'
        ? [`${meaning.criterion.code}${meaning.criterion.case ?? ''}`]
        : [meaning.kind];
    });
    expect(read).toEqual(
      columns.map((column) =>
        column.kind === 'criterion' ? codeOf(column) : column.kind === 'sum' ? 'result' : 'field',
      ),
    );
    const wanted = criteriaOf(productSet(id, no)).flatMap(
      ({ code, cases }) => cases?.map((one) => `${code}${one.case}`) ?? [code],
    );
    expect(columns.flatMap((column) => (column.kind === 'criterion' ? [codeOf(column)] : []))).toEqual(
      wanted,
    );
  });

  it('lets every cell of points take its options and 0, and keeps within what Excel takes', async () => {
    const [form] = await sheetsIn(await bookOf(id, no));
    const checks = form?.dataValidations ?? [];
    const columns = formOf(id, no, []).columns.flatMap((column) =>
      column.kind === 'criterion' ? [column] : [],
    );
    expect(checks).toHaveLength(columns.length);
    for (const [index, check] of checks.entries()) {
      expect(check).toMatchObject({
        type: 'list',
        errorStyle: 'stop',
        showErrorMessage: true,
        showInputMessage: true,
      });
      expect(check.inputTitle?.length).toBeLessThanOrEqual(LONGEST_TITLE);
      expect(check.errorTitle?.length).toBeLessThanOrEqual(LONGEST_TITLE);
      expect(check.inputMessage?.length).toBeLessThanOrEqual(LONGEST_MESSAGE);
      expect(check.errorMessage?.length).toBeLessThanOrEqual(LONGEST_MESSAGE);
      if (check.values) expect(check.values).toEqual(columns[index]?.allowed.map(String));
      else expect(check.formula1).toMatch(/^IF\(N\(\$[A-Z]+2\)>0,/);
    }
  });
});

describe('a form that is filled in', () => {
  it('is rated as the sheet that was meant, whatever the set and its points', async () => {
    await fc.assert(
      fc.asyncProperty(anySheet, async ({ rules, points }) => {
        const codes = new Map(
          rules.criteria.flatMap((rule, index): [string, number][] => {
            const given = points[index] ?? 0;
            const { allowedByCase } = rule;
            if (allowedByCase === null) return [[rule.code, given]];
            return [[`${rule.code}${allowedByCase.a.list.includes(given) ? 'a' : 'b'}`, given]];
          }),
        );
        const bytes = await filledIn(await bookOf(rules.edition, rules.set, ['00123']), codes);
        const [table] = await tablesOf(sourceOf(bytes, 4096, 'mau.xlsx'), null);
        const [rated] = await ratedRows(table!);
        const cases = new Map(rated?.submission.sheet.cases);
        const meant = rateSheet(rules, { points, cases, disqualified: null }).rating;
        expect(rated?.submission.code).toBe('00123');
        expect(rated?.rating).toEqual(meant);
      }),
      runs(40, 12),
    );
  });

  it('left blank has no rows, so that what is not filled in harms nothing', async () => {
    const [table] = await tablesOf(sourceOf(Buffer.from(await bookOf(E26, 9)), 4096, 'mau.xlsx'), null);
    expect(await ratedRows(table!)).toEqual([]);
  });
});

describe('the workbook', () => {
  it('is the same bytes for the same sets', async () => {
    expect(await bookOf(E26, 9, ['A'])).toEqual(await bookOf(E26, 9, ['A']));
  });

  it('has the totals as formulas, the header frozen, A4 across with its titles repeated', async () => {
    const [form] = await sheetsIn(await bookOf(E26, 9, ['A']));
    const sums = [...(form?.cells ?? [])].filter(([, { formula }]) => formula !== undefined);
    expect(sums.map(([, { formula }]) => formula)).toEqual([
      'IF(COUNT(H2:AL2)=0,"",SUM(H2:V2))',
      'IF(COUNT(H2:AL2)=0,"",SUM(W2:AB2))',
      'IF(COUNT(H2:AL2)=0,"",SUM(AC2:AL2))',
      'IF(COUNT(H2:AL2)=0,"",SUM(H2:AL2))',
    ]);
    expect(form?.freezePane).toEqual({ rows: 1, columns: 2 });
    expect(form?.pageSetup).toMatchObject({
      paperSize: 'a4',
      orientation: 'landscape',
      printTitlesRow: '$1:$1',
    });
  });

  it('holds a name that a spreadsheet would run as text', async () => {
    const [form] = await sheetsIn(await bookOf(E26, 9, ['A']));
    expect(form?.rows[1]?.[1]).toBe('=Sản phẩm A');
  });

  it('has the criteria in full: every option of every criterion, and what is disputed', async () => {
    const [, criteria] = await sheetsIn(await bookOf(E148, 7));
    const said = (criteria?.rows ?? []).map((cells) => String(cells[1]));
    const set = productSet(E148, 7);
    for (const { title, options, cases } of criteriaOf(set)) {
      expect(said.some((text) => text.startsWith(title))).toBe(true);
      for (const { text } of options ?? cases.flatMap((one) => one.options)) expect(said).toContain(text);
    }
    expect(said).toContain(messages.criteria.disputed(set.disputed!));
  });

  it.each(LAW.editions.map((one) => one.edition))('of all sets of %s is read sheet by sheet', async (id) => {
    const forms = LAW.sets(id).map((set) => formOf(id, set.set, [`P${String(set.set)}`]));
    const book = Buffer.from(await templateWorkbook(forms, english));
    const tables = await tablesOf(sourceOf(book, 4096, 'mau.xlsx'), ['*']);
    expect(tables.map(({ sheet }) => sheet?.name)).toEqual(forms.map(({ set }) => `Set ${String(set.set)}`));
    const rows = (await Promise.all(tables.map((table) => ratedRows(table)))).flat();
    expect(rows.map(({ submission }) => [submission.edition, submission.set.set])).toEqual(
      forms.map(({ set }) => [id, set.set]),
    );
  });
});

describe('the CSV', () => {
  it('has the columns of all its sets, and rates as they are meant', async () => {
    const csv = templateCsv([formOf(E26, 9, ['A']), formOf(E26, 26, ['B'])], messages);
    const [table] = await tablesOf(sourceOf(Buffer.from(csv), 4096, 'mau.csv'), null);
    const rows = await ratedRows(table!);
    expect(rows.map(({ submission }) => [submission.code, submission.name, submission.set.set])).toEqual([
      ['A', '=Sản phẩm A', 9],
      ['B', '=Sản phẩm B', 26],
    ]);
    expect(lines(csv).every((line) => line.endsWith('\r'))).toBe(true);
  });
});

describe('a message is cut to what Excel takes', () => {
  const long = 'một lời rất dài '.repeat(20);

  it('short lines stay whole, long ones share what is left, and it says where the full text stands', () => {
    const text = fitLines(
      [
        { head: '0: ', text: 'không' },
        { head: '1 ★★★: ', text: long },
        { head: '2: ', text: long },
      ],
      { whole: '', cut: 'Đủ lời: trang "Tiêu chí 9", 1.1' },
    );
    expect(text.length).toBeLessThanOrEqual(LONGEST_MESSAGE);
    const [zero, one, two, where] = text.split('\n');
    expect(zero).toBe('0: không');
    expect(one).toMatch(/^1 ★★★: một lời .*…$/);
    expect(two).toMatch(/^2: một lời .*…$/);
    expect(where).toBe('Đủ lời: trang "Tiêu chí 9", 1.1');
  });
});

describe('ocop template', () => {
  it('makes forms of the products and members named, and refuses to write over a file', async () => {
    const cwd = tempDir();
    writeFileSync(
      join(cwd, 'sp.csv'),
      'Mã sản phẩm,Tên sản phẩm,Bộ sản phẩm\n1,Mắm,9\n2,Vải,23\n3,Không,99\n',
    );
    writeFileSync(join(cwd, 'tv.csv'), 'Họ và tên\nAn\nBình\n');
    const args = ['template', '--products', 'sp.csv', '--members', 'tv.csv', '--out', 'mau.xlsx'];
    const made = await ocop(args, { cwd });
    expect([made.status, made.stderr]).toEqual([
      1,
      'sp.csv, dòng 4, cột 3 (C) "Bộ sản phẩm": đọc được "99", không phải bộ sản phẩm nào của 26-2026; ghi số của bộ hoặc tên như trong "ocop criteria list".\n' +
        'Đã ghi mau.xlsx: 2 bộ, 4 dòng để chấm.\n',
    ]);
    expect(await ocop(args, { cwd })).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('mau.xlsx đã có') as string,
    });
    const rated = await ocop(['rate', 'mau.xlsx', '--sheet', '*', '--format', 'ndjson', '--quiet'], { cwd });
    expect(
      lines(rated.stdout).map((line) => JSON.parse(line) as { member: string; set: number }),
    ).toMatchObject([
      { set: 9, member: 'An' },
      { set: 9, member: 'Bình' },
      { set: 23, member: 'An' },
      { set: 23, member: 'Bình' },
    ]);
    expect(readFileSync(join(cwd, 'mau.xlsx')).subarray(0, 2).toString()).toBe('PK');
  });

  it('takes titles of groups, sums and signatures in a list for no products, and says how many', async () => {
    const cwd = tempDir();
    const rows = [
      'TT,Mã SP,Tên SP,Tên chủ thể,Xã,Bộ SP',
      'I,XÃ MỘT,,,,',
      '1,SP1,Gạo,HTX Một,xã Một,1',
      ',Cộng,,,,',
      '2,SP2,Trà,HTX Hai,xã Hai,',
      'Tổng cộng: 2 sản phẩm,,,,,',
      'Người lập,,,,,',
    ];
    writeFileSync(join(cwd, 'ds.csv'), rows.join('\n'));
    const { status, stderr } = await ocop(['template', '--products', 'ds.csv', '--out', 'mau.csv'], { cwd });
    expect([status, lines(stderr)]).toEqual([
      1,
      [
        'Tệp ds.csv: 4 dòng không phải sản phẩm, không tính: tiêu đề nhóm (1), dòng tổng (2), chữ ký (1).',
        'ds.csv, dòng 5, cột 6 (F) "Bộ SP": ô bộ sản phẩm để trống; ghi số của bộ (1 đến 26) hoặc tên bộ.',
        'Đã ghi mau.csv: 1 bộ, 1 dòng để chấm.',
      ],
    ]);
  });

  it.each([
    [['template', '--out', 'a.xlsx'], /^Cần số hoặc tên bộ sản phẩm/],
    [['template', '9', '--out', 'a.docx'], /^Mẫu chỉ ghi được dạng \.xlsx hoặc \.csv/],
    [['template', '99', '--out', 'a.csv'], /^Không có bộ sản phẩm nào tên "99"/],
  ])('%j is told what would do', async (args, sentence) => {
    expect(await ocop(args, { cwd: tempDir() })).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(sentence) as string,
    });
  });
});
