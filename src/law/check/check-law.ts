import { fatal } from '../errors.js';
import { errorCode } from '../../base/files/files.js';
import { listLawFiles } from '../law-folder.js';
import { CRITERIA_DIR } from '../../base/package-root.js';
import type { Edition } from '../../engine/types.js';
import { checkFile, located, senseOfSet, type CheckedFile } from './check-file.js';
import { countsAreAsChecked, EDITION_RULES } from './edition-rules.js';
import { found, type Finding, type FoundAt } from './findings.js';
import { readBytes } from '../../base/files/open-to-read.js';
import { textIn } from '../../base/files/text-in.js';

/** What was checked, and everything that was found, by file and line. */
export interface LawCheck {
  readonly findings: readonly Finding[];
  readonly editions: number;
  readonly sets: number;
}

type CheckedSet = CheckedFile & { readonly kind: 'set' };
type CheckedEdition = CheckedFile & { readonly kind: 'edition' };

/** Every file that could be read, a corrected one in place of ours. */
interface Law {
  readonly editions: readonly CheckedEdition[];
  readonly sets: readonly CheckedSet[];
  readonly broken: readonly CheckedFile[];
  readonly hasCorrectedSets: boolean;
}

/**
 * Checks the whole law: first the shape of every file, then its sense.
 *
 * @param dir a folder of corrected files that replace ours, or null
 * @param strict counts disputed sets as errors
 * @param own our own files, where they have been read already
 */
export function checkLaw(dir: string | null, strict: boolean, own = readAll(CRITERIA_DIR)): LawCheck {
  const corrected = dir === null ? [] : readAll(dir);
  const law: Law = {
    editions: inPlaceOf(own.filter(isEdition), corrected.filter(isEdition)),
    sets: inPlaceOf(own.filter(isSet), corrected.filter(isSet)),
    broken: [...own, ...corrected].filter((one) => one.kind === 'broken'),
    hasCorrectedSets: corrected.some(isSet),
  };
  const findings = [
    ...law.broken.flatMap((one) => located(one, one.findings, strict)),
    ...law.sets.flatMap((one) => located(one, [...one.findings, ...findInSet(one, law)], strict)),
    ...law.editions.flatMap((one) => located(one, [...one.findings, ...findInEdition(one, law)], strict)),
  ];
  return {
    findings: findings.sort(byFileAndLine),
    editions: law.editions.length,
    sets: law.sets.length,
  };
}

/** @throws {UserError} when a file cannot be read */
export function readAll(dir: string): readonly CheckedFile[] {
  return listLawFiles(dir).map((file) => {
    try {
      return checkFile(file, textIn(readBytes(file.path)));
    } catch (error) {
      throw fatal('file-unreadable', { file: file.path, reason: errorCode(error) });
    }
  });
}

function isSet(checked: CheckedFile): checked is CheckedSet {
  return checked.kind === 'set';
}

function isEdition(checked: CheckedFile): checked is CheckedEdition {
  return checked.kind === 'edition';
}

function keyOf(checked: CheckedSet | CheckedEdition): string {
  return checked.kind === 'set'
    ? `${checked.set.edition}/${String(checked.set.set)}`
    : checked.edition.edition;
}

function inPlaceOf<T extends CheckedSet | CheckedEdition>(own: readonly T[], corrected: readonly T[]): T[] {
  const keys = new Set(corrected.map(keyOf));
  return [...own.filter((one) => !keys.has(keyOf(one))), ...corrected];
}

function findInSet(checked: CheckedSet, { editions, sets }: Law): readonly FoundAt[] {
  const { set, file } = checked;
  const edition = editions.find((one) => one.edition.edition === set.edition)?.edition;
  if (edition === undefined) return [found('edition-unknown', { edition: set.edition }, ['edition'])];
  const twin = sets.find((one) => one.file.path < file.path && keyOf(one) === keyOf(checked));
  return [
    ...(twin ? [found('set-twice', { set: set.set, other: twin.file.path }, ['set'])] : []),
    ...(set.set > edition.sets
      ? [found('set-unexpected', { set: set.set, sets: edition.sets }, ['set'])]
      : []),
    ...senseOfSet(set, edition),
  ];
}

function findInEdition(checked: CheckedEdition, law: Law): readonly FoundAt[] {
  const { edition, file } = checked;
  const twin = law.editions.find((one) => one.file.path < file.path && keyOf(one) === keyOf(checked));
  if (twin) {
    const args = { edition: edition.edition, other: twin.file.path };
    return [found('edition-twice', args, ['edition'])];
  }
  const sets = law.sets.map((one) => one.set).filter((set) => set.edition === edition.edition);
  const editions: readonly Edition[] = law.editions.map((one) => one.edition);
  // A corrected set may well have another number of options than the one it replaces.
  const rules = law.hasCorrectedSets
    ? EDITION_RULES.filter((rule) => rule !== countsAreAsChecked)
    : EDITION_RULES;
  return rules.flatMap((rule) => rule(edition, sets, editions));
}

function byFileAndLine(a: Finding, b: Finding): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
