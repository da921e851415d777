import type { Judged, JudgedProduct } from '../council/judge.js';
import type { ProductSet } from '../engine/types.js';
import type { CouncilResult, CountedSheet } from '../engine/council-result.js';
import { shownAverage, type Average } from '../engine/average.js';
import type { Role } from '../engine/council-rules.js';
import type { Regulation } from '../council/regulation.js';
import { otherwiseNote } from '../council/council-notes.js';
import { figure } from './criteria-table.js';
import { strong } from '../formats/paper/inline.js';
import { doubt } from '../law/doubt.vi.js';
import type { Block, Figure, LetterheadBlock, SignaturesBlock } from '../formats/paper/paper.js';
import type { PaperSetting } from './paper-setting.js';
import { vietnamese } from './vietnamese.js';
import { BLANK, COUNCIL, placeAndDate } from './words.js';

/* What the three papers of a council share: who issues them, and how an average is told. */

/** Members by what they are, as papers name them. */
export const ROLE_NAMES: Readonly<Record<Role, string>> = {
  chair: 'Chủ tịch Hội đồng',
  secretary: 'Thư ký Hội đồng',
  member: 'Thành viên',
  producer: 'Chủ thể',
};

/** The agency above is not in the regulation's file: it is what `--agency` says, or left to fill in. */
export function councilLetterhead(
  regulation: Regulation | null,
  { agency, number, place, date }: PaperSetting,
  sign: string,
): LetterheadBlock {
  return {
    kind: 'letterhead',
    agency: [(agency ?? BLANK).toLocaleUpperCase('vi'), councilName(regulation).toLocaleUpperCase('vi')],
    number: `Số: ${number ?? `……/${sign}`}`,
    placeAndDate: placeAndDate(place, date),
  };
}

/** Who signs what the council decided: its secretary on the left, its chair on the right. */
export function councilSignatures(regulation: Regulation | null): SignaturesBlock {
  const column = (title: readonly string[], role: 'chair' | 'secretary') => ({
    placeAndDate: null,
    title,
    hint: '(Ký và ghi rõ họ tên)',
    name: nameOf(regulation, role),
  });
  return {
    kind: 'signatures',
    // The chair signs for the council (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.7).
    columns: [column(['THƯ KÝ'], 'secretary'), column(['TM. HỘI ĐỒNG', 'CHỦ TỊCH'], 'chair')],
  };
}

/** The one who is chair or secretary; null where nobody is, or several are. */
function nameOf(regulation: Regulation | null, role: 'chair' | 'secretary'): string | null {
  const [first, second] = regulation?.members.filter((one) => one.role === role) ?? [];
  return second === undefined ? (first?.name ?? null) : null;
}

/** What a reader of the paper has to know of the result: that sheets which nobody has signed are in it. */
export function noticesOf({ products }: Judged): readonly Block[] {
  const drafts = products.flatMap(({ gathered }) => gathered.counted).filter(({ of }) => !of.signed).length;
  return drafts > 0
    ? [{ kind: 'text', text: strong(`Lưu ý: Có tính ${String(drafts)} phiếu chưa ký.`) }]
    : [];
}

/** What the program doubts of the result: a quorum that was not looked at, sets that the sources leave in doubt. */
export function doubtsOf(
  { products }: Judged,
  regulation: Regulation | null,
  setOf: (product: JudgedProduct) => ProductSet,
): readonly string[] {
  const disputed = new Map(
    products
      .map(setOf)
      .filter(({ disputed: dispute }) => dispute !== null)
      .map((set) => [`${set.edition}/${String(set.set)}`, set]),
  );
  return [
    ...(regulation === null ? ['Chưa xét đủ thành viên hay không: không có tệp quy chế của Hội đồng.'] : []),
    ...[...disputed.values()].map(
      ({ set, edition, disputed: dispute }) =>
        `Bộ ${String(set)} (${edition}) còn chỗ chưa rõ trong nguồn (${dispute?.article ?? ''}${dispute === null ? '' : `; ${doubt[dispute.kind]}`}): ${dispute?.reason ?? ''}`,
    ),
    ...products.flatMap(({ gathered, result }) => {
      const said = otherwiseNote(result, vietnamese);
      return said === null ? [] : [`${gathered.product.name || gathered.product.code}: ${said}.`];
    }),
  ];
}

/** Doubts at the foot of a paper, where they are asked for: the paper itself carries the statute and the data. */
export function doubtNotes(doubts: readonly string[], { footnotes }: PaperSetting): readonly Block[] {
  return footnotes === true && doubts.length > 0 ? [{ kind: 'footnotes', notes: doubts }] : [];
}

export function councilName(regulation: Regulation | null): string {
  return regulation?.name ?? COUNCIL;
}

/** Cut and never rounded up, and the number that a spreadsheet shows alike. */
export function averageFigure(average: Average): Figure {
  const shown = shownAverage(average);
  return { value: Number(shown.replace(',', '.')), shown, decimals: 2 };
}

/** A total; a sheet with criteria left open has none. */
export function totalOf({ rating }: CountedSheet): Figure | null {
  return rating.missing.length > 0 ? null : figure(rating.total);
}

/** "Dâu tây sấy dẻo", its code and its producer, a line each. */
export function productLines({ code, name, producer }: JudgedProduct['gathered']['product']): string {
  return [name, code, producer].filter((text) => text !== '').join('\n');
}

/** Where the outcome settles a level: its stars. Elsewhere they would promise what may not come. */
export function settledStars({ outcome, stars }: CouncilResult): number | null {
  return outcome === 'recognised-level' || outcome === 'candidate-5' || outcome === 'below' ? stars : null;
}

/** Everybody whose sheet counts on any of the products, the roll's order first. */
export function membersOf(
  products: readonly JudgedProduct[],
  regulation: Regulation | null,
): readonly string[] {
  const scored = products.flatMap(({ result }) => result.sheets.map(({ member }) => member));
  return [...new Set([...(regulation?.members.map(({ name }) => name) ?? []), ...scored])];
}

/** "Hạng 4 sao" and the like of a product without its reasons. */
export function levelInWords(result: CouncilResult): string {
  const stars = settledStars(result);
  switch (result.outcome) {
    case 'candidate-5':
      return 'Tiềm năng 5 sao';
    case 'recognised-level':
    case 'below':
      return `${String(stars ?? 0)} sao`;
    case 're-score':
      return 'Phải chấm lại';
    case 'unsettled':
      return 'Vẫn lệch sau vòng chấm cuối';
    case 'no-quorum':
      return 'Chưa đủ thành viên';
    case 'incomplete':
      return 'Chưa chấm đủ';
    case 'disqualified':
      return 'Hồ sơ bị loại';
  }
}
