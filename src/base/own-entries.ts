/** The keys of a record that was made with these keys and no others, which TypeScript gives as any strings. */
export function ownKeys<Key extends string>(record: Readonly<Partial<Record<Key, unknown>>>): readonly Key[] {
  // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- the record's own keys
  return Object.keys(record) as Key[];
}

/** Its keys, each with what stands there. */
export function ownEntries<Key extends string, Value>(
  record: Readonly<Partial<Record<Key, Value>>>,
): readonly (readonly [Key, Value])[] {
  // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- the record's own keys
  return Object.entries(record) as [Key, Value][];
}

/** Whether a key is one of those of a record. */
export function isKeyOf<Key extends string>(key: string, record: Readonly<Record<Key, unknown>>): key is Key {
  return Object.hasOwn(record, key);
}

/** Whether some data that may be anything is one of named things, and no list. */
export function isRecord(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

/** What stands under a key of some data that may be anything; undefined where nothing does. */
export function valueUnder(data: unknown, key: string | number): unknown {
  if (typeof data !== 'object' || data === null) return undefined;
  return Object.getOwnPropertyDescriptor(data, key)?.value;
}
