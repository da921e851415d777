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

/**
 * The edition that `--edition` asks for; null where it is not given.
 *
 * @throws {UserError} when it is none
 */
export function editionAsked(library: Library, asked: string | undefined): EditionId | null {
  return asked === undefined ? null : editionNamed(library, asked).edition;
}
