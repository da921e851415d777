import type { Edition, IsoDate, StarLevel } from './types.js';

export type AuthorityAnswer =
  | { readonly authority: string | null; readonly undecided: false }
  /** It depends on the day of rating, which is not known. */
  | { readonly authority: null; readonly undecided: true };

const NOBODY: AuthorityAnswer = { authority: null, undecided: false };

/**
 * Who recognises a product of this level (Điều 4.1 of 26/2026; 148/QĐ-TTg as amended by 1489/QĐ-TTg).
 * 1 and 2 stars are never recognised.
 *
 * @param rated the day the product is rated, null when it is not known
 */
export function authorityFor(
  edition: Edition,
  stars: StarLevel | null,
  rated: IsoDate | null,
): AuthorityAnswer {
  if (stars === null || stars === 1 || stars === 2) return NOBODY;
  const spans = edition.recognition.filter(
    (span) => rated === null || (span.from <= rated && (span.until === null || rated <= span.until)),
  );
  const names = new Set(spans.map((span) => span.authorities[stars]));
  const [authority] = names;
  if (authority === undefined || names.size > 1) return { authority: null, undecided: true };
  return { authority, undecided: false };
}
