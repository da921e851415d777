import type { Edition, IsoDate } from '../engine/types.js';

/*
 * Which edition is the law on a day. The last one of the list is nobody's answer: it may be in force years from now.
 * Editions are in the order of their coming into force.
 */

/** The edition in force on a day, the later one where a transition lets two stand beside each other; none before the first. */
export function editionOn(editions: readonly Edition[], day: IsoDate): Edition | undefined {
  return editions.findLast((one) => one.inForce.from <= day);
}

/**
 * The same where some edition has to be taken: before the first one, the first, which is the nearest.
 *
 * @throws {RangeError} where there is no edition at all
 */
export function nearestEdition(editions: readonly Edition[], day: IsoDate): Edition {
  const edition = editionOn(editions, day) ?? editions[0];
  if (edition === undefined) throw new RangeError('there is no edition');
  return edition;
}

/**
 * The edition that rules something on a day: the one in force, or, where that says nothing of it, the next one that does.
 * Whoever looks on from the day has to know what comes; what was the law before and is no longer binds nobody.
 */
export function rulingEdition(
  editions: readonly Edition[],
  day: IsoDate,
  rules: (edition: Edition) => boolean,
): Edition | undefined {
  const inForce = nearestEdition(editions, day);
  return editions.slice(editions.indexOf(inForce)).find(rules);
}
