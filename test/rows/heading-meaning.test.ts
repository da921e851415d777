import { describe, expect, it } from 'vitest';
import { FIELDS, RESULTS } from '../../src/rows/columns.js';
import { meaningOf } from '../../src/rows/heading-meaning.js';
import { criterionHeading, readHeader } from '../../src/rows/header.js';
import { messages as en } from '../../src/cli/catalogue.en.js';
import { ALL_RULES, LAW } from '../support/law.js';
import { messages as vi } from '../../src/cli/catalogue.vi.js';

function meaning(heading: string): string {
  const found = meaningOf(heading);
  if (found.kind === 'field') return found.field;
  if (found.kind === 'result') return found.result;
  if (found.kind === 'unknown') return '?';
  if (found.kind === 'remark') return `${found.what} ${found.code}`;
  return `${found.criterion.code}${found.criterion.case ?? ''}`;
}

describe('a heading', () => {
  it.each([
    ['ma_san_pham', 'code'],
    ['Mã sản phẩm', 'code'],
    ['Mã sản phẩm'.normalize('NFD'), 'code'],
    ['MÃ SẢN PHẨM', 'code'],
    ['product_code', 'code'],
    ['Mã\nsản phẩm', 'code'],
    ['Xã/phường', 'commune'],
    ['Bộ SP', 'set'],
    ['thanh_vien', 'member'],
    ['bi_loai', 'disqualified'],
    ['van_ban', 'edition'],
    ['Ngày nộp hồ sơ', 'filed'],
    ['Lần đăng ký đánh giá', 'kind'],
    ['1.1', '1.1'],
    ['1.1 Nguồn gốc sản phẩm', '1.1'],
    ['1.1. Nguồn gốc', '1.1'],
    ['1.1: Nguồn gốc', '1.1'],
    ['TC 1.1', '1.1'],
    ['tc1.1', '1.1'],
    ['Tiêu chí 6.2.1', '6.2.1'],
    ['1,1', '1.1'],
    ['7', '7'],
    ['10. HƯỚNG DẪN SỬ DỤNG', '10'],
    ['8a', '8a'],
    ['8.b', '8b'],
    ['8 (a) Cộng đồng', '8a'],
    ['8 b)', '8b'],
    ['8 Bao bì', '8'],
    ['Tiêu chí số 1.1', '1.1'],
    ['Điểm 1.1', '1.1'],
    ['Điểm tiêu chí 6.2.1', '6.2.1'],
    ['Mục 1.1.', '1.1'],
    ['(1.1)', '1.1'],
    ['A.1.1', '1.1'],
    ['C1.1 Nguồn gốc', '1.1'],
    ['1. 1', '1.1'],
    ['1 . 1', '1.1'],
    ['1. 1 Nguồn gốc', '?'],
    ['5 sao', '?'],
    ['36 tháng', '?'],
    ['1-5 sao', '?'],
    ['12-2025', '?'],
    ['7. Ghi chú', '?'],
    ['TC 1.1 Minh chứng', '?'],
    ['1.1-Nguồn gốc', '1.1'],
    ['Điểm 1', '?'],
    ['Mục 1', '?'],
    ['A1', '?'],
    ['A', 'partA'],
    ['Ghi chú 1.1', 'note 1.1'],
    ['Minh chứng 6.2.1', 'evidence 6.2.1'],
    ['Vai trò', 'role'],
    ['STT', '?'],
    ['Ghi chú', '?'],
    ['Năm 2026', '?'],
    ['2026', '?'],
    ['01', '?'],
    ['1.1.1.1', '?'],
    ['1.01', '?'],
    ['', '?'],
    ['__proto__', '?'],
    ['constructor', '?'],
  ])('%j means %s', (heading, expected) => {
    expect(meaning(heading)).toBe(expected);
  });
});

describe('a number alone behind a word is a criterion where numbers of several steps stand behind it, too', () => {
  const meanings = (headings: readonly string[]) => {
    const { criteria, unknown } = readHeader(
      'x.csv',
      1,
      ['Mã sản phẩm', 'Bộ sản phẩm', ...headings],
      'sheets',
    );
    return [criteria.map(criterionHeading), unknown.length];
  };

  it.each(['Điểm ', 'diem_', 'Điểm TC ', 'Điểm tiêu chí ', 'ĐIỂM ', 'Mục ', 'Chỉ tiêu '])('%j', (word) => {
    const codes = ['1.1', '6.2.1', '7', '8a', '8b', '12'];
    expect(meanings(codes.map((code) => word + code))).toEqual([codes, 0]);
  });

  it('and not beside others', () => {
    expect(meanings(['1.1', 'Điểm 7', 'Mục 8'])).toEqual([['1.1'], 2]);
    expect(meanings(['Mục 1.1', 'Điểm 7'])).toEqual([['1.1'], 1]);
    expect(meanings(['A.1.1', 'A.7', '(1.2)', '(7)'])).toEqual([['1.1', '1.2'], 2]);
  });
});

it('every criterion of the law, headed by its number and its title, is that criterion', () => {
  const misread = ALL_RULES.flatMap(({ edition, set }) => LAW.set(edition, set)?.parts ?? [])
    .flatMap((part) => part.sections.flatMap((section) => section.criteria))
    .filter(({ code, title }) =>
      [`${code} ${title}`, `${code}. ${title.toUpperCase()}`].some((heading) => meaning(heading) !== code),
    );
  expect(misread.map(({ code, title }) => `${code} ${title}`)).toEqual([]);
});

describe('every heading we write is one that we can read', () => {
  it.each(
    [...FIELDS, ...RESULTS].flatMap((id) => [vi, en].map(({ headings, lang }) => [lang, headings[id], id])),
  )('%s: %s', (_lang, heading, id) => {
    expect(meaning(heading)).toBe(id);
  });
});
