/** The first so many of a list that grows behind them. */
interface Stretch {
  readonly list: readonly number[];
  readonly length: number;
}

/**
 * The records that a record may be one with, as they were known when it was read. There may be ten thousand for each of ten
 * thousand: they are read where they are kept, and none of them is copied.
 */
export class OthersFound {
  /** How many they are. */
  readonly count: number;

  private constructor(private readonly underKeys: readonly (readonly Stretch[])[]) {
    this.count = underKeys.flat().reduce((sum, { length }) => sum + length, 0);
  }

  /** @param underKeys for each key that was looked under some lists, each in order; no record is in two of them */
  static of(underKeys: readonly (readonly (readonly number[])[])[]): OthersFound {
    return new OthersFound(
      underKeys.map((lists) =>
        lists.filter((list) => list.length > 0).map((list) => ({ list, length: list.length })),
      ),
    );
  }

  /** Takes those of one key after those of another, and in order of the one key. */
  each(take: (other: number) => void): void {
    for (const stretches of this.underKeys) eachInOrder(stretches, take);
  }
}

export const NO_OTHERS = OthersFound.of([]);

/** By hand, as it may run over a hundred million of them; mostly there is one list. */
function eachInOrder(stretches: readonly Stretch[], take: (other: number) => void): void {
  const [first, ...others] = stretches;
  if (first === undefined) return;
  if (others.length === 0) {
    for (let place = 0; place < first.length; place += 1) take(first.list[place] ?? 0);
    return;
  }
  const places = stretches.map(() => 0);
  for (;;) {
    let least = Infinity;
    let from = -1;
    for (let index = 0; index < stretches.length; index += 1) {
      const next = at(stretches[index], places[index]);
      if (next < least) {
        least = next;
        from = index;
      }
    }
    if (from === -1) return;
    places[from] = (places[from] ?? 0) + 1;
    take(least);
  }
}

function at({ list, length }: Stretch = NOTHING, place = 0): number {
  return place < length ? (list[place] ?? Infinity) : Infinity;
}

const NOTHING: Stretch = { list: [], length: 0 };
