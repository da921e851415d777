import { MOTTO, NATION, recipientLine, RECIPIENTS } from '../paper/official-words.js';
import type { LetterheadBlock, RecipientsBlock, SignaturesBlock } from '../paper/paper.js';
import { nameHtml, textHtml } from './text.js';

/** The head of an official paper; a form without an agency has the national title in its middle. */
export function letterheadHtml({ agency, number, placeAndDate }: LetterheadBlock): string {
  const nation = `<div class="nation"><p>${NATION}</p><p><span>${MOTTO}</span></p></div>\n`;
  const date = placeAndDate === null ? '' : `<p class="date">${textHtml(placeAndDate)}</p>\n`;
  if (agency.length === 0 && number === null)
    return `<div class="letterhead alone">\n${nation}${date}</div>\n`;

  const lines = agency.map((line) => `<p>${textHtml(line)}</p>`).join('');
  const numbered = number === null ? '' : `<p class="number">${textHtml(number)}</p>\n`;
  return (
    `<div class="letterhead">\n<div class="agency">${lines}</div>\n` + `${nation}${numbered}${date}</div>\n`
  );
}

/** Who signs; a place and date in one column leaves its line free in the other. */
export function signaturesHtml({ columns }: SignaturesBlock): string {
  const dated = columns.some((column) => column.placeAndDate !== null);
  const html = columns.map((column) => {
    const date = dated ? `<p class="date">${textHtml(column.placeAndDate ?? '')}</p>` : '';
    const title = column.title.map((line) => `<p class="office">${textHtml(line)}</p>`).join('');
    const name = column.name === null ? '' : nameHtml(column.name);
    return `<div>${date}${title}<p class="hint">${textHtml(column.hint)}</p><p class="signed">${name}</p></div>\n`;
  });
  return `<div class="signatures">\n${html.join('')}</div>\n`;
}

export function recipientsHtml({ to }: RecipientsBlock): string {
  const items = to.map((one, at) => `<li>${textHtml(recipientLine(one, at, to))}</li>`).join('');
  return `<div class="recipients">\n<p>${RECIPIENTS}</p>\n<ul>${items}</ul>\n</div>\n`;
}
