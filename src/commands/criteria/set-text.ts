import type { Criterion, Edition, Option, ProductSet } from '../../engine/types.js';
import { padStart, wrap } from '../../base/text/width.js';
import type { WordedStyle } from '../../formats/terminal/table-style.js';
import type { CriteriaCommandMessages } from './words.js';

/** A text page is easier to read when its lines are not longer than this. */
const WIDEST = 110;

/** A product set as a page: every criterion with its options, points, stars and notes. */
export function setText(
  set: ProductSet,
  edition: Edition,
  page: WordedStyle<CriteriaCommandMessages>,
): string {
  const { messages, paint } = page;
  const words = messages.criteria;
  const width = Math.min(page.width ?? WIDEST, WIDEST);
  const lines: string[] = [];
  const put = (text: string, indent = 0, style: (line: string) => string = (line) => line) => {
    for (const line of wrap(text, width - indent)) lines.push(' '.repeat(indent) + style(line));
  };

  put(words.set(set.set, set.name), 0, paint.bold);
  put(
    `${words.edition(edition.instrument.number, edition.instrument.date)}, ${words.inForce(edition.inForce.from, edition.inForce.until)}`,
  );
  const place = [set.branch, set.group, set.subgroup].filter((one) => one !== null);
  if (place.length > 0) put(`${words.branch}: ${place.join(' › ')}`);
  if (set.ministries.length > 0) put(`${words.ministry}: ${set.ministries.join('; ')}`);
  for (const text of set.disqualifiers) put(text);
  if (set.disputed) put(words.disputed(set.disputed), 0, paint.red);
  put(words.legend);

  for (const part of set.parts) {
    const title = edition.parts.find((one) => one.part === part.part)?.title ?? null;
    lines.push('');
    put(words.part(part.part, part.max, title), 0, paint.bold);
    for (const section of part.sections) {
      lines.push('');
      put(words.section(section.no, section.title, section.max), 0, paint.bold);
      for (const criterion of section.criteria) {
        // A section that is scored directly has said its title and points already.
        if (criterion.code !== String(section.no)) {
          put(`${criterion.code} ${criterion.title} ${words.max(criterion.max)}`, 2, paint.underline);
        }
        putCriterion(criterion);
      }
    }
  }
  return lines.map((line) => `${line.trimEnd()}\n`).join('');

  function putCriterion(criterion: Criterion): void {
    const { note, star, appliesWhen, knockout, beyondProducer, options, cases } = criterion;
    if (note !== null) put(note, 4, paint.italic);
    if (star !== null) put(words.criterionStar(star), 4, paint.yellow);
    if (appliesWhen) put(words.appliesWhen(appliesWhen.criterion, appliesWhen.above), 4, paint.cyan);
    if (knockout && note === null) put(words.knockout[knockout.effect](knockout.when), 4, paint.red);
    if (beyondProducer) put(words.beyondProducer, 4, paint.cyan);
    for (const option of options ?? []) putOption(option);
    for (const one of cases ?? []) {
      const worth = one.max === criterion.max ? '' : ` ${words.max(one.max)}`;
      put(`${one.case}) ${one.title}${worth}`, 4);
      one.options.forEach(putOption);
    }
  }

  function putOption({ points, star, text }: Option): void {
    const [first = '', ...rest] = wrap(text, width - 14);
    const stars = star === null ? '' : '★'.repeat(star);
    lines.push(`    ${padStart(String(points), 2)} ${paint.yellow(stars.padEnd(5))}  ${first}`);
    for (const line of rest) lines.push(' '.repeat(14) + line);
  }
}
