import { loadMessages } from '../../src/cli/catalogue.js';
import { COLUMN_NAMES, FIELDS, RESULTS } from '../../src/rows/columns.js';
import { PLACE_NAMES } from '../../src/register/read-places.js';
import { COLUMNS } from '../../src/register/columns.js';
import { code, table } from './markdown.js';

const HEADS = ['cột', 'bằng tiếng Anh', 'những tên đọc được'];

/** The columns that are read by name, from the tables that they are read by. */
export async function columnParts(): Promise<string> {
  const [vi, en] = [await loadMessages('vi'), await loadMessages('en')];
  const sheetColumns = (those: readonly (keyof typeof COLUMN_NAMES)[]) =>
    table(
      HEADS,
      those.map((one) => [vi.headings[one], en.headings[one], names(COLUMN_NAMES[one])]),
    );
  const register = COLUMNS.filter(({ write }) => write !== null).map(({ field, names: own = [] }) => [
    vi.register.headings[field],
    en.register.headings[field],
    names([...own, ...namesOfSheets(field)]),
  ]);
  return [
    '## Phiếu và danh sách sản phẩm',
    sheetColumns(FIELDS),
    '## Kết quả',
    'Những cột do chương trình viết ra. Đọc lại thì chúng được nhận ra và tính lại; `ocop rate` nói ra khi tệp ghi khác.',
    sheetColumns(RESULTS),
    '## Sổ sản phẩm',
    table(HEADS, register),
    '## Tệp địa danh',
    table(
      ['cột', 'những tên đọc được'],
      Object.values(PLACE_NAMES).map((those) => [code(those[0]), names(those)]),
    ),
  ].join('\n\n');
}

function namesOfSheets(field: string): readonly string[] {
  return Object.entries(COLUMN_NAMES).find(([name]) => name === field)?.[1] ?? [];
}

function names(those: readonly string[]): string {
  return [...new Set(those)].map(code).join(', ');
}
