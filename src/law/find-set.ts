import { containsWords, fold, plain } from '../base/text/fold.js';
import type { ProductSet } from '../engine/types.js';

export type FoundSet =
  | { readonly set: ProductSet; readonly candidates: null }
  /** None, or more than one: the sets it may have meant. */
  | { readonly set: null; readonly candidates: readonly ProductSet[] };

/** The number in `7`, `07`, `Bộ 7`, `bộ sản phẩm số 7`, `7.` or `7. Chế biến từ rau`; what follows it is the rest. */
const NUMBER = /^(?:bo\s+(?:san pham\s+)?(?:so\s+)?|set\s+)?0*([1-9]\d?)(?:\s+(\S.*))?$/;

/**
 * The number a cell or an argument gives a set by, or null where it gives a name.
 * A cell of digits alone needs no list of names, so that a file of numbers loads only the sets it uses.
 */
export function setNumber(text: string): number | null {
  if (!isPlainNumber(text)) return null;
  const match = NUMBER.exec(fold(text.replace(/^\s*(\d{1,2})[.,]0{1,2}\s*$/, '$1'))); // 9,0 as a spreadsheet has it
  return match && match[2] === undefined ? Number(match[1]) : null;
}

/** `-1` and `1?` are not numbers of sets, though nothing but the number is left of them when signs are dropped. */
function isPlainNumber(text: string): boolean {
  return !/[-+?!*/<>=]\s*\d|\d\s*[?!*/+]/.test(text);
}

/**
 * Finds a set by its number, by its name, or by any part of its name; accents and case do not matter.
 * What is closest to the name comes first: with its accents before without, the whole name before whole words
 * of it, and those before letters within a word.
 *
 * @param least the least part of a name that is taken for it; in a cell nobody is there to look, so `NaN` must not
 *   find a "chức năng"
 */
export function findSet(
  sets: readonly ProductSet[],
  asked: string,
  least: 'letters' | 'words' = 'letters',
): FoundSet {
  const numbered = isPlainNumber(asked) ? NUMBER.exec(fold(asked)) : null;
  if (numbered) {
    const set = sets.find((one) => one.set === Number(numbered[1]));
    const rest = numbered[2];
    if (set && (rest === undefined || fold(set.name).includes(rest))) return { set, candidates: null };
    // The number says one set and the name another: which one is meant is not ours to guess.
    const named = rest === undefined ? [] : byName(sets, rest, least);
    return { set: null, candidates: set ? [set, ...named.filter((one) => one !== set)] : named };
  }
  const named = byName(sets, asked, least);
  const [only] = named;
  return only && named.length === 1 ? { set: only, candidates: null } : { set: null, candidates: named };
}

function byName(
  sets: readonly ProductSet[],
  asked: string,
  least: 'letters' | 'words',
): readonly ProductSet[] {
  if (fold(asked) === '') return [];
  for (const normal of [plain, fold]) {
    const wanted = normal(asked);
    const tests: readonly ((name: string) => boolean)[] = [
      (name) => name === wanted,
      (name) => containsWords(name, wanted),
      (name) => least === 'letters' && name.includes(wanted),
    ];
    for (const test of tests) {
      const matching = sets.filter((set) => test(normal(set.name)));
      if (matching.length > 0) return matching;
    }
  }
  return [];
}
