import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { messages } from '../../src/cli/catalogue.vi.js';
import type { Sink } from '../../src/base/files/sink.js';
import { editRegister, type RegisterEdit } from '../../src/register/edit-register.js';
import { openRegister } from '../../src/register/read-register.js';
import { LAW } from '../support/law.js';
import { sourceOf } from '../support/tables.js';
import { runs } from '../support/runs.js';

const { headings } = messages.register;

async function edited(bytes: Buffer, edit: RegisterEdit): Promise<Buffer> {
  const written: Buffer[] = [];
  const sink: Sink = {
    write: (text) => void written.push(Buffer.from(text)),
    writeBytes: (bytes) => void written.push(Buffer.from(bytes)),
    flush: () => Promise.resolve(),
    close: () => undefined,
    abandon: () => undefined,
  };
  await editRegister(openRegister(sourceOf(bytes, 7)), edit, headings, LAW, sink);
  return Buffer.concat(written);
}

const COLUMNS = ['Ghi chú riêng', 'Mã sản phẩm', 'Tên sản phẩm', 'Tình trạng', 'cột "lạ"', 'Số sao'];
const STATUS = 3;

/** A cell as anybody may write it: quoted for no reason, with separators, quotes, line ends, decomposed letters. */
const cell = fc
  .tuple(
    fc.string({
      unit: fc.constantFrom('a', 'ế', 'e\u0302\u0301', ' ', ',', ';', '"', '\n', '=', "'", '1'),
      maxLength: 6,
    }),
    fc.boolean(),
  )
  .map(([text, quoted]) => (quoted || /[,;"\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text));

const register = fc.record({
  delimiter: fc.constantFrom(',', ';'),
  lineEnd: fc.constantFrom('\n', '\r\n'),
  bom: fc.boolean(),
  title: fc.boolean(),
  ended: fc.boolean(),
  rows: fc.array(fc.array(cell, { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 6 }),
  at: fc.nat(),
});

it('changes a cell, adds a row, and leaves every other byte of a register as it was', async () => {
  await fc.assert(
    fc.asyncProperty(register, async ({ delimiter, lineEnd, bom, title, ended, rows, at }) => {
      const row = ([a = '', b = '', c = '', d = '']: readonly string[], index: number) =>
        [a, `M${String(index)}`, b, c, d, '3'].join(delimiter);
      const head = [
        ...(title ? [`SỔ SẢN PHẨM${lineEnd}`] : []),
        COLUMNS.map((name) => (name.includes('"') ? `"${name.replaceAll('"', '""')}"` : name)).join(
          delimiter,
        ) + lineEnd,
      ];
      const body = rows.map((cells, index) => row(cells, index) + lineEnd);
      if (!ended) body.push((body.pop() ?? '').slice(0, -lineEnd.length));
      const text = [bom ? '\ufeff' : '', ...head, ...body];
      const chosen = at % rows.length;
      const before = text.slice(0, 1 + head.length + chosen).join('');
      const after = text.slice(1 + head.length + chosen + 1).join('');
      const line = before.split('\n').length;

      const now = await edited(Buffer.from(text.join('')), {
        changes: new Map([[line, new Map([['status', 'thu hồi']])]]),
        added: [{ fields: new Map([['code', 'MỚI']]), extras: new Map([['Ghi chú riêng', 'x, y']]) }],
      });

      const result = now.toString();
      const options = { relax_column_count: true, delimiter };
      const parsed = (csv: string) => parse(csv, options);
      expect(result.startsWith(before)).toBe(true);
      const rest = result.slice(before.length);
      const [changed = [], ...others] = parsed(rest);
      const [original = []] = parsed(body[chosen] ?? '');
      expect(changed).toEqual(original.map((one, index) => (index === STATUS ? 'thu hồi' : one)));
      const addedRow =
        [delimiter === ',' ? '"x, y"' : 'x, y', 'MỚI', '', '', '', ''].join(delimiter) + lineEnd;
      const tail = after === '' || ended ? after + addedRow : after + lineEnd + addedRow;
      expect(rest.endsWith(tail)).toBe(true);
      expect(others.at(-1)).toEqual(['x, y', 'MỚI', '', '', '', '']);
    }),
    runs(300),
  );
});

it('adds the columns it needs behind the last one, and only those', async () => {
  const bytes = Buffer.from('Mã sản phẩm;Tên sản phẩm;Số sao;của tôi\r\nM1;A;3; x \r\nM2;B;4;\r\n');
  const changes = new Map([[3, new Map([['withdrawalGround', 'đ']] as const)]]);
  const text = (await edited(bytes, { changes, added: [] })).toString();
  expect(text).toBe('Mã sản phẩm;Tên sản phẩm;Số sao;của tôi;Lý do thu hồi\r\nM1;A;3; x ;\r\nM2;B;4;;đ\r\n');
});

it('writes a register of UTF-16 in UTF-16', async () => {
  const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');
  const bytes = utf16('Mã sản phẩm\tTên sản phẩm\tTình trạng\r\nM1\tNước mắm\tcòn hiệu lực\r\n');
  const changes = new Map([[2, new Map([['status', 'thu hồi']] as const)]]);
  expect(await edited(bytes, { changes, added: [] })).toEqual(
    utf16('Mã sản phẩm\tTên sản phẩm\tTình trạng\r\nM1\tNước mắm\tthu hồi\r\n'),
  );
});

it('refuses a letter that the register cannot be written with', async () => {
  const bytes = Buffer.concat([
    Buffer.from('ma san pham,ten san pham,so sao,tinh trang\nM1,N'),
    Buffer.from([0xea]),
    Buffer.from('m,3,\n'),
  ]);
  const changes = new Map([[2, new Map([['status', 'thu hồi']] as const)]]);
  await expect(edited(bytes, { changes, added: [] })).rejects.toMatchObject({
    problems: [{ code: 'letter-unwritable' }],
  });
});
