import type { WithdrawalGrounds } from '../../engine/types.js';
import { EXPIRY_PHASES } from '../../engine/expiring.js';
import { counted, day, list, quoted, shortened, thousands } from '../../base/format.js';
import { articlesOf, counting, inBrackets, lettersOf, monthsOf } from '../law-words.js';
import type { RegisterWords } from '../register-words.js';
import { fileName } from '../../base/file-name.en.js';
import { headings as shared } from './headings.js';
import { problems as rowProblems } from './problems.js';
import { registerHelp } from './register-help.js';

const number = (count: number) => thousands(count, ',');

/** As many products are named one by one. */
const MOST = 5;

const named = (products: readonly string[]) =>
  `${list(products.slice(0, MOST).map((one) => shortened(one, 40)))}${products.length > MOST ? ` and ${number(products.length - MOST)} more` : ''}`;

const headings: RegisterWords['headings'] = {
  ...shared,
  disability: 'Disability',
  branch: 'Branch',
  group: 'Product group',
  district: 'Former district',
  decision: 'Decision number',
  decided: 'Decision date',
  certificateEnd: 'Certificate end',
  status: 'Status',
  withdrawalGround: 'Withdrawal ground',
  withdrawalDecision: 'Withdrawal decision',
  withdrawn: 'Withdrawal date',
  followsCode: 'Follows product',
  followsDecision: 'Follows decision',
  year: 'Year',
};

const values: RegisterWords['values'] = {
  producerTypes: {
    cooperative: 'Cooperative',
    'cooperative-group': 'Cooperative group',
    enterprise: 'Enterprise',
    farm: 'Farm',
    household: 'Household',
    association: 'Association',
    other: 'Other',
  },
  genders: { female: 'Female', male: 'Male' },
  yes: 'yes',
  no: 'no',
  statuses: { 'in-force': 'in force', expired: 'expired', withdrawn: 'withdrawn', replaced: 'replaced' },
  earlier: (first) => `before ${first}`,
};

const ALLOWED = {
  producerType: `write ${list(Object.values(values.producerTypes).map((one) => quoted(one)))}`,
  gender: 'write "Male" or "Female"',
  disability: 'write "yes" or "no"',
  stars: 'write the stars: 3, 4 or 5',
  total: 'write points from 0 to 100 with two decimals at the most, such as 72 or 89,83',
  status: `write ${list(Object.values(values.statuses).map((one) => quoted(one)))}`,
  year: 'write a year of four digits, such as 2025',
} as const;

/** What a cell of grounds can say, by an edition that says when certificates are withdrawn. */
function allowedGrounds(law: WithdrawalGrounds | null): string {
  if (law === null) return 'leave it blank';
  const letters = lettersOf(law);
  return `write one of the ${counting(letters.length, NUMBERS)} grounds of ${law.source}: ${list(letters)}`;
}

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

const phasesOf: RegisterWords['phases'] = ({ grace }) => ({
  early: 'filing not open yet',
  open: 'filing open',
  late: 'late to file',
  grace: grace === null ? 'extended' : `extended by ${grace.source}`,
  expired: 'expired',
});

export const register: RegisterWords = {
  headings,
  values,
  problems: {
    'cell-count': rowProblems['cell-count'],
    'quote-open': rowProblems['quote-open'],
    'quote-text-after': rowProblems['quote-text-after'],
    'quote-inside': rowProblems['quote-inside'],
    'quote-somewhere': rowProblems['quote-somewhere'],
    'header-again': rowProblems['header-again'],
    'cell-error': rowProblems['cell-error'],
    'cell-unvalued': rowProblems['cell-unvalued'],
    'kind-unknown': rowProblems['kind-unknown'],
    'edition-unknown': rowProblems['edition-unknown'],
    'set-unknown': rowProblems['set-unknown'],
    'set-ambiguous': rowProblems['set-ambiguous'],
    'no-product': (a) =>
      `this is no product: it has neither a code nor a name, only ${quoted(a.read)}; if it is a sum, a signature or a note, delete it from the register.`,
    'sum-row': (a) =>
      `${quoted(a.read)} is a sum and no product: it is not counted; delete it from the register.`,
    'text-broken': () =>
      'there are broken characters that cannot be read; save the file as CSV UTF-8 and run again.',
    'day-unreadable': ({ read, excelDay }) =>
      rowProblems['date-unreadable']({ read, excelDay, field: 'rated' }),
    'value-unknown': (a) =>
      `read ${quoted(a.read)}, which is not understood; ${a.field === 'withdrawalGround' ? allowedGrounds(a.grounds) : ALLOWED[a.field]}.`,
  },
  findings: {
    duplicate: (a) =>
      `${quoted(a.product)} by this decision, or of this day, is already in ${fileName(a.file)}, line ${String(a.line)}; keep one row and delete the other.`,
    'duplicate-differs': (a) =>
      `${headings[a.field].toLowerCase()} is ${a.here} here, and ${a.there} in ${fileName(a.file)}, line ${String(a.line)}, of the same product and recognition; look the decision up and keep the row that is right.`,
    'two-current': (a) =>
      `${quoted(a.product)} is in force on two rows, the other one in ${fileName(a.file)}, line ${String(a.line)}; give the older one the status ${quoted(values.statuses.replaced)}.`,
    'field-blank': (a) => `the ${headings[a.field].toLowerCase()} is blank; fill it in.`,
    'certificate-length': (a) =>
      `a certificate of ${day(a.decided)} holds ${String(a.months)} months, to the end of ${day(a.expected)}${inBrackets(a.source)}, and the register says ${day(a.end)}; correct the end or the date of the decision.`,
    'stars-without-authority': (a) =>
      `${counted(a.stars, 'star')} without the authority that recognised; write whose decision it is.`,
    'authority-differs': (a) =>
      `${counted(a.stars, 'star')} by a decision of ${day(a.decided)} are recognised by ${a.needs}, and the register says ${quoted(a.authority)}; check the authority, the stars and the date.`,
    'stars-not-recognised': (a) =>
      `${counted(a.stars, 'star')} cannot be recognised, nor certified${inBrackets(a.source)}; delete this row, or correct the stars.`,
    'no-predecessor': (a) =>
      `this is ${a.kind === 'upgrade' ? 'an upgrade' : 'a re-rating'} without the product recognised before; fill in ${quoted(headings.followsCode)} and ${quoted(headings.followsDecision)}.`,
    'predecessor-missing': (a) =>
      `it follows product ${quoted(a.code)}${a.decision === '' ? '' : `, decision ${quoted(a.decision)}`}, which is not in the register; correct it, or check together with the register that has it.`,
    'decided-before-edition': (a) =>
      `it says ${a.edition}, in force from ${day(a.from)}, and the decision is of ${day(a.decided)}; correct the edition or the date.`,
    'decided-after-edition': (a) =>
      `it says ${a.edition}, by which products were rated until ${day(a.until)}, and the decision is of ${day(a.decided)}; check the edition and the date.`,
    'withdrawn-unsaid': (a) =>
      a.field === 'withdrawalGround'
        ? `it is withdrawn and no ground is given; ${allowedGrounds(a.grounds)}.`
        : 'it is withdrawn and the decision of withdrawal is blank; fill it in.',
    'withdrawal-without-status': () =>
      `a withdrawal is written and the status is not ${quoted(values.statuses.withdrawn)}; correct the status, or clear the withdrawal.`,
    'withdrawn-before-decided': (a) =>
      `withdrawn on ${day(a.withdrawn)}, before it was recognised on ${day(a.decided)}; correct the dates.`,
  },
  placeLines: {
    'cell-count': rowProblems['cell-count'],
    'quote-somewhere': rowProblems['quote-somewhere'],
    'place-day': (a) => `read ${quoted(a.read)}, which is no date; write "from" as 01/07/2025.`,
    'place-no-province': () =>
      'the old or the new province is blank; give both, the same twice where it did not change.',
    'place-no-commune': (a) =>
      `commune ${quoted(a.old)} stands on one side only; give the old and the new one, or leave both blank to speak of every commune.`,
  },
  place: ({ code, place, candidates, by, records }) => {
    const one = placeName(place);
    const many = candidates.map(placeName).join('; ');
    const of = by === '' ? '' : ` by ${by}`;
    const what = {
      split: `became several places${of} (${many}): which one cannot be told, correct the name in the register`,
      merged: `came of several places${of} (${many}): which one it was cannot be told, give the former district`,
      circle: 'its changes go in a circle: correct the file of places',
      missing: 'is not in the file of places: add it, or correct the name in the register',
    }[code];
    return `${one} (${counted(records, 'row')}): ${what}; left as it is written.`;
  },
  unknownColumns: (file, columns) =>
    `${fileName(file)}: column ${list(columns.map((one) => quoted(one)))} is not known; kept as it is.`,
  warned: (message, count, first) =>
    count === 1
      ? `Note (${first}): ${message}`
      : `Note (${number(count)} rows, the first is ${first}): ${message}`,
  moreWarnings: (count) => `… and ${number(count)} more such notes.`,
  added: (records, decision, end) =>
    `Added ${number(records)} products by decision ${decision}${end === null ? '' : `, certificates to the end of ${day(end)}`}.`,
  nothingAdded: 'There is no product to add to the register.',
  leftOut: (reason, products, needs) => {
    const words = {
      below: 'below 3 stars, not recognised',
      'candidate-5': `candidates for 5 stars: a province does not recognise 5 stars; wait for the ministry (then add --authority ${quoted(needs)})`,
      disqualified: 'disqualified dossiers',
      incomplete: 'not scored in full',
      're-score': 'to be scored again by the council',
      'no-quorum': 'the council had no quorum',
      held: 'the council could not average',
      'member-sheet': 'a single member\'s sheet and no result (use "ocop council")',
      'other-authority': `not for the authority of this decision to recognise${needs === '' ? '' : `, but for ${needs}`} (name the right one with --authority)`,
      twice: 'in the results twice, only the first is taken',
      already: 'in the register by this decision already',
      unreadable: 'the result cannot be read',
    }[reason];
    return `Not added, ${number(products.length)}, ${words}: ${named(products)}.`;
  },
  replaced: (product, line, by) =>
    `${shortened(product, 60)}: replaces line ${String(line)} of the register${by === 'name' ? ' (known by the names of product and producer; correct it if wrong)' : ''}.`,
  orphans: (products) =>
    `Note: ${number(products.length)} are upgrades or re-ratings, and the register has no earlier recognition of them: ${named(products)}; fill in ${quoted(headings.followsCode)}.`,
  unclear: (product, lines) =>
    `Note: ${shortened(product, 60)} may replace lines ${list(lines)} of the register; not linked by itself: give that row a code or a decision, then fill in ${quoted(headings.followsCode)} and ${quoted(headings.followsDecision)}.`,
  blanks: (blanks, of) =>
    `Of ${number(of)} new rows these are blank: ${list(blanks.map(([heading, records]) => `${heading} (${number(records)})`))}.`,
  imported: (records, rejected, there) =>
    `Imported ${number(records)} rows · no products ${number(rejected)} · in the register already ${number(there)}.`,
  endsComputed: (records, terms) =>
    `Worked out the certificate's end of ${number(records)} rows that gave none: ${monthsOf(terms, 'or', 'months')} from the decision${inBrackets(articlesOf(terms))}.`,
  withdrawn: (product, line, ground, { source, grounds }) =>
    `Withdrew ${shortened(product, 60)} (line ${String(line)}) on ground ${ground} of ${source}: ${grounds.find((one) => one.ground === ground)?.en ?? ''}.`,
  withdrawnUndated: 'No day of withdrawal is given (--date): it counts as withdrawn on any day.',
  saved: ({ file, backup }) =>
    `Wrote ${file}${backup === null ? '' : `; the register as it was is in ${backup}`}.`,
  unchanged: (file) => `Nothing changes in ${file}, it is left as it is.`,
  checked: (records, told) =>
    told === 0
      ? `Checked ${number(records)} rows, nothing is wrong.`
      : `Checked ${number(records)} rows, ${number(told)} things to look at.`,
  phases: phasesOf,
  expiring: {
    title: (at, within) =>
      `Certificates that end within ${number(within)} days or have just ended, as of ${day(at)}`,
    none: 'No certificate ends within these days.',
    columns: {
      end: 'Ends',
      code: 'Product code',
      product: 'Product',
      producer: 'Producer',
      commune: 'Commune',
      stars: 'Stars',
      state: 'State',
    },
    headings: {
      windowFrom: 'File from',
      windowUntil: 'File until',
      daysLeft: 'Days left',
      phase: 'Re-rating',
      graceUntil: 'Extended at most until',
      reckoned: 'End reckoned',
    },
    state: ({ expiry, end, law: { certificate } }) => {
      const { phase, daysLeft, window, graceUntil } = expiry;
      const phases = phasesOf(certificate);
      switch (phase) {
        case 'early':
          return window === null ? phases.early : `file from ${day(window.from)}`;
        case 'open':
          return window === null ? phases.open : `file until ${day(window.until)}`;
        case 'late':
          return `late to file, ${counted(daysLeft, 'day')} left`;
        case 'grace':
          return graceUntil === null
            ? phases.grace
            : `${certificate.grace?.source ?? ''}, until ${day(graceUntil)}`;
        case 'expired':
          return `expired since ${day(end)}`;
      }
    },
    reckonedEnd: (end) => `${day(end)} (reckoned)`,
    summary: (all) => {
      const phases = phasesOf(all.law.certificate);
      const shown = EXPIRY_PHASES.map((phase) => `${phases[phase]} ${number(all.phases[phase])}`);
      return (
        `Read ${number(all.records)} rows: ${shown.join(' · ')} · end later ${number(all.later)} · ended over ${number(all.listedFor)} days ago ${number(all.longGone)}` +
        ` · replaced, withdrawn or not issued yet ${number(all.notInForce)} · of unknown end ${number(all.noEnd)}.`
      );
    },
    reckonedNote: (records, terms) =>
      `${counted(records, 'row')} without a certificate end: reckoned as ${monthsOf(terms, 'or', 'months')} from the decision${inBrackets(articlesOf(terms))}, "(reckoned)" in the table.`,
    noEndNote: (records) =>
      `${counted(records, 'row')} without a certificate end and without a day of decision: nobody knows when they end; "ocop register check" names each.`,
    graceNote: (certain, unsure, { instrument, certificate: { grace, refile } }) =>
      `${grace?.source ?? ''}: a certificate stays in force until its re-rating is dealt with, at most ${String(grace?.days ?? 0)} days after it ends, for products that are to be re-rated and could not file within the days of ${refile?.source ?? ''}; the register does not know whether a dossier was filed.` +
      (certain > 0
        ? ` ${number(certain)} had their last day to file before Decision ${instrument.number} came into force.`
        : '') +
      (unsure > 0
        ? ` ${number(unsure)} could still have filed in time: it is a transitional provision, ask the province's OCOP office.`
        : ''),
    beforeEdition: ({ inForce, certificate: { refile } }) =>
      `Filing within ${String(refile?.earliestDays ?? 0)} to ${String(refile?.latestDays ?? 0)} days${inBrackets(refile?.source ?? null)} is the law from ${day(inForce.from)} on; on the day asked for it was not yet.`,
    calendar: {
      name: 'OCOP: certificates that end',
      file: ({ record }) => `File the OCOP re-rating: ${record.name || (record.code ?? '')}`,
      ends: ({ record }) => `OCOP certificate ends: ${record.name || (record.code ?? '')}`,
      graceEnds: ({
        record,
        law: {
          certificate: { grace },
        },
      }) =>
        `The ${String(grace?.days ?? 0)} days of ${grace?.source ?? ''} end: ${record.name || (record.code ?? '')}`,
      about: ({ record, end, term, law, expiry: { window } }) =>
        [
          record.code === null ? '' : `Product code: ${record.code}`,
          record.producer === '' ? '' : `Producer: ${record.producer}`,
          placeName(record) === '' ? '' : `Place: ${placeName(record)}`,
          record.stars === null ? '' : `Stars: ${String(record.stars)}`,
          record.decision === null ? '' : `Decision: ${record.decision}`,
          window === null
            ? ''
            : `File from ${day(window.from)} to ${day(window.until)} (${law.certificate.refile?.source ?? ''} of ${law.instrument.number})`,
          `The certificate holds to the end of ${day(end)}${term === null ? '' : ` (not in the register; ${[`${String(term.months)} months from the decision`, term.source].filter(Boolean).join(', ')})`}`,
        ]
          .filter(Boolean)
          .join('\n'),
    },
  },
  help: registerHelp,
};

function placeName({ commune, district, province }: { commune: string; district: string; province: string }) {
  return [commune, district, province].filter(Boolean).join(', ');
}
