import type { UserProblem } from '../base/user-error.js';
import type { Table } from '../rows/open-table.js';

/* What stands behind the names that were given, before any of it is read. */

/** Sheets' files that were named one after another, outright or by their folder. */
export interface SheetFiles {
  readonly paths: readonly string[];
}

/** The rejects files beside the tables of a round: those that somebody has put right, and those that wait for it. */
interface BesideInputs {
  /** How many rows were put right in each file that is read. */
  readonly corrected: ReadonlyMap<string, number>;
  /** Files in which nothing was put right: their rows are still rejected where they came from. */
  readonly uncorrected: readonly string[];
  /** What keeps further ones from being read. */
  readonly broken: readonly UserProblem[];
}

/** A table that was found, and cannot be read. */
export interface UnreadFile {
  readonly file: string;
  readonly problems: readonly UserProblem[];
}

/** What became of the names: reported before anything is read. */
export interface FoundInputs {
  /** How many files each pattern found. */
  readonly found: ReadonlyMap<string, number>;
  /** How many sheets are in each folder. */
  readonly inFolders: ReadonlyMap<string, number>;
  /** Paths with sheets that an earlier path has given already, and how many: each is read once. */
  readonly repeated: ReadonlyMap<string, number>;
  /** Symbolic links under a folder or a pattern: what they lead to is read. */
  readonly links: readonly string[];
  /** Files that a pattern found and that we wrote ourselves: they are not rated again. */
  readonly skipped: readonly string[];
  /** Lists of what is to be scored again, of which nobody says that a row is signed. */
  readonly lists: readonly string[];
  /** Tables of a folder or a pattern that cannot be read, where the others are read all the same. */
  readonly unread: readonly UnreadFile[];
  /** Tables in a folder of sheets: the sheets alone are read. */
  readonly tablesLeft: ReadonlyMap<string, readonly string[]>;
  /** What lies beside them of rows that were rejected before; absent where it was not looked for. */
  readonly beside?: BesideInputs;
}

/** Everything with sheets in it that was named: tables of them, and their own files. */
export interface OpenedInputs extends FoundInputs {
  /** In the order they were named. */
  readonly inputs: readonly (Table | SheetFiles)[];
  readonly tables: readonly Table[];
  /** Each file that is read, by its identity: nothing is to be written over it. */
  readonly identities: ReadonlySet<string>;
}

export function isSheetFiles(input: object): input is SheetFiles {
  return 'paths' in input;
}

/** Every sheet's file among what was opened. */
export function sheetFilesOf({ inputs }: OpenedInputs): readonly string[] {
  return inputs.flatMap((input) => (isSheetFiles(input) ? input.paths : []));
}
