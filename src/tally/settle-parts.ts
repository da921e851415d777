import { producerMarks } from '../engine/tally-identity.js';
import type { PackedPart } from './packed-rows.js';
import type { ProducerMarks } from '../engine/tally-producer.js';
import { LINK_PRODUCER } from '../engine/tally-links.js';
import { producerOfRow, withProducer } from '../engine/tally-records.js';
import type { TallyBasis } from '../engine/tally-query.js';
import { fatal } from './errors.js';
import type { Aliases, NamedProducer } from './alias.js';

/**
 * Gives the producers of a part the keys that a list of aliases settles, and its records with them, so that parts counted
 * without it add up to what one run with it gives. A producer of several spellings is counted as one in its part: what
 * the list then tells apart cannot be distinguished any more, as a part does not say which of its records bears which
 * spelling.
 *
 * @param before what the part was counted by, without the list
 * @param names the same with it
 * @throws {UserError} with the spellings that the part counted as one and the list does not
 */
export function settledPart(
  part: PackedPart,
  aliases: Aliases,
  file: string,
  before: TallyBasis,
  names: TallyBasis,
): PackedPart {
  const producers = part.producers.map(([key, spellings]) => {
    const told = spellings.map(([name, commune, , province]) => {
      return { name, key: aliases.settle({ name, commune, province }) ?? key };
    });
    const [first] = told;
    if (first === undefined) return [key, spellings] as const;
    const other = told.find((one) => one.key !== first.key);
    if (other !== undefined) {
      throw fatal('part-counts-as-one', { file, first: first.name, second: other.name });
    }
    return [first.key, spellings] as const;
  });
  const spelled = part.producers.flatMap(([, spellings]) =>
    spellings.map(([name, commune, , province]) => ({ name, commune, province })),
  );
  const settled = settledMarks([...aliases.named, ...spelled], aliases, before, names);
  return {
    ...part,
    producers,
    records: part.records.map((numbers) => {
      const now = settled.of(producerOfRow(numbers));
      return now === undefined ? numbers : withProducer(numbers, now);
    }),
    links: part.links.map((numbers) => {
      const [first = 0, second = 0] = numbers.slice(LINK_PRODUCER);
      const now = settled.ofWords([first, second]);
      return now === undefined
        ? numbers
        : numbers.with(LINK_PRODUCER, now[0]).with(LINK_PRODUCER + 1, now[1]);
    }),
  };
}

type Whose = Pick<ProducerMarks, 'mark' | 'commune' | 'province'>;

/** What producers were known by, with what they are known by now. */
function settledMarks(
  producers: readonly NamedProducer[],
  aliases: Aliases,
  before: TallyBasis,
  names: TallyBasis,
) {
  const byMarks = new Map<string, ProducerMarks>();
  const byWords = new Map<string, readonly [number, number]>();
  for (const one of producers) {
    if (aliases.settle(one) === null) continue;
    const place = { producer: one.name, commune: one.commune, province: one.province };
    const was = producerMarks(before, before.producerParts(place));
    const now = producerMarks(names, names.producerParts(place));
    byMarks.set(marksKey(was), now);
    byWords.set(was.words.join(' '), now.words);
  }
  return {
    /** One that is named without a place is meant wherever it is. */
    of: (whose: Whose) =>
      byMarks.get(marksKey(whose)) ?? byMarks.get(marksKey({ ...whose, commune: 0, province: 0 })),
    ofWords: (words: readonly [number, number]) => byWords.get(words.join(' ')),
  };
}

function marksKey({ mark, commune, province }: Whose): string {
  return [mark, commune, province].join(' ');
}
