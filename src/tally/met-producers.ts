import type { Aliases, NamedProducer } from './alias.js';

/** The producers that were read, each way of writing once, for whoever asks which lines of a list of aliases are nobody's. */
export class MetProducers {
  private readonly met = new Map<string, NamedProducer>();

  /** @param aliases null where nobody asks: nothing is kept then */
  constructor(private readonly aliases: Aliases | null) {}

  add({
    producer: name,
    commune,
    province,
  }: Omit<NamedProducer, 'name'> & { readonly producer: string }): void {
    if (this.aliases === null || name === '') return;
    const key = [name, commune, province].join('\u0001');
    if (!this.met.has(key)) this.met.set(key, { name, commune, province });
  }

  /** What lines name that nothing that was read is. */
  unmatched(): ReturnType<Aliases['unmatched']> {
    return this.aliases?.unmatched([...this.met.values()]) ?? [];
  }
}
