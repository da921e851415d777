import { fatal } from './errors.js';
import { meaningOf } from '../rows/columns.js';
import type { HeaderLook } from '../tables/find-header.js';
import { columnsByName } from '../rows/named-columns.js';
import { cellText } from '../rows/submission.js';
import { fold } from '../base/text/fold.js';
import { printable } from '../base/text/width.js';

/** The columns of a register, in the order we write them. */
export const REGISTER_FIELDS = [
  'code',
  'name',
  'producer',
  'producerType',
  'gender',
  'ethnicity',
  'disability',
  'branch',
  'group',
  'set',
  'commune',
  'district',
  'province',
  'stars',
  'total',
  'edition',
  'kind',
  'decision',
  'decided',
  'authority',
  'certificateEnd',
  'status',
  'withdrawalGround',
  'withdrawalDecision',
  'withdrawn',
  'followsCode',
  'followsDecision',
] as const;

/** `year` is read where a list gives no day, and is no column of the registers we make. */
export type RegisterField = (typeof REGISTER_FIELDS)[number] | 'year';

/** What a register's own columns go by, folded; the others are those of the tables of sheets. */
export const OWN_NAMES: Readonly<Partial<Record<RegisterField, readonly string[]>>> = {
  disability: ['khuyet tat', 'nguoi khuyet tat', 'nguoi dai dien khuyet tat', 'disability'],
  branch: ['nganh', 'nganh hang', 'nganh san pham', 'nganh theo nguon', 'branch'],
  group: ['nhom', 'nhom san pham', 'group', 'product group'],
  set: ['bo san pham neu ro'],
  district: ['former district'],
  decision: [
    'so quyet dinh',
    'quyet dinh',
    'so qd',
    'quyet dinh cong nhan',
    'so quyet dinh cong nhan',
    'decision number',
    'decision',
  ],
  decided: [
    'ngay quyet dinh',
    'ngay qd',
    'ngay ban hanh',
    'ngay ky',
    'ngay cong nhan',
    'ngay cap',
    'decision date',
  ],
  authority: ['co quan', 'co quan ban hanh', 'co quan cap'],
  certificateEnd: [
    'ngay het han',
    'het han',
    'ngay het hieu luc',
    'het hieu luc',
    'co gia tri den',
    'co gia tri den ngay',
    'han giay chung nhan',
    'certificate end',
  ],
  withdrawalGround: ['ly do thu hoi', 'thu hoi theo diem', 'withdrawal ground'],
  withdrawalDecision: ['quyet dinh thu hoi', 'so quyet dinh thu hoi', 'withdrawal decision'],
  withdrawn: ['ngay thu hoi', 'withdrawal date'],
  followsCode: ['ma san pham truoc', 'noi tiep san pham', 'follows product'],
  followsDecision: ['quyet dinh truoc', 'noi tiep quyet dinh', 'follows decision'],
  year: ['nam', 'nam cong nhan', 'year'],
};

const BY_NAME = columnsByName<RegisterField>(OWN_NAMES);

const FIELD_SET: ReadonlySet<string> = new Set<RegisterField>([...REGISTER_FIELDS, 'year']);

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
 * @throws {UserError} when they are no register's, or two columns mean the same
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
