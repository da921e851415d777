import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { sha256 } from '../../src/base/sha256.js';
import { memberFileText } from '../../src/sheets/member-file.js';
import type { SheetFile } from '../../src/sheets/sheet-file.js';
import { sheetPath } from '../../src/sheets/sheet-store.js';
import { sheetText } from '../../src/sheets/sheet-text.js';
import { LAW } from './law.js';

/** The file that a page gives out of a member's sheets. */
export function memberFile(member: string, sheets: readonly SheetFile[]): string {
  const own = sheets.map((sheet) => ({
    name: basename(sheetPath('', member, sheet.product.code, sheet.round)),
    text: sheetText(sheet, LAW),
  }));
  const role = sheets[0]?.role ?? 'member';
  return memberFileText({ member, role, saved: '2026-10-12T10:00:00+07:00', sheets: own }, sha256);
}

/** Writes it where it has come to; gives its name. */
export function handIn(dir: string, member: string, sheets: readonly SheetFile[]): string {
  const name = `phieu-${member}.json`;
  writeFileSync(join(dir, name), memberFile(member, sheets));
  return name;
}
