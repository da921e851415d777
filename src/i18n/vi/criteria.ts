import type { Change } from '../../law/compare-sets.js';
import type { CriteriaWords } from '../criteria-words.js';
import { day, stars } from '../../base/format.js';

const level = (star: number | null) => (star === null ? 'không sao' : stars(star));

function change(one: Change): string {
  switch (one.type) {
    case 'added':
      return one.option
        ? `+ thêm mức ${String(one.option.points)} điểm: ${one.option.text}`
        : `+ tiêu chí mới, ${String(one.max)} điểm`;
    case 'dropped':
      return one.option
        ? `- bỏ mức ${String(one.option.points)} điểm: ${one.option.text}`
        : `- bỏ tiêu chí, ${String(one.max)} điểm`;
    case 'renumbered':
      return `# ${one.from ?? ''} nay là ${one.to ?? ''}`;
    case 'repointed':
      return one.option === null
        ? `~ tối đa ${String(one.before)}, nay ${String(one.after)} điểm`
        : `~ ${String(one.before)}, nay ${String(one.after)} điểm: ${one.option}`;
    case 'restarred':
      return one.option === null
        ? `* ${level(one.before)}, nay ${level(one.after)}: cả tiêu chí`
        : `* ${level(one.before)}, nay ${level(one.after)}: ${one.option}`;
    case 'reworded': {
      const what = {
        title: 'tên',
        note: 'ghi chú',
        option: 'lời một mức',
        section: 'tên mục',
        disqualifier: 'trường hợp bị loại',
      }[one.what];
      // An edition without cases is one whose cases the sources do not hold.
      const none = one.what === 'disqualifier' ? '(nguồn không ghi)' : '(không có)';
      return `" đổi ${what}\n  trước: ${one.before || none}\n  nay: ${one.after || none}`;
    }
  }
}

export const criteria: CriteriaWords = {
  severity: { error: 'lỗi', warning: 'lưu ý' },
  checked: (sets, editions, errors, warnings) =>
    `Đã kiểm tra ${String(sets)} bộ sản phẩm của ${String(editions)} văn bản: ${String(errors)} lỗi, ${String(warnings)} lưu ý.`,
  edition: (number, date) => `Quyết định ${number} ngày ${day(date)}`,
  inForce: (from, until) => `hiệu lực từ ${day(from)}${until === null ? '' : ` đến ${day(until)}`}`,
  set: (no, name) => `Bộ ${String(no)}. ${name}`,
  disputed: (article, reason) => `Chưa rõ trong nguồn (${article}): ${reason}`,
  disputedMark: 'chưa rõ trong nguồn',
  part: (part, max, title) => `PHẦN ${part}${title === null ? '' : `. ${title}`} (${String(max)} điểm)`,
  section: (no, title, max) => `${String(no)}. ${title} (${String(max)} điểm)`,
  max: (max) => `(${String(max)} điểm)`,
  points: (points) => `${String(points)} điểm`,
  criterionStar: (star) => `${stars(star)} cần ít nhất một mức của tiêu chí này`,
  appliesWhen: (criterion, above) => `Chỉ tính khi tiêu chí ${criterion} được trên ${String(above)} điểm.`,
  knockout: {
    disqualified: (when) => `Bị loại nếu ${when}.`,
    stop: (when) => `Không đánh giá các bước tiếp theo nếu ${when}.`,
    'not-evaluated': (when) => `Không đánh giá ${when}.`,
  },
  beyondProducer: 'Ngoài tầm của chủ thể: ocop advise không khuyên nâng tiêu chí này, trừ khi có --all.',
  branch: 'Ngành',
  ministry: 'Bộ quản lý',
  legend: '★ ở một mức: hạng sao ấy cần ít nhất mức này.',
  diffTitle: (no, from, to) => `Bộ ${String(no)}: ${from} so với ${to}`,
  diffNone: 'Không có thay đổi.',
  changed: ({ from, to, title }) =>
    from === null && to === null
      ? 'Hồ sơ bị loại khi'
      : `${to ?? from ?? ''} ${title.replace(/ \(.*| Yêu cầu:.*/, '')}`,
  change,
  diffLegend: '+ thêm · - bỏ · # đổi số · ~ đổi điểm · * đổi sao · " đổi lời',
  diffCounts: (counts) =>
    `Thêm ${String(counts.added)}, bỏ ${String(counts.dropped)}, đổi số ${String(counts.renumbered)}, đổi điểm ${String(counts.repointed)}, đổi sao ${String(counts.restarred)}, đổi lời ${String(counts.reworded)}.`,
};
