import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSheet } from '../../src/sheets/read-sheet.js';
import type { SheetFile } from '../../src/sheets/sheet-file.js';
import { LAW } from './law.js';
import { TerminalProgram } from './terminal.js';

export const MEMBER = 'Nguyễn Thị Hoa';

const LIST = `ma_san_pham,ten_san_pham,chu_the,bo_san_pham
SP1,Bưởi da xanh,HTX Bưởi,1
SP26,Cắm trại bên thác,Tổ hợp tác Đạ Nghịt,26
`;

export const sheetAt = (dir: string, code: string): string => join(dir, 'phieu', MEMBER, `${code}.yaml`);

/** `ocop evaluate` in a terminal, with flags besides the member's name and role. */
export function sitting(
  dir: string,
  flags: readonly string[],
  columns = 100,
  rows = 40,
  list = LIST,
): TerminalProgram {
  writeFileSync(join(dir, 'sp.csv'), list);
  return new TerminalProgram(
    ['evaluate', '--member', MEMBER, '--role', 'chair', ...flags],
    dir,
    columns,
    rows,
  );
}

/** The same, straight to a product of the list. */
export function evaluating(
  dir: string,
  code: string,
  columns: number,
  rows = 40,
  more: readonly string[] = [],
): TerminalProgram {
  const flags = ['--products', 'sp.csv', '--date', '2026-08-10', '--product', code, ...more];
  return sitting(dir, flags, columns, rows);
}

export const sheetIn = (path: string): SheetFile | null => readSheet(readFileSync(path, 'utf8'), LAW).sheet;

export const answersIn = (path: string): number => sheetIn(path)?.answers.size ?? 0;
