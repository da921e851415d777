import { sha256 as digest } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { Document, isMap, isPair, isScalar, isSeq, parse, visit } from 'yaml';
import { fileSafe } from '../base/file-safe.js';
import { criteriaOf } from '../engine/criteria-of.js';
import type { ProductSet } from '../engine/types.js';
import { sealingBy } from '../sheets/sealing.js';
import type { SheetFile } from '../sheets/sheet-file.js';
import { layOutSheet } from '../sheets/sheet-layout.js';
import { sheetName } from '../sheets/sheet-name.js';
import { fromWritten, type WrittenSheet } from '../sheets/written-sheet.js';

/** The SHA-256 of a text: browsers have their own, but not for every page that is opened from a folder. */
export const sha256 = (text: string): string => bytesToHex(digest(utf8ToBytes(text)));

const { seal, sealState } = sealingBy(sha256);

export { sealState };

export const safeName = (text: string): string => fileSafe(text, sha256);

/** A sheet's text, to the byte as the terminal writes it; a signed one is sealed. */
export function sheetText(sheet: SheetFile, set: ProductSet): string {
  const titles = new Map(criteriaOf(set).map(({ code, title }) => [code, title]));
  const yaml = { Document, isMap, isPair, isScalar, isSeq, visit };
  const text = layOutSheet(yaml, sheet, (code) => titles.get(code) ?? '');
  return sheet.status === 'signed' ? seal(text) : text;
}

/** What the sheet's own file would be called. */
export function nameOf({ product, round }: Pick<SheetFile, 'product' | 'round'>): string {
  return sheetName(product.code, round, safeName);
}

/**
 * The sheet that a text is, as far as it has the shape of one: laid out anew it has to be the same text, which nothing
 * else is. What it says is still to be held against the law.
 */
export function readSheetText(
  text: string,
  set: (written: WrittenSheet) => ProductSet | null,
): SheetFile | null {
  try {
    // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- what is none throws, or is another text
    const written = parse(text, { stringKeys: true, maxAliasCount: 0 }) as WrittenSheet;
    const sheet = fromWritten(written);
    const law = set(written);
    if (law === null || !isTextual(sheet)) return null;
    return withoutComments(sheetText(sheet, law)) === withoutComments(text) ? sheet : null;
  } catch {
    return null;
  }
}

/** The titles beside the codes may have been worded otherwise, in a page that was made before a slip was mended. */
function withoutComments(text: string): string {
  return text
    .replace(/^digest: .*\n$/m, '')
    .split('\n')
    .filter((line) => !/^\s*#/.test(line))
    .join('\n');
}

function isTextual({ member, product, disqualified, remarks }: SheetFile): boolean {
  const texts = [member, ...Object.values(product), disqualified ?? ''];
  const written = [...remarks.values()].flatMap(({ note = '', evidence = '' }) => [note, evidence]);
  return [...texts, ...written].every((one) => typeof one === 'string');
}
