import { putInto } from './lists-by.js';

/** A place as it is compared: two names, or numbers in their place; empty, or 0, where nothing is written. */
export type ComparedPlace = readonly [commune: string | number, province: string | number];

/** Whether two products of one name and one producer's name may be one by where they are from. */
export function mayBeOnePlace(a: ComparedPlace, b: ComparedPlace): boolean {
  return agree(a[0], b[0]) && agree(a[1], b[1]);
}

function agree(one: string | number, other: string | number): boolean {
  return one === '' || one === 0 || other === '' || other === 0 || one === other;
}

/**
 * Of one name and one producer, what is from one place is one product. What leaves a commune or a province blank is of
 * the only place that it can be of; where there are several, or none, of its own.
 */
export function apartByPlace<One>(
  ones: readonly One[],
  placeOf: (one: One) => ComparedPlace,
): readonly (readonly One[])[] {
  const byPlace = new Map<string, { readonly place: ComparedPlace; readonly list: One[] }>();
  for (const one of ones) {
    const place = placeOf(one);
    const key = place.join('\u0001');
    const known = byPlace.get(key);
    if (known === undefined) byPlace.set(key, { place, list: [one] });
    else known.list.push(one);
  }
  const products: Placed<One>[] = [];
  const met = new MetPlaces<Placed<One>>();
  for (const one of [...byPlace.values()].sort((a, b) => said(b.place) - said(a.place))) {
    const [only, ...others] = met.thatMayBe(one.place);
    if (only !== undefined && others.length === 0) {
      // One by one: all at once they would be arguments, of which a call takes some hundred thousand.
      for (const each of one.list) only.list.push(each);
      continue;
    }
    products.push(one);
    met.add(one);
  }
  return products.map(({ list }) => list);
}

interface Placed<One> {
  readonly place: ComparedPlace;
  readonly list: One[];
}

/**
 * Places met before others that say no more. What is written in full is none of those written in full; what leaves
 * something blank may be what shares the rest, or leaves that blank.
 */
class MetPlaces<One extends { readonly place: ComparedPlace }> {
  private readonly all: One[] = [];
  private readonly byPart = [new Map<string | number, One[]>(), new Map<string | number, One[]>()] as const;

  add(one: One): void {
    this.all.push(one);
    const [commune, province] = partsOf(one.place);
    putInto(this.byPart[0], commune, one);
    putInto(this.byPart[1], province, one);
  }

  /** One that may be the place; two where there are several. */
  thatMayBe(place: ComparedPlace): readonly One[] {
    const [commune, province] = partsOf(place);
    if (commune !== '' && province !== '') return [];
    if (commune === '' && province === '') return this.all.slice(0, 2);
    const [at, part] = commune === '' ? ([1, province] as const) : ([0, commune] as const);
    const listOf = (one: string | number) => this.byPart[at].get(one)?.slice(0, 2) ?? [];
    return [...listOf(part), ...listOf('')];
  }
}

/** Its parts, what is not written alike in names and in numbers. */
function partsOf([commune, province]: ComparedPlace): ComparedPlace {
  return [commune === 0 ? '' : commune, province === 0 ? '' : province];
}

/** How much of it is written. */
function said(place: ComparedPlace): number {
  return partsOf(place).filter((part) => part !== '').length;
}
