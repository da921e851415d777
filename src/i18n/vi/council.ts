import { shownAverage } from '../../engine/average.js';
import type { RegulationPlace } from '../../council/check-regulation.js';
import type { DisqualifyRule, RequirementRule, Share } from '../../engine/council-rules.js';
import { COPIES_NAMED, type CouncilWords } from '../council-words.js';
import { byLevel, list, quoted, shortened, thousands } from '../../base/format.js';
import { word } from '../../base/word-coded.js';
import { findings, shapeAt } from './findings.js';
import { problems } from './problems.js';

const number = (count: number) => thousands(count, '.');

const share = ({ num, den }: Share) => `${String(num)}/${String(den)}`;

const PASSES: Readonly<Record<RequirementRule, string>> = {
  majority: 'hơn nửa số phiếu đạt',
  all: 'mọi phiếu đạt',
  average: 'điểm trung bình của tiêu chí đạt',
};

function whenOut(rule: DisqualifyRule): string {
  if (typeof rule === 'object') return `ít nhất ${share(rule)} số phiếu`;
  return { majority: 'hơn nửa số phiếu', all: 'mọi phiếu', any: 'chỉ một phiếu' }[rule];
}

/** `thành viên thứ 3 (Nguyễn Thị Y), mục "role"` */
function placed({ member, key }: RegulationPlace): string {
  const own = key === '' ? '' : `"${shortened(key, 40)}"`;
  if (member === null) return own || 'tệp';
  const who = `thành viên thứ ${String(member.no)}${member.name === null ? '' : ` (${shortened(member.name, 40)})`}`;
  return own === '' ? who : `${who}, mục ${own}`;
}

const outcomes: CouncilWords['outcomes'] = {
  'candidate-5': 'tiềm năng 5 sao',
  'recognised-level': 'đạt hạng được công nhận',
  below: 'chưa đạt 3 sao',
  're-score': 'phải chấm lại',
  'no-quorum': 'chưa đủ thành viên',
  incomplete: 'chưa chấm đủ',
  disqualified: 'bị loại',
};

export const council: CouncilWords = {
  problems: {
    'no-member': (a) =>
      `${a.from}: ${quoted(a.member)} không có trong Hội đồng; không tính phiếu chấm ${quoted(a.product)}, kiểm tra lại họ tên ở phiếu và ở quy chế.`,
    'points-wrong': (a) =>
      `${a.from}: không tính phiếu của ${quoted(a.member)} chấm ${quoted(a.product)}: ${a.problems.map((one) => word(problems, one)).join(' ')}`,
    'member-twice': (a) =>
      `${quoted(a.member)} có hai phiếu chấm ${quoted(a.product)}: ${a.first}; ${a.second}. Giữ phiếu đúng, bỏ phiếu kia; chưa tính trung bình sản phẩm này.`,
    'editions-differ': (a) =>
      `Sản phẩm ${quoted(a.product)} có phiếu theo hai văn bản: ${a.sheets.map((one) => `${one.edition} ở ${one.from}`).join('; ')}. Chưa tính trung bình.`,
    'sets-differ': (a) =>
      `Sản phẩm ${quoted(a.product)} có phiếu theo hai bộ sản phẩm: ${a.sheets.map((one) => `bộ ${String(one.set)} ở ${one.from}`).join('; ')}. Chưa tính trung bình.`,
  },
  regulation: {
    'yaml-syntax': findings['yaml-syntax'],
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
  },
  outcomes,
  outcomeTitles: {
    'candidate-5': 'Tiềm năng 5 sao, đề nghị cấp trên đánh giá',
    'recognised-level': 'Đạt hạng được công nhận',
    below: 'Chưa đạt 3 sao, không công nhận',
    're-score': 'Phải chấm lại',
    'no-quorum': 'Chưa đủ thành viên, chưa có kết luận',
    incomplete: 'Có phiếu chưa chấm đủ, chưa có điểm trung bình',
    disqualified: 'Hồ sơ bị loại',
  },
  title: (regulation) => {
    if (regulation === null) return 'ocop council: kết quả của Hội đồng';
    const { name, decision } = regulation;
    return `ocop council: kết quả của ${name}${decision === null ? '' : `, ${decision}`}`;
  },
  rules: ({ members, rules }) =>
    `${String(members.length)} thành viên; họp khi có ít nhất ${share(rules.quorum)}${rules.chairPresent ? ', có Chủ tịch' : ''}; ` +
    `chấm lại khi hai phiếu lệch quá ${String(rules.spread)} điểm; yêu cầu tối thiểu: ${PASSES[rules.requirements]}; ` +
    `bị loại: ${whenOut(rules.disqualify)}.`,
  columns: { sheets: 'Phiếu', average: 'Trung bình', range: 'Thấp–cao' },
  shortfall: (average, unmet) =>
    `${average} điểm, còn thiếu ${byLevel(unmet, (one) => `${one.code} cần ${String(one.needs)} (${String(one.met)}/${String(one.has.count)} phiếu đạt)`)}`,
  unmet: ({ star, code, needs, met, has }) =>
    `${String(star)}★: ${code} cần ${String(needs)}, ${String(met)}/${String(has.count)} phiếu đạt, trung bình ${shownAverage(has)}`,
  pair: ({ members: [high, low], by }) => `${high} hơn ${low} ${String(by)} điểm`,
  pairsTitle: (limit, pairs) => `Lệch quá ${String(limit)} điểm (${number(pairs)} cặp):`,
  criterion: ({ code, by, min, max }) =>
    `${code}: ${String(by)} điểm (cho từ ${String(min)} đến ${String(max)})`,
  criteriaTitle: 'Lệch nhiều nhất ở tiêu chí:',
  quorum: ({ present, members, needed, chair }) =>
    [
      present < needed || present === 0
        ? `có ${String(present)}/${String(members)} thành viên, cần ít nhất ${String(Math.max(needed, 1))}`
        : '',
      chair === false ? 'vắng Chủ tịch' : '',
    ]
      .filter(Boolean)
      .join('; '),
  open: (member, codes) => `${member} chưa chấm: ${list(codes)}`,
  noSheets: 'không có phiếu nào được tính',
  saidOut: (sheets, of, reasons) =>
    `${String(sheets)}/${String(of)} phiếu ghi bị loại${reasons.length === 0 ? '' : `: ${reasons.join('; ')}`}`,
  leftOut: {
    draft: (members) => `không tính phiếu chưa ký của ${list(members)}`,
    'no-member': (members) => `không tính phiếu của ${list(members)}, không phải thành viên`,
    'self-assessment': (members) => `không tính phiếu chủ thể tự chấm (${list(members)})`,
    'points-wrong': (members) => `không tính phiếu có điểm sai của ${list(members)}`,
    copy: (members) => `phiếu của ${list(members)} có thêm bản giống hệt, tính một lần`,
    rejected: (members) => `phiếu của ${list(members)} bị từ chối, chưa tính`,
  },
  held: (problem) => {
    switch (problem.code) {
      case 'member-twice':
        return `${problem.args.member} có hai phiếu`;
      case 'editions-differ':
        return `phiếu theo hai văn bản: ${list(problem.args.sheets.map((one) => one.edition))}`;
      case 'sets-differ':
        return `phiếu theo hai bộ sản phẩm: ${list(problem.args.sheets.map((one) => one.set))}`;
      case 'no-member':
      case 'points-wrong':
        return council.leftOut[problem.code]([problem.args.member]);
    }
  },
  heldTitle: 'Chưa tính trung bình',
  heldOutcome: 'chưa tính trung bình',
  draftsTitle: 'Chỉ có phiếu chưa ký, chưa có kết luận',
  draftsOn: (product, sheets) => `${product}: ${number(sheets)} phiếu chưa ký`,
  moreProducts: (count) => `… và ${number(count)} sản phẩm nữa; xem đủ bằng --format csv hoặc json`,
  drafts: (sheets) =>
    `${number(sheets)} phiếu chưa ký nên không tính; thêm --drafts để tính cả phiếu chưa ký.`,
  copies: (copies) => {
    const named = copies
      .slice(0, COPIES_NAMED)
      .map((one) => `${quoted(one.member)} chấm ${quoted(one.product)} ở ${one.first} và ${one.second}`);
    const more =
      copies.length > COPIES_NAMED ? `; … và ${number(copies.length - COPIES_NAMED)} phiếu nữa` : '';
    return `${number(copies.length)} phiếu có thêm bản giống hệt, mỗi phiếu tính một lần: ${named.join('; ')}${more}.`;
  },
  counted: (title, count) => `${title} (${number(count)})`,
  nothing: 'Không có sản phẩm nào.',
  notJudged:
    'Không có tệp quy chế (--regulation): không xét đủ thành viên hay không, ai là thành viên; các quy tắc khác theo mặc định.',
  authorityUndecided: (products) =>
    `Không ghi ngày đánh giá ở ${number(products)} sản phẩm: chưa rõ cấp nào công nhận.`,
  summary: ({ outcomes: by, held, rejected, leftOut }) => {
    const all = Object.values(by).reduce((sum, count) => sum + count, held);
    const parts = Object.entries(outcomes).map(
      ([outcome, words]) => `${words} ${number(by[outcome as keyof typeof by])}`,
    );
    return (
      `Tổng kết ${number(all)} sản phẩm: ${parts.join(' · ')} · chưa tính trung bình ${number(held)}. ` +
      `Phiếu: từ chối ${number(rejected)} · không tính ${number(leftOut)}.`
    );
  },
};
