import type { Closed, Standing } from '../../engine/advice.js';
import type { OptionWording } from '../../commands/advise/option-wording.js';
import type { AdviceWords } from '../advice-words.js';
import { byLevel, list, stars, thousands } from '../../base/format.js';

const number = (count: number) => thousands(count, '.');
const standing = (one: Standing) => `${stars(one.stars)}, ${String(one.total)} điểm`;

const CLOSED: Readonly<Record<Closed, string>> = {
  locked: 'đã khoá bằng --lock',
  'beyond-producer': 'ngoài tầm của chủ thể, thêm --all để xét',
  'no-story': 'không có câu chuyện thì không tính',
  'no-option': 'không có mức cao hơn',
};

const option = (one: OptionWording) =>
  one.case === null ? one.text : `trường hợp ${one.case}: ${one.text.replace(/[.;]$/, '')}`;

export const advice: AdviceWords = {
  title: 'Kế hoạch nâng hạng',
  nothing: 'Không có phiếu nào để lập kế hoạch.',
  standing: (one) => `Đang có ${standing(one)}.`,
  planned: (target, steps) => `Để đạt ${stars(target)}: nâng ${String(steps)} tiêu chí.`,
  step: ({ code, from, to, unanswered }, options) =>
    `${code}: ${unanswered ? 'chưa chấm' : String(from)} → ${String(to)} điểm: ${options.map(option).join('; hoặc ')}`,
  why: ({ meets, opens, forPoints }) =>
    [
      ...(meets.length > 0 ? [`yêu cầu ${list(meets.map(stars))}`] : []),
      ...(opens.length > 0 ? [`có câu chuyện thì ${list(opens)} mới được tính`] : []),
      ...(forPoints ? ['thêm điểm'] : []),
    ].join('; '),
  after: (one) => `Khi đó: ${standing(one)}.`,
  reached: (target) =>
    target === null ? 'Không còn hạng nào cao hơn.' : `Đã đạt mục tiêu ${stars(target)}.`,
  disqualified: (reason) =>
    `Hồ sơ bị loại: ${reason}. Nâng điểm không giúp được gì, phải giải quyết lý do ấy trước.`,
  unreachable: (target) => `Không đạt được ${stars(target)}:`,
  obstacles: {
    'requirement-closed': (a) =>
      `yêu cầu ${stars(a.star)}: ${a.code} cần ${String(a.needs)}, mới có ${String(a.has)} (${CLOSED[a.because]})`,
    'points-short': (a) =>
      `nâng hết những tiêu chí được nâng thì được ${String(a.highest)} điểm, ${stars(a.target)} cần ${String(a.needs)}` +
      (a.closed.length === 0
        ? ''
        : `; không xét ${a.closed.map((one) => `${one.code} (${String(one.points)} điểm, ${CLOSED[one.because]})`).join(', ')}`) +
      (a.disputed === null
        ? ''
        : `; bộ này có cộng hết cũng chỉ được ${String(a.disputed.most)} điểm (chưa rõ trong nguồn, ${a.disputed.article})`),
    'too-many-steps': (a) =>
      `cần nâng ít nhất ${String(a.fewest)} tiêu chí, mà --max chỉ cho ${String(a.max)}`,
  },
  furthest: ({ unmet, ...one }) =>
    `Cao nhất có thể: ${standing(one)}` +
    (unmet.length === 0
      ? '.'
      : `, còn thiếu ${byLevel(unmet, (miss) => `${miss.code} cần ${String(miss.needs)}`)}.`),
  missing: (codes) => `Chưa chấm, tính là 0: ${list(codes)}.`,
  summary: ({ rows, advised, rejected }) =>
    `Tổng kết ${number(rows)} dòng: ${[
      `có kế hoạch ${number(advised.planned)}`,
      `đã đạt ${number(advised.reached)}`,
      `không đạt được ${number(advised.unreachable)}`,
      `bị loại ${number(advised.disqualified)}`,
      `từ chối ${number(rejected)}`,
    ].join(' · ')}`,
  severalMembers:
    'Có phiếu của nhiều thành viên: mỗi phiếu một kế hoạch riêng, chưa tính trung bình của Hội đồng.',
  lockUnknown: (codes) => `Không bộ nào trong tệp có tiêu chí ${list(codes)}: --lock ấy không có tác dụng.`,
};
