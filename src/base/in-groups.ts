/** Things a few at a time. */
export function* inGroups<Thing>(things: Iterable<Thing>, most: number): Generator<readonly Thing[]> {
  let group: Thing[] = [];
  for (const thing of things) {
    group.push(thing);
    if (group.length < most) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}
