/**
 * What is made of a thing, made once however often it is asked for: the same options of a criterion, the same column,
 * are named in a million sentences.
 */
export function once<Thing extends object>(make: (thing: Thing) => string): (thing: Thing) => string {
  const known = new WeakMap<Thing, string>();
  return (thing) => {
    const before = known.get(thing);
    if (before !== undefined) return before;
    const made = make(thing);
    known.set(thing, made);
    return made;
  };
}
