import { quoted, shortened, list, byLevel, thousands } from '../base/format.js';
import { word } from '../base/word-coded.js';
import { problems } from '../rows/problems.vi.js';
import type { Wording } from '../base/coded.js';
import type { CouncilProblemArgs, LeftOutReason, CouncilProblem } from './problems.js';
import { findings, shapeAt } from '../law/check/findings.vi.js';
import type { PersonList, RegulationPlace, RegulationFindingArgs } from './check-regulation.js';
import type { CouncilRequirement } from '../engine/council-requirements.js';
import type { ApartPair, ApartCriterion } from '../engine/spread.js';
import type { Quorum } from '../engine/council-result.js';
import type { CriterionCode } from '../engine/types.js';
import { ranged } from '../rows/ranged.js';
import { COPIES_NAMED } from './counts.js';
import type { JoinedSheets } from './by-product.js';
import type { Copy } from './gather.js';

const PERSON: Readonly<Record<PersonList, string>> = {
  members: 'thành viên',
  absent: 'người vắng',
  guests: 'khách mời',
};

/** `thành viên thứ 3 (Nguyễn Thị Y), mục "role"` */
function placed({ member, key }: RegulationPlace): string {
  const own = key === '' ? '' : `"${shortened(key, 40)}"`;
  if (member === null) return own || 'tệp';
  const who = `${PERSON[member.among]} thứ ${String(member.no)}${member.name === null ? '' : ` (${shortened(member.name, 40)})`}`;
  return own === '' ? who : `${who}, mục ${own}`;
}

const number = (count: number) => thousands(count, '.');

const councilProblems: Wording<CouncilProblemArgs> = {
  'no-member': (a) =>
    `${quoted(a.member)} không có trong Hội đồng${a.alike.length === 0 ? ':' : `, có phải ${a.alike.map((one) => quoted(one)).join(' hay ')}?`} không tính ${a.sheets === 1 ? `phiếu chấm ${quoted(a.product)} (${a.from})` : `${number(a.sheets)} phiếu, đầu tiên là phiếu chấm ${quoted(a.product)} (${a.from})`}; sửa họ tên ở phiếu hoặc ở quy chế cho khớp.`,
  'points-wrong': (a) =>
    `${a.from}: không tính phiếu của ${quoted(a.member)} chấm ${quoted(a.product)}: ${a.problems.map((one) => word(problems, one)).join(' ')}`,
  'member-twice': (a) =>
    `${quoted(a.member)} có hai phiếu khác nhau chấm ${quoted(a.product)} ở cùng vòng ${String(a.round)}: ${a.first}; ${a.second}. ${a.round === 1 ? 'Phiếu nào là phiếu chấm lại thì ghi 2 ở cột "Vòng" của nó; phiếu' : 'Phiếu'} nào gửi nhầm thì chuyển ra ngoài những tệp đang đọc. Chưa tính trung bình sản phẩm này.`,
  'code-unclear': (a) =>
    `${number(a.sheets)} phiếu chấm ${quoted(a.product)}${a.producer === '' ? '' : ` của ${quoted(a.producer)}`} không ghi mã (phiếu đầu: ${a.from}), có thể là phiếu của ${a.may.map((one) => `${one.code === '' ? 'sản phẩm cùng tên' : `sản phẩm ${quoted(one.code)}`} (${one.from})`).join(' hay ')}; chưa gộp, chưa tính trung bình những phiếu ấy. Ghi mã, hoặc ghi đủ chủ thể và xã, vào phiếu.`,
  'code-of-several': (a) =>
    `Mã ${quoted(a.product)} có phiếu của những sản phẩm khác nhau: ${a.sheets.map((one) => `${quoted(one.name)} của ${quoted(one.producer)} ở ${one.from}`).join('; ')}. Chưa tính trung bình; ghi đúng mã của từng sản phẩm.`,
  'editions-differ': (a) =>
    `Sản phẩm ${quoted(a.product)} có phiếu theo hai văn bản: ${a.sheets.map((one) => `${one.edition} ở ${one.from}`).join('; ')}. Chưa tính trung bình.`,
  'sets-differ': (a) =>
    `Sản phẩm ${quoted(a.product)} có phiếu theo hai bộ sản phẩm: ${a.sheets.map((one) => `bộ ${String(one.set)} ở ${one.from}`).join('; ')}. Chưa tính trung bình.`,
};

const regulation: Wording<RegulationFindingArgs> = {
  'yaml-syntax': findings['yaml-syntax'],
  'more-findings': findings['more-findings'],
  shape: (a) => {
    const read = a.read === null || a.read.trim() === '' ? '' : ` Đọc được: ${quoted(a.read)}.`;
    if (a.key === 'quorum' && a.keyword !== 'required') {
      return `"quorum" phải là một phân số, ví dụ 2/3, 3/4, 1/2; cả Hội đồng là 1/1.${read}`;
    }
    if (a.key === 'disqualify' && a.keyword !== 'required') {
      return `"disqualify" chỉ nhận majority, all, any hoặc một phân số, ví dụ 2/3, 3/4, 1/2.${read}`;
    }
    return a.keyword === 'pattern' ? `${placed(a)} không được để trống.` : shapeAt(placed(a), a) + read;
  },
  'key-unknown': (a) =>
    `${placed(a)} không phải mục được dùng ở đây; ${a.likely === null ? `chỉ dùng: ${list(a.known)}.` : `có phải ý bạn là "${a.likely}"?`}`,
  'member-named-twice': (a) =>
    `thành viên thứ ${String(a.no)} (${shortened(a.name, 40)}) đã có ở trên, là thành viên thứ ${String(a.first)}.`,
  'chair-twice': (a) => `${quoted(a.name)} cũng ghi là Chủ tịch, mà Chủ tịch đã là ${quoted(a.other)}.`,
  'no-chair': () =>
    'Chủ tịch phải có mặt nhưng không ai có "role: chair"; ghi vai ấy, hoặc "chairPresent: false".',
  'share-above-one': (a) => `"${a.at}" là ${a.read}, nhiều hơn cả Hội đồng.`,
};

const leftOut: Readonly<Record<LeftOutReason, (members: readonly string[]) => string>> = {
  draft: (members) => `không tính phiếu chưa ký của ${list(members)}`,
  'no-member': (members) => `không tính phiếu của ${list(members)}, không phải thành viên`,
  'self-assessment': (members) => `không tính phiếu chủ thể tự chấm (${list(members)})`,
  'points-wrong': (members) => `không tính phiếu có điểm sai của ${list(members)}`,
  'earlier-round': (members) => `không tính phiếu vòng trước của ${list(members)}, đã chấm lại`,
  unfilled: (members) => `phiếu vòng sau của ${list(members)} còn để trống, chưa tính`,
  copy: (members) => `phiếu của ${list(members)} có thêm bản giống hệt, tính một lần`,
  rejected: (members) => `phiếu của ${list(members)} bị từ chối, chưa tính`,
};

export const vi = {
  council: {
    problems: councilProblems,
    regulation,
    /** `89,83 điểm, còn thiếu 4★: 3.5 cần 2 (3/7 phiếu đạt)` */
    shortfall: (average: string, unmet: readonly CouncilRequirement[]): string =>
      `${average} điểm, còn thiếu ${byLevel(unmet, (one) => `${one.code} cần ${String(one.needs)} (${String(one.met)}/${String(one.has.count)} phiếu đạt)`)}`,
    /** What the other reading of a disputed set would give. */
    otherwise: (averages: readonly [string, string], stars: readonly [number, number]): string =>
      `Đọc cách kia thì được ${ranged(averages, ' đến ')} điểm, ${ranged(stars, ' hoặc ')} sao`,
    /** Products of disputed sets whose stars the doubt does not change. */
    sameStars: (products: number): string =>
      `Chỗ chưa rõ trong nguồn không làm khác số sao của ${number(products)} sản phẩm chấm theo những bộ ấy.`,
    pair: ({ members: [high, low], by }: ApartPair): string => `${high} hơn ${low} ${String(by)} điểm`,
    /** Pairs that are not named one by one. */
    morePairs: (pairs: number): string => `và ${number(pairs)} cặp khác, lệch nhau không hơn thế`,
    pairsTitle: (limit: number, pairs: number): string =>
      `Lệch quá ${String(limit)} điểm (${number(pairs)} cặp):`,
    criterion: ({ code, by, min, max }: ApartCriterion): string =>
      `${code}: ${String(by)} điểm (cho từ ${String(min)} đến ${String(max)})`,
    criteriaTitle: 'Lệch nhiều nhất ở tiêu chí:',
    /** `Lệch nhau: vòng 1 là 20 điểm, vòng 2 là 12 điểm` */
    spreads: (rounds: readonly { readonly round: number; readonly by: number }[]): string =>
      `Lệch nhau: ${list(rounds.map(({ round, by }) => `vòng ${String(round)} là ${String(by)} điểm`))}`,
    awaited: (round: number, members: readonly string[]): string =>
      `Vòng ${String(round)} chưa xong, còn chờ phiếu của ${list(members)}`,
    scoreAgain: (round: number, members: readonly string[]): string =>
      `Chấm lại vòng ${String(round)}: ${list(members)}`,
    /** The regulation's own words, or that it has none. */
    afterLastRound: (text: string | null, isPaper: boolean): string =>
      text === null
        ? isPaper
          ? 'Hết vòng chấm lại; Quy chế không quy định xử lý thế nào'
          : 'Hết vòng chấm lại; tệp quy chế không ghi xử lý thế nào (mục afterLastRound)'
        : `Hết vòng chấm lại; Quy chế: ${text}`,
    quorum: ({ present, members, needed, chair }: Quorum): string =>
      [
        present < needed || present === 0
          ? `có ${String(present)}/${String(members)} thành viên, cần ít nhất ${String(Math.max(needed, 1))}`
          : '',
        chair === false ? 'vắng Chủ tịch' : '',
      ]
        .filter(Boolean)
        .join('; '),
    open: (member: string, codes: readonly CriterionCode[]): string => `${member} chưa chấm: ${list(codes)}`,
    untouched: (members: readonly string[]): string => `${list(members)} chưa chấm tiêu chí nào`,
    noSheets: 'không có phiếu nào được tính',
    saidOut: (sheets: number, of: number, reasons: readonly string[]): string =>
      `${String(sheets)}/${String(of)} phiếu ghi bị loại${reasons.length === 0 ? '' : `: ${reasons.join('; ')}`}`,
    leftOut,
    /** Why a product is not averaged, in a few words: its sheets were named where they were read. */
    held: (problem: CouncilProblem): string => {
      switch (problem.code) {
        case 'member-twice':
          return `${problem.args.member} có hai phiếu`;
        case 'code-unclear':
          return `không ghi mã, có thể là ${list(problem.args.may.map(({ code }) => (code === '' ? 'sản phẩm cùng tên' : code)))}`;
        case 'code-of-several':
          return `phiếu của những sản phẩm khác nhau: ${list(problem.args.sheets.map((one) => one.name))}`;
        case 'editions-differ':
          return `phiếu theo hai văn bản: ${list(problem.args.sheets.map((one) => one.edition))}`;
        case 'sets-differ':
          return `phiếu theo hai bộ sản phẩm: ${list(problem.args.sheets.map((one) => one.set))}`;
        case 'no-member':
        case 'points-wrong':
          return vi.council.leftOut[problem.code]([problem.args.member]);
      }
    },
    copies: (copies: readonly Copy[]): string => {
      const named = copies
        .slice(0, COPIES_NAMED)
        .map((one) => `${quoted(one.member)} chấm ${quoted(one.product)} ở ${one.first} và ${one.second}`);
      const more =
        copies.length > COPIES_NAMED ? `; … và ${number(copies.length - COPIES_NAMED)} phiếu nữa` : '';
      return `${number(copies.length)} phiếu có thêm bản giống hệt, mỗi phiếu tính một lần: ${named.join('; ')}${more}.`;
    },
    /** Sheets without a code that were taken for those of a product with one. */
    joined: (joined: readonly JoinedSheets[]): string => {
      const named = joined
        .slice(0, COPIES_NAMED)
        .map(({ product: { name, producer, commune }, code, sheets, from }) => {
          const where = commune === '' ? '' : `, ${commune}`;
          return `${number(sheets)} phiếu chấm ${quoted(name)} của ${producer}${where} (phiếu đầu: ${from}) là phiếu của ${quoted(code)}`;
        });
      const more =
        joined.length > COPIES_NAMED ? `; … và ${number(joined.length - COPIES_NAMED)} sản phẩm nữa` : '';
      return `Phiếu không ghi mã được tính cho sản phẩm có mã cùng tên, cùng chủ thể, cùng xã: ${named.join('; ')}${more}.`;
    },
    /** Without a regulation file. */
    notJudged:
      'Không có tệp quy chế (--regulation): không xét đủ thành viên hay không, ai là thành viên; các quy tắc khác theo mặc định.',
  },
};

export type CouncilWords = typeof vi;
