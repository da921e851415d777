/** What several folders say, as one: an area that two of them have words for has the words of both. */
export function together<const Parts extends readonly object[]>(parts: Parts): Together<Parts> {
  const all: Record<string, unknown> = {};
  for (const part of parts) add(all, part);
  // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- TypeScript cannot follow a sum over a list
  return all as Together<Parts>;
}

export type Together<Parts extends readonly object[]> = Parts extends readonly [
  infer First,
  ...infer Rest extends readonly object[],
]
  ? First & Together<Rest>
  : unknown;

function add(to: Record<string, unknown>, part: object): void {
  for (const [key, said] of Object.entries(part) as [string, unknown][]) {
    const there = to[key];
    if (there === undefined) to[key] = said;
    else if (isArea(there) && isArea(said)) {
      const both = { ...there };
      add(both, said);
      to[key] = both;
    } else throw new Error(`two folders have words for ${key}`);
  }
}

function isArea(said: unknown): said is Record<string, unknown> {
  return typeof said === 'object' && said !== null;
}
