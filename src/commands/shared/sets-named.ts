import { findSet } from '../../law/find-set.js';
import type { Library } from '../../law/library.js';
import type { Edition, ProductSet } from '../../engine/types.js';
import { fatal } from './errors.js';

/**
 * The set an argument names: its number, or a part of its name.
 *
 * @throws {UserError} when it names none, or more than one
 */
export function setNamed(library: Library, { edition }: Edition, asked: string): ProductSet {
  const { set, candidates } = findSet(library.sets(edition), asked);
  if (set) return set;
  if (candidates.length === 0) throw fatal('set-unknown', { asked, edition });
  throw fatal('set-ambiguous', {
    asked,
    candidates: candidates.map((one) => ({ no: one.set, name: one.name })),
  });
}
