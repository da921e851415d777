import { quoted, shortened, list, byLevel, counted, thousands } from '../base/format.js';
import { word } from '../base/word-coded.js';
import { problems } from '../rows/problems.en.js';
import { findings, shapeAt } from '../law/check/findings.en.js';
import type { PersonList, RegulationPlace } from './check-regulation.js';
import { ranged } from '../rows/ranged.js';
import { COPIES_NAMED } from './counts.js';
import type { CouncilWords } from './vi.js';

const PERSON: Readonly<Record<PersonList, string>> = {
  members: 'member',
  absent: 'absent person',
  guests: 'guest',
};

/** `member 3 (Nguyễn Thị Y), "role"` */
function placed({ member, key }: RegulationPlace): string {
  const own = key === '' ? '' : `"${shortened(key, 40)}"`;
  if (member === null) return own || 'the file';
  const who = `${PERSON[member.among]} ${String(member.no)}${member.name === null ? '' : ` (${shortened(member.name, 40)})`}`;
  return own === '' ? who : `${who}, ${own}`;
}

const sheetsOf = (members: readonly string[]) =>
  `the ${members.length === 1 ? 'sheet' : 'sheets'} of ${list(members)}`;

const number = (count: number) => thousands(count, ',');

export const en: CouncilWords = {
  council: {
    problems: {
      'no-member': (a) =>
        `${quoted(a.member)} is no member of the council${a.alike.length === 0 ? ':' : `, is it ${a.alike.map((one) => quoted(one)).join(' or ')}?`} ${a.sheets === 1 ? `the sheet on ${quoted(a.product)} (${a.from}) does not count` : `${counted(a.sheets, 'sheet')} do not count, the first is on ${quoted(a.product)} (${a.from})`}; make the name on the sheets and in the regulation the same.`,
      'points-wrong': (a) =>
        `${a.from}: the sheet of ${quoted(a.member)} on ${quoted(a.product)} does not count: ${a.problems.map((one) => word(problems, one)).join(' ')}`,
      'member-twice': (a) =>
        `${quoted(a.member)} has two unlike sheets on ${quoted(a.product)} in the same round ${String(a.round)}: ${a.first}; ${a.second}. ${a.round === 1 ? 'Write 2 in the column "Round" of the one that was scored again; move' : 'Move'} one that was sent by mistake out of the files that are read. The product is not averaged.`,
      'code-unclear': (a) =>
        `${counted(a.sheets, 'sheet')} on ${quoted(a.product)}${a.producer === '' ? '' : ` of ${quoted(a.producer)}`} ${a.sheets === 1 ? 'says' : 'say'} no code (the first: ${a.from}), and may be of ${a.may.map((one) => `${one.code === '' ? 'a product of that name' : quoted(one.code)} (${one.from})`).join(' or ')}; not brought together, and not averaged. Write the code, or both the producer and the commune, on the sheets.`,
      'code-of-several': (a) =>
        `The code ${quoted(a.product)} stands on sheets of different products: ${a.sheets.map((one) => `${quoted(one.name)} of ${quoted(one.producer)} in ${one.from}`).join('; ')}. It is not averaged; give each product its own code.`,
      'editions-differ': (a) =>
        `The product ${quoted(a.product)} has sheets of two editions: ${a.sheets.map((one) => `${one.edition} in ${one.from}`).join('; ')}. It is not averaged.`,
      'sets-differ': (a) =>
        `The product ${quoted(a.product)} has sheets of two product sets: ${a.sheets.map((one) => `set ${String(one.set)} in ${one.from}`).join('; ')}. It is not averaged.`,
    },
    regulation: {
      'yaml-syntax': findings['yaml-syntax'],
      'more-findings': findings['more-findings'],
      shape: (a) => {
        const read = a.read === null || a.read.trim() === '' ? '' : ` Read: ${quoted(a.read)}.`;
        if (a.key === 'quorum' && a.keyword !== 'required') {
          return `"quorum" takes a fraction, such as 2/3, 3/4, 1/2; the whole council is 1/1.${read}`;
        }
        if (a.key === 'disqualify' && a.keyword !== 'required') {
          return `"disqualify" takes majority, all, any or a fraction, such as 2/3, 3/4, 1/2.${read}`;
        }
        return a.keyword === 'pattern' ? `${placed(a)} must not be blank.` : shapeAt(placed(a), a) + read;
      },
      'key-unknown': (a) =>
        `${placed(a)} is no key that is used here; ${a.likely === null ? `there are: ${list(a.known)}.` : `did you mean "${a.likely}"?`}`,
      'member-named-twice': (a) =>
        `member ${String(a.no)} (${shortened(a.name, 40)}) is there already, as member ${String(a.first)}.`,
      'chair-twice': (a) => `${quoted(a.name)} is said to be the chair, and so is ${quoted(a.other)}.`,
      'no-chair': () =>
        'the chair has to be there, and nobody has "role: chair"; give the role, or "chairPresent: false".',
      'share-above-one': (a) => `"${a.at}" is ${a.read}, more than the whole council.`,
    },
    shortfall: (average, unmet) =>
      `${average} points, short of ${byLevel(unmet, (one) => `${one.code} needs ${String(one.needs)} (met by ${String(one.met)}/${String(one.has.count)})`)}`,
    otherwise: (averages, stars) =>
      `The other reading gives ${ranged(averages, ' to ')} points, ${ranged(stars, ' or ')} stars`,
    sameStars: (products) =>
      `What is disputed in the source leaves the stars of ${counted(products, 'product')} rated by such sets as they are.`,
    pair: ({ members: [high, low], by }) => `${high} gives ${counted(by, 'point')} more than ${low}`,
    morePairs: (pairs) => `and ${counted(pairs, 'other pair')}, no further apart`,
    pairsTitle: (limit, pairs) => `More than ${counted(limit, 'point')} apart (${counted(pairs, 'pair')}):`,
    criterion: ({ code, by, min, max }) =>
      `${code}: ${counted(by, 'point')} (given ${String(min)} to ${String(max)})`,
    criteriaTitle: 'Most of it on the criteria:',
    spreads: (rounds) =>
      `Apart by: ${list(rounds.map(({ round, by }) => `${counted(by, 'point')} in round ${String(round)}`))}`,
    awaited: (round, members) => `Round ${String(round)} is not over, waiting for ${sheetsOf(members)}`,
    scoreAgain: (round, members) => `To score again in round ${String(round)}: ${list(members)}`,
    afterLastRound: (text, isPaper) =>
      text === null
        ? isPaper
          ? 'There is no further round; the regulation does not say what is to be done'
          : 'There is no further round; the regulation file does not say what is to be done (afterLastRound)'
        : `There is no further round; the regulation: ${text}`,
    quorum: ({ present, members, needed, chair }) =>
      [
        present < needed || present === 0
          ? `${String(present)} of ${counted(members, 'member')}, at least ${String(Math.max(needed, 1))} needed`
          : '',
        chair === false ? 'the chair is missing' : '',
      ]
        .filter(Boolean)
        .join('; '),
    open: (member, codes) => `${member} has not answered: ${list(codes)}`,
    untouched: (members) => `${list(members)} ${members.length === 1 ? 'has' : 'have'} answered nothing yet`,
    noSheets: 'no sheet counts',
    saidOut: (sheets, of, reasons) =>
      `disqualified by ${String(sheets)}/${String(of)} sheets${reasons.length === 0 ? '' : `: ${reasons.join('; ')}`}`,
    leftOut: {
      draft: (members) => `not signed, not counted: ${sheetsOf(members)}`,
      'no-member': (members) => `no member, not counted: ${sheetsOf(members)}`,
      'self-assessment': (members) => `the producer's own, not counted: ${sheetsOf(members)}`,
      'points-wrong': (members) => `wrong points, not counted: ${sheetsOf(members)}`,
      'earlier-round': (members) => `scored again in a later round: ${sheetsOf(members)}`,
      unfilled: (members) => `not filled in yet, of the next round: ${sheetsOf(members)}`,
      copy: (members) => `there twice alike, counted once: ${sheetsOf(members)}`,
      rejected: (members) => `rejected, not counted yet: ${sheetsOf(members)}`,
    },
    held: (problem) => {
      switch (problem.code) {
        case 'member-twice':
          return `${problem.args.member} has two sheets`;
        case 'code-unclear':
          return `without a code, may be ${list(problem.args.may.map(({ code }) => (code === '' ? 'a product of that name' : code)))}`;
        case 'code-of-several':
          return `sheets of different products: ${list(problem.args.sheets.map((one) => one.name))}`;
        case 'editions-differ':
          return `sheets of two editions: ${list(problem.args.sheets.map((one) => one.edition))}`;
        case 'sets-differ':
          return `sheets of two product sets: ${list(problem.args.sheets.map((one) => one.set))}`;
        case 'no-member':
        case 'points-wrong':
          return en.council.leftOut[problem.code]([problem.args.member]);
      }
    },
    joined: (joined) => {
      const named = joined
        .slice(0, COPIES_NAMED)
        .map(({ product: { name, producer, commune }, code, sheets, from }) => {
          const where = commune === '' ? '' : `, ${commune}`;
          return `${counted(sheets, 'sheet')} on ${quoted(name)} of ${producer}${where} (the first: ${from}) for ${quoted(code)}`;
        });
      const more = joined.length > COPIES_NAMED ? `; … and ${number(joined.length - COPIES_NAMED)} more` : '';
      return `Sheets without a code count for the product with one of the same name, producer and commune: ${named.join('; ')}${more}.`;
    },
    copies: (copies) => {
      const named = copies
        .slice(0, COPIES_NAMED)
        .map((one) => `${quoted(one.member)} on ${quoted(one.product)} in ${one.first} and ${one.second}`);
      const more = copies.length > COPIES_NAMED ? `; … and ${number(copies.length - COPIES_NAMED)} more` : '';
      return `${counted(copies.length, 'sheet')} there twice alike, counted once: ${named.join('; ')}${more}.`;
    },
    notJudged:
      'There is no regulation file (--regulation): quorum and membership are not judged; the other rules are the defaults.',
  },
};
