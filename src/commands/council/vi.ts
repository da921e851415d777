import { outcomes } from '../../rows/outcomes.vi.js';
import { OUTCOMES } from '../../engine/council-order.js';
import type { Outcome } from '../../engine/council-result.js';
import type { Regulation } from '../../council/regulation.js';
import {
  DEFAULT_RULES,
  type DisqualifyRule,
  type ReScore,
  type ReScoreWho,
  type RequirementRule,
  type Share,
} from '../../engine/council-rules.js';
import { shownAverage } from '../../engine/average.js';
import type { CouncilRequirement } from '../../engine/council-requirements.js';
import { list, thousands } from '../../base/format.js';
import type { CouncilCounts } from '../../council/counts.js';

const share = ({ num, den }: Share) => `${String(num)}/${String(den)}`;

const PASSES: Readonly<Record<RequirementRule, string>> = {
  majority: 'hơn nửa số phiếu đạt',
  all: 'mọi phiếu đạt',
  average: 'điểm trung bình của tiêu chí đạt',
};

const AGAIN: Readonly<Record<ReScoreWho, string>> = {
  all: 'chấm lại',
  pairs: 'chỉ những người ở cặp phiếu lệch chấm lại',
};

/** Nothing where it is as councils have it that say nothing. */
function roundsOf({ rounds }: ReScore): string {
  return rounds === DEFAULT_RULES.reScore.rounds ? '' : ` (tất cả ${String(rounds)} vòng)`;
}

function whenOut(rule: DisqualifyRule): string {
  if (typeof rule === 'object') return `ít nhất ${share(rule)} số phiếu`;
  return { majority: 'hơn nửa số phiếu', all: 'mọi phiếu', any: 'chỉ một phiếu' }[rule];
}

const number = (count: number) => thousands(count, '.');

export const vi = {
  council: {
    /** The worksheet of a workbook of results. */
    workbook: 'Kết quả Hội đồng',
    outcomeTitles: {
      'candidate-5': 'Tiềm năng 5 sao, đề nghị cấp trên đánh giá',
      'recognised-level': 'Đạt hạng được công nhận',
      below: 'Chưa đạt 3 sao, không công nhận',
      're-score': 'Phải chấm lại',
      unsettled: 'Vẫn lệch quá mức sau vòng chấm cuối, chưa có kết luận',
      'no-quorum': 'Chưa đủ thành viên, chưa có kết luận',
      incomplete: 'Có phiếu chưa chấm đủ, chưa có điểm trung bình',
      disqualified: 'Hồ sơ bị loại',
    } satisfies Readonly<Record<Outcome, string>>,
    /** The first line of the table, by which we know it again; without a regulation nobody knows whose council it is. */
    title: (regulation: Regulation | null): string => {
      if (regulation === null) return 'ocop council: kết quả của Hội đồng';
      const { name, decision } = regulation;
      return `ocop council: kết quả của ${name}${decision === null ? '' : `, ${decision}`}`;
    },
    /** What the regulation asks for, in a line. */
    rules: ({ members, rules }: Regulation): string =>
      `${String(members.length)} thành viên; họp khi có ít nhất ${share(rules.quorum)}${rules.chairPresent ? ', có Chủ tịch' : ''}; ` +
      `${AGAIN[rules.reScore.who]} khi hai phiếu lệch quá ${String(rules.spread)} điểm${roundsOf(rules.reScore)}; yêu cầu tối thiểu: ${PASSES[rules.requirements]}; ` +
      `bị loại: ${whenOut(rules.disqualify)}.`,
    columns: { sheets: 'Phiếu', average: 'Trung bình', range: 'Thấp–cao' },
    unmet: ({ star, code, needs, met, has }: CouncilRequirement): string =>
      `${String(star)}★: ${code} cần ${String(needs)}, ${String(met)}/${String(has.count)} phiếu đạt, trung bình ${shownAverage(has)}`,
    heldTitle: 'Chưa tính trung bình',
    /** Where an outcome stands, for a product that is not averaged. */
    heldOutcome: 'chưa tính trung bình',
    /** The worksheet of a list of seals. */
    sealsWorkbook: 'Danh sách niêm phong',
    wroteSeals: (file: string, seals: number): string =>
      `Đã ghi danh sách ${number(seals)} niêm phong vào ${file}: in ra để Hội đồng ký, kèm biên bản; sau này đối chiếu bằng "ocop sheet verify --seals".`,
    /** Sheets of the result that nobody has sealed. */
    sheetsWithoutSeal: (sheets: number): string =>
      `${number(sheets)} phiếu trong danh sách không có niêm phong: đối chiếu với phiếu ký trên giấy.`,
    /** Products on which nobody has signed yet. */
    draftsTitle: 'Chỉ có phiếu chưa ký, chưa có kết luận',
    draftsOn: (product: string, sheets: number): string => `${product}: ${number(sheets)} phiếu chưa ký`,
    moreProducts: (count: number): string =>
      `… và ${number(count)} sản phẩm nữa; xem đủ bằng --format csv hoặc json`,
    drafts: (sheets: number): string =>
      `${number(sheets)} phiếu chưa ký nên không tính; thêm --drafts để tính cả phiếu chưa ký.`,
    /** Rows of tables that count though no signature is seen. */
    unsealedRows: (rows: number): string =>
      `${number(rows)} dòng của bảng được tính như phiếu đã ký mà không ai ký bằng ocop: đối chiếu với phiếu ký trên giấy; muốn chỉ tính khi có --drafts, ghi "csv: drafts" ở tệp quy chế.`,
    nothingAgain: 'Không có sản phẩm nào phải chấm lại; không ghi danh sách vòng sau.',
    nextRound: (
      folder: string,
      products: number,
      members: readonly string[],
      forSecretary: readonly string[],
    ): string =>
      `Đã ghi danh sách chấm lại ${number(products)} sản phẩm vào ${folder}: mỗi người một tệp (${list(members)}), và ${list(forSecretary)} cho thư ký.`,
    /** How the lists become what members score in; the folder as it is typed. */
    thenAgain: (folder: string, round: number): string =>
      `Để chấm lại bằng Excel: ocop template --products ${folder} --out mau-vong-${String(round)}.xlsx; trong trình duyệt: ocop form --round ${String(round)} ${folder}.`,
    otherFiles: (names: readonly string[]): string =>
      `Thư mục ấy còn ${list(names)} không phải của lần ghi này: chuyển đi nơi khác, kẻo thành viên mở nhầm danh sách cũ.`,
    counted: (title: string, count: number): string => `${title} (${number(count)})`,
    nothing: 'Không có sản phẩm nào.',
    authorityUndecided: (products: number): string =>
      `Không ghi ngày đánh giá ở ${number(products)} sản phẩm: chưa rõ cấp nào công nhận.`,
    summary: ({ outcomes: by, held, rejected, leftOut }: CouncilCounts): string => {
      const all = Object.values(by).reduce((sum, count) => sum + count, held);
      // Few councils ever come to the end of their rounds.
      const shown = OUTCOMES.filter((one) => one !== 'unsettled' || by.unsettled > 0);
      const parts = shown.map((outcome) => `${outcomes[outcome]} ${number(by[outcome])}`);
      return (
        `Tổng kết ${number(all)} sản phẩm: ${parts.join(' · ')} · chưa tính trung bình ${number(held)}. ` +
        `Phiếu: từ chối ${number(rejected)} · không tính ${number(leftOut)}.`
      );
    },
  },
  help: {
    council: {
      description: 'gộp phiếu của các thành viên thành kết quả của Hội đồng',
      paths:
        'thư mục phiếu (phieu), tệp phiếu, tệp .xlsx hoặc CSV có cột thành viên, hoặc "-" là đầu vào chuẩn',
      seals:
        'ghi vào tệp này (.csv, .xlsx) niêm phong của mọi phiếu được tính, để in, ký và đối chiếu về sau',
      nextRound: 'ghi vào thư mục này danh sách chấm lại của từng thành viên, và một danh sách cho thư ký',
    },
  },
};

export type CouncilCommandWords = typeof vi;
