/** Random numbers of a seed: the same on every machine, and no clock in them. */
export interface Random {
  /** A whole number from `least` to `most`, both of them among what may come. */
  readonly between: (least: number, most: number) => number;
  readonly pick: <T>(list: readonly T[]) => T;
  /** True `times` in `of`. */
  readonly chance: (times: number, of: number) => boolean;
  readonly shuffled: <T>(list: readonly T[]) => T[];
}

/** Marsaglia's xorshift of 32 bits. */
export function randomOf(seed: number): Random {
  let state = Math.imul(seed + 1, 0x9e3779b1) | 1;
  const next = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % 1_000_003;
  };
  const between = (least: number, most: number) => least + (next() % (most - least + 1));
  return {
    between,
    pick<T>(list: readonly T[]): T {
      const one = list[between(0, list.length - 1)];
      if (one === undefined) throw new Error('nothing to pick from');
      return one;
    },
    chance: (times, of) => between(1, of) <= times,
    shuffled<T>(list: readonly T[]): T[] {
      const all = [...list];
      for (let at = all.length - 1; at > 0; at -= 1) {
        const other = between(0, at);
        [all[at], all[other]] = [all[other]!, all[at]!];
      }
      return all;
    },
  };
}
