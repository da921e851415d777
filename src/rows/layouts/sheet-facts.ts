import { withoutEnd } from '../../base/text/ends.js';
import { fold } from '../../base/text/fold.js';
import { readDate } from '../cells.js';
import type { GridRow } from '../../tables/grid.js';
import type { Field } from '../columns.js';
import { meaningOf } from '../heading-meaning.js';

/** What a form says of its product and its member beside the criteria. */
export type Facts = ReadonlyMap<Field, string>;

/** What forms call things beside what columns are called. */
const FORM_NAMES: Readonly<Record<string, Field>> = {
  'ho va ten nguoi danh gia': 'member',
  'ho ten nguoi danh gia': 'member',
  'ho va ten nguoi cham': 'member',
  'ho ten nguoi cham': 'member',
  'ho va ten thanh vien': 'member',
  'ho ten thanh vien': 'member',
  'ho va ten thanh vien hoi dong': 'member',
  'ho ten thanh vien hoi dong': 'member',
  'ho va ten giam khao': 'member',
  'giam khao': 'member',
  'ten thanh vien': 'member',
  'ten chu the': 'producer',
  'chu the san xuat': 'producer',
  'co so': 'producer',
  'ngay thang danh gia': 'rated',
  ngay: 'rated',
  'quyet dinh': 'edition',
  'bo tieu chi': 'set',
  'ma so': 'code',
  'dia chi': 'commune',
  'ho so bi loai': 'disqualified',
};

/** What a label names, with its colon or without; null for nothing that is known. */
export function fieldNamed(label: string): Field | null {
  const bare = withoutEnd(label, /[:：\s]/u);
  const name = fold(bare);
  const ours = Object.hasOwn(FORM_NAMES, name) ? FORM_NAMES[name] : undefined;
  if (ours !== undefined) return ours;
  const meaning = meaningOf(bare);
  return meaning.kind === 'field' ? meaning.field : null;
}

/** A label and what stands behind its colon. */
const LABELLED = /^([^:：]{2,60})[:：](.*)$/su;
/** `9. Bộ sản phẩm: Tương, nước mắm`, as the Decision numbers its forms, and `Bộ sản phẩm số 9: …`. */
const NUMBERED_SET = /^(?:(\d{1,2}) bo san pham|bo (?:san pham )?(?:so )?(\d{1,2}))$/;
/** Dots and lines to be written on. */
const TO_FILL = /^[.…_\s‥]*$/u;
/** Several facts of one line. */
const BETWEEN = /[;\n|]|\s{3,}/;

/**
 * Reads the lines above and below the criteria that say something by a label: `Tên sản phẩm: Nước mắm A`. What is said
 * above counts before what is said below.
 *
 * @param rows those that are neither criteria nor of their table
 */
export function factsIn(rows: readonly Pick<GridRow, 'cells'>[]): Facts {
  const facts = new Map<Field, string>();
  const names = new Map<Field, string>();
  for (const { cells } of rows) {
    for (const [column, cell] of cells.entries()) {
      // `(Sản phẩm: Thực phẩm. Nhóm: Gia vị)` says under which heading the law has the set.
      if (cell === '' || cell.startsWith('(')) continue;
      let last: Field | null = null;
      for (const piece of cell.split(BETWEEN)) {
        const [, label = '', after = ''] = LABELLED.exec(piece.trim()) ?? [];
        const behind = after.trimStart();
        const numbered = NUMBERED_SET.exec(fold(label));
        const field = numbered === null ? fieldNamed(label) : 'set';
        if (label === '' || field === null) {
          // It belongs to what was said before it: `HTX A; xã Một`.
          if (last !== null && piece.trim() !== '')
            facts.set(last, `${facts.get(last) ?? ''}; ${piece.trim()}`);
          continue;
        }
        const next = cells.slice(column + 1).find((one) => one !== '') ?? '';
        const said = TO_FILL.test(behind) ? (TO_FILL.test(next) || LABELLED.test(next) ? '' : next) : behind;
        const value = withoutEnd(said, /[\s.…]/u);
        last = null;
        if (value === '') continue;
        const number = numbered?.[1] ?? numbered?.[2];
        const text = number === undefined ? value : `${number}. ${value}`;
        // A product's own name before what is only called the product.
        const isBetter =
          field === 'name' && fold(label).startsWith('ten') && !(names.get('name') ?? '').startsWith('ten');
        if (facts.has(field) && !isBetter) continue;
        facts.set(field, text);
        names.set(field, fold(label));
        last = field;
      }
    }
  }
  return facts;
}

const PLACES: readonly (readonly [Field, RegExp])[] = [
  ['commune', /^(?:xa|phuong|thi tran|dac khu)\b/],
  ['district', /^(?:huyen|quan|thi xa)\b/],
  ['province', /^(?:tinh|thanh pho|tp)\b/],
];

/** An address from the commune up, `xã Một, huyện Hai, tỉnh Ba`, as the places it names; as it is where it names none. */
export function withPlaces(facts: Facts): Facts {
  const address = facts.get('commune') ?? '';
  if (!address.includes(',')) return facts;
  const pieces = address.split(',').map((piece) => piece.trim());
  const named = pieces.map((piece) => PLACES.find(([, look]) => look.test(fold(piece)))?.[0] ?? null);
  const commune = named.indexOf('commune');
  // What stands behind the commune without its word is what is above it, the province last.
  const above = pieces.slice(commune + 1);
  if (commune === -1 || above.length > 2) return facts;
  const places = new Map<Field, string>([['commune', pieces[commune] ?? '']]);
  for (const [at, piece] of above.entries()) {
    places.set(named[commune + 1 + at] ?? (at === above.length - 1 ? 'province' : 'district'), piece);
  }
  if (places.size < above.length + 1) return facts;
  return new Map([...places, ...facts, ['commune', places.get('commune') ?? '']]);
}

const INSTRUMENT = /\b\d{1,5}(?:\/\d{4})?\/Q[ĐD]-TTg\b/giu;

/** The one instrument that lines name, `26/2026/QĐ-TTg`; null where there is none, or more than one. */
export function instrumentIn(rows: readonly GridRow[]): string | null {
  const named = new Set(
    rows
      .flatMap(({ cells }) => cells.flatMap((cell) => cell.match(INSTRUMENT) ?? []))
      .map((one) => one.toUpperCase()),
  );
  const [only] = named;
  return named.size === 1 ? (only ?? null) : null;
}

const DAY_IN_WORDS = /ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})/giu;

/** The one day that stands where a form is signed, as dd/mm/yyyy; null where there is none, or more than one. */
export function signingDayIn(rows: readonly GridRow[]): string | null {
  const days = new Set(
    rows.flatMap(({ cells }) =>
      cells
        .filter((cell) => !/quy[eế]t\s+đ[iị]nh|Q[ĐD]-|ban hành/iu.test(cell))
        .flatMap((cell) =>
          Array.from(
            cell.matchAll(DAY_IN_WORDS),
            ([, day = '', month = '', year = '']) =>
              `${day.padStart(2, '0')}/${month.padStart(2, '0')}/${year}`,
          ),
        ),
    ),
  );
  const [only] = days;
  return days.size === 1 && only !== undefined && readDate(only) !== null ? only : null;
}

/** What our own forms say of the sheet itself below the signature: the round it is of, and that nobody has signed it. */
export function sheetStateIn(rows: readonly GridRow[]): Facts {
  const state = new Map<Field, string>();
  for (const cell of rows.flatMap(({ cells }) => cells)) {
    const round = /^Phiếu điện tử: vòng chấm (\d)/u.exec(cell)?.[1];
    if (round !== undefined) state.set('round', round);
    if (/^Phiếu chưa ký\.?$/u.test(cell)) state.set('sheetStatus', 'chưa ký');
  }
  return state;
}

/** Where somebody signs: `(Ký và ghi rõ họ tên)`. */
const HINT = /\bky\b.*\bho(?: va)? ten\b/;
const ROLES: ReadonlySet<string> = new Set([
  'chu tich hoi dong',
  'thu ky hoi dong',
  'thanh vien',
  'chu tich',
  'thu ky',
  'uy vien',
]);

/** Who signed below a form, and as what: the name under the one place to sign; null where there is none. */
export function signerIn(rows: readonly GridRow[]): { readonly name: string; readonly role: string } | null {
  const hints = rows.flatMap(({ cells }, at) =>
    cells.flatMap((cell, column) => (HINT.test(fold(cell)) ? [{ at, column }] : [])),
  );
  const [hint] = hints;
  if (hint === undefined || hints.length > 1) return null;
  const below = rows.slice(hint.at + 1, hint.at + 8).map(({ cells }) => cells[hint.column] ?? '');
  const name = below.find((cell) => cell !== '') ?? '';
  if (name === '' || TO_FILL.test(name) || /[:\d]/.test(name) || name.length > 60) return null;
  const above = rows
    .slice(Math.max(0, hint.at - 3), hint.at + 1)
    .map(({ cells }) => cells[hint.column] ?? '');
  const role = above.map((cell) => cell.replace(/^\(|\)$/g, '')).find((cell) => ROLES.has(fold(cell))) ?? '';
  return { name, role };
}
