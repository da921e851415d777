/** A place as it is compared: two names, or numbers in their place; empty, or 0, where nothing is written. */
export type ComparedPlace = readonly [commune: string | number, province: string | number];

/** Whether two products of one name and one producer's name may be one by where they are from. */
export function mayBeOnePlace(a: ComparedPlace, b: ComparedPlace): boolean {
  return agree(a[0], b[0]) && agree(a[1], b[1]);
}

function agree(one: string | number, other: string | number): boolean {
  return one === '' || one === 0 || other === '' || other === 0 || one === other;
}
