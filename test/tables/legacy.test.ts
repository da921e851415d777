import { describe, expect, it } from 'vitest';
import { fromLegacy, legacyOf, legacySource } from '../../src/tables/legacy/legacy-text.js';
import { isSyllable } from '../../src/tables/legacy/syllables.js';
import { readSheetRows, tablesOf } from '../../src/rows/open-table.js';
import { sourceOf } from '../support/tables.js';
import { workbook } from '../support/workbook.js';

const PLAIN =
  'Mã sản phẩm;Tên sản phẩm;Chủ thể;Xã;Đăk Hà;Nước mắm Phú Quốc đặc biệt;Ghẹ rang muối ớt;Tương ủ kỹ;Trà lá ổi';
/** The same as its fonts have it. */
const TYPED = {
  tcvn3:
    'M· s¶n phÈm;Tªn s¶n phÈm;Chñ thÓ;X·;§¨k Hµ;N­íc m¾m Phó Quèc ®Æc biÖt;GhÑ rang muèi ít;T­¬ng ñ kü;Trµ l¸ æi',
  vni: 'Maõ saûn phaåm;Teân saûn phaåm;Chuû theå;Xaõ;Ñaêk Haø;Nöôùc maém Phuù Quoác ñaëc bieät;Gheï rang muoái ôùt;Töông uû kyõ;Traø laù oåi',
  'utf8-twice': Buffer.from(PLAIN).toString('latin1'),
} as const;

/** Every vowel with every tone, and đ. */
const LETTERS = Array.from('aăâeêioôơuưy').flatMap((vowel) =>
  ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'].map((tone) => `${vowel}${tone}`.normalize('NFC')),
);

describe('text from before Unicode', () => {
  it.each(Object.entries(TYPED))('%s is known, and read as what it shows', (legacy, typed) => {
    expect(legacyOf(typed)).toBe(legacy);
    expect(fromLegacy(typed, legacy as keyof typeof TYPED)).toBe(PLAIN);
  });

  it('TCVN3 is known by capitals, too, which it has none of with tones', () => {
    const typed = 'PHô LôC;DANH S¸CH S¶N PHÈM §¦îC C¤NG NHËN;HUYÖN MéT;KT. CHñ TÞCH;T£N S¶N PHÈM;T£N CHñ THÓ';
    expect(legacyOf(typed)).toBe('tcvn3');
    expect(fromLegacy(typed, 'tcvn3')).toBe(
      'PHụ LụC;DANH SáCH SảN PHẩM ĐƯợC CÔNG NHậN;HUYệN MộT;KT. CHủ TịCH;TÊN SảN PHẩM;TÊN CHủ THể',
    );
  });

  it.each([
    ['Vietnamese', PLAIN],
    ['Vietnamese in pieces', PLAIN.normalize('NFD')],
    ['letters of one sign', 'Ma san pham;Ten san pham'],
    ['French', 'Qualité supérieure;marché à thème;forêt;château;dégâts;élève;père;crème brûlée'],
  ])('%s stays as it is', (_, text) => {
    expect(legacyOf(text)).toBe(null);
  });

  it('knows each letter of TCVN3 by its byte', () => {
    const bytes =
      'a µ ¸ · ¶ ¹ ¨ » ¾ ½ ¼ Æ © Ç Ê É È Ë e Ì Ð Ï Î Ñ ª Ò Õ Ô Ó Ö i × Ý Ü Ø Þ o ß ã â á ä « å è ç æ é ¬ ê í ì ë î u ï ó ò ñ ô ­ õ ø ÷ ö ù y ú ý ü û þ';
    expect(fromLegacy(bytes, 'tcvn3').split(' ')).toEqual(LETTERS);
    expect(fromLegacy('®§', 'tcvn3')).toBe('đĐ');
  });

  it('knows each letter of VNI by its signs, small and large', () => {
    const signs =
      'a aø aù aõ aû aï aê aè aé aü aú aë aâ aà aá aã aå aä e eø eù eõ eû eï eâ eà eá eã eå eä i ì í ó æ ò o oø où oõ oû oï oâ oà oá oã oå oä ô ôø ôù ôõ ôû ôï u uø uù uõ uû uï ö öø öù öõ öû öï y yø yù yõ yû î';
    expect(fromLegacy(signs, 'vni').split(' ')).toEqual(LETTERS);
    expect(fromLegacy(signs.toUpperCase(), 'vni').split(' ')).toEqual(
      LETTERS.map((one) => one.toUpperCase()),
    );
    expect(fromLegacy('ñÑ', 'vni')).toBe('đĐ');
  });

  it.each([1, 2, 3, 7, 4096])('gives the same text in stretches of %i bytes', async (chunk) => {
    for (const [legacy, typed] of Object.entries(TYPED)) {
      for (const bytes of [Buffer.from(typed), Buffer.from(typed, 'latin1')]) {
        if (legacy === 'utf8-twice' && bytes.length === typed.length) continue; // once, and nothing else
        const found = legacySource(sourceOf(bytes, chunk));
        expect(found?.legacy).toBe(legacy);
        const read: Buffer[] = [];
        for await (const one of found?.source.chunks() ?? []) read.push(one);
        expect(Buffer.concat(read).toString('utf8')).toBe(PLAIN);
      }
    }
  });
});

describe('a workbook typed in such a font', () => {
  const [code, name, set] = ['M· s¶n phÈm', 'Tªn s¶n phÈm', 'Bé s¶n phÈm'];
  const inCells = workbook([
    { name: 'A', rows: { 1: [code, name, set, '1.1'], 2: ['1', 'GhÑ rang muèi ít', 9, 5] } },
  ]);
  const shared = workbook(
    [
      {
        name: 'A',
        rows: {
          1: [0, 1, 2]
            .map((at) => ({ attributes: 't="s"', content: `<v>${String(at)}</v>` }))
            .concat([{ attributes: 't="str"', content: '<v>1.1</v>' }]),
          2: ['1', { attributes: 't="s"', content: '<v>3</v>' }, 9, 5],
        },
      },
    ],
    { strings: [code, name, set, 'GhÑ rang muèi ít'].map((text) => `<si><t>${text}</t></si>`) },
  );

  it.each([
    ['in its cells', inCells],
    ['in its shared texts', shared],
  ])('%s is read as what it shows', async (_, bytes) => {
    const [table] = await tablesOf(sourceOf(bytes, 4096, 'a.xlsx'), null);
    expect([table?.readAs, table?.layout.cells]).toEqual([
      'tcvn3',
      ['Mã sản phẩm', 'Tên sản phẩm', 'Bộ sản phẩm', '1.1'],
    ]);
    const names: string[] = [];
    if (table !== undefined) {
      await readSheetRows(table, {
        header: () => undefined,
        row: ({ cells }) => void names.push(cells?.[1] ?? ''),
        progress: () => undefined,
      });
    }
    expect(names).toEqual(['Ghẹ rang muối ớt']);
  });
});

describe('a syllable of Vietnamese', () => {
  it.each(['nghiêng', 'quý', 'giặt', 'Đắk', 'uống', 'thuở', 'khuỷu', 'ươm', 'yến'])('%s is one', (word) => {
    expect(isSyllable(word)).toBe(true);
  });
  it.each(['bieät', 'phÈm', 'sáº', 'crème', 'forêt', 'xyz', 'bbâ'])('%s is none', (word) => {
    expect(isSyllable(word)).toBe(false);
  });
});
