import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSheet } from '../../src/sheets/read-sheet.js';
import type { SheetFile } from '../../src/sheets/sheet-file.js';
import { LAW } from './law.js';
import { KEYS, TerminalProgram, TerminalRun, type Terminal } from './terminal.js';

export const MEMBER = 'Nguyễn Thị Hoa';

const LIST = `ma_san_pham,ten_san_pham,chu_the,bo_san_pham
SP1,Bưởi da xanh,HTX Bưởi,1
SP26,Cắm trại bên thác,Tổ hợp tác Đạ Nghịt,26
`;

export const sheetAt = (dir: string, code: string): string => join(dir, 'phieu', MEMBER, `${code}.yaml`);

/** How it is run: in this process, or as one of its own. */
type Start = new (args: readonly string[], cwd: string, columns: number, rows: number) => Terminal;

/** `ocop evaluate` in a terminal, with flags besides the member's name and role. */
export function sitting(
  dir: string,
  flags: readonly string[],
  columns = 100,
  rows = 40,
  list = LIST,
  Started: Start = TerminalRun,
): Terminal {
  writeFileSync(join(dir, 'sp.csv'), list);
  return new Started(['evaluate', '--member', MEMBER, '--role', 'chair', ...flags], dir, columns, rows);
}

/** The same, straight to a product of the list. */
export function evaluating(
  dir: string,
  code: string,
  columns: number,
  rows = 40,
  more: readonly string[] = [],
  Started: Start = TerminalRun,
): Terminal {
  const flags = ['--products', 'sp.csv', '--date', '2026-08-10', '--product', code, ...more];
  return sitting(dir, flags, columns, rows, LIST, Started);
}

/** The same in its own process. */
export function evaluatingProcess(dir: string, code: string, columns: number): Terminal {
  return evaluating(dir, code, columns, 40, [], TerminalProgram);
}

export const sheetIn = (path: string): SheetFile | null => readSheet(readFileSync(path, 'utf8'), LAW).sheet;

export const answersIn = (path: string): number => sheetIn(path)?.answers.size ?? 0;

/** Whether a screen shows the criterion of this place. */
export const onCriterion =
  (at: number, of = 32) =>
  (text: string): boolean =>
    `\n${text}`.includes(`\n${String(at)}/${String(of)} ·`);

/** Disqualifies the dossier whose sheet is on the screen, in words of one's own. */
export async function disqualifyAs(terminal: Terminal, reason: string): Promise<void> {
  terminal.press('l');
  await terminal.until((text) => text.includes('❯ ← Về phiếu'));
  terminal.press(KEYS.end);
  await terminal.until((text) => /❯ (?:Lý do khác|Thôi không loại)/.test(text));
  if (!terminal.text().includes('❯ Lý do khác')) terminal.press(KEYS.up);
  await terminal.until((text) => text.includes('❯ Lý do khác'));
  terminal.press(KEYS.enter);
  await terminal.until((text) => text.includes('Lý do loại hồ sơ'));
  terminal.press(`${reason}${KEYS.enter}`);
  await terminal.until((text) => text.includes(`HỒ SƠ BỊ LOẠI: ${reason}`));
}
