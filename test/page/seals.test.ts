import { basename } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { safeName as nodeName } from '../../src/base/safe-name.js';
import { sha256 as nodeDigest } from '../../src/base/sha256.js';
import { nameOf, readSheetText, safeName, sha256, sheetText } from '../../src/page/seals.js';
import { sheetText as nodeText } from '../../src/sheets/sheet-text.js';
import { sheetPath } from '../../src/sheets/sheet-store.js';
import { LAW, productSet } from '../support/law.js';
import { anySheetFile } from '../support/sheet-files.js';

/* The page computes seals and texts by packages that it brings along; they are those of the terminal, to the byte. */

it('a digest is the same in the page as in the terminal', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      expect(sha256(text)).toBe(nodeDigest(text));
      expect(safeName(text)).toBe(nodeName(text));
    }),
  );
});

it('a sheet is the same text in the page as in the terminal, seal and all, under the same name', () => {
  fc.assert(
    fc.property(anySheetFile, fc.constantFrom('draft' as const, 'signed' as const), (draft, status) => {
      const sheet = { ...draft, status };
      const text = sheetText(sheet, productSet(sheet.edition, sheet.set));
      expect(text).toBe(nodeText(sheet, LAW));
      expect(nameOf(sheet)).toBe(basename(sheetPath('', 'An', sheet.product.code, sheet.round)));
    }),
  );
});

it('a sheet that the page reads is the one that was written; a text that is none is nothing', () => {
  const read = (text: string) => readSheetText(text, ({ edition, set }) => LAW.set(edition, set) ?? null);
  fc.assert(
    fc.property(anySheetFile, (sheet) => {
      expect(read(nodeText(sheet, LAW))).toEqual(sheet);
    }),
  );
  for (const text of ['', 'x', '[]', 'ocop: sheet/1\n', 'a: &a [*a]\n']) expect(read(text)).toBeNull();
});
