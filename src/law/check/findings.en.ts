import type { FindingArgs } from './findings.js';
import { list, quoted, thousands } from '../../base/format.js';
import type { Wording } from '../../base/coded.js';
import { yamlErrors } from '../../base/yaml-errors.en.js';
import { isPastLimit } from '../../base/yaml-limits.js';
import { doubt } from '../doubt.en.js';

const COUNTED = { criteria: 'criteria', options: 'options', starred: 'starred options' } as const;

function shape({ at, ...wrong }: FindingArgs['shape']): string {
  return shapeAt(at === '' ? 'the file' : `"${at}"`, wrong);
}

/** A wrong shape at a place that is named already. */
export function shapeAt(where: string, { keyword, wants }: Omit<FindingArgs['shape'], 'at'>): string {
  switch (keyword) {
    case 'required':
      return `${where} lacks "${wants}".`;
    case 'additionalProperties':
      return `${where} is not a key that is used here.`;
    case 'enum':
      return `${where} takes one of: ${wants}.`;
    case 'type':
      return `${where} has to be of type ${wants}.`;
    case 'pattern':
      return `${where} is not of the form ${wants}.`;
    case 'minimum':
      return `${where} must not be below ${wants}.`;
    case 'minItems':
    case 'minLength':
      return `${where} has to be at least ${wants}.`;
    case 'maximum':
      return `${where} must not be above ${wants}.`;
    case 'maxItems':
      return `${where} can be ${wants} at most.`;
    case 'oneOf':
      return `${where} has to have exactly one of criteria, options, cases.`;
    default:
      return `${where} does not fit the schema (${keyword}).`;
  }
}

export const findings: Wording<FindingArgs> = {
  'yaml-syntax': (a) =>
    `column ${String(a.column)}${isPastLimit(a.code) ? '' : ' is not YAML'}: ${yamlErrors[a.code]}`,
  shape,
  'more-findings': (a) => `from here on ${thousands(a.count, ',')} more of them, not told one by one.`,
  'wrong-folder': (a) => `the file says edition ${a.edition} but lies in the folder ${a.folder}.`,
  'wrong-file-name': (a) => `the file says set ${String(a.set)} but is named ${a.name}.`,
  'edition-unknown': (a) => `there is no edition ${a.edition}; add its folder with an edition.yaml.`,
  'edition-twice': (a) => `the edition ${a.edition} is already in ${a.other}.`,
  'set-twice': (a) => `set ${String(a.set)} is already in ${a.other}.`,
  'sets-missing': (a) => `${a.edition} lacks set ${list(a.missing)}.`,
  'set-unexpected': (a) => `the edition has ${String(a.sets)} sets only, and no set ${String(a.set)}.`,
  'part-max': (a) => `part ${a.part} says ${String(a.max)} points, the edition says ${String(a.edition)}.`,
  'parts-sum': (a) => `the three parts add up to ${String(a.sum)} points, not to 100.`,
  'sections-sum': (a) =>
    `the sections of part ${a.part} add up to ${String(a.sum)} points, the part says ${String(a.max)}.`,
  'criteria-sum': (a) =>
    `the criteria of section ${String(a.section)} add up to ${String(a.sum)} points, the section says ${String(a.max)}.`,
  'top-option': (a) =>
    `criterion ${a.criterion}${a.case ? `, case ${a.case}` : ''}: the top option has ${String(a.top)} points, the criterion says ${String(a.max)}.`,
  'points-not-rising': (a) =>
    `criterion ${a.criterion}: the options' points have to rise, read ${list(a.points)}.`,
  'stars-not-rising': (a) => `criterion ${a.criterion}: the stars have to rise with the points.`,
  'star-in-case': (a) =>
    `criterion ${a.criterion}: there is a star within one case, and nothing says what the other case has to reach.`,
  'code-twice': (a) => `criterion ${a.criterion} is a duplicate.`,
  'code-outside-section': (a) => `criterion ${a.criterion} does not belong to section ${String(a.section)}.`,
  'criterion-unknown': (a) => `criterion ${a.at} names ${a.criterion}, which the set does not have.`,
  'text-not-nfc': (a) => `${quoted(a.text)} is not in Unicode NFC.`,
  'stray-marker': (a) => `${quoted(a.text)} has a stray marker ${JSON.stringify(a.marker)}.`,
  disputed: (a) =>
    `set ${String(a.set)} of ${a.edition} is disputed at ${a.article} (${doubt[a.kind]}): ${a.reason}`,
  'other-reading-wrong': () =>
    'the other reading in "disputed" must move totals, with "least" no more than "most", and the criterion it names must have those points.',
  'dispute-unfounded': (a) =>
    `is said to be disputed at ${a.at}, but nothing is wrong there; drop "disputed".`,
  'bands-wrong': () =>
    'the bands have to be those of 5, 4, 3, 2 and 1 stars, with falling points, 1 star from 0 points.',
  'edition-parts-sum': (a) => `the three parts of the edition add up to ${String(a.sum)} points, not to 100.`,
  'recognition-gap': (a) =>
    `recognition from ${a.from}: the spans have to follow one another, from the day of coming into force.`,
  'transition-unknown': (a) => `transition from ${a.from}, which is not an edition.`,
  'refile-days-wrong': (a) =>
    `re-ratings are filed from ${String(a.earliest)} to ${String(a.latest)} days before the end: the earliest has to be more days than the latest.`,
  'ground-twice': (a) => `ground ${a.ground} of withdrawal is a duplicate.`,
  'count-differs': (a) =>
    `counted ${String(a.counted)} ${COUNTED[a.what]}, the last check recorded ${String(a.recorded)}.`,
};
