import { append } from '../base/append.js';
import { listsBy, putInto } from '../engine/lists-by.js';
import { apartByNames } from '../engine/same-code.js';
import { apartByPlace, mayBeOnePlace, type ComparedPlace } from '../engine/same-place.js';
import { fitsOf } from '../engine/which-coded.js';
import {
  codeNames,
  comparedPlace,
  sameCode,
  sameName,
  sameProducerName,
  type NamedProduct,
} from './identity.js';

/*
 * Which of some rows are of one product, where some bear its code and some do not: for whoever brings them together. As
 * everywhere, a product is its code; without one its name, its producer's, and the place.
 */

/** A product as a row names it. */
export interface WrittenProduct extends NamedProduct {
  /** null where it has none. */
  readonly code: string | null;
}

/** A product as it is compared. */
interface ComparedProduct {
  readonly name: string;
  readonly producer: string;
  readonly place: ComparedPlace;
}

/** How much has to agree before a row without a code is taken for a product that has one. */
export interface Likeness {
  /** Whether the two may be one: somebody has to be told, where they are not taken for one. */
  readonly mayBe: (a: ComparedProduct, b: ComparedProduct) => boolean;
  /** Whether what is written is enough, where nothing else may be meant. */
  readonly isEnough: (a: ComparedProduct, b: ComparedProduct) => boolean;
  /** What those share that may be one. */
  readonly nameOf: (one: ComparedProduct) => string;
  /** What rows without a code share that are one, their places aside. */
  readonly ownerOf: (one: ComparedProduct) => string;
  /** Whether products that bear one code are told apart by their names; else whoever asks has to look. */
  readonly isCodeShared: boolean;
}

const isOneOwner: Likeness['mayBe'] = (a, b) =>
  a.producer !== '' && a.producer === b.producer && mayBeOnePlace(a.place, b.place);

/** As rows are counted: what is left blank of a place may be anything. */
export const AS_COUNTED: Likeness = {
  mayBe: isOneOwner,
  isEnough: isOneOwner,
  nameOf: ({ name, producer }) => `${name}\u0001${producer}`,
  ownerOf: ({ producer }) => producer,
  isCodeShared: true,
};

/** As points are averaged, where a wrong guess is a wrong decision: both name the producer, and one commune, or none. */
export const AS_AVERAGED: Likeness = {
  mayBe: (a, b) =>
    (a.producer === b.producer || a.producer === '' || b.producer === '') && mayBeOnePlace(a.place, b.place),
  isEnough: (a, b) => isOneOwner(a, b) && a.place[0] === b.place[0],
  nameOf: ({ name }) => name,
  ownerOf: ({ producer, place: [commune] }) => `${producer}\u0001${String(commune)}`,
  isCodeShared: false,
};

/** Rows without a code, by their places, and a row of each product that they are, or may be. */
export interface OfOthers {
  readonly rows: readonly number[];
  readonly others: readonly number[];
}

export interface OneProducts {
  /** Rows, by their places, a list for each product; in the order they were met. */
  readonly products: readonly (readonly number[])[];
  /** What was taken for a product with a code. */
  readonly joined: readonly OfOthers[];
  /** What may be one, or one of several, and stands by itself. */
  readonly unclear: readonly OfOthers[];
}

/** What of one name has a code, each way of writing it once, and what has none. */
interface OfName {
  readonly coded: Map<string, Entry>;
  readonly bare: number[];
}

interface Entry {
  readonly row: number;
  readonly code: string;
  readonly as: ComparedProduct;
}

type Bare = readonly number[];

/** Brings rows together by product. */
export function oneProducts(rows: readonly WrittenProduct[], likeness: Likeness): OneProducts {
  const { mayBe, isEnough } = likeness;
  const compared = rows.map((row) => comparedProduct(row));
  const at = (row: number) => compared[row] ?? NOTHING;
  const { byCode, byName } = taken(rows, compared, likeness);
  const products = [...byCode.values()];
  const found = { joined: [] as OfOthers[], unclear: [] as OfOthers[] };
  for (const { coded, bare } of byName.values()) {
    const groups = bareProducts(bare, at, likeness);
    const nearTo = sameOrNoOwner(groups, at);
    const isNamed = groups.some(([first]) => first !== undefined && at(first).name !== '');
    const entries = isNamed ? [...coded.values()] : [];
    const holds = (like: Likeness['mayBe']) => (group: Bare, entry: Entry) =>
      group.every((row) => like(at(row), entry.as));
    const codeOf = ({ code }: Entry) => code;
    const kinds = {
      ofBare: (group: Bare) => [...new Set(group.map((row) => keyOf(at(row))))].join('\u0002'),
      ofEntry: ({ as }: Entry) => keyOf(as),
    };
    const sure = fitsOf(groups, entries, holds(isEnough), codeOf, kinds);
    const possible = fitsOf(groups, entries, holds(mayBe), codeOf, kinds);
    for (const [index, group] of groups.entries()) {
      const others = onePerCode(possible[index]?.may ?? []);
      const { may = [], isSure = false } = sure[index] ?? {};
      const product = isSure && others.length === 1 ? byCode.get(may[0]?.code ?? '') : undefined;
      if (product !== undefined) {
        append(product, group);
        found.joined.push({ rows: group, others });
        continue;
      }
      products.push([...group]);
      const alike = (one: Bare) => one.every((row) => group.every((other) => mayBe(at(row), at(other))));
      if (isNamed) {
        append(
          others,
          nearTo(group)
            .filter((one) => one !== group && alike(one))
            .map(([first = 0]) => first),
        );
      }
      if (others.length > 0) found.unclear.push({ rows: group, others });
    }
  }
  return { products: inOrder(products), ...found };
}

/**
 * Which of the products without a code another may be at all, in their order: those of its producer, or of none that is
 * named. Each has rows of one producer.
 */
function sameOrNoOwner(
  groups: readonly Bare[],
  at: (row: number) => ComparedProduct,
): (group: Bare) => readonly Bare[] {
  if (groups.length < 2) return () => groups; // as most names have
  const ownerOf = ([first]: Bare) => (first === undefined ? '' : at(first).producer);
  const byOwner = listsBy(groups.keys(), (index) => ownerOf(groups[index] ?? []));
  const ofNobody = byOwner.get('') ?? [];
  return (group) => {
    const owner = ownerOf(group);
    if (owner === '') return groups;
    const near = [...(byOwner.get(owner) ?? []), ...ofNobody].sort((a, b) => a - b);
    return near.flatMap((index) => [groups[index] ?? []]);
  };
}

/** All by which a product is compared. */
function keyOf({ name, producer, place }: ComparedProduct): string {
  return [name, producer, ...place].join('\u0001');
}

/** The rows of each code, and of each name. */
function taken(
  rows: readonly WrittenProduct[],
  compared: readonly ComparedProduct[],
  { nameOf, isCodeShared }: Likeness,
): { readonly byCode: Map<string, number[]>; readonly byName: ReadonlyMap<string, OfName> } {
  const byCode = new Map<string, number[]>();
  const byName = new Map<string, OfName>();
  const ofCodes = productsOfCodes(rows, isCodeShared);
  for (const row of rows.keys()) {
    const as = compared[row] ?? NOTHING;
    const key = ofCodes[row] ?? null;
    const name = nameOf(as);
    const ofName = byName.get(name) ?? { coded: new Map<string, Entry>(), bare: [] };
    byName.set(name, ofName);
    if (key === null) {
      ofName.bare.push(row);
      continue;
    }
    putInto(byCode, key, row);
    const written = [key, as.producer, ...as.place].join('\u0001');
    if (!ofName.coded.has(written)) ofName.coded.set(written, { row, code: key, as });
  }
  return { byCode, byName };
}

/** What each row's product is known by that has a code: the code, numbered where several products bear it. */
function productsOfCodes(rows: readonly WrittenProduct[], isCodeShared: boolean): readonly (string | null)[] {
  const keys = rows.map(({ code }) => (code === null ? null : sameCode(code)));
  if (!isCodeShared) return keys;
  const byCode = new Map<string, number[]>();
  for (const [row, key] of keys.entries()) if (key !== null) putInto(byCode, key, row);
  for (const [key, all] of byCode) {
    const named = all.map((row) => ({ row, names: codeNames(rows[row] ?? NOBODYS) }));
    for (const [index, product] of apartByNames(named, ({ names }) => names).entries()) {
      if (index > 0) for (const { row } of product) keys[row] = `${key}\u0002${String(index)}`;
    }
  }
  return keys;
}

const NOBODYS = { name: '', producer: '' };

function comparedProduct(row: WrittenProduct): ComparedProduct {
  return { name: sameName(row.name), producer: sameProducerName(row.producer), place: comparedPlace(row) };
}

const NOTHING: ComparedProduct = { name: '', producer: '', place: ['', ''] };

/** Rows of one name without a code, a list for each product. */
function bareProducts(
  rows: readonly number[],
  at: (row: number) => ComparedProduct,
  { ownerOf }: Likeness,
): readonly Bare[] {
  const byOwner = listsBy(rows, (row) => ownerOf(at(row)));
  const groups = [...byOwner.values()].flatMap((list) => apartByPlace(list, (row) => at(row).place));
  return inOrder(groups);
}

function onePerCode(entries: readonly Entry[]): number[] {
  const firsts = new Map<string, number>();
  for (const { code, row } of entries) if (!firsts.has(code)) firsts.set(code, row);
  return [...firsts.values()];
}

/** By the first row of each, and the rows of each by their places. */
function inOrder(products: readonly (readonly number[])[]): readonly (readonly number[])[] {
  return products.map((rows) => [...rows].sort((a, b) => a - b)).sort(([a = 0], [b = 0]) => a - b);
}
