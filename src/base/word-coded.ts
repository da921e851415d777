import type { Coded, Wording } from './coded.js';

/**
 * Words a coded thing. A code and its arguments always come as a pair, which TypeScript cannot follow through a lookup
 * by code: this is the only place that tells it so.
 */
export function word<Args>(words: Wording<Args>, { code, args }: Coded<NoInfer<Args>>): string {
  // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- a code and its arguments come as a pair
  return (words[code] as (args: unknown) => string)(args);
}

/** A coded thing with where it is: by hand, as copying it costs more than all else that is done for one of a million. */
export function placedAt<Args, Position>(
  { code, args }: Coded<Args>,
  position: Position,
): Coded<Args> & { readonly position: Position } {
  return { code, args, position };
}
