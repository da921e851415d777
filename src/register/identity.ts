import type { CodeNames } from '../engine/same-code.js';
import { mayBeOnePlace, type ComparedPlace } from '../engine/same-place.js';
import { looseMark } from '../base/text/loose-mark.js';
import { placeParts, type PlaceParts } from '../base/text/place-names.js';
import { nameKey, productKey, textKey } from '../base/text/producer-names.js';
import { keyOf } from '../base/text/spelling.js';

/*
 * When two rows are of one product, of one producer, of one place: for whoever counts, looks for doubles, or takes
 * records into a register. They differ in what is asked of them, and never in the answer.
 *
 * A producer is its name and its commune, with the province: two communes may each have an "HTX Nông nghiệp". The
 * district is not part of it, since nobody writes one any more. A product is its code; without one its own name, its
 * producer's, and the place. Whatever is left blank may be anything.
 */

/** What a product or a producer is known by, as it is written; empty where nothing is. */
export interface NamedProduct {
  readonly name: string;
  readonly producer: string;
  readonly commune: string;
  readonly province: string;
}

/** What two spellings of a code, or of a decision's number, share. */
export const sameCode = keyOf;

/** What two spellings of a product's name share. */
export const sameName = productKey;

/** What two spellings of a producer's name share. Producers recur from product to product. */
export function sameProducerName(name: string): string {
  if (name === last.name) return last.key;
  const key = rememberedName(name);
  last = { name, key };
  return key;
}

/** A record's producer is asked for more than once. */
let last = { name: '', key: nameKey('') };

function rememberedName(name: string): string {
  const known = named.get(name);
  if (known !== undefined) return known;
  const made = nameKey(name);
  if (named.size < REMEMBERED) named.set(name, made);
  return made;
}

/** A place's name, and the kind before it, as they are compared. */
export function samePlace(text: string): PlaceParts {
  const known = parted.get(text);
  if (known !== undefined) return known;
  const { kind, name } = placeParts(text);
  const parts = { kind, name: textKey(name) };
  if (parted.size < REMEMBERED) parted.set(text, parts);
  return parts;
}

const named = new Map<string, string>();
const parted = new Map<string, PlaceParts>();
/** The country has some ten thousand communes; names beyond these are worked out again. */
const REMEMBERED = 20_000;

/** A commune and its province, by their names alone: a xã that became a phường has the same producers. */
export function placeKey(commune: string, province: string): string {
  return [commune, province].map((one) => samePlace(one).name).join('\u0001');
}

/** What two ways of writing a producer share. */
export function producerKey(name: string, commune: string, province: string): string {
  return [sameProducerName(name), placeKey(commune, province)].join('\u0001');
}

/** The same of a record that names one. */
export function sameProducer({ producer, commune, province }: Omit<NamedProduct, 'name'>): string {
  return producerKey(producer, commune, province);
}

/** Whose a product is, and where that is, as they are compared. */
export type ProducerParts = Readonly<Pick<NamedProduct, 'producer' | 'commune' | 'province'>>;

/** How producers are told apart: by what is written, or as a human settled it. */
export type PartsOfProducer = (of: ProducerParts) => ProducerParts;

/** By what is written. */
export function producerParts({ producer, commune, province }: ProducerParts): ProducerParts {
  return {
    producer: sameProducerName(producer),
    commune: samePlace(commune).name,
    province: samePlace(province).name,
  };
}

/** By what products are told apart that bear one code. */
export function codeNames({ name, producer }: Pick<NamedProduct, 'name' | 'producer'>): CodeNames {
  return [looseMark(name), looseMark(producer)];
}

/** What two ways of writing a product without a code share, its place aside. */
export function namesKey({ name, producer }: Pick<NamedProduct, 'name' | 'producer'>): string {
  return `${sameName(name)}\u0001${sameProducerName(producer)}`;
}

export function comparedPlace({
  commune,
  province,
}: Pick<NamedProduct, 'commune' | 'province'>): readonly [commune: string, province: string] {
  return [samePlace(commune).name, samePlace(province).name];
}

/**
 * Those of some products of one name that a further one is: none where they are from several places that it could be
 * of, since nobody can tell which.
 */
export function ofThisPlace<One>(
  place: ComparedPlace,
  products: readonly One[],
  placeOf: (one: One) => ComparedPlace,
): readonly One[] {
  const found = products.filter((one) => mayBeOnePlace(placeOf(one), place));
  const [first] = found;
  if (first === undefined) return found;
  const isOne = found.every((one) => mayBeOnePlace(placeOf(one), placeOf(first)));
  return isOne ? found : [];
}
