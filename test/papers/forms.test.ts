import { describe, expect, it } from 'vitest';
import { communeSection } from '../../src/papers/commune-paper.js';
import type { FormProduct } from '../../src/papers/form-blocks.js';
import type { PaperSetting } from '../../src/papers/paper-setting.js';
import { registrationSection } from '../../src/papers/registration-paper.js';
import { selfSection } from '../../src/papers/self-paper.js';
import { E26, edition, productSet } from '../support/law.js';
import { linesOf, rowsOf, tableIn } from '../support/paper-text.js';

const SETTING: PaperSetting = { place: null, date: null, number: null, agency: null };

const tea: FormProduct = {
  product: {
    code: '68-24700-1-2026',
    name: 'Chè Ô long',
    producer: 'HTX Chè',
    producerType: 'Hợp tác xã',
    gender: 'Nữ',
    commune: 'xã Bảo Lâm',
    province: 'Lâm Đồng',
  },
  set: productSet(E26, 1),
  edition: edition(E26),
  kind: 'upgrade',
};

describe('Mẫu số 01', () => {
  const lines = linesOf(registrationSection(tea, SETTING).blocks);

  it('is filled in as far as the data goes, with dots for the rest', () => {
    expect(lines).toContain('- Tên đơn vị: HTX Chè');
    expect(lines).toContain('- Địa chỉ liên hệ: xã Bảo Lâm, Lâm Đồng');
    expect(lines).toContain('- Họ tên người đại diện pháp lý: …');
    expect(lines).toContain('2. Tên sản phẩm: Chè Ô long');
    expect(lines).toContain(
      '3. Nhóm sản phẩm đăng ký (Ngành, Nhóm, Phân nhóm¹): Thực phẩm, Thực phẩm tươi sống, Rau, củ, quả, hạt tươi',
    );
  });

  it('ticks the kind of registration, and no box where none is known', () => {
    expect(lines.filter((line) => line.startsWith('☑'))).toEqual(['☑ Nâng hạng:']);
    const blank = linesOf(registrationSection({ ...tea, kind: null }, SETTING).blocks);
    expect(blank.filter((line) => line.startsWith('☑'))).toEqual([]);
  });
});

describe('Mẫu số 02', () => {
  it('has the criteria of the set to be scored, and every paper that the Decision asks for', () => {
    const { blocks } = selfSection(tea, null, SETTING);
    expect(rowsOf(tableIn(blocks, 0))).toContainEqual(['TỔNG ĐIỂM', '100', '']);
    expect(rowsOf(tableIn(blocks, 2)).map(([no]) => no)).toHaveLength(15);
    expect(linesOf(blocks)).toContain('- Giới tính: Nữ');
    expect(linesOf(blocks)).toContain('Dân tộc: …');
  });
});

describe('Mẫu số 03', () => {
  it('is the report of the product’s commune, its four points laid out', () => {
    const { blocks } = communeSection(tea, SETTING);
    const lines = linesOf(blocks);
    expect(lines).toContain('ỦY BAN NHÂN DÂN XÃ BẢO LÂM');
    expect(lines.filter((line) => /^[1-4]\. .+:/.test(line) && line.includes('địa phương'))).toHaveLength(4);
    expect(blocks.filter(({ kind }) => kind === 'lines')).toHaveLength(4);
    expect(lines).toContain(
      'Ủy ban nhân dân xã Bảo Lâm đề nghị Ủy ban nhân dân tỉnh Lâm Đồng đánh giá, phân hạng sản phẩm OCOP cho sản phẩm Chè Ô long của HTX Chè.',
    );
  });

  it('leaves the commune open where it is not known', () => {
    const product = { code: tea.product.code };
    const lines = linesOf(communeSection({ ...tea, product }, SETTING).blocks);
    expect(lines).toContain('ỦY BAN NHÂN DÂN XÃ/PHƯỜNG…');
  });
});
