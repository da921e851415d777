import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Criterion, Option, ProductSet } from '../../src/engine/types.js';
import { E1048, E148, E26, LAW } from '../support/law.js';

/*
 * The fixtures were made once from the tables of the Decisions, and not from our YAML: for every section its
 * points, for every criterion (and case) its points with as many stars behind them as the level that takes them, and
 * digests of all the words. Whoever changes the law here has to change them on purpose.
 */

const digest = (...texts: readonly string[]) =>
  createHash('sha256').update(texts.join('\n')).digest('hex').slice(0, 16);

const points = (options: readonly Option[]) =>
  options.map((one) => String(one.points) + '*'.repeat(one.star ?? 0)).join(' ');

function criterionLines(criterion: Criterion): string[] {
  const { code, label, title, note, max, star } = criterion;
  const scales = criterion.options
    ? [{ case: '', title: '', options: criterion.options }]
    : criterion.cases.map((one) => ({ case: one.case, title: one.title, options: one.options }));
  return scales.map((scale) => {
    const words = [label, title, note ?? '', scale.title, ...scale.options.map((option) => option.text)];
    const worth = `max ${String(max)}${star === null ? '' : ` star ${String(star)}`}`;
    return `    ${code}${scale.case} ${worth}: ${points(scale.options)} ${digest(...words)}`;
  });
}

function setLines(set: ProductSet): string[] {
  const { name, branch, group, subgroup, ministries, disqualifiers } = set;
  const words = [
    name,
    branch ?? '',
    group ?? '',
    subgroup ?? '',
    ministries.join('; '),
    disqualifiers.join(''),
  ];
  return [
    `set ${String(set.set)} ${digest(...words)}`,
    ...set.parts.flatMap(({ part, max, sections }) =>
      sections.flatMap((section) => [
        `  ${part}${String(section.no)} ${String(max)}/${String(section.max)} ${digest(section.title)}`,
        ...section.criteria.flatMap(criterionLines),
      ]),
    ),
  ];
}

it.each([E1048, E148, E26])('every point, star and word of %s is that of the Decision', (id) => {
  const fixture = readFileSync(new URL(`fixtures/${id}.txt`, import.meta.url), 'utf8');
  expect(LAW.sets(id).flatMap(setLines)).toEqual(fixture.trimEnd().split('\n'));
});

/** What a note says of a dossier, by its own words. */
function effectSaid(note: string): string | null {
  if (note.startsWith('Yêu cầu: ')) return 'required';
  if (/không đánh giá các bước|không xem xét các chỉ tiêu/i.test(note)) return 'stop';
  if (/bị loại/i.test(note)) return 'disqualified';
  return /không đánh giá/i.test(note) ? 'not-evaluated' : null;
}

/** Notes that points alone tell of: the criterion that they stand at, and those of which one has 0 points. */
const BY_POINTS: Readonly<Record<string, unknown>> = {
  [E1048]: [
    ['7 6.1', ['6.1']],
    ['17 6.4', ['6.1', '6.2', '6.3', '6.4']],
  ],
  [E148]: [],
  [E26]: [['16 6.4', ['6.1', '6.2', '6.3', '6.4']]],
};

it.each([E1048, E148, E26])('%s: what knocks a dossier out is what the notes say, and nothing else', (id) => {
  const all = LAW.sets(id).flatMap((set) =>
    set.parts
      .flatMap((part) => part.sections.flatMap((section) => section.criteria))
      .map((criterion) => ({ at: `${String(set.set)} ${criterion.code}`, criterion })),
  );
  const said = all.map(({ at, criterion: { note } }) => [at, effectSaid(note ?? '')]);
  expect(all.map(({ at, criterion }) => [at, criterion.knockout?.effect ?? null])).toEqual(said);
  expect(
    all.filter(({ criterion: { knockout, note } }) => knockout && note?.includes(knockout.when) !== true),
  ).toEqual([]);
  const byPoints = all.filter(({ criterion }) => (criterion.knockout?.zeroIn.length ?? 0) > 0);
  expect(byPoints.map(({ at, criterion }) => [at, criterion.knockout?.zeroIn])).toEqual(BY_POINTS[id]);
});
