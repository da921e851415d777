import { describe, expect, it } from 'vitest';
import type { IsoDate } from '../../src/engine/types.js';
import type { PlaceChange } from '../../src/register/place-change.js';
import { PlaceTranslator } from '../../src/register/places.js';
import type { Place } from '../../src/register/record.js';

const place = (text: string): Place => {
  const [commune = '', district = '', province = ''] = text.split('|');
  return { commune, district, province };
};
const change = (old: string, now: string, from = '2025-07-01'): PlaceChange => ({
  old: place(old),
  now: place(now),
  from: from as IsoDate,
  by: 'Nghị quyết minh hoạ',
});

const CHANGES = [
  change('xã A|huyện H|tỉnh P', 'xã N||tỉnh Q'),
  change('xã B|huyện K|tỉnh P', 'xã N||tỉnh Q'),
  // A chain: A bore another name before.
  change('xã A cũ|huyện H|tỉnh P', 'xã A|huyện H|tỉnh P', '2020-01-01'),
  // A commune that became two.
  change('xã S|huyện H|tỉnh P', 'xã S1||tỉnh Q'),
  change('xã S|huyện H|tỉnh P', 'xã S2||tỉnh Q'),
  // Two on one day, where one takes the name that the other gives up.
  change('xã E|huyện H|tỉnh P', 'xã F|huyện H|tỉnh P'),
  change('xã F|huyện H|tỉnh P', 'xã G|huyện H|tỉnh P'),
  // One that keeps its name, and one that gets its old name back.
  change('xã D|huyện H|tỉnh P', 'xã D||tỉnh Q'),
  change('xã X|huyện H|tỉnh P', 'xã Y|huyện H|tỉnh P', '2024-01-01'),
  change('xã Y|huyện H|tỉnh P', 'xã X|huyện H|tỉnh P', '2024-06-01'),
  // A whole province by one line.
  change('||tỉnh R', '||tỉnh Q'),
  change('||tỉnh L', '||tỉnh Q'),
  // A commune of it on a line of its own, by the province's old name; and a province that keeps its name.
  change('xã T|huyện O|tỉnh R', 'xã U||tỉnh R'),
  change('||tỉnh Q', '||tỉnh Q'),
];

/** Three communes of one former district, and two of one former province, that each became one. */
const MERGED = [
  change('xã Một|huyện Xưa|tỉnh Cũ', 'xã Mới||tỉnh Gộp'),
  change('xã Hai|huyện Xưa|tỉnh Cũ', 'xã Mới||tỉnh Gộp'),
  change('xã Ba|huyện Xưa|tỉnh Cũ', 'xã Mới||tỉnh Gộp'),
  change('xã Bốn|thị xã Xưa|tỉnh Cũ', 'xã Chung||tỉnh Gộp'),
  change('xã Năm|huyện Xưa|tỉnh Cũ', 'xã Chung||tỉnh Gộp'),
  change('xã Sáu|huyện Xưa|tỉnh Cũ', 'xã Giáp||tỉnh Gộp'),
  change('xã Bảy|huyện Kia|tỉnh Khác', 'xã Giáp||tỉnh Gộp'),
];

const told = (asOf: string, written: string, decided: string | null) => {
  const teller = new PlaceTranslator(CHANGES, asOf as IsoDate);
  const answer = teller.translate(place(written), decided as IsoDate | null);
  const [finding] = teller.findings();
  return finding?.code ?? (answer === null ? 'same' : Object.values(answer).join('|'));
};

describe('a place by the names of another day', () => {
  it.each([
    [
      'told by today what was written before',
      '2026-01-01',
      'xã A|huyện H|tỉnh P',
      '2023-05-01',
      'xã N||tỉnh Q',
    ],
    ['whatever stands before the names', '2026-01-01', 'xã A|H|P', '2023-05-01', 'xã N||tỉnh Q'],
    ['over a chain of changes', '2026-01-01', 'xã A cũ|huyện H|tỉnh P', '2019-05-01', 'xã N||tỉnh Q'],
    ['and only up to the day', '2023-01-01', 'xã A cũ|huyện H|tỉnh P', '2019-05-01', 'xã A|huyện H|tỉnh P'],
    ['left as it was on the day', '2023-12-31', 'xã A|huyện H|tỉnh P', '2023-05-01', 'same'],
    ['today by the names of then', '2024-12-31', 'xã N|huyện K|tỉnh Q', '2025-08-01', 'xã B|huyện K|tỉnh P'],
    ['one of several without the former district', '2024-12-31', 'xã N||tỉnh Q', '2025-08-01', 'merged'],
    ['one that became several', '2026-01-01', 'xã S|huyện H|tỉnh P', '2023-05-01', 'split'],
    ['one that is nowhere in the mapping', '2026-01-01', 'xã Z|huyện H|tỉnh T', '2023-05-01', 'missing'],
    ['today by the names of today', '2026-01-01', 'xã N||tỉnh Q', '2026-01-01', 'same'],
    ['one that kept its name', '2026-01-01', 'xã D|huyện H|tỉnh P', '2023-05-01', 'xã D||tỉnh Q'],
    ['one that kept its name, of then', '2024-12-31', 'xã D||tỉnh Q', '2026-01-01', 'xã D|huyện H|tỉnh P'],
    ['one that was called otherwise for a time', '2026-01-01', 'xã X|huyện H|tỉnh P', '2023-05-01', 'same'],
    [
      'one whose new name another gave up that day',
      '2026-01-01',
      'xã E|huyện H|tỉnh P',
      '2023-05-01',
      'xã F|huyện H|tỉnh P',
    ],
    [
      'the same, looked at from behind',
      '2024-12-31',
      'xã G|huyện H|tỉnh P',
      '2025-08-01',
      'xã F|huyện H|tỉnh P',
    ],
    [
      'by the line of the whole province',
      '2026-01-01',
      'xã M|huyện O|tỉnh L',
      '2023-05-01',
      'xã M|huyện O|tỉnh Q',
    ],
    [
      'by its own line and that of its province',
      '2026-01-01',
      'xã T|huyện O|tỉnh R',
      '2023-05-01',
      'xã U||tỉnh Q',
    ],
    [
      'a name that was gone on the day of the record',
      '2026-01-01',
      'xã A cũ|huyện H|tỉnh P',
      '2023-05-01',
      'same',
    ],
    ['no day of the record', '2026-01-01', 'xã A|huyện H|tỉnh P', null, 'xã N||tỉnh Q'],
  ])('%s', (_name, asOf, written, decided, expected) => {
    expect(told(asOf, written, decided)).toBe(expected);
  });

  it.each([
    ['of one former district', 'xã Mới', 'xã Mới|huyện Xưa|tỉnh Cũ'],
    ['of two districts of one name in one province', 'xã Chung', 'xã Chung||tỉnh Cũ'],
    ['of two former provinces', 'xã Giáp', null],
  ])('a commune merged from communes %s', (_name, commune, expected) => {
    const teller = new PlaceTranslator(MERGED, '2025-06-30' as IsoDate);
    const answer = teller.translate(place(`${commune}||tỉnh Gộp`), '2025-08-05' as IsoDate);
    expect(answer === null ? null : Object.values(answer).join('|')).toBe(expected);
    expect(teller.findings()).toMatchObject([{ code: 'merged', named: answer, records: 1 }]);
  });

  it('a commune written in short, or by its name alone, is the one there is', () => {
    expect(told('2026-01-01', 'X. A|H|P', '2023-05-01')).toBe('xã N||tỉnh Q');
    expect(told('2026-01-01', 'A|H|P', '2023-05-01')).toBe('xã N||tỉnh Q');
  });

  it('a name alone that a xã and a thị trấn bear is neither', () => {
    const teller = new PlaceTranslator(
      [change('xã A|huyện H|tỉnh P', 'xã N||tỉnh Q'), change('thị trấn A|huyện H|tỉnh P', 'xã M||tỉnh Q')],
      '2026-01-01' as IsoDate,
    );
    expect(teller.translate(place('A|huyện H|tỉnh P'), '2023-05-01' as IsoDate)).toBe(null);
    expect(teller.findings()).toMatchObject([
      { code: 'alike', candidates: [place('xã N||tỉnh Q'), place('xã M||tỉnh Q')] },
    ]);
  });

  it('a xã and a phường of one name are two', () => {
    expect(told('2026-01-01', 'phường A|huyện H|tỉnh P', '2023-05-01')).toBe('missing');
  });

  it('what cannot be known is counted by place', () => {
    const teller = new PlaceTranslator(CHANGES, '2026-01-01' as IsoDate);
    for (let time = 0; time < 3; time += 1) teller.translate(place('xã S|huyện H|tỉnh P'), null);
    expect(teller.findings()).toMatchObject([
      { code: 'split', records: 3, candidates: [place('xã S1||tỉnh Q'), place('xã S2||tỉnh Q')] },
    ]);
  });

  it('the tone may stand on either letter, as it may everywhere', () => {
    const translator = new PlaceTranslator(
      [change('xã Hòa|huyện Hóa|tỉnh Hòa', 'xã Thúy||tỉnh Hòa')],
      '2026-01-01' as IsoDate,
    );
    expect(translator.translate(place('xã Hoà|huyện Hoá|tỉnh Hoà'), '2023-05-01' as IsoDate)).toEqual(
      place('xã Thúy||tỉnh Hòa'),
    );
    expect(translator.findings()).toEqual([]);
  });
});

/** As in Khánh Hòa: a province that takes in another, one commune that takes in others, and two of one name. */
const WHOLE = [
  change('||tỉnh Lớn', '||tỉnh Lớn'),
  change('||tỉnh Bé', '||tỉnh Lớn'),
  change('thị trấn Hạp|huyện Sơn|tỉnh Lớn', 'xã Sơn||tỉnh Lớn'),
  change('xã Hiệp|huyện Sơn|tỉnh Lớn', 'xã Sơn||tỉnh Lớn'),
  change('xã Giữ|huyện Sơn|tỉnh Lớn', 'xã Giữ||tỉnh Lớn'),
  change('xã Góp|huyện Sơn|tỉnh Lớn', 'xã Giữ||tỉnh Lớn'),
  change('xã Đôi|huyện Sơn|tỉnh Lớn', 'xã Sơn||tỉnh Lớn'),
  change('xã Đôi|huyện Biển|tỉnh Lớn', 'xã Biển||tỉnh Lớn'),
  change('xã Trùng|huyện Biển|tỉnh Lớn', 'xã Biển||tỉnh Lớn'),
  change('xã Cát|huyện Biển|tỉnh Lớn', 'xã Trùng||tỉnh Lớn'),
  change('xã Muối|huyện Hải|tỉnh Bé', 'xã Hải||tỉnh Lớn'),
];

describe('a list of whole provinces', () => {
  const AFTER = '2026-01-01';
  const BEFORE = '2024-12-31';
  it.each([
    [
      'without its district, the only one of its name',
      AFTER,
      'xã Hiệp||tỉnh Lớn',
      '2024-05-01',
      'xã Sơn||tỉnh Lớn',
      null,
    ],
    ['the same by its name alone', AFTER, 'Hạp||Lớn', '2024-05-01', 'xã Sơn||tỉnh Lớn', null],
    ['without its district, one of two', AFTER, 'xã Đôi||tỉnh Lớn', '2024-05-01', null, 'alike'],
    ['that may be another by the names of now', AFTER, 'xã Trùng||tỉnh Lớn', '2024-05-01', null, 'alike'],
    [
      'the same with its district',
      AFTER,
      'xã Trùng|huyện Biển|tỉnh Lớn',
      '2024-05-01',
      'xã Biển||tỉnh Lớn',
      null,
    ],
    ['that kept its name', AFTER, 'xã Giữ||tỉnh Lớn', '2024-05-01', null, null],
    ['by the names of now', AFTER, 'xã Sơn||tỉnh Lớn', '2024-05-01', null, null],
    ['misspelt', AFTER, 'xã Hiep|huyện Sơn|tỉnh Lớn', '2024-05-01', null, 'missing'],
    ['misspelt, without its district', AFTER, 'xã Hiep||tỉnh Lớn', '2024-05-01', null, 'missing'],
    ['misspelt, by the names of now', AFTER, 'xã Son||tỉnh Lớn', '2025-08-01', null, 'missing'],
    [
      'misspelt, of a province that has another name now',
      AFTER,
      'xã Muoi|huyện Hải|tỉnh Bé',
      '2024-05-01',
      'xã Muoi|huyện Hải|tỉnh Lớn',
      'missing',
    ],
    ['that names its district, of then', BEFORE, 'thị trấn Hạp|huyện Sơn|tỉnh Lớn', '2024-05-01', null, null],
    ['by its name alone, of then', BEFORE, 'Hạp|Sơn|Lớn', '2024-05-01', null, null],
    [
      'that names its district, decided later',
      BEFORE,
      'thị trấn Hạp|huyện Sơn|tỉnh Lớn',
      '2025-08-01',
      null,
      null,
    ],
    ['without its district, of then', BEFORE, 'xã Hiệp||tỉnh Lớn', '2024-05-01', null, null],
    [
      'that kept its name and took in another, of then',
      BEFORE,
      'xã Giữ|huyện Sơn|tỉnh Lớn',
      '2024-05-01',
      null,
      null,
    ],
    ['misspelt, of then', BEFORE, 'xã Hiep|huyện Sơn|tỉnh Lớn', '2024-05-01', null, 'missing'],
    [
      'misspelt, in a district of the other province',
      BEFORE,
      'xã Muoi|huyện Hải|tỉnh Lớn',
      '2025-08-01',
      'xã Muoi|huyện Hải|tỉnh Bé',
      'missing',
    ],
    [
      'of now, that came of several',
      BEFORE,
      'xã Sơn||tỉnh Lớn',
      '2025-08-01',
      'xã Sơn|huyện Sơn|tỉnh Lớn',
      'merged',
    ],
    [
      'of now, beside the kind and name of the district',
      BEFORE,
      'xã Trùng|Biển|tỉnh Lớn',
      '2025-08-01',
      'xã Cát|huyện Biển|tỉnh Lớn',
      null,
    ],
    ['a province that took in another, of then', BEFORE, '||tỉnh Lớn', '2024-05-01', null, null],
  ])('a commune %s', (_name, asOf, written, decided, expected, code) => {
    const translator = new PlaceTranslator(WHOLE, asOf as IsoDate);
    const answer = translator.translate(place(written), decided as IsoDate);
    const [finding] = translator.findings();
    expect([answer === null ? null : Object.values(answer).join('|'), finding?.code ?? null]).toEqual([
      expected,
      code,
    ]);
  });

  it('what may be meant is said', () => {
    const translator = new PlaceTranslator(WHOLE, AFTER as IsoDate);
    translator.translate(place('xã Trùng||tỉnh Lớn'), '2024-05-01' as IsoDate);
    expect(translator.findings()).toMatchObject([
      { code: 'alike', candidates: [place('xã Biển||tỉnh Lớn'), place('xã Trùng||tỉnh Lớn')] },
    ]);
  });
});
