import { createRequire } from 'node:module';
import { seal } from './digest.js';
import type { SheetFile } from './sheet-file.js';
import { layOutSheet, type TitleOf } from './sheet-layout.js';

// eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- require() knows no types
const yaml = (): typeof import('yaml') => createRequire(import.meta.url)('yaml') as typeof import('yaml');

/** A sheet as text, the same for the same sheet to the byte; a signed one is sealed. */
export function sheetToText(sheet: SheetFile, titleOf: TitleOf): string {
  const text = layOutSheet(yaml(), sheet, titleOf);
  return sheet.status === 'signed' ? seal(text) : text;
}
