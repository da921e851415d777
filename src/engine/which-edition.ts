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

  const day = rated ?? filedUnderLasting(editions, filed);
  if (day === null) return { edition: null, problem: { code: 'edition-undecided', args: {} } };
  const applies = editionOn(editions, kind ?? 'first', filed ?? day, day);
  if (applies === null) return { edition: null, problem: { code: 'edition-undecided', args: {} } };

  const warnings = [...orderWarnings(filed, rated)];
  if (filed === null) warnings.push({ code: 'no-filing-date', args: { applies } });
  else if (kind === null && inTransition(editions, filed, day)) {
    warnings.push({ code: 'no-registration-kind', args: { applies } });
  }
  return { edition: applies, warnings, problem: null };
}

/** The edition for a kind, a day of filing and a day of rating, all known; null before the first edition. */
function editionOn(
  editions: readonly Edition[],
  kind: RegistrationKind,
  filed: IsoDate,
  rated: IsoDate,
): EditionId | null {
  const edition = inForceOn(editions, rated);
  if (edition === null) return null;
  const { transition } = edition;
  // Điều 12.2: a dossier filed earlier goes on under the earlier edition, for a time.
  if (transition && filed < edition.inForce.from && rated <= transition.until[kind]) return transition.from;
  return edition.edition;
}

/** Whether Điều 12.2 has to be asked, which goes by the kind: filed under one edition, rated under the next. */
function inTransition(editions: readonly Edition[], filed: IsoDate, rated: IsoDate): boolean {
  const edition = inForceOn(editions, rated);
  return edition !== null && edition.transition !== null && filed < edition.inForce.from;
}

function inForceOn(editions: readonly Edition[], day: IsoDate): Edition | null {
  return editions.findLast((edition) => edition.inForce.from <= day) ?? null;
}

/**
 * The day of filing, where it alone decides: a dossier filed under an edition whose end nobody has set is rated by that
 * one. That another is in the list, and comes into force one day, does not end it: its end is in its own data.
 */
function filedUnderLasting(editions: readonly Edition[], filed: IsoDate | null): IsoDate | null {
  if (filed === null) return null;
  const edition = inForceOn(editions, filed);
  return edition !== null && edition.inForce.until === null ? filed : null;
}

/** Every edition that some filling-in of what the record leaves out would give; none when no day is known. */
function possibleEditions(editions: readonly Edition[], query: EditionQuery): readonly EditionId[] {
  const { kind, filed } = query;
  const rated = query.rated ?? filedUnderLasting(editions, filed);
  if (rated === null) return [];
  // With no day of filing, it may have been filed just before the edition came into force, or on the day of rating.
  const filings = filed === null ? [rated, DAWN] : [filed];
  const found = filings.flatMap((day) =>
    (kind === null ? REGISTRATION_KINDS : [kind]).map((one) => editionOn(editions, one, day, rated)),
  );
  return [...new Set(found)].filter((edition) => edition !== null);
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
