import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fatal } from './errors.js';
import { checkFile, located, senseOfSet, type CheckedFile } from './check/check-file.js';
import { checkLaw, readAll } from './check/check-law.js';
import type { Finding } from './check/findings.js';
import { ownFiles } from './check/own-files.js';
import { EDITION_FILE, setNumberOf, type LawFile } from './law-folder.js';
import { CRITERIA_DIR } from '../base/package-root.js';
import { compiledEdition, compiledSet, type CompiledSet } from './read-law-file.js';
import { nearestEdition } from './edition-on.js';
import { setRules, type RatingRules } from '../engine/rating-rules.js';
import type { Edition, EditionId, IsoDate, ProductSet } from '../engine/types.js';
import { readBytes } from '../base/files/open-to-read.js';
import { textIn } from '../base/files/text-in.js';

/** A corrected file that replaces ours. */
export interface Replacement {
  readonly path: string;
  readonly edition: EditionId;
  /** The set it corrects, or null for the edition itself. */
  readonly set: number | null;
  /** The edition is none of ours: the file replaces nothing. */
  readonly added: boolean;
}

/** The law, read as it is requested: only the sets that are used are loaded. */
export interface Library {
  /** The day on which it was opened: where neither a user nor a record gives a day, the law is that of this one. */
  readonly today: IsoDate;
  /** In the order of their coming into force. */
  readonly editions: readonly Edition[];
  edition(id: EditionId): Edition | undefined;
  set(edition: EditionId, no: number): ProductSet | undefined;
  /** The same made ready for rating, once; of a set of ours, which the build has made ready, no words are read. */
  rules(edition: EditionId, no: number): RatingRules | undefined;
  /** Every set of an edition, by number. */
  sets(edition: EditionId): readonly ProductSet[];
  readonly replacements: readonly Replacement[];
}

/** The edition in force today: what is meant where nothing gives a day, and what names things of several editions. */
export function editionToday({ editions, today }: Library): Edition {
  return nearestEdition(editions, today);
}

/** What sets are headed by: in the order of the edition of today, then what only another edition has. */
export function headingsOf(library: Library, of: (set: ProductSet) => string | null): readonly string[] {
  const first = editionToday(library);
  const editions = [first, ...library.editions.filter((one) => one !== first)];
  const named = editions.flatMap(({ edition }) => library.sets(edition).map(of));
  return [...new Set(named.filter((name) => name !== null))];
}

/** An edition that something read by this library goes by; that there is none would be a bug of ours. */
export function knownEdition(library: Library, id: EditionId): Edition {
  const edition = library.edition(id);
  if (edition === undefined) throw new RangeError(`no edition ${id}`);
  return edition;
}

/** A set that something read by this library goes by, likewise. */
export function knownSet(library: Library, id: EditionId, no: number): ProductSet {
  const set = library.set(id, no);
  if (set === undefined) throw new RangeError(`no set ${String(no)} in ${id}`);
  return set;
}

/** The rules of such a set. */
export function knownRules(library: Library, id: EditionId, no: number): RatingRules {
  const rules = library.rules(id, no);
  if (rules === undefined) throw new RangeError(`no set ${String(no)} in ${id}`);
  return rules;
}

/**
 * Opens our own law, with the corrected files of a folder in place of ours.
 *
 * @param corrections a folder of set and edition files, loose or in folders by edition; null for none
 * @param today the day it is opened, in the user's own calendar
 * @throws {UserError} where a file of the law, ours or corrected, is broken
 */
export function openLibrary(corrections: string | null, today: IsoDate): Library {
  const corrected = corrections === null ? [] : readCorrections(corrections);
  const own = readdirSync(CRITERIA_DIR).filter((folder) => folder !== 'schema');
  const editions = new Map(own.map((folder) => readEdition(folder)).map((one) => [one.edition, one]));
  const sets = new Map<string, CompiledSet | undefined>();
  const made = new Map<string, RatingRules>();
  for (const one of corrected) {
    if (one.kind === 'edition') editions.set(one.edition.edition, one.edition);
    if (one.kind === 'set') sets.set(keyOf(one.set.edition, one.set.set), madeReady(one.set));
  }
  const setOf = (id: EditionId, no: number): CompiledSet | undefined => {
    const key = keyOf(id, no);
    const edition = editions.get(id);
    if (edition !== undefined && !sets.has(key)) sets.set(key, readSet(edition, no));
    return sets.get(key);
  };

  const library: Library = {
    today,
    editions: [...editions.values()].sort((a, b) => (a.inForce.from < b.inForce.from ? -1 : 1)),
    edition: (id) => editions.get(id),
    set: (id, no) => setOf(id, no)?.set,
    rules(id, no) {
      const key = keyOf(id, no);
      const known = made.get(key);
      if (known !== undefined) return known;
      const [edition, set] = [editions.get(id), setOf(id, no)];
      if (edition === undefined || set === undefined) return undefined;
      const rules = { ...set.rules, bands: edition.bands };
      made.set(key, rules);
      return rules;
    },
    sets: (edition) =>
      Array.from({ length: editions.get(edition)?.sets ?? 0 }, (_, index) =>
        library.set(edition, index + 1),
      ).filter((set) => set !== undefined),
    replacements: corrected.map((one) => toReplacement(one, own)).filter((one) => one !== null),
  };
  return library;
}

function keyOf(id: EditionId, no: number): string {
  return `${id}/${String(no)}`;
}

/** A set that the build does not know. */
function madeReady(set: ProductSet): CompiledSet {
  return { set, rules: setRules(set) };
}

function readEdition(folder: string): Edition {
  const file: LawFile = { path: join(CRITERIA_DIR, folder, EDITION_FILE), folder, name: EDITION_FILE };
  const compiled = compiledEdition(file);
  if (compiled) return compiled;
  const checked = checkFile(file, textIn(readBytes(file.path)));
  refuseErrors(located(checked, checked.findings, false));
  if (checked.kind !== 'edition') throw fatal('criteria-dir-empty', { dir: file.path });
  return checked.edition;
}

/** A set of ours; its file is found by the number its name begins with. */
function readSet(edition: Edition, no: number): CompiledSet | undefined {
  const folder = edition.edition;
  const name = setFilesIn(join(CRITERIA_DIR, folder)).get(no);
  if (name === undefined) return undefined;
  const file: LawFile = { path: join(CRITERIA_DIR, folder, name), folder, name };
  const compiled = compiledSet(file);
  if (compiled) return compiled;
  const checked = checkFile(file, textIn(readBytes(file.path)));
  const sense = checked.kind === 'set' ? senseOfSet(checked.set, edition) : [];
  refuseErrors(located(checked, [...checked.findings, ...sense], false));
  return checked.kind === 'set' ? madeReady(checked.set) : undefined;
}

const listings = new Map<string, ReadonlyMap<number | null, string>>();

/** The names of the files of an edition by the numbers of their sets. */
function setFilesIn(folder: string): ReadonlyMap<number | null, string> {
  const known = listings.get(folder);
  if (known) return known;
  const names = statSync(folder, { throwIfNoEntry: false })?.isDirectory() ? readdirSync(folder) : [];
  // Of two by one number the first, as a list of them has it.
  const files = new Map(names.toReversed().map((name) => [setNumberOf(name), name]));
  listings.set(folder, files);
  return files;
}

/** Nobody is rated by a file of the law that is wrong in shape or in sense. */
function refuseErrors(findings: readonly Finding[]): void {
  const errors = findings.filter((finding) => finding.severity === 'error');
  if (errors.length > 0) throw fatal('criteria-broken', { findings: errors });
}

function readCorrections(dir: string): readonly CheckedFile[] {
  // The whole of it: a corrected edition may be at odds with sets that are ours.
  refuseErrors(checkLaw(dir, false, ownFiles()).findings);
  return readAll(dir);
}

function toReplacement(checked: CheckedFile, own: readonly string[]): Replacement | null {
  if (checked.kind === 'broken') return null;
  const { path } = checked.file;
  const edition = checked.kind === 'set' ? checked.set.edition : checked.edition.edition;
  const set = checked.kind === 'set' ? checked.set.set : null;
  return { path, edition, set, added: !own.includes(edition) };
}
