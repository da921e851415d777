import { countCouncil, countSheet, isLeftOpen, type Judged } from './count-sheets.js';
import { LATE, MISSPELT, type PlayedRound } from './play-round.js';
import { MEMBERS, MINISTRY } from './names.js';
import type { Entry } from './province.js';
import type { CommuneTable } from './commune-tables.js';

/* What the commands of a round have to say, in their own form. */

/** Of each row that is right, as `rate --format ndjson` has it. */
export function ratedRows(tables: readonly CommuneTable[], isCorrected: boolean): readonly object[] {
  const rows = tables.flatMap(({ entries, wrong, spelt }) =>
    entries
      .filter((entry) => isCorrected || entry !== wrong?.entry)
      .map(({ code, product: { name, producer }, edition, set, own }) => {
        const { unmet, ...counted } = countSheet(set, own);
        return {
          product: {
            code,
            name,
            producer: spelt(producer.name).normalize('NFC'),
            commune: producer.commune.name,
          },
          ...{
            edition,
            set: set.no,
            ...counted,
            unmet: unmet.map(({ star, code: of, needs, has }) => ({ star, code: of, needs, has })),
          },
          status: 'rated',
          authority: counted.stars < 3 ? null : counted.stars === 5 ? MINISTRY : 'UBND cấp tỉnh',
        };
      }),
  );
  return rows.toSorted(byCode);
}

export interface HasCode {
  readonly product: { readonly code: string };
}

export function byCode(a: HasCode, b: HasCode): number {
  return a.product.code < b.product.code ? -1 : 1;
}

/** Whose sheets do not count yet before somebody has put it right. */
const NOT_YET: Readonly<Record<1 | 2 | 3, string | null>> = { 1: MISSPELT, 2: null, 3: LATE };

/** As `council --format json` has each product; `early` is before one member's sheets count. */
export function judgedRows(
  { round, entries }: PlayedRound,
  at: 'early' | 'first' | 'last',
): readonly object[] {
  const rows = entries.map((entry) => {
    const sheets =
      at === 'early' ? entry.sheets.filter(({ member }) => member !== NOT_YET[round.no]) : entry.sheets;
    const judged = countCouncil({ ...entry, sheets }, at === 'last' ? 2 : 1);
    return judgedRow({ ...entry, sheets }, judged, at === 'last' ? 2 : 1);
  });
  return rows.toSorted(byCode);
}

function judgedRow(
  { code, product: { name, producer }, edition, set, sheets }: Entry,
  judged: Judged,
  upTo: 1 | 2,
) {
  const { shown, sum, count, parts, max, min, outcome, stars, unmet, authority, pointStars } = judged;
  const own = MEMBERS.flatMap((member) =>
    sheets.filter((one) => one.member === member && one.round <= upTo).slice(-1),
  );
  return {
    product: { code, name, producer: producer.name, commune: producer.commune.name },
    ...{ edition, set: set.no },
    totals: own.map(({ member, points }) => [
      member,
      isLeftOpen(set, points) ? null : countSheet(set, points).total,
    ]),
    average: shown === null ? null : { sum: String(sum), count, shown },
    ...{ parts, max, min, stars, outcome, unmet, authority, pointStars },
  };
}

/** The same of what the command has said. */
export function judgedSaid(json: string): readonly object[] {
  return (JSON.parse(json) as readonly SaidProduct[])
    .map(
      ({
        product,
        edition,
        set,
        sheets,
        average,
        parts,
        spread,
        stars,
        outcome,
        unmet,
        authority,
        pointStars,
      }) => ({
        product,
        ...{ edition, set },
        totals: sheets.map(({ member, total }) => [member, total]),
        average,
        parts: parts && { A: parts.A.shown, B: parts.B.shown, C: parts.C.shown },
        ...{ max: spread?.max ?? null, min: spread?.min ?? null, stars, outcome },
        unmet: unmet.map(({ star, code }) => `${String(star)} ${code}`),
        ...{ authority, pointStars },
      }),
    )
    .toSorted(byCode);
}

interface Shown {
  readonly shown: string;
}

interface SaidProduct extends HasCode {
  readonly edition: string;
  readonly set: number;
  readonly sheets: readonly { readonly member: string; readonly total: number | null }[];
  readonly average: object | null;
  readonly parts: { readonly A: Shown; readonly B: Shown; readonly C: Shown } | null;
  readonly spread: { readonly max: number; readonly min: number } | null;
  readonly stars: number | null;
  readonly outcome: string;
  readonly unmet: readonly { readonly star: number; readonly code: string }[];
  readonly authority: string | null;
  readonly pointStars: number | null;
}

const OUTCOMES: Readonly<Record<string, string>> = {
  'candidate-5': 'tiềm năng 5 sao',
  'recognised-level': 'đạt hạng được công nhận',
  below: 'chưa đạt 3 sao',
  're-score': 'phải chấm lại',
  unsettled: 'vẫn lệch quá mức sau vòng chấm cuối',
  'no-quorum': 'chưa đủ thành viên',
  incomplete: 'chưa chấm đủ',
  disqualified: 'bị loại',
};

/** The columns of a council's table that are told apart, and what stands in them. */
export const TABLE_COLUMNS = [
  'Mã sản phẩm',
  'Kết luận của Hội đồng',
  'Số sao',
  'Số phiếu được tính',
  'Điểm trung bình của Hội đồng',
  'Điểm A',
  'Cơ quan công nhận',
];

export function tableRows({ entries }: PlayedRound): readonly (readonly string[])[] {
  return entries
    .map((entry) => {
      const { outcome, stars, count, shown, parts, authority } = countCouncil(entry, 2);
      const isSettled = ['candidate-5', 'recognised-level', 'below'].includes(outcome);
      const settled = (text: string | number | null) => (isSettled ? String(text ?? '') : '');
      return [
        ...[entry.code, OUTCOMES[outcome]!, settled(stars), String(count), shown ?? '', parts?.A ?? ''],
        settled(authority),
      ];
    })
    .toSorted((a, b) => (a[0]! < b[0]! ? -1 : 1));
}
