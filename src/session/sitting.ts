import { existsSync, readFileSync } from 'node:fs';
import type { Library } from '../criteria/library.js';
import type { EditionId, IsoDate } from '../criteria/types.js';
import type { Role } from '../engine/council-rules.js';
import type { Rating } from '../engine/rate-sheet.js';
import { ratingRules } from '../engine/rating-rules.js';
import { fatal } from '../fatal.js';
import type { Progress } from '../i18n/session-words.js';
import { beginEvaluation, reopen, type Evaluation } from './evaluation.js';
import { localTime } from './local-time.js';
import type { SheetFileProblem } from './problems.js';
import type { ListedProduct } from './product-list.js';
import { readSheet } from './read-sheet.js';
import type { SelfPoints } from './self-assessment.js';
import { criteriaOf, type SheetFile } from './sheet-file.js';
import { saveSheet, sheetPath } from './sheet-store.js';
import { sheetToText } from './sheet-yaml.js';

/** What all sheets of one sitting share. */
export interface Sitting {
  readonly library: Library;
  readonly dir: string;
  readonly member: string;
  readonly role: Role;
  readonly day: IsoDate;
  readonly edition: EditionId | null;
  readonly self: SelfPoints;
  /** Why a signed sheet is opened again; null where none is. */
  readonly reopen: string | null;
}

/** How far the member is with a product. */
export function progressOf({ product, set }: ListedProduct, { dir, member, library }: Sitting): Progress {
  const path = sheetPath(dir, member, product.code);
  if (!existsSync(path)) return { state: 'new' };
  const { sheet, rating, problems } = readSheet(readFileSync(path, 'utf8'), library);
  if (sheet === null || rating === null || problems.length > 0) return { state: 'unreadable' };
  if (sheet.status === 'signed') return { state: 'signed' };
  if (sheet.disqualified !== null) return { state: 'disqualified' };
  if (rating.missing.length === 0) return { state: 'done' };
  const of = criteriaOf(set).length;
  return { state: 'begun', answered: of - rating.missing.length, of };
}

/** A sheet as it was left, or a new one. */
export interface OpenedSheet {
  /** null where the file is no sheet that can be gone on with. */
  readonly evaluation: Evaluation | null;
  readonly problems: readonly SheetFileProblem[];
}

/**
 * Opens the sheet of a product: as it was left, or a new one. A signed one is opened again where a reason is given.
 *
 * @throws the system's own error where the reason cannot be written
 */
export function openSheet(path: string, listed: ListedProduct, sitting: Sitting): OpenedSheet {
  const { library } = sitting;
  if (!existsSync(path))
    return { evaluation: begin(newSheet(listed, sitting), library, listed), problems: [] };
  const { sheet, problems } = readSheet(readFileSync(path, 'utf8'), library);
  if (sheet === null || problems.length > 0) return { evaluation: null, problems };
  if (sheet.status !== 'signed' || sitting.reopen === null) {
    return { evaluation: begin(sheet, library, listed), problems };
  }
  const again = begin(reopen(sheet, localTime(new Date()), sitting.reopen), library, listed);
  saveEvaluation(path, again);
  return { evaluation: again, problems };
}

function begin(sheet: SheetFile, library: Library, listed: ListedProduct): Evaluation {
  const edition = library.edition(sheet.edition);
  const set = library.set(sheet.edition, sheet.set) ?? listed.set;
  if (edition === undefined) throw fatal('edition-unknown', { asked: sheet.edition, known: [] });
  return beginEvaluation(set, ratingRules(edition, set), sheet);
}

function newSheet(
  { product, set, edition, rated }: ListedProduct,
  { member, role, day }: Sitting,
): SheetFile {
  return {
    edition,
    set: set.set,
    product,
    member,
    role,
    rated: rated ?? day,
    status: 'draft',
    answers: new Map(),
    remarks: new Map(),
    disqualified: null,
    history: [{ at: localTime(new Date()), event: 'begun' }],
  };
}

/** Puts the sheet on the disk as it stands. */
export function saveEvaluation(path: string, { sheet, criteria }: Evaluation): void {
  saveSheet(
    path,
    sheetToText(sheet, (code) => criteria.find((one) => one.code === code)?.title ?? ''),
  );
}

/** The rating of the sheet as it is on the disk: open criteria open, a dossier that is out without stars. */
export function ratingOnSheet({ sheet }: Evaluation, library: Library): Rating | null {
  return readSheet(
    sheetToText(sheet, () => ''),
    library,
  ).rating;
}
