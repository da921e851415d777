import { fatal } from './errors.js';
import { meaningOf } from '../rows/heading-meaning.js';
import type { HeaderLook } from '../tables/find-header.js';
import { cellText } from '../rows/submission.js';
import { isNumberHeading } from '../rows/unknown-columns.js';
import { fold } from '../base/text/fold.js';
import { printable } from '../base/text/width.js';
import type { StarLevel } from '../engine/types.js';
import { inFigures, isWished, readStarCell } from './star-cell.js';
import { annexFieldOf } from './annex-names.js';
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
  return fieldNamed(heading) ?? weakFieldOf(heading);
}

/** The same by names that mean nothing else. */
function fieldNamed(heading: string): RegisterField | null {
  for (const text of readings(heading)) {
    const own = BY_NAME.get(fold(text));
    if (own !== undefined) return own;
    if (annexFieldOf(fold(text)) !== undefined) return null;
    const meaning = meaningOf(text);
    const name = meaning.kind === 'field' ? meaning.field : meaning.kind === 'result' ? meaning.result : '';
    if (isRegisterField(name)) return name;
  }
  return null;
}

function weakFieldOf(heading: string): RegisterField | null {
  for (const text of readings(heading)) {
    const weak = annexFieldOf(fold(text));
    if (weak !== undefined) return weak;
  }
  return null;
}

/** In brackets behind a heading: of what was before, which is another thing. */
const FORMER = /\(\s*(?:cũ|cu|trước|truoc|tên cũ|ten cu|old)(?=[\s)])/iu;

/** A heading as it is, and without what stands in brackets: `Địa chỉ (xã, phường)`, `Tổng điểm (100)`. */
function readings(heading: string): readonly string[] {
  if (FORMER.test(heading)) return [heading];
  const bare = heading.replace(/\([^()]*\)?/g, ' ').trim();
  const own = bare === '' || bare === heading.trim() ? [heading] : [heading, bare];
  // Beside a product's name some name its group: `Tên sản phẩm/ nhóm sản phẩm`.
  const [first = '', ...others] = bare.split('/');
  return others.length > 0 && /^tên sản phẩm$/iu.test(first.trim()) ? [...own, first] : own;
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
  isKnown: (cell) => registerFieldOf(cell) !== null || tickedLevel(cell) !== null,
};

/** What a column is ticked for: a level of stars, or being put forward for 5. */
export type TickedLevel = StarLevel | 'candidate-5';

/** A wish for a level and nothing else, as over a column; a title over the table says more. */
const WISH_ALONE =
  /^(?:(?:san pham|sp|ocop|dat|hang|xep hang|phan hang|ket qua|cong nhan|tiem nang|ung vien|de xuat|de nghi|du kien) )*[1-5] sao$/;

const SIGNS_ALONE = /^(?:[1-5]\s?)?(?:[*★⭐🌟✭✯]\ufe0f?\s*)+$/u;

/** `3 sao`, `Hạng 4 sao`, `Bốn sao`, `Tiềm năng 5 sao`; in brackets beside it may stand how many there are. */
function tickedLevel(heading: string): TickedLevel | null {
  const text = heading.replace(/\([^()]*\)?/g, ' ').trim();
  // `★★★★`, `4*`: signs alone over a column.
  if (SIGNS_ALONE.test(text)) return readStarCell(text);
  const folded = fold(inFigures(text));
  const isLevel = /(?:^| )[1-5] sao$/.test(folded) && (!isWished(folded) || WISH_ALONE.test(folded));
  return isLevel ? readStarCell(text) : null;
}

/** The columns of one register. */
export interface RegisterColumns {
  /** The headings as they are in the file. */
  readonly headings: readonly string[];
  /** The place of each field in the row, from 0. */
  readonly places: ReadonlyMap<RegisterField, number>;
  /** Columns of one level of stars each, in which a product is ticked; none where stars have a column. */
  readonly ticks: ReadonlyMap<number, TickedLevel>;
  /** The places of the columns we do not know: kept, and never guessed at. */
  readonly unknown: readonly number[];
  /** The place of the column that numbers the products of a list; null where it has none. It is one of the unknown. */
  readonly number: number | null;
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
  const ticks = new Map<number, TickedLevel>();
  for (const [index, heading] of headings.entries()) {
    const field = fieldNamed(heading);
    const tick = tickedLevel(heading);
    if (tick !== null) ticks.set(index, tick);
    if (field === null) continue;
    const first = places.get(field);
    if (first !== undefined) {
      const name = printable(cellText(heading));
      throw fatal('column-twice', { file, sheet, line, name, first: first + 1, second: index + 1 });
    }
    places.set(field, index);
  }
  const taken = new Set(places.values());
  for (const [index, heading] of headings.entries()) {
    const field = taken.has(index) ? null : weakFieldOf(heading);
    if (field === null || places.has(field)) continue;
    places.set(field, index);
    taken.add(index);
  }
  if (places.has('stars') || ticks.size < 2) ticks.clear();
  const unknown = [...headings.keys()].filter((index) => !taken.has(index) && !ticks.has(index));
  const named = headings.findIndex(isNumberHeading);
  const number = named === -1 && fold(headings[0] ?? '') === '' ? 0 : named;
  return { headings, places, ticks, unknown, number: number === -1 ? null : number };
}
