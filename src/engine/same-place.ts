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
  const products: { readonly place: ComparedPlace; readonly list: One[] }[] = [];
  for (const { place, list } of [...byPlace.values()].sort((a, b) => said(b.place) - said(a.place))) {
    const [only, ...others] = products.filter((other) => mayBeOnePlace(place, other.place));
    // One by one: all at once they would be arguments, of which a call takes some hundred thousand.
    if (only !== undefined && others.length === 0) for (const one of list) only.list.push(one);
    else products.push({ place, list });
  }
  return products.map(({ list }) => list);
}

/** How much of it is written. */
function said(place: ComparedPlace): number {
  return place.filter((part) => part !== '' && part !== 0).length;
}
