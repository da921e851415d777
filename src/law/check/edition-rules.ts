import type { Edition, IsoDate, ProductSet } from '../../engine/types.js';
import { criteriaOf } from './set-rules.js';
import { found, type FoundAt } from './findings.js';

/** A named rule of sense over an edition and all its sets. */
export type EditionRule = (
  edition: Edition,
  sets: readonly ProductSet[],
  editions: readonly Edition[],
) => readonly FoundAt[];

/** Five bands, the higher level beginning at more points, the lowest at 0 (Điều 3.3). */
export const bandsCoverAllPoints: EditionRule = ({ bands }) => {
  const right =
    bands.map((band) => band.star).join() === '5,4,3,2,1' &&
    new Set(bands.map((band) => band.from)).size === bands.length &&
    bands.at(-1)?.from === 0;
  return right ? [] : [found('bands-wrong', {}, ['bands'])];
};

export const editionPartsAddUp: EditionRule = ({ parts }) => {
  const sum = parts.reduce((points, part) => points + part.max, 0);
  return sum === 100 ? [] : [found('edition-parts-sum', { sum }, ['parts'])];
};

/** On every day in force somebody recognises: the first span begins with the edition, the last does not end. */
export const recognitionHasNoGap: EditionRule = ({ recognition, inForce }) =>
  recognition.flatMap((span, index) => {
    const before = recognition[index - 1];
    const begins = before
      ? before.until !== null && dayAfter(before.until) === span.from
      : span.from === inForce.from;
    const ends = span.until !== null || index === recognition.length - 1;
    return begins && ends ? [] : [found('recognition-gap', { from: span.from }, ['recognition', index])];
  });

function dayAfter(day: IsoDate): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, date + 1)).toISOString().slice(0, 10);
}

export const transitionIsFromAKnownEdition: EditionRule = ({ transition }, _sets, editions) =>
  transition === null || editions.some((other) => other.edition === transition.from)
    ? []
    : [found('transition-unknown', { from: transition.from }, ['transition', 'from'])];

/** A re-rating is filed from a day on until a later one (Điều 7.6.a). */
export const filingOpensBeforeItCloses: EditionRule = ({ certificate: { refile } }) =>
  refile === null || refile.earliestDays > refile.latestDays
    ? []
    : [
        found('refile-days-wrong', { earliest: refile.earliestDays, latest: refile.latestDays }, [
          'certificate',
          'refile',
        ]),
      ];

/** Each ground of withdrawal has its own letter (Điều 8.1). */
export const groundsAreToldApart: EditionRule = ({ certificate: { withdrawal } }) =>
  (withdrawal?.grounds ?? []).flatMap(({ ground }, index, all) =>
    all.findIndex((one) => one.ground === ground) === index
      ? []
      : [found('ground-twice', { ground }, ['certificate', 'withdrawal', 'grounds', index, 'ground'])],
  );

export const allSetsAreThere: EditionRule = (edition, sets) => {
  const there = new Set(sets.map((set) => set.set));
  const missing = Array.from({ length: edition.sets }, (_, index) => index + 1).filter(
    (no) => !there.has(no),
  );
  return missing.length === 0 ? [] : [found('sets-missing', { edition: edition.edition, missing }, ['sets'])];
};

/** What was counted when the wording was last checked against the source is there still. */
export const countsAreAsChecked: EditionRule = ({ checked, sets: expected }, sets) => {
  if (sets.length !== expected) return [];
  const criteria = sets.flatMap((set) => criteriaOf(set).map(({ criterion }) => criterion));
  const options = criteria.flatMap((one) => one.options ?? one.cases.flatMap((chosen) => chosen.options));
  const counted = {
    criteria: criteria.length,
    options: options.length,
    starred: options.filter((option) => option.star !== null).length,
  };
  return (['criteria', 'options', 'starred'] as const).flatMap((what) =>
    counted[what] === checked[what]
      ? []
      : [
          found('count-differs', { what, counted: counted[what], recorded: checked[what] }, [
            'checked',
            what,
          ]),
        ],
  );
};

export const EDITION_RULES: readonly EditionRule[] = [
  bandsCoverAllPoints,
  editionPartsAddUp,
  recognitionHasNoGap,
  transitionIsFromAKnownEdition,
  filingOpensBeforeItCloses,
  groundsAreToldApart,
  allSetsAreThere,
  countsAreAsChecked,
];
