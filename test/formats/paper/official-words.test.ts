import { expect, it } from 'vitest';
import { beforeValue, recipientLine } from '../../../src/formats/paper/official-words.js';

it.each([
  ['Chức vụ', 'Chức vụ:'],
  ['Chức vụ:', 'Chức vụ:'],
  ['Chức vụ: ', 'Chức vụ:'],
  ['Có mặt đủ không?', 'Có mặt đủ không?'],
  ['Số giấy (nếu có)', 'Số giấy (nếu có):'],
])('puts one colon behind the label %j', (label, shown) => {
  expect(beforeValue(label)).toBe(shown);
});

it('lists recipients with a dash, a semicolon, and a full stop behind the last, whatever they came with', () => {
  expect(['UBND tỉnh', '- Sở NN&MT;', '– Lưu: VT.'].map(recipientLine)).toEqual([
    '- UBND tỉnh;',
    '- Sở NN&MT;',
    '- Lưu: VT.',
  ]);
});
