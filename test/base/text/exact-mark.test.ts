import fc from 'fast-check';
import { expect, it } from 'vitest';
import { textMark } from '../../../src/base/fnv.js';
import { exactMark } from '../../../src/base/text/exact-mark.js';
import { productKey } from '../../../src/base/text/producer-names.js';
import { runs } from '../../support/runs.js';

const letters = fc.oneof(
  fc.constantFrom(...Array.from('aeiouyăâêôơưđáàảãạấầẩẫậớờởỡợứừửữựýỳỷỹỵÁÀĐƯỞ bcdghklmnpqrstvx019')),
  fc.constantFrom(...Array.from(' .,-–&/()\'"^\u00a0\u200b\u0301\u0323ÐðＡ１ßΣİ\ud83d\ude00字')),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
);

it('is that of what the text is compared by, however it is written', () => {
  fc.assert(
    fc.property(fc.array(letters, { maxLength: 24 }), (some) => {
      const text = some.join('');
      for (const one of [text, text.normalize('NFD'), text.normalize('NFC')]) {
        expect(exactMark(one)).toBe(textMark(productKey(one)));
      }
    }),
    runs(2000),
  );
});

it('does not tell case, spaces and the place of a tone apart, and tells accents apart', () => {
  expect(exactMark('  gạo HOÀ–Bình ')).toBe(exactMark('Gạo Hòa - bình'));
  expect(exactMark('Gạo ST25')).toBe(exactMark('GẠO ST 25'));
  expect(exactMark('Trà 5kg')).toBe(exactMark('Trà 5 kg'));
  expect(exactMark('Trà 2 5')).not.toBe(exactMark('Trà 25'));
  expect(exactMark('Gạo Hoa')).not.toBe(exactMark('Gạo Hòa'));
  expect(exactMark(' - ')).toBe(0);
  expect(exactMark('\u0000')).toBe(textMark('\u0000'));
});
