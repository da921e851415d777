import type { Library } from '../law/library.js';
import type { Edition, EditionId } from '../engine/types.js';
import { fatal } from './errors.js';
import { readEdition } from './cells.js';

/**
 * The edition a flag names: `26-2026`, `26/2026/QĐ-TTg`, `148`.
 *
 * @throws {UserError} when it is none
 */
export function editionNamed(library: Library, asked: string): Edition {
  const id = readEdition(asked, library.editions);
  const edition = id === null ? undefined : library.edition(id);
  if (edition) return edition;
  throw fatal('edition-unknown', { asked, known: library.editions.map((one) => one.edition) });
}

/** The edition of rows that name none. */
export interface AskedEdition {
  readonly edition: EditionId;
  /**
   * Whether a row that says otherwise goes before it: a season has one for all its rounds, which may be of two
   * Decisions. What a line asks for is what its rows have to be.
   */
  readonly givesWay: boolean;
}

/** What of a command's flags says which edition is asked for. */
export interface EditionFlags {
  readonly edition?: string;
  /** Whether the season has said it, and not the line. */
  readonly editionOfSeason?: boolean;
}

/**
 * The edition that `--edition` asks for; null where it is not given.
 *
 * @throws {UserError} when it is none
 */
export function editionAsked(
  library: Library,
  { edition, editionOfSeason = false }: EditionFlags,
): AskedEdition | null {
  return edition === undefined
    ? null
    : { edition: editionNamed(library, edition).edition, givesWay: editionOfSeason };
}
