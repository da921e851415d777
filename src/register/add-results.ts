import { append } from '../base/append.js';
import { computedEnd } from '../law/certificate.js';
import type { Library } from '../law/library.js';
import type { IsoDate } from '../engine/types.js';
import { authorityFor } from '../engine/authority.js';
import type { NewRow, RegisterEdit } from './edit-register.js';
import { rowsOf } from './rows-of-records.js';
import { AS_COUNTED, oneProducts } from './one-product.js';
import {
  isByDecision,
  ofSeveralCodes,
  predecessorOf,
  predecessorsOf,
  recordsOfProduct,
  type ExistingByKey,
} from './predecessor.js';
import { codeKey, productKeys } from './same-record.js';
import { RecordReader } from './read-record.js';
import type { RegisterField } from './columns.js';
import type { AuthorityLevel, DecisionNumber, RegisterRecord } from './record.js';
import { fieldsWith, REGISTER_FIELDS } from './register-columns.js';
import { ministryIn } from './ministry.js';
import { type RecordWords, readAuthorityLevel } from './values.js';
import type { ResultOutcome, ResultRow } from './results.js';
import { isAbovePoints } from './sound-result.js';

/** The decision that recognises (Điều 4.1 of 26/2026). */
export interface Recognition {
  readonly number: DecisionNumber;
  readonly date: IsoDate;
  /** Whose it is; null for the province, as the law names it. */
  readonly authority: string | null;
}

/** Why a result does not become a record. */
export const LEFT_OUT = [
  'below',
  'candidate-5',
  'disqualified',
  'incomplete',
  're-score',
  'unsettled',
  'no-quorum',
  'held',
  'member-sheet',
  'other-authority',
  'twice',
  'code-unclear',
  'already',
  'by-another',
  'unreadable',
] as const;

export type LeftOut = (typeof LEFT_OUT)[number];

/** What becomes of results that a decision recognises. */
export interface Addition {
  readonly edit: RegisterEdit;
  readonly records: readonly RegisterRecord[];
  readonly leftOut: readonly { readonly reason: LeftOut; readonly row: ResultRow; readonly needs: string }[];
  /** New records that take the place of earlier ones. */
  readonly replaced: readonly {
    readonly row: ResultRow;
    readonly line: number;
    readonly by: 'code' | 'name';
  }[];
  /** Candidates for 5 stars that are in the register already: it says since when the centre has them. */
  readonly sent: readonly { readonly row: ResultRow; readonly line: number }[];
  /** An upgrade or a re-rating whose earlier record was not found, or not distinguished from others. */
  readonly orphans: readonly { readonly row: ResultRow; readonly lines: readonly number[] }[];
  /** Lines of the register without a code that several of the codes may be: none was taken for there. */
  readonly unclear: readonly number[];
  /** Columns of the register that results said nothing for, with how many records. */
  readonly blanks: ReadonlyMap<RegisterField, number>;
}

/** Reads what results say of products, as records of no decision yet. */
export function recordOfResult(library: Library): (row: ResultRow) => RegisterRecord | null {
  const places = new Map(REGISTER_FIELDS.map((field, index) => [field, index] as const));
  const columns = { headings: [...REGISTER_FIELDS], places, ticks: new Map(), unknown: [], number: null };
  const reader = new RecordReader(library, columns, null, false);
  return ({ fields }) => {
    const wrong = new Set<number>();
    const cells = REGISTER_FIELDS.map((field) => fields.get(field) ?? '');
    const draft = reader.draft(cells, (column) => void wrong.add(column));
    if (wrong.size > 0 || (draft.code === null && draft.name === '')) return null;
    return isAbovePoints(draft, editionOf(library, draft.edition)) ? null : reader.finished(draft);
  };
}

/**
 * Works out which results a decision recognises, and which earlier records they replace (Điều 7.5, 7.6).
 *
 * 3 and 4 stars are the province's to recognise and 5 the ministry's (Điều 4.1; the district had 3 until 05/07/2025):
 * what the decision's authority cannot recognise is left out, whatever its points.
 *
 * @param existing the register's records by the keys of the results' products
 */
export function planAddition(
  rows: readonly ResultRow[],
  recognition: Recognition,
  existing: ExistingByKey,
  library: Library,
  words: RecordWords,
): Addition {
  const read = recordOfResult(library);
  const leftOut: Addition['leftOut'][number][] = [];
  const records: RegisterRecord[] = [];
  const changes = new Map<number, Map<RegisterField, string>>();
  const replaced: Addition['replaced'][number][] = [];
  const orphans: Addition['orphans'][number][] = [];
  const sent: Addition['sent'][number][] = [];
  const fit: Fit[] = [];

  for (const row of rows) {
    const leave = (reason: LeftOut, needs = '') => void leftOut.push({ reason, row, needs });
    const reason = outcomeReason(row.outcome, row.member);
    if (reason !== null) {
      leave(reason);
      continue;
    }
    const draft = read(row);
    // What a province puts forward is recognised by the centre's decision, and by no other (Điều 4.1.b).
    if (row.outcome === 'candidate-5' && draft !== null && !isOfCentre(recognition)) {
      const { earlier } = predecessorOf(draft, existing);
      if (earlier !== null) {
        sent.push({ row, line: earlier.line });
        if (earlier.record.sentToCentre === null) {
          changes.set(earlier.line, new Map([['sentToCentre', recognition.date]]));
        }
      }
      leave('candidate-5', needsOf(library, { ...draft, stars: 5 }, recognition) ?? '');
      continue;
    }
    if (draft?.stars == null) {
      leave('unreadable');
      continue;
    }
    if (draft.stars < 3) {
      leave('below');
      continue;
    }
    const { authority, needs } = authorityOf(library, draft, recognition);
    if (authority === null) {
      const held = recordsOfProduct(draft, existing);
      if (held.some(({ record }) => isOfRating(record, draft))) leave('by-another', needs);
      else leave(draft.stars === 5 && !isOfCentre(recognition) ? 'candidate-5' : 'other-authority', needs);
      continue;
    }
    fit.push({ row, draft, authority });
  }

  const { taken, doubles } = eachOnce(fit);
  append(leftOut, doubles);
  const drafts = taken.map(({ draft }) => draft);
  const unclear = ofSeveralCodes(drafts, recognition, existing);
  const fresh = taken.filter(({ row, draft }) => {
    const isThere = recordsOfProduct(draft, existing).some(
      (one) => isByDecision(one.record, recognition) && !unclear.has(one),
    );
    if (isThere) leftOut.push({ reason: 'already', row, needs: '' });
    return !isThere;
  });
  const predecessors = predecessorsOf(
    fresh.map(({ draft }) => draft),
    existing,
  );
  for (const [at, { row, draft, authority }] of fresh.entries()) {
    const { earlier = null, by = 'code', unclear: may = [] } = predecessors[at] ?? {};
    if (earlier !== null) {
      changes.set(earlier.line, new Map([['status', words.statuses.replaced]]));
      replaced.push({ row, line: earlier.line, by });
    } else if (may.length > 0 || draft.kind === 'upgrade' || draft.kind === 're-rating') {
      orphans.push({ row, lines: may.map((one) => one.line) });
    }
    const record: RegisterRecord = {
      ...draft,
      decision: recognition.number,
      decided: recognition.date,
      authority,
      certificateEnd: computedEnd(library.editions, { edition: draft.edition, decided: recognition.date }),
      status: 'in-force',
      recognised: true,
      follows:
        earlier === null ? draft.follows : { code: earlier.record.code, decision: earlier.record.decision },
    };
    records.push(record);
  }
  const added = rowsOf(records, words);
  return {
    edit: { changes, added },
    records,
    leftOut,
    replaced,
    sent,
    orphans,
    unclear: [...unclear].map(({ line }) => line),
    blanks: blanksIn(added),
  };
}

interface Fit {
  readonly row: ResultRow;
  readonly draft: RegisterRecord;
  readonly authority: string;
}

/** Each product once, by the row that has its code where one does; of what may be of several codes, none. */
function eachOnce(fit: readonly Fit[]): {
  readonly taken: readonly Fit[];
  readonly doubles: Addition['leftOut'];
} {
  const drafts = fit.map(({ draft }) => draft);
  const { products, unclear } = oneProducts(drafts, AS_COUNTED);
  const isOfCodes = new Set(
    unclear.filter(({ others }) => others.some((at) => drafts[at]?.code != null)).flatMap(({ rows }) => rows),
  );
  const taken = new Set<number>();
  for (const rows of products) {
    const one = rows.find((at) => drafts[at]?.code != null) ?? rows[0] ?? -1;
    if (!isOfCodes.has(one)) taken.add(one);
  }
  return {
    taken: fit.filter((_, at) => taken.has(at)),
    doubles: fit.flatMap(({ row }, at) => {
      if (taken.has(at)) return [];
      return [{ reason: isOfCodes.has(at) ? ('code-unclear' as const) : ('twice' as const), row, needs: '' }];
    }),
  };
}

/** The keys under which a register may know the products of results already. */
export function keysOfResults(rows: readonly ResultRow[], library: Library): ReadonlySet<string> {
  const read = recordOfResult(library);
  const keys = rows.flatMap((row) => {
    const record = read(row);
    if (record === null) return [];
    const follows = record.follows?.code ?? null;
    return [...productKeys(record), ...(follows === null ? [] : [codeKey(follows)])];
  });
  return new Set(keys);
}

function outcomeReason(outcome: ResultOutcome | null, member: string): LeftOut | null {
  if (outcome === null) return 'unreadable';
  if (outcome === 'rated') return member === '' ? null : 'member-sheet';
  return outcome === 'recognised-level' || outcome === 'candidate-5' ? null : outcome;
}

function isOfCentre({ authority }: Recognition): boolean {
  return authority !== null && readAuthorityLevel(authority) === 'centre';
}

/** Who recognises a product by its edition, on the day of the decision; null where nobody can tell. */
function needsOf(
  library: Library,
  { edition, stars }: Pick<RegisterRecord, 'edition' | 'stars'>,
  { date }: Recognition,
): string | null {
  const law = editionOf(library, edition);
  return law === undefined ? null : authorityFor(law, stars, date).authority;
}

/**
 * Who recognises the product, as the decision names it; null, with who could, where the decision's authority cannot.
 */
function authorityOf(
  library: Library,
  draft: RegisterRecord,
  recognition: Recognition,
): { readonly authority: string | null; readonly needs: string } {
  const { authority } = recognition;
  const needs = needsOf(library, draft, recognition);
  if (needs === null) return { authority: null, needs: '' };
  const level: AuthorityLevel | null = authority === null ? 'province' : readAuthorityLevel(authority);
  if (level !== readAuthorityLevel(needs)) return { authority: null, needs };
  // A name in letters alone is written out as the law of that day has it.
  return { authority: authority === null || ministryIn(authority) === 'short' ? needs : authority, needs };
}

function editionOf(library: Library, edition: RegisterRecord['edition']) {
  return edition === null || edition === 'earlier' ? undefined : library.edition(edition);
}

/** Whether a recognition is what has become of a rating: of its day, or, where no day is kept, decided behind it. */
function isOfRating({ rated, decided, stars }: RegisterRecord, rating: RegisterRecord): boolean {
  if (rating.rated === null || stars !== rating.stars) return false;
  return rated === null ? decided !== null && decided >= rating.rated : rated === rating.rated;
}

/** What everybody asks of a register, and results may not say. */
const ASKED = fieldsWith(({ missed }) => missed === 'always');

function blanksIn(added: Iterable<NewRow>): ReadonlyMap<RegisterField, number> {
  const counts = new Map<RegisterField, number>(ASKED.map((field) => [field, 0]));
  for (const { fields } of added) {
    for (const [field, count] of counts) if (fields.get(field) === '') counts.set(field, count + 1);
  }
  return new Map([...counts].filter(([, count]) => count > 0));
}
