import type { IsoDate, RegistrationKind, WithdrawalGrounds } from '../engine/types.js';
import { containsWords, fold } from '../base/text/fold.js';
import { ministryIn } from './ministry.js';
import type {
  AuthorityLevel,
  Gender,
  Hundredths,
  ProducerType,
  RecordStatus,
  RegisterRecord,
  WithdrawalGround,
} from './record.js';

/** What a register's cells say, in one language; each word is one that we read. */
export interface RecordWords {
  readonly producerTypes: Readonly<Record<ProducerType, string>>;
  readonly genders: Readonly<Record<Gender, string>>;
  readonly yes: string;
  readonly no: string;
  /** The column that keeps an address which was taken apart. */
  readonly address: string;
  readonly statuses: Readonly<Record<RecordStatus, string>>;
  readonly kinds: Readonly<Record<RegistrationKind, string>>;
  /** What is put forward for 5 stars, which the centre rates. */
  readonly candidate: string;
  /** An edition from before the first one encoded. */
  readonly earlier: string;
}

/*
 * What the cells of a register say, in the words of people: each function reads a text that is not blank, and gives
 * null where it cannot.
 */

/** As a register is written, and as names of producers begin; the longer word before the one it holds. */
const PRODUCER_TYPES: readonly (readonly [ProducerType, readonly string[]])[] = [
  ['cooperative-group', ['to hop tac', 'tht', 't h t', 'cooperative group']],
  [
    'cooperative',
    [
      'hop tac xa',
      'htx',
      'h t x',
      'htxnn',
      'lien hiep hop tac xa',
      'lien hiep htx',
      'lh htx',
      'lhhtx',
      'cooperative',
    ],
  ],
  [
    'household',
    [
      ...['ho kinh doanh', 'ho san xuat', 'ho gia dinh', 'ho ca the', 'ho nong dan', 'ho kd', 'ho sx'],
      ...['ho sxkd', 'ho', 'hkd', 'hsx', 'co so san xuat', 'co so che bien', 'co so', 'cssx', 'household'],
    ],
  ],
  ['farm', ['trang trai', 'farm']],
  [
    'association',
    ['hoi', 'hiep hoi', 'trung tam dieu hanh', 'trung tam', 'to chuc tuong duong', 'association'],
  ],
  [
    'enterprise',
    [
      'doanh nghiep',
      'cong ty',
      'cty',
      'c ty',
      'ct tnhh',
      'ct cp',
      'ctcp',
      'tnhh',
      'dn',
      'dnnvv',
      'dntn',
      'enterprise',
      'company',
    ],
  ],
  ['other', ['khac', 'other']],
];

/**
 * `Hợp tác xã`, `HTX`, `Cty TNHH`, `Hộ SXKD` … (Điều 2.3 of 26/2026). A `cơ sở sản xuất` is a household's business: what
 * is registered as a company says so.
 */
export function readProducerType(text: string): ProducerType | null {
  const folded = fold(text);
  const found = PRODUCER_TYPES.find(([, names]) =>
    names.some((name) => folded === name || folded.startsWith(`${name} `)),
  );
  return found?.[0] ?? null;
}

export function readGender(text: string): Gender | null {
  switch (fold(text)) {
    case 'nu':
    case 'female':
    case 'f':
      return 'female';
    case 'nam':
    case 'male':
    case 'm':
      return 'male';
    default:
      return null;
  }
}

/** Whether something holds: `có`, `x`, `1`, or `không`, `0`. */
export function readYesNo(text: string): boolean | null {
  const folded = fold(text);
  if (['co', 'x', '1', 'yes', 'true'].includes(folded)) return true;
  return ['khong', '0', 'no', 'false', 'k'].includes(folded) ? false : null;
}

const TOTAL = /^(\d{1,3})(?:[.,](\d{1,2})(\d*))?$/;

/**
 * Points from 0 to 100: `72`, `89,83`, `72.5`. An average that a spreadsheet computed has more decimals: it is cut to
 * two and never rounded up, as every average is.
 */
export function readTotal(text: string): Hundredths | null {
  const [, whole, decimals = '', rest = ''] = TOTAL.exec(text) ?? [];
  if (whole === undefined) return null;
  const hundredths = Number(whole) * 100 + Number(decimals.padEnd(2, '0'));
  const isMore = hundredths === 10_000 && /[1-9]/.test(rest);
  // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- a whole number
  return hundredths <= 10_000 && !isMore ? (hundredths as Hundredths) : null;
}

/** Whether a total was cut. */
export function isTotalCut(text: string): boolean {
  return readTotal(text) !== null && /[1-9]/.test(TOTAL.exec(text)?.[3] ?? '');
}

/** The same as people write it in Vietnam: 72 or 89,83. */
export function shownTotal(total: Hundredths): string {
  const rest = total % 100;
  const whole = String((total - rest) / 100);
  return rest === 0 ? whole : `${whole},${String(rest).padStart(2, '0')}`;
}

export function readYear(text: string): number | null {
  return /^(?:19|20)\d{2}$/.test(text) ? Number(text) : null;
}

const STATUSES: readonly (readonly [RecordStatus, readonly string[]])[] = [
  ['in-force', ['con hieu luc', 'con han', 'dang hieu luc', 'hieu luc', 'in force']],
  ['expired', ['het han', 'het hieu luc', 'da het han', 'da het hieu luc', 'expired']],
  ['withdrawn', ['thu hoi', 'da thu hoi', 'bi thu hoi', 'withdrawn']],
  ['replaced', ['da thay the', 'thay the', 'duoc thay the', 'da duoc thay the', 'replaced']],
];

export function readStatus(text: string): RecordStatus | null {
  const folded = fold(text);
  return STATUSES.find(([, names]) => names.includes(folded))?.[0] ?? null;
}

/**
 * A ground of withdrawal by its letter in the article: `a`, `điểm đ`, `đ khoản 1 Điều 8`. A `d` and a `đ` are two grounds,
 * so that accents count here; `dd` is what a keyboard without đ writes.
 *
 * @param law the grounds there are; null where no edition says any
 */
export function readGround(text: string, law: WithdrawalGrounds | null): WithdrawalGround | null {
  const match = /^(?:điểm\s+|diem\s+|ground\s+)?(dd|[a-zđ])\)?(?:[\s,;:)].*)?$/u.exec(
    text.normalize('NFC').toLowerCase().trim(),
  );
  const letter = match?.[1] === 'dd' ? 'đ' : match?.[1];
  const found = law?.grounds.find(({ ground }) => ground === letter);
  // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- a letter of the law's
  return found === undefined ? null : (found.ground as WithdrawalGround);
}

/** Who an authority is by its name: `UBND huyện Đắk Song`, `UBND tỉnh Lâm Đồng`, `Bộ Nông nghiệp và Môi trường`. */
export function readAuthorityLevel(text: string): AuthorityLevel | null {
  const folded = fold(text);
  if (ministryIn(text) !== null) return 'centre';
  if (/^(?:bo |trung uong|hoi dong .*trung uong)/.test(`${folded} `)) return 'centre';
  const names = (words: readonly string[]) => words.some((word) => containsWords(folded, word));
  // A city under the centre is a province, and one under a province a district: its name alone does not tell which.
  if (names(['huyen', 'quan', 'thi xa', 'district'])) return 'district';
  if (names(['tinh', 'province', 'thanh pho truc thuoc trung uong'])) return 'province';
  return CENTRAL_CITIES.some((city) => containsWords(folded, city)) ? 'province' : null;
}

/** Thành phố trực thuộc trung ương. */
const CENTRAL_CITIES = ['ha noi', 'hai phong', 'hue', 'da nang', 'can tho', 'ho chi minh'];

/** What Phụ lục I calls a branch otherwise, folded: short forms, and the name it had before. Ours, not the statute's. */
const BRANCH_ALIASES: ReadonlyMap<string, string> = new Map([
  ['du lich', 'dich vu du lich cong dong du lich sinh thai va diem du lich'],
  ['dich vu du lich', 'dich vu du lich cong dong du lich sinh thai va diem du lich'],
  ['duoc lieu', 'duoc lieu va san pham tu duoc lieu'],
  ['thao duoc', 'duoc lieu va san pham tu duoc lieu'],
  ['hang thu cong my nghe', 'thu cong my nghe'],
]);

/** A branch as Phụ lục I names it; one that it does not name stays as it is written. */
export function canonicalName(text: string, names: readonly string[]): string {
  return nameAmong(text, names) ?? text;
}

/** `Nhóm thực phẩm`, `Ngành hàng: Đồ uống`: what stands before the name. */
const BEFORE_NAME = /^(?:nhom|nganh)(?: (?:san pham|hang))? /;

function nameAmong(text: string, names: readonly string[]): string | null {
  const folded = fold(text);
  for (const one of [folded, folded.replace(BEFORE_NAME, '')]) {
    const wanted = BRANCH_ALIASES.get(one) ?? one;
    const found = names.find((name) => fold(name) === wanted);
    if (found !== undefined) return found;
  }
  return null;
}

/**
 * What a cell of a column of groups says: a group of Phụ lục I, else a branch of it, where the record names no other
 * branch; else a group as it is written.
 *
 * @param branch what the record says its branch is; empty where it says nothing
 */
export function branchOrGroup(
  text: string,
  branch: string,
  { branches, groups }: { readonly branches: readonly string[]; readonly groups: readonly string[] },
): { readonly branch: string; readonly group: string } {
  const group = nameAmong(text, groups);
  if (group !== null) return { branch: branch || (branches.includes(group) ? group : ''), group };
  const meant = nameAmong(text, branches);
  if (meant !== null && (branch === '' || branch === meant)) return { branch: meant, group: '' };
  return { branch, group: text };
}

/** Whether a cell of a column of groups names the branch that the record came to, and no group of it. */
export function namesBranch(
  text: string,
  { branch, group }: Pick<RegisterRecord, 'branch' | 'group'>,
): boolean {
  return nameAmong(text, [branch]) !== null && nameAmong(text, [group]) === null;
}

/** The year of a day. */
export function yearOf(date: IsoDate): number {
  return Number(date.slice(0, 4));
}
