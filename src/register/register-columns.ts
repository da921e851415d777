import { fatal } from './errors.js';
import { meaningOf } from '../rows/columns.js';
import type { HeaderLook } from '../tables/find-header.js';
import { cellText } from '../rows/submission.js';
import { fold } from '../base/text/fold.js';
import { printable } from '../base/text/width.js';
import { COLUMNS, type RegisterColumn, type RegisterField } from './columns.js';

/** Those that a register of ours has, in the order we write them. */
export const REGISTER_FIELDS: readonly RegisterField[] = fieldsWith(({ write }) => write !== null);

export function fieldsWith(isMeant: (column: RegisterColumn) => boolean): readonly RegisterField[] {
  return COLUMNS.filter(isMeant).map(({ field }) => field);
}

/** A register's own names for its columns; the others are those of the tables of sheets. */
const BY_NAME: ReadonlyMap<string, RegisterField> = new Map(
  COLUMNS.flatMap(({ field, names = [] }) => names.map((name) => [name, field] as const)),
);

const FIELD_SET: ReadonlySet<string> = new Set(COLUMNS.map(({ field }) => field));

/** What a heading means in a register; null for a column of its owner's, which is kept as it is. */
export function registerFieldOf(heading: string): RegisterField | null {
  const own = BY_NAME.get(fold(heading));
  if (own !== undefined) return own;
  const meaning = meaningOf(heading);
  const name = meaning.kind === 'field' ? meaning.field : meaning.kind === 'result' ? meaning.result : '';
  return isRegisterField(name) ? name : null;
}

function isRegisterField(name: string): name is RegisterField {
  return FIELD_SET.has(name);
}

/** A register names products, and says at least two things more of them. */
export const REGISTER_LOOK: HeaderLook = {
  isHeader(cells) {
    const fields = cells.map(registerFieldOf).filter((field) => field !== null);
    return fields.length >= 3 && (fields.includes('name') || fields.includes('code'));
  },
  isKnown: (cell) => registerFieldOf(cell) !== null,
};

/** The columns of one register. */
export interface RegisterColumns {
  /** The headings as they are in the file. */
  readonly headings: readonly string[];
  /** The place of each field in the row, from 0. */
  readonly places: ReadonlyMap<RegisterField, number>;
  /** The places of the columns we do not know: kept, and never guessed at. */
  readonly unknown: readonly number[];
}

/**
 * Reads a register's headings.
 *
 * @throws {UserError} when they are not a register's, or two columns mean the same
 */
export function readRegisterColumns(
  file: string,
  sheet: string | undefined,
  line: number,
  headings: readonly string[],
): RegisterColumns {
  if (!REGISTER_LOOK.isHeader(headings)) {
    throw fatal('no-register-columns', { file, sheet, read: printable(headings.join(' | ').slice(0, 120)) });
  }
  const places = new Map<RegisterField, number>();
  const unknown: number[] = [];
  for (const [index, heading] of headings.entries()) {
    const field = registerFieldOf(heading);
    if (field === null) {
      unknown.push(index);
      continue;
    }
    const first = places.get(field);
    if (first !== undefined) {
      const name = printable(cellText(heading));
      throw fatal('column-twice', { file, sheet, line, name, first: first + 1, second: index + 1 });
    }
    places.set(field, index);
  }
  return { headings, places, unknown };
}
