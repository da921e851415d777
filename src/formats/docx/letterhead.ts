import { MOTTO, NATION } from '../paper/official-words.js';
import type { LetterheadBlock } from '../paper/paper.js';
import { layoutTable } from './layout-table.js';
import { centredLine, paragraph, runs, type RunLook } from './paragraph.js';
import { SIZE } from './styles.js';
import { LINE_SHARE, widthOf } from './text-width.js';

/** What the nation's name takes in bold capitals of 12 points and the motto of 13 in one line, with some air. */
const RIGHT = 5400;

/** The head of a paper (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.1 to 4). */
export function letterhead({ agency, number, placeAndDate }: LetterheadBlock, width: number): string {
  const dated = placeAndDate === null ? '' : centred(placeAndDate, { italic: true }, 120);
  // A form that no agency issues has the nation's name over all of the page.
  if (agency.length === 0 && number === null) {
    const dateLine = paragraph({ align: 'right', before: 120 }, runs(placeAndDate ?? '', { italic: true }));
    return national(width) + (placeAndDate === null ? '' : dateLine);
  }
  // A place with a long name has its date in one line all the same.
  const right = Math.min(
    Math.max(RIGHT, widthOf(placeAndDate ?? '', SIZE.body) + 60),
    Math.round(width * 0.7),
  );
  const left = width - right;
  const numbered = number === null ? '' : centred(number, {}, 120);
  return layoutTable(
    [left, right],
    [
      [{ content: agencies(agency, left) }, { content: national(right) }],
      ...(dated === '' && numbered === '' ? [] : [[{ content: numbered }, { content: dated }]]),
    ],
  );
}

/** Quốc hiệu and tiêu ngữ, with a line as long as the words above it. */
function national(width: number): string {
  return (
    centred(NATION, { bold: true, size: SIZE.small }) +
    centred(MOTTO, { bold: true }) +
    centredLine(width, widthOf(MOTTO, SIZE.body))
  );
}

/** Who issues stands bold below whom it belongs to, with a line of a third to half of its length below. */
function agencies(agency: readonly string[], width: number): string {
  const issuing = agency.at(-1);
  if (issuing === undefined) return '';
  return (
    agency.map((name, at) => centred(name, { bold: at === agency.length - 1, size: SIZE.small })).join('') +
    centredLine(width, Math.min(widthOf(issuing, SIZE.small), width) * LINE_SHARE)
  );
}

function centred(text: string, look: RunLook, before = 0): string {
  return paragraph({ align: 'center', before }, runs(text, look));
}
