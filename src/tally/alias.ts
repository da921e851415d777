/** A producer as a human names it; a place left blank is any place. */
export interface NamedProducer {
  readonly name: string;
  readonly commune: string;
  readonly province: string;
}

/** A line of a list of aliases: two producers, and whether they are one. */
export interface Alias {
  readonly line: number;
  readonly pair: readonly [NamedProducer, NamedProducer];
  readonly same: boolean;
}

/** What a human settled about producers. */
export interface Aliases {
  /** The key of a producer by what was settled; null where nothing was. */
  settle(producer: NamedProducer): string | null;
  /** All that the lines name. */
  readonly named: readonly NamedProducer[];
  /** Whether somebody said if these two are one. */
  isSettled(a: NamedProducer, b: NamedProducer): boolean;
  /** The producers that lines name and that are none of those read. */
  unmatched(read: readonly NamedProducer[]): readonly { readonly line: number; readonly name: string }[];
}
