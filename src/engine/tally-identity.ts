import type { ProducerMarks } from './tally-producer.js';
import type { Held, Words } from './tally-records.js';
import type { ProducerPlace, TallyBasis, TallyRecord } from './tally-query.js';

export const NO_WORDS: Words = [0, 0, 0, 0];

export type Identity = Pick<
  Held,
  'product' | 'firstMark' | 'secondMark' | 'facts' | 'whose' | 'commune' | 'province' | 'coded' | 'known'
>;

/**
 * What tells a record's product from others: its code, else its name with its producer's. Two communes may each call
 * their first product `1`: of one code, products differ where the name and the producer both do. Of one name and one
 * producer they differ in the place; and on one day, where set, stars and total are not the same, they are two that a
 * list names alike. What has a code is known by its names, too, to records that have none.
 */
export function identityOf(names: TallyBasis, record: TallyRecord): Identity {
  const { codeKey, digest, looseMark, exactMark } = names;
  const { code, name, producer, set } = record;
  const isNamed = name !== '' && producer !== '';
  const {
    producer: whose,
    commune,
    province,
  } = code === null || isNamed ? names.producerParts(record) : NOBODY;
  if (code !== null) {
    // Few share a code by mistake: what would tell those apart need not be told to the letter.
    return {
      product: codeWords({ codeKey, digest }, code),
      firstMark: looseMark(name),
      secondMark: looseMark(producer),
      facts: isNamed ? exactMark(name) : 0,
      whose: markOf(whose),
      commune: markOf(commune),
      province: markOf(province),
      coded: true,
      known: true,
    };
  }
  return {
    product: nameWords(names, record),
    firstMark: exactMark(name),
    secondMark: producer === '' ? 0 : markOf(whose),
    facts: set ?? 0,
    whose: 0,
    commune: markOf(commune),
    province: markOf(province),
    coded: false,
    known: isNamed,
  };
}

const NOBODY: ProducerPlace = { producer: '', commune: '', province: '' };

/** What a product is known by that has a code. */
export function codeWords({ codeKey, digest }: Pick<TallyBasis, 'codeKey' | 'digest'>, code: string): Words {
  return wordsOf(digest(`code ${codeKey(code)}`));
}

/** What a product without a code is known by; nothing where it has no name either. */
export function nameWords(
  names: TallyBasis,
  record: Pick<TallyRecord, 'name' | 'producer' | 'commune' | 'province'>,
): Words {
  const { textKey, digest } = names;
  const { name } = record;
  if (name === '') return NO_WORDS;
  const [first, second] = wordsOf(digest(`name ${textKey(name)}`));
  return [first, second, ...whoseWords(names, names.producerParts(record))];
}

/** What of it tells whose it is: apart from the name, as a human may settle producers later. */
function whoseWords(
  { digest }: Pick<TallyBasis, 'digest'>,
  { producer }: ProducerPlace,
): readonly [number, number] {
  const [first, second] = wordsOf(digest(`of ${producer}`));
  return [first, second];
}

export function producerMarks(names: Pick<TallyBasis, 'digest'>, parts: ProducerPlace): ProducerMarks {
  return {
    mark: markOf(parts.producer),
    commune: markOf(parts.commune),
    province: markOf(parts.province),
    words: whoseWords(names, parts),
  };
}

/** What a decision is known by within one product; 0 where there is none. */
export function decisionMark({ codeKey }: TallyBasis, decision: string | null): number {
  return decision === null ? 0 : markOf(codeKey(decision));
}

/** What a text is known by among the few of one product: FNV-1a, 32 bits; 0 for none. */
function markOf(text: string): number {
  if (text === '') return 0;
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash | 0 || 1;
}

/** A digest of 16 characters below 256 as four numbers of 32 bits. */
function wordsOf(digest: string): Words {
  const byte = (at: number) => digest.charCodeAt(at);
  const word = (at: number) => (byte(at) << 24) | (byte(at + 1) << 16) | (byte(at + 2) << 8) | byte(at + 3);
  return [word(0), word(4), word(8), word(12)];
}
