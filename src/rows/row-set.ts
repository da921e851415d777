import { findSet, setNumber } from '../law/find-set.js';
import type { Library } from '../law/library.js';
import type { EditionId, ProductSet } from '../engine/types.js';
import type { Coded } from '../base/coded.js';
import { meant } from '../base/text/meant.js';
import type { RowProblemArgs } from './problems.js';

/** The set that a row names, or why it names none. */
export type RowSet =
  | { readonly set: ProductSet; readonly problem: null }
  | { readonly set: null; readonly problem: Coded<RowProblemArgs> };

/** A cell may be as long as a file: no name of a set is longer than this. */
const LONGEST_NAME = 200;

/** Finds the set that a cell names by its number, or by its name or whole words of it. */
export function readRowSet(library: Library, edition: EditionId, asked: string): RowSet {
  if (asked === '')
    return { set: null, problem: { code: 'set-blank', args: { sets: library.edition(edition)?.sets ?? 0 } } };
  const number = setNumber(asked);
  const byNumber = number === null ? undefined : library.set(edition, number);
  if (byNumber) return { set: byNumber, problem: null };
  const found = findSet(library.sets(edition), asked, 'words');
  if (found.set) return { set: found.set, problem: null };
  const args = { read: asked, edition };
  if (found.candidates.length === 0) {
    const names = library.sets(edition).map(({ name }) => name);
    const isName = number === null && asked.length <= LONGEST_NAME;
    const likely = isName ? meant(asked, names) : [];
    return { set: null, problem: { code: 'set-unknown', args: { ...args, likely } } };
  }
  const candidates = found.candidates.map((one) => ({ no: one.set, name: one.name }));
  return { set: null, problem: { code: 'set-ambiguous', args: { ...args, candidates } } };
}
