import { E26, edition } from '../support/law.js';
import { describe, expect, it } from 'vitest';
import { messages as en } from '../../src/cli/catalogue.en.js';
import { messages as vi } from '../../src/cli/catalogue.vi.js';
import { readKind } from '../../src/rows/cells.js';
import { REGISTER_FIELDS, registerFieldOf } from '../../src/register/register-columns.js';
import {
  readAuthorityLevel,
  readGender,
  readGround,
  readProducerType,
  readStatus,
  readTotal,
  readYesNo,
  shownTotal,
} from '../../src/register/values.js';
import { readStars } from '../../src/register/star-cell.js';

describe.each([vi, en])('what we write in a register is read again ($lang)', ({ register, kinds }) => {
  const { headings, values } = register;

  it.each([...REGISTER_FIELDS, 'year'] as const)('heading of %s', (field) => {
    expect(registerFieldOf(headings[field])).toBe(field);
  });

  it.each([
    ['producer types', values.producerTypes, readProducerType],
    ['genders', values.genders, readGender],
    ['statuses', values.statuses, readStatus],
    ['kinds', kinds, readKind],
  ] as const)('%s', (_name, words, read) => {
    expect(Object.entries(words).map(([, word]) => read(word))).toEqual(Object.keys(words));
  });

  it('yes and no', () => {
    expect([values.yes, values.no].map(readYesNo)).toEqual([true, false]);
  });
});

describe('cells as people write them', () => {
  it.each([
    ['a', 'a'],
    ['Điểm đ', 'đ'],
    ['d', 'd'],
    ['Đ', 'đ'],
    ['dd', 'đ'],
    ['điểm e khoản 1 Điều 8', 'e'],
    ['g', null],
    ['ab', null],
    ['', null],
  ])('ground %j: %s', (text, ground) => {
    expect(readGround(text, edition(E26).certificate.withdrawal)).toBe(ground);
  });

  it.each([
    ['3', 3],
    ['4 sao', 4],
    ['★★★★★', 5],
    ['***', 3],
    ['Hạng 4 sao', 4],
    ['3,0', 3],
    ['tiềm năng 5 sao', null],
    ['6', null],
    ['0', null],
  ])('stars %j: %s', (text, stars) => {
    expect(readStars(text)).toBe(stars);
  });

  it.each([
    ['72', 7200, '72'],
    ['89,83', 8983, '89,83'],
    ['72.5', 7250, '72,50'],
    ['100', 10_000, '100'],
    ['100,01', null, ''],
    ['-1', null, ''],
    ['89,996', 8999, '89,99'],
    ['72,1666666666667', 7216, '72,16'],
    ['100,000', 10_000, '100'],
    ['100,001', null, ''],
  ])('total %j: %s', (text, hundredths, shown) => {
    const total = readTotal(text);
    expect(total).toBe(hundredths);
    expect(total === null ? '' : shownTotal(total)).toBe(shown);
  });

  it.each([
    ['HTX Nông nghiệp Bắc Ruộng 1', 'cooperative'],
    ['Tổ hợp tác', 'cooperative-group'],
    ['Công ty TNHH', 'enterprise'],
    ['Doanh nghiệp nhỏ và vừa', 'enterprise'],
    ['Hộ gia đình có đăng ký kinh doanh', 'household'],
    ['Khác', 'other'],
    ['Hội nông dân', 'association'],
    ['cái gì', null],
  ])('producer type %j: %s', (text, type) => {
    expect(readProducerType(text)).toBe(type);
  });

  it.each([
    ['UBND huyện Đắk Song', 'district'],
    ['UBND tỉnh Lâm Đồng', 'province'],
    ['UBND thành phố Hà Nội', 'province'],
    ['UBND cấp huyện', 'district'],
    ['UBND cấp tỉnh', 'province'],
    ['Bộ Nông nghiệp và PTNT', 'centre'],
    // A city of a province: its name does not tell.
    ['UBND thành phố Bảo Lộc', null],
  ])('authority %j: %s', (text, level) => {
    expect(readAuthorityLevel(text)).toBe(level);
  });
});
