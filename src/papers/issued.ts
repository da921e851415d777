import type { IsoDate } from '../engine/types.js';
import type { Library } from '../law/library.js';
import type { Place } from '../register/record.js';
import type { ListedRecord } from '../register/listed.js';
import type { RecognitionDecision } from '../register/decisions.js';
import type { YearFigures } from '../tally/year-count.js';
import type { Block, TableColumn, TableRow } from '../formats/paper/paper.js';
import { tableType } from '../formats/paper/table-type.js';
import { ACROSS, leastFor, sharesOf } from './column-widths.js';
import { centred } from './form-blocks.js';
import { BLANK, dayInWords, joined } from './words.js';

/* What the papers of a register share: what they are made from, and a list of products in as many columns as it needs. */

/** Products as a decision recognised them. */
export interface DecisionRead {
  readonly decision: RecognitionDecision;
  readonly library: Library;
}

/** Products whose certificates are in force on a day. */
export interface InForceRead {
  readonly day: IsoDate;
  readonly records: readonly ListedRecord[];
}

/** A year's figures. */
export interface YearRead {
  readonly figures: YearFigures;
  /** The branches of Phụ lục I, in its order. */
  readonly branches: readonly string[];
  /** Communes of a list that have no product in force; null where no list is given. */
  readonly without: readonly Place[] | null;
  /** As everything that was read says; null where it says several, or none. */
  readonly province: string | null;
}

/** "(Kèm theo Quyết định số 12/QĐ-UBND ngày 05 tháng 8 năm 2026 của UBND tỉnh Lâm Đồng)" */
export function decisionInWords({ number, decided, authority }: RecognitionDecision): string {
  return `Quyết định số ${number ?? BLANK} ${dayInWords(decided)} của ${authority === '' ? BLANK : authority}`;
}

export function addressIn({ commune, district, province }: Place): string {
  return joined(commune, district, province);
}

/** A column of a list of products; left out where no product says anything in it. */
export interface ListColumn {
  readonly head: string;
  readonly of: (listed: ListedRecord) => TableRow['cells'][number]['content'];
  /** Its share of what is left by the narrow columns; null for one that is as narrow as its words. */
  readonly share: number | null;
  readonly namesRow?: boolean;
}

/** A list of products, numbered, in the columns that say something. */
export function productTable(
  caption: string,
  records: readonly ListedRecord[],
  all: readonly ListColumn[],
): Block {
  const columns = all.filter(({ of }) => records.some((one) => shownOf(of(one)) !== ''));
  const type = tableType({ columns: [...columns, null].map(() => ({ width: 0 })) });
  const narrow = (head: string, texts: readonly string[]) => leastFor(texts, head.split(' '), type);
  const needs = [
    narrow('TT', [String(records.length)]),
    ...columns.map(({ head, of, share }) =>
      share === null
        ? narrow(
            head,
            records.map((one) => shownOf(of(one))),
          )
        : null,
    ),
  ];
  const left = ACROSS.landscape - needs.reduce<number>((sum, one) => sum + (one ?? 0), 0);
  const parts = columns.reduce((sum, { share }) => sum + (share ?? 0), 0);
  // The last of the wide ones takes what rounding leaves.
  const last = columns.findLastIndex(({ share }) => share !== null);
  const widths = sharesOf(
    needs.map((own, at) => own ?? (at - 1 === last ? null : (left * (columns[at - 1]?.share ?? 0)) / parts)),
    ACROSS.landscape,
  );
  return {
    kind: 'table',
    caption,
    columns: [
      { width: widths[0] ?? 0, align: 'center' },
      ...columns.map(({ share, namesRow }, at): TableColumn => ({
        width: widths[at + 1] ?? 0,
        ...(share === null ? { align: 'center' } : {}),
        ...(namesRow === true ? { namesRow } : {}),
      })),
    ],
    head: [{ tone: 'strong', cells: ['TT', ...columns.map(({ head }) => head)].map(centred) }],
    rows: records.map((one, at) => ({
      cells: [
        { content: { value: at + 1, shown: String(at + 1), decimals: 0 } },
        ...columns.map(({ of }) => ({ content: of(one) })),
      ],
    })),
    filter: true,
  };
}

function shownOf(content: ReturnType<ListColumn['of']>): string {
  if (content === null) return '';
  if (typeof content === 'string') return content;
  return 'shown' in content ? content.shown : content.map(({ text }) => text).join('');
}
