import type { CellStyle } from './write-workbook.js';

/** How the cells of our workbooks look. */

const THIN = { style: 'thin' } as const;
export const GRID: CellStyle = { border: { top: THIN, right: THIN, bottom: THIN, left: THIN } };

const fill = (rgb: string): CellStyle => ({
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb } },
});

export const HEAD: CellStyle = {
  ...GRID,
  ...fill('DDEBDA'),
  font: { bold: true },
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
};

/** A part, a sum. */
export const STRONG: CellStyle = { ...GRID, ...fill('F2F2F2'), font: { bold: true } };

/** What is worked out and not typed. */
export const RECKONED: CellStyle = { ...STRONG, alignment: { horizontal: 'center', vertical: 'top' } };

export const TEXT: CellStyle = { ...GRID, alignment: { vertical: 'top', wrapText: true } };

/** A code or a number that is kept as it is typed, zeros before it and all. */
export const CODE: CellStyle = { ...TEXT, numFmt: '@' };

export const DAY: CellStyle = {
  ...GRID,
  numFmt: 'dd/mm/yyyy',
  alignment: { horizontal: 'center', vertical: 'top' },
};

export const POINTS: CellStyle = {
  ...GRID,
  numFmt: '0',
  alignment: { horizontal: 'center', vertical: 'top' },
};

/** Points that are to be looked at. */
export const SEEN: CellStyle = { ...POINTS, ...fill('FFF2CC') };

/** A text of which as much is seen as there is room for. */
export const CLIPPED: CellStyle = { ...GRID, alignment: { horizontal: 'fill', vertical: 'top' } };

export const WRONG: CellStyle = {
  fill: { type: 'pattern', pattern: 'solid', bgColor: { rgb: 'FFC7CE' } },
  font: { color: { rgb: '9C0006' } },
};

/** A row of a table with something wrong in it, which its text says too. */
export const WARNED: CellStyle = { ...GRID, ...fill('FFF2CC') };

/** A cell that is wrong by itself, and not by a rule: with a sheet's own colours, as the rule has them. */
export const WRONG_CELL: CellStyle = { ...fill('FFC7CE'), font: { color: { rgb: '9C0006' } } };
