import { computedEnd, editionOfCertificate, termOf, withdrawalLaw } from '../law/certificate.js';
import { editionOn, rulingEdition } from '../law/edition-on.js';
import type { Library } from '../law/library.js';
import { authorityFor } from '../engine/authority.js';
import { whichEdition } from '../engine/which-edition.js';
import type { Coded } from '../base/coded.js';
import type { RecordFindingArgs } from './findings.js';
import type { RegisterTable } from './read-register.js';
import type { RegisterRecord } from './record.js';
import type { RegisterField } from './columns.js';
import { productsNamed } from './several-products.js';
import { readAuthorityLevel } from './values.js';

type Finding = readonly [field: RegisterField, finding: Coded<RecordFindingArgs>];

/** What every record has to say. */
const NEEDED = ['code', 'name', 'producer', 'stars', 'decision', 'decided', 'certificateEnd'] as const;

/**
 * What no record of a register says in a column that we know, while it has columns that we do not: nobody can tell that
 * it is missing.
 */
export function fieldsLacking({ columns }: Pick<RegisterTable, 'columns'>): readonly RegisterField[] {
  const { places, ticks, headings, unknown, number } = columns;
  const isUnsaid = unknown.every((index) => index === number || (headings[index] ?? '').trim() === '');
  if (isUnsaid) return [];
  return NEEDED.filter((field) => !places.has(field) && !(field === 'stars' && ticks.size > 0));
}

/** Everything that is wrong with a record by itself, with the column to look at. */
export function checkRecord(record: RegisterRecord, library: Library): readonly Finding[] {
  return [
    ...blanks(record),
    ...nameFindings(record),
    ...starsFindings(record, library),
    ...lengthFindings(record, library),
    ...editionFindings(record, library),
    ...withdrawalFindings(record, library),
    ...kindFindings(record),
  ];
}

function blanks(record: RegisterRecord): readonly Finding[] {
  return NEEDED.filter((field) => record[field] === null || record[field] === '').map(
    (field) => [field, { code: 'field-blank', args: { field } }] as const,
  );
}

function nameFindings(record: RegisterRecord): readonly Finding[] {
  const { products, isByCommas } = productsNamed(record.name, record);
  // Commas alone are told once of a file, and are no fault: many a name has one.
  return products.length < 2 || isByCommas
    ? []
    : [['name', { code: 'several-products', args: { products } }]];
}

function starsFindings(
  { stars, authority, authorityLevel, decided }: RegisterRecord,
  library: Library,
): readonly Finding[] {
  if (stars === null) return [];
  if (stars < 3) {
    return [
      ['stars', { code: 'stars-not-recognised', args: { stars, source: notRecognisedBy(library, decided) } }],
    ];
  }
  if (authority === '') return [['authority', { code: 'stars-without-authority', args: { stars } }]];
  const edition = decided === null ? undefined : editionOn(library.editions, decided);
  if (edition === undefined || decided === null) return [];
  const needs = authorityFor(edition, stars, decided).authority;
  // A name that tells no level, such as "UBND thành phố Bảo Lộc", is not checked against the law.
  if (needs === null || authorityLevel === null || readAuthorityLevel(needs) === authorityLevel) return [];
  return [['authority', { code: 'authority-differs', args: { stars, authority, decided, needs } }]];
}

function lengthFindings(record: RegisterRecord, { editions }: Library): readonly Finding[] {
  const { decided, certificateEnd: end } = record;
  const expected = computedEnd(editions, record);
  if (decided === null || expected === null || end === null || end === expected) return [];
  const term = termOf(editions, editionOfCertificate(editions, record, decided));
  const args = { end, decided, expected, ...term };
  return [['certificateEnd', { code: 'certificate-length', args }]];
}

/**
 * The article by which 1 and 2 stars are not recognised, on the day of the decision or the first that our data hold.
 */
function notRecognisedBy({ editions, today }: Library, decided: RegisterRecord['decided']): string | null {
  const edition = rulingEdition(editions, decided ?? today, ({ unrecognised }) => unrecognised !== null);
  return edition?.unrecognised?.source ?? null;
}

/**
 * An edition may recognise from its first day on, and whatever was rated by it as long as it applied (Điều 11.2, 12.2):
 * the day of rating decides, however much later the decision is. Where that day is not written, a decision after the
 * last day of rating may be right, and may not.
 */
function editionFindings(
  { edition: id, decided, kind, filed, rated }: RegisterRecord,
  library: Library,
): readonly Finding[] {
  if (id === null) return [];
  const law = id === 'earlier' ? undefined : library.edition(id);
  if (law === undefined) return [];
  if (rated !== null) {
    const { problem } = whichEdition(library.editions, { stated: law.edition, kind, filed, rated });
    if (problem !== null) {
      const applies = problem.code === 'edition-not-applicable' ? problem.args.applies : null;
      const args = { edition: law.edition, kind, filed, rated, applies };
      return [['edition', { code: 'rated-by-other-edition', args }]];
    }
  }
  if (decided === null) return [];
  if (decided < law.inForce.from) {
    const args = { edition: law.edition, decided, from: law.inForce.from };
    return [['edition', { code: 'decided-before-edition', args }]];
  }
  if (rated !== null) return [];
  const next = library.editions.find((one) => one.transition?.from === id);
  const until = next?.transition?.until[kind ?? 'first'] ?? law.inForce.until;
  if (until === null || decided <= until) return [];
  return [['rated', { code: 'rating-day-unknown', args: { edition: law.edition, decided, until } }]];
}

function withdrawalFindings(
  { status, withdrawal, decided }: RegisterRecord,
  { editions, today }: Library,
): readonly Finding[] {
  const findings: Finding[] = [];
  if (status !== 'withdrawn') {
    if (withdrawal !== null)
      findings.push(['status', { code: 'withdrawal-without-status', args: { status } }]);
    return findings;
  }
  if (withdrawal?.ground == null) {
    const grounds = withdrawalLaw(editions, withdrawal?.date ?? today);
    findings.push([
      'withdrawalGround',
      { code: 'withdrawn-unsaid', args: { field: 'withdrawalGround', grounds } },
    ]);
  }
  if (withdrawal?.decision == null) {
    findings.push([
      'withdrawalDecision',
      { code: 'withdrawn-unsaid', args: { field: 'withdrawalDecision', grounds: null } },
    ]);
  }
  const withdrawn = withdrawal?.date ?? null;
  if (withdrawn !== null && decided !== null && withdrawn < decided) {
    findings.push(['withdrawn', { code: 'withdrawn-before-decided', args: { withdrawn, decided } }]);
  }
  return findings;
}

function kindFindings({ kind, follows }: RegisterRecord): readonly Finding[] {
  if (kind === null || kind === 'first' || follows !== null) return [];
  return [['followsCode', { code: 'no-predecessor', args: { kind } }]];
}
