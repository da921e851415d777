import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Library } from '../../law/library.js';
import type { IsoDate } from '../../engine/types.js';
import type { AskedEdition } from '../../rows/edition-named.js';
import type { Role } from '../../engine/council-rules.js';
import { ratingRules } from '../../engine/rating-rules.js';
import { fatal } from './errors.js';
import { statOrNull } from '../../base/files/files.js';
import { readText } from '../../base/files/read-text.js';
import { keyOf } from '../../base/text/spelling.js';
import type { OpeningRemark } from './opening-remark.js';
import type { Progress } from '../../sheets/progress.js';
import { beginEvaluation, type Evaluation } from '../../sheets/evaluation.js';
import { localTime } from '../../base/local-time.js';
import type { SheetFileProblem } from '../../sheets/problems.js';
import { oddSet } from '../../sheets/odd-sets.js';
import type { ListedProduct } from '../../sheets/product-list.js';
import { readSheet } from '../../sheets/read-sheet.js';
import { isAgain, type ListedAgain } from '../../sheets/round-list.js';
import type { SelfPoints } from '../../sheets/self-assessment.js';
import { criteriaOf } from '../../engine/criteria-of.js';
import type { SheetFile } from '../../sheets/sheet-file.js';
import { sheetFilesIn, sheetPath } from '../../sheets/sheet-store.js';
import { sheetToText } from '../../sheets/sheet-yaml.js';
import { readBytes } from '../../base/files/open-to-read.js';
import { textIn } from '../../base/files/text-in.js';

/** What all sheets of one sitting share. */
export interface Sitting {
  readonly library: Library;
  readonly dir: string;
  /** The member's own folder in it, as people see it. */
  readonly folder: string;
  readonly member: string;
  readonly role: Role;
  /** 1, or the round that follows one that the members were too far apart in. */
  readonly round: number;
  /** The day of products that have none of their own. */
  readonly day: IsoDate;
  /** Whether somebody has given that day, by --date. */
  readonly dayGiven: boolean;
  readonly edition: AskedEdition | null;
  readonly self: SelfPoints;
  /** The products before the council, as the list has them: what looks odd in one is seen beside the others. */
  readonly listed: readonly ListedProduct[];
  /** Why signed sheets are opened again; null where none is. */
  readonly reopen: string | null;
  /** The moment it is. */
  readonly now: () => Date;
}

/** Where the member's sheet on a product is kept, of the round that is being scored. */
export function pathOf(code: string, { dir, member, round }: Sitting): string {
  return sheetPath(dir, member, code, round);
}

/** How far the member is with a product. */
export function progressOf({ product, set }: ListedProduct, sitting: Sitting): Progress {
  const { library } = sitting;
  const path = pathOf(product.code, sitting);
  if (!existsSync(path)) return { state: 'new' };
  if (statOrNull(path)?.isFile() !== true) return { state: 'unreadable' };
  const { sheet, rating, problems } = readSheet(textIn(readBytes(path)), library);
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
  /** What stands in the file; null where there is none yet. */
  readonly text: string | null;
  readonly problems: readonly SheetFileProblem[];
  readonly remarks: readonly OpeningRemark[];
}

/**
 * Opens the sheet of a product: as it was left, or a new one.
 *
 * @throws {UserError} where the file is another one's sheet, or cannot be read
 */
export function openSheet(path: string, listed: ListedProduct, sitting: Sitting): OpenedSheet {
  const { library } = sitting;
  if (!existsSync(path)) {
    const sheet = newSheet(listed, sitting);
    const evaluation = begin(sheet, library, listed);
    return { evaluation, text: null, problems: [], remarks: remarksOn(sheet, listed, sitting) };
  }
  const text = readText(path);
  const { sheet, problems } = readSheet(text, library);
  if (sheet === null || problems.length > 0) return { evaluation: null, text, problems, remarks: [] };
  if (!isOwn(sheet, listed, sitting)) {
    throw fatal('sheet-of-another', { path, member: sheet.member, code: sheet.product.code });
  }
  // A draft is by whom somebody says to be now: a role that was picked by mistake can be put right.
  const mine = sheet.status === 'signed' ? sheet : { ...sheet, role: sitting.role };
  const evaluation = begin(mine, library, listed);
  return { evaluation, text, problems, remarks: remarksOn(sheet, listed, sitting) };
}

/** The sheet that a text is; null where it is none of this member's on this product, or something is wrong with it. */
export function ownSheet(text: string, listed: ListedProduct, sitting: Sitting): Evaluation | null {
  const { sheet, problems } = readSheet(text, sitting.library);
  if (sheet === null || problems.length > 0 || !isOwn(sheet, listed, sitting)) return null;
  return begin(sheet, sitting.library, listed);
}

/** Whether a sheet would be kept under this member's and this product's name. */
function isOwn({ member, product }: SheetFile, listed: ListedProduct, sitting: Sitting): boolean {
  const nameOf = (name: string, code: string) => keyOf(sheetPath('', name, code));
  return nameOf(member, product.code) === nameOf(sitting.member, listed.product.code);
}

function remarksOn(
  { set, edition, rated, status, answers }: SheetFile,
  listed: ListedProduct,
  { day, dayGiven, reopen, listed: list, library }: Sitting,
): readonly OpeningRemark[] {
  const odd = answers.size === 0 ? oddSet(listed, list, library.sets(listed.edition)) : null;
  return [
    ...(odd === null ? [] : [{ code: 'odd-set', odd } as const]),
    ...(set === listed.set.set && edition === listed.edition
      ? []
      : [{ code: 'differs', set, edition } as const]),
    ...(dayGiven && rated !== null && rated !== day
      ? [{ code: 'other-day', rated, asked: day } as const]
      : []),
    ...(reopen !== null && status !== 'signed' ? [{ code: 'not-signed' } as const] : []),
  ];
}

/** The criteria that members were furthest apart on, as the list for a later round has them. */
export function divergentOf(listed: ListedProduct): ListedAgain['divergent'] {
  return isAgain(listed) ? listed.divergent : [];
}

function begin(sheet: SheetFile, library: Library, listed: ListedProduct): Evaluation {
  const edition = library.edition(sheet.edition);
  const set = library.set(sheet.edition, sheet.set) ?? listed.set;
  if (edition === undefined) throw fatal('edition-unknown', { asked: sheet.edition, known: [] });
  const before = isAgain(listed)
    ? { first: listed.first, divergent: listed.divergent.map(({ code }) => code) }
    : null;
  return beginEvaluation(set, ratingRules(edition, set), sheet, before);
}

/** @throws {UserError} where a later round does not say what it follows */
function newSheet(listed: ListedProduct, { member, role, round, day, now }: Sitting): SheetFile {
  const { product, set, edition, rated } = listed;
  const follows = isAgain(listed) ? listed.followsDigest : null;
  if (round > 1 && follows === null) throw fatal('round-without-first', { code: product.code, round });
  return {
    edition,
    set: set.set,
    product,
    member,
    role,
    round,
    follows,
    rated: rated ?? day,
    status: 'draft',
    answers: new Map(),
    remarks: new Map(),
    disqualified: null,
    history: [{ at: localTime(now()), event: 'begun' }],
  };
}

/** The products of a list, and those that the member has sheets on already though no list names them. */
export function withBegun(
  listed: readonly ListedProduct[],
  { dir, member, library, round }: Sitting,
): ListedProduct[] {
  if (round > 1) return [...listed]; // a later round is about what its list names
  const folder = dirname(sheetPath(dir, member, 'x'));
  const known = new Set(listed.map(({ product }) => sheetPath(dir, member, product.code)));
  const others =
    statOrNull(folder)?.isDirectory() !== true ? [] : sheetFilesIn(folder).filter((path) => !known.has(path));
  const begun = others.flatMap((path): readonly ListedProduct[] => {
    const { sheet, set } = readSheet(textIn(readBytes(path)), library);
    if (sheet === null || set === null || sheetPath(dir, member, sheet.product.code) !== path) return [];
    return [{ product: sheet.product, set, edition: sheet.edition, rated: sheet.rated, grouping: [] }];
  });
  return [...listed, ...begun];
}

/** The sheet as its file's text. */
export function evaluationText({ sheet, criteria }: Evaluation): string {
  return sheetToText(sheet, (code) => criteria.find((one) => one.code === code)?.title ?? '');
}
