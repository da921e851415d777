import { keyOf } from '../base/text/spelling.js';
import { lastDay } from '../council/dossier.js';
import { factsOf } from '../law/certificate.js';
import { knownSet, type Library } from '../law/library.js';
import { statusOn } from '../engine/certificate.js';
import type { Outcome } from '../engine/council-result.js';
import type { IsoDate } from '../engine/types.js';
import type { TallyRecord } from '../engine/tally-query.js';
import { namesKey, placeKey, sameCode } from '../register/identity.js';
import { AS_COUNTED, oneProducts, type Likeness } from '../register/one-product.js';
import type { RegisterRecord } from '../register/record.js';
import { NO_DECISION, recordOfListed } from '../tally/record-of-listed.js';
import { recordOfSheet, tallied } from '../tally/read-inputs.js';
import type { Standing } from './read-standing.js';
import type { ScoredProduct } from './scored.js';

/** How far a product has come in a season, from the last step to the first. */
export const STAGES = [
  /** Its certificate runs out, or has just run out. */
  'expiring',
  'recognised',
  /** A candidate for 5 stars, which the ministry rates. */
  'at-ministry',
  /** The council has settled it, and no decision is in the register. */
  'to-be-recognised',
  're-score',
  'unsettled',
  'no-quorum',
  'incomplete',
  'disqualified',
  'below',
  /** Its members' sheets contradict one another. */
  'held',
  /** Rated in a table without members. */
  'rated',
  'rejected',
  'not-sent',
] as const;

export type Stage = (typeof STAGES)[number];

/** A product of the season. */
export interface SeasonProduct {
  /** Empty where nothing says one. */
  code: string;
  readonly name: string;
  readonly commune: string;
  readonly record: TallyRecord;
  readonly isListed: boolean;
  stage: Stage;
  /** Whether anything of it has come in, in any round. */
  isSent: boolean;
}

/** The products of a season, and what of it nobody can tell the product of. */
export interface SeasonProducts {
  readonly products: readonly SeasonProduct[];
  /** What bears no code, and may be of several products; it stands by itself. */
  readonly unclear: readonly {
    readonly name: string;
    readonly producer: string;
    readonly may: readonly string[];
  }[];
}

/** Every product that anything says something of, in the order it is met. */
export function productsOf(standing: Standing, day: IsoDate): SeasonProducts {
  const { listed, rounds, register, library } = standing;
  const { keyOfProduct, unclear } = identityIn(standing);
  const products = new Map<string, SeasonProduct>();
  /** Of what has come in, the last day on which it was rated; null where none is written. */
  const ratedOn = new Map<string, IsoDate | null>();
  const rate = (record: TallyRecord, day: IsoDate | null): void => {
    const key = keyOfProduct(record);
    ratedOn.set(key, lastDay([ratedOn.get(key) ?? null, day]));
  };
  const take = (record: TallyRecord, stage: Stage, isSent: boolean, isListed = false): void => {
    const { code, name, commune } = record;
    const key = keyOfProduct(record);
    const known = products.get(key);
    if (known === undefined) {
      products.set(key, { code: code ?? '', name, commune, record, isListed, stage, isSent });
      return;
    }
    known.isSent ||= isSent;
    if (known.code === '') known.code = code ?? '';
    if (STAGES.indexOf(stage) < STAGES.indexOf(known.stage)) known.stage = stage;
  };
  for (const { product, set, edition } of listed) {
    take(recordOfListed(product, set, edition), 'not-sent', false, true);
  }
  const recordOf = (one: ScoredProduct) => recordOfScored(one, library);
  for (const { rated, rejected, judged } of rounds) {
    // What the council came to counts, whatever its commune's own table had.
    const isJudged = new Set((judged ?? []).map((one) => keyOfProduct(recordOf(one))));
    for (const { row, status } of rated) {
      const record = recordOfSheet(row, null);
      take(record, isJudged.has(keyOfProduct(record)) ? 'rated' : status, true);
      rate(record, row.submission.rated);
    }
    for (const row of rejected) {
      const record = recordOfRejected(row);
      if (record === null) continue;
      const known = products.get(keyOfProduct(record));
      if (known === undefined) take(record, 'rejected', false);
      else if (known.stage === 'not-sent') known.stage = 'rejected';
    }
    for (const one of judged ?? []) {
      const { settled } = one;
      take(recordOf(one), settled === null ? 'held' : STAGE_OF[settled.outcome], true);
      if (settled !== null) rate(recordOf(one), settled.rated);
    }
  }
  const inSeason = new Set([...products].filter(([, one]) => one.isListed || one.isSent).map(([key]) => key));
  for (const { record } of register?.rows ?? []) {
    if (record === null) continue;
    const standsOn = statusOn(factsOf(library.editions, record), day);
    const stage = record.candidate ? 'at-ministry' : standsOn === 'in-force' ? 'recognised' : null;
    // What is to be rated again in this season is where it has come in it, whatever it holds from before.
    const key = keyOfProduct(record);
    if (stage === null || (inSeason.has(key) && !isOfSeason(record, rounds, ratedOn.get(key) ?? null)))
      continue;
    take(tallied(record), stage, false);
  }
  for (const { record } of register?.expiring ?? []) {
    const key = keyOfProduct(record);
    const known = products.get(key);
    if (known !== undefined && !inSeason.has(key)) known.stage = 'expiring';
  }
  return { products: [...products.values()], unclear };
}

function recordOfScored({ product, edition, set }: ScoredProduct, library: Library): TallyRecord {
  return recordOfListed(product, knownSet(library, edition, set), edition);
}

/** Everything in a season that names a product. */
function namedIn({ listed, rounds, register, library }: Standing): readonly KeyParts[] {
  // Only what names it: whole records of fifty thousand products would be held all at once.
  return [
    ...listed.map(({ product, set, edition }) => partsOf(recordOfListed(product, set, edition))),
    ...rounds.flatMap(({ rated, rejected, judged }) => [
      ...rated.map(({ row }) => partsOf(recordOfSheet(row, null))),
      ...rejected.flatMap((row) => recordOfRejected(row) ?? []),
      ...(judged ?? []).map((one) => partsOf(recordOfScored(one, library))),
    ]),
    ...(register?.rows ?? []).flatMap(({ record }) => record ?? []),
    ...(register?.expiring ?? []).map(({ record }) => record),
  ];
}

/** What each product of a season is known by, whether it is named by its code or without one. */
function identityIn(standing: Standing): {
  readonly keyOfProduct: (of: KeyParts) => string;
  readonly unclear: SeasonProducts['unclear'];
} {
  const named = new Map(namedIn(standing).map((one) => [writtenKey(one), one]));
  const keys = [...named.keys()];
  const ones = [...named.values()];
  const { products, unclear } = oneProducts(ones, IN_A_SEASON);
  const keyOf = new Map<string, string>();
  for (const [first = 0, ...others] of products) {
    for (const at of [first, ...others]) keyOf.set(keys[at] ?? '', keys[first] ?? '');
  }
  return {
    keyOfProduct: (one) => keyOf.get(writtenKey(one)) ?? writtenKey(one),
    unclear: unclear.flatMap(({ rows: [at = -1], others }) => {
      const one = ones[at];
      const may = others.flatMap((other) => ones[other]?.code ?? []);
      return one === undefined || may.length === 0 ? [] : [{ name: one.name, producer: one.producer, may }];
    }),
  };
}

/** What a rejected row says of its product, of which nothing else may be known; null where it names none. */
function recordOfRejected({
  code,
  name,
  producer,
  commune,
  district,
  province,
}: Standing['rounds'][number]['rejected'][number]): TallyRecord | null {
  if (code === '' && name === '') return null;
  return {
    ...{ code: code === '' ? null : code, name, producer, commune, district, province },
    ...{ producerType: null, gender: null, ethnicity: '', branch: '', group: '', set: null },
    ...{ stars: null, total: null, edition: null, kind: null, decided: null, year: null, authority: '' },
    ...NO_DECISION,
  };
}

/** A season numbers its products itself: a code that stands in several of its files is one product, whatever it is called. */
const IN_A_SEASON: Likeness = { ...AS_COUNTED, isCodeShared: false };

type KeyParts = Pick<TallyRecord, 'code' | 'name' | 'producer' | 'commune' | 'province'>;

function partsOf({ code, name, producer, commune, province }: KeyParts): KeyParts {
  return { code, name, producer, commune, province };
}

function writtenKey({ code, name, producer, commune, province }: KeyParts): string {
  return [
    code === null ? '' : sameCode(code),
    namesKey({ name, producer }),
    placeKey(commune, province),
  ].join('\u0001');
}

/**
 * Whether a record is what has become of a rating of the season: it was decided in one of the rounds, by its decision or
 * from its first day on, or is of the day on which the product was rated, as the centre's decision on a candidate is.
 */
function isOfSeason(
  { decision, decided, rated: ratedBy }: RegisterRecord,
  rounds: Standing['rounds'],
  rated: IsoDate | null,
): boolean {
  const day = ratedBy ?? decided;
  if (day !== null && rated !== null && day >= rated) return true;
  return rounds.some(({ round: { decision: own, days } }) => {
    const isBy = own.number !== null && decision !== null && keyOf(own.number) === keyOf(decision);
    return isBy || (days.from !== null && decided !== null && decided >= days.from);
  });
}

const STAGE_OF: Readonly<Record<Outcome, Stage>> = {
  'recognised-level': 'to-be-recognised',
  'candidate-5': 'at-ministry',
  below: 'below',
  're-score': 're-score',
  unsettled: 'unsettled',
  'no-quorum': 'no-quorum',
  incomplete: 'incomplete',
  disqualified: 'disqualified',
};
