import { firstDayOf } from '../base/local-time.js';
import type { Edition, EditionId, IsoDate, RegistrationKind } from './types.js';
import type { EditionProblem, RatingWarning } from './problems.js';

/** What a record says of itself; null where it says nothing. */
export interface EditionQuery {
  /** The edition that the record, or the officer, names. */
  readonly stated: EditionId | null;
  readonly kind: RegistrationKind | null;
  /** The day the dossier was filed. */
  readonly filed: IsoDate | null;
  /** The day the product is rated. */
  readonly rated: IsoDate | null;
}

export type EditionAnswer =
  | { readonly edition: EditionId; readonly warnings: readonly RatingWarning[]; readonly problem: null }
  | { readonly edition: null; readonly problem: EditionProblem };

/** As a dossier may be registered. */
export const REGISTRATION_KINDS = [
  'first',
  'upgrade',
  're-rating',
] as const satisfies readonly RegistrationKind[];

/**
 * Which edition of the criteria a product is rated by (Điều 11 and 12 of 26/2026).
 *
 * A stated edition is taken as long as the days given leave it possible; without one the days decide, and what
 * had to be supposed for want of a day or a kind is reported in warnings.
 *
 * @param editions in the order of their coming into force
 */
export function whichEdition(editions: readonly Edition[], query: EditionQuery): EditionAnswer {
  const { stated, kind, filed, rated } = query;
  const tooEarly = editionTooEarly(editions, query);
  if (tooEarly) return { edition: null, problem: tooEarly };

  if (stated !== null) {
    const possible = possibleEditions(editions, query);
    const [applies] = possible;
    if (applies === undefined || possible.includes(stated)) {
      return { edition: stated, warnings: orderWarnings(filed, rated), problem: null };
    }
    const args = { stated, applies, kind, filed, rated };
    return { edition: null, problem: { code: 'edition-not-applicable', args } };
  }

  const rating = ratingOf(editions, query);
  if (rating === null) return { edition: null, problem: { code: 'edition-undecided', args: {} } };
  const applies = editionFor(rating, kind ?? 'first', filed ?? rating.day);

  const warnings = [...orderWarnings(filed, rated)];
  if (filed === null) warnings.push({ code: 'no-filing-date', args: { applies } });
  else if (kind === null && inTransition(rating.edition, filed)) {
    warnings.push({ code: 'no-registration-kind', args: { applies } });
  }
  return { edition: applies, warnings, problem: null };
}

/** The day on which a product is rated, and the edition in force then. */
interface RatingDay {
  readonly day: IsoDate;
  readonly edition: Edition;
}

/**
 * When a product is rated; null where nothing tells. The day of filing alone decides where it was filed under an edition
 * whose end nobody has set. That another is in the list, and comes into force one day, does not end it: its end is in
 * its own data.
 */
function ratingOf(editions: readonly Edition[], { filed, rated }: EditionQuery): RatingDay | null {
  const day = rated ?? filed;
  if (day === null) return null;
  const edition = editions.findLast(({ inForce }) => inForce.from <= day);
  if (edition === undefined) return null;
  return rated === null && edition.inForce.until !== null ? null : { day, edition };
}

/** The edition for a kind and a day of filing, both known. */
function editionFor({ day, edition }: RatingDay, kind: RegistrationKind, filed: IsoDate): EditionId {
  const { transition, inForce } = edition;
  // Điều 12.2: a dossier filed earlier goes on under the earlier edition, for a time.
  if (transition && filed < inForce.from && day <= transition.until[kind]) return transition.from;
  return edition.edition;
}

/** Whether Điều 12.2 has to be asked, which goes by the kind: filed under one edition, rated under the next. */
function inTransition({ transition, inForce }: Edition, filed: IsoDate): boolean {
  return transition !== null && filed < inForce.from;
}

/** Every edition that some filling-in of what the record leaves out would give; none when no day is known. */
function possibleEditions(editions: readonly Edition[], query: EditionQuery): readonly EditionId[] {
  const rating = ratingOf(editions, query);
  if (rating === null) return [];
  const { kind, filed } = query;
  // With no day of filing, it may have been filed just before the edition came into force, or on the day of rating.
  const filings = filed === null ? [rating.day, DAWN] : [filed];
  const kinds = kind === null ? REGISTRATION_KINDS : [kind];
  return filings.flatMap((day) => kinds.map((one) => editionFor(rating, one, day)));
}

/** A day before every edition. */
const DAWN = firstDayOf(0);

function editionTooEarly(editions: readonly Edition[], { rated }: EditionQuery): EditionProblem | null {
  const first = editions[0];
  if (first === undefined || rated === null || rated >= first.inForce.from) return null;
  const args = { rated, first: first.instrument.number, instead: first.replaces };
  return { code: 'edition-too-early', args };
}

function orderWarnings(filed: IsoDate | null, rated: IsoDate | null): readonly RatingWarning[] {
  if (filed === null || rated === null || filed <= rated) return [];
  return [{ code: 'filed-after-rated', args: { filed, rated } }];
}
