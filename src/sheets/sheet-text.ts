import { criteriaOf } from '../engine/criteria-of.js';
import type { Library } from '../law/library.js';
import type { SheetFile } from './sheet-file.js';
import { sheetToText } from './sheet-yaml.js';

/** A sheet's text with the titles that its law gives the criteria; a signed one is sealed. */
export function sheetText(sheet: SheetFile, library: Library): string {
  const set = library.set(sheet.edition, sheet.set);
  const titles = new Map((set ? criteriaOf(set) : []).map(({ code, title }) => [code, title]));
  return sheetToText(sheet, (code) => titles.get(code) ?? '');
}
