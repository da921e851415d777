import { findSet, setNumber } from '../law/find-set.js';
import { editionOn } from '../law/edition-on.js';
import { sameSet } from '../law/same-set.js';
import { editionToday, type Library } from '../law/library.js';
import type { Edition, EditionId, ProductSet, RegistrationKind } from '../engine/types.js';
import { containsWords, fold } from '../base/text/fold.js';
import { readEdition, readKind } from '../rows/cells.js';
import type { CellProblem } from './column.js';
import type { DraftRecord, RecordEdition } from './record.js';

/* What a register's cells name of the law. */

export function readRecordEdition({ editions }: Library): (text: string) => RecordEdition | CellProblem {
  return (text) => {
    const folded = fold(text);
    // How we write it ourselves names the first edition too, and means what is before it.
    if (/^(?:truoc |before )/.test(folded)) return editionBefore(editions, folded);
    const edition = readEdition(text, editions);
    if (edition !== null) return edition;
    const replaced = /(?<!\d)\d+\/[^ ]*/.exec(editions[0]?.replaces ?? '')?.[0];
    if (replaced !== undefined && containsWords(folded, fold(replaced))) return 'earlier';
    const known = editions.map((one) => one.instrument.number);
    return { code: 'edition-unknown', args: { read: text, known } };
  };
}

/** `trước 148/QĐ-TTg`, as registers say it that were written when that was the first of ours: the edition before it. */
function editionBefore(editions: readonly Edition[], folded: string): RecordEdition {
  const named = readEdition(folded.replace(/^(?:truoc |before )/, ''), editions);
  const place = editions.findIndex(({ edition }) => edition === named);
  return editions[place - 1]?.edition ?? 'earlier';
}

export function readRegistrationKind(text: string): RegistrationKind | CellProblem {
  return readKind(text) ?? { code: 'kind-unknown', args: { read: text } };
}

/**
 * The editions that a set's number or name may be of: each numbers and names them for itself. Of a record that names none of ours, the names are those of the day of the decision, or of today: people go on writing
 * the names they know.
 */
export function editionsNaming(
  library: Library,
  { edition, decided }: Pick<DraftRecord, 'edition' | 'decided'>,
): readonly EditionId[] {
  if (edition !== null && edition !== 'earlier') return [edition];
  const today = editionToday(library).edition;
  const then = decided === null ? undefined : editionOn(library.editions, decided)?.edition;
  return then === undefined || then === today ? [today] : [then, today];
}

export function readSet(library: Library): (asked: string, draft: DraftRecord) => ProductSet | CellProblem {
  return (asked, draft) => {
    const [first, ...others] = editionsNaming(library, draft);
    if (first === undefined) throw new RangeError('no edition to read a set by');
    const read = setOf(library, first, asked);
    if (!('code' in read)) return read;
    for (const other of others) {
      const also = setOf(library, other, asked);
      // The number that is kept is that of the first edition's list.
      const own = 'code' in also ? null : sameSet(also, library.sets(first));
      if (own !== null) return own;
    }
    return read;
  };
}

function setOf(library: Library, id: EditionId, asked: string): ProductSet | CellProblem {
  const number = setNumber(asked);
  const byNumber = number === null ? undefined : library.set(id, number);
  if (byNumber !== undefined) return byNumber;
  const found = findSet(library.sets(id), asked, 'words');
  if (found.set) return found.set;
  const candidates = found.candidates.map((one) => ({ no: one.set, name: one.name }));
  const args = { read: asked, edition: id, candidates };
  return { code: candidates.length > 0 ? 'set-ambiguous' : 'set-unknown', args };
}
