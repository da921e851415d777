import { plainText } from '../paper/inline.js';
import type { Figure, Inline, Run, TableCell } from '../paper/paper.js';
import { styledRuns } from './paper-rows.js';
import type { Cell } from './write-workbook.js';

/** Excel's longest text of a cell. */
const LONGEST = 32_767;

export function isFigure(content: TableCell['content']): content is Figure {
  return typeof content === 'object' && content !== null && 'shown' in content;
}

/** Any of it in bold: its lines are measured so. */
export function isBold(content: TableCell['content']): boolean {
  return Array.isArray(content) && content.some(({ bold }: Run) => bold === true);
}

export function formatOf({ decimals, as }: Figure): string {
  const digits = decimals === 0 ? '' : `.${'0'.repeat(decimals)}`;
  const number = as?.percent === true ? `0${digits}%` : `#,##0${digits}`;
  return as?.before === undefined ? number : `"${as.before.replaceAll('"', '')}" ${number}`;
}

/** A figure is the number that is shown: cut, as the design has it, where Excel by itself would round it up. */
function numberOf({ value, shown, decimals, as }: Figure): number {
  const read = Number(shown.replaceAll('.', '').replace(',', '.'));
  const number = Math.abs(read - value) * 10 ** decimals < 1 ? read : value;
  // Excel keeps 40 % as 0.4; dividing by 100 would leave 33.3 % a hair off.
  return as?.percent === true ? Number(`${String(number)}e-2`) : number;
}

export function contentOf(content: TableCell['content'] | Inline): Partial<Cell> {
  if (content === null) return { value: null };
  if (isFigure(content)) return { value: numberOf(content) };
  const text = plainText(content).slice(0, LONGEST);
  const runs = styledRuns(content);
  if (runs === null || text.length === LONGEST) return { value: text === '' ? null : text };
  return {
    value: text,
    richText: runs.map(({ text: piece, bold, italic, underline }) => ({
      text: piece,
      font: {
        name: 'Times New Roman',
        size: 12,
        bold: bold === true,
        italic: italic === true,
        underline: underline === true,
      },
    })),
  };
}
