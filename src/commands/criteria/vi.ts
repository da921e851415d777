import { day, stars } from '../../base/format.js';
import type { ProductSet } from '../../engine/types.js';
import type { Change, ChangeType } from '../../law/compare-sets.js';

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

const level = (star: number | null) => (star === null ? 'không sao' : stars(star));

/** A set by its number in an edition. */
type Of = Pick<ProductSet, 'set' | 'edition'>;

export const vi = {
  criteria: {
    severity: { error: 'lỗi', warning: 'lưu ý' } satisfies Readonly<Record<'error' | 'warning', string>>,
    checkTitle: 'Kiểm tra tiêu chí',
    listTitle: 'Các bộ sản phẩm',
    setTitle: ({ set, edition, name }: Of & Pick<ProductSet, 'name'>): string =>
      `Bộ ${String(set)}, ${edition}${name === '' ? '' : `: ${name}`}`,
    /** Headings of the tables that these are written as. */
    columns: {
      file: 'Tệp',
      line: 'Dòng',
      column: 'Cột',
      severity: 'Loại',
      message: 'Nội dung',
      edition: 'Văn bản',
      set: 'Bộ',
      name: 'Tên bộ',
      group: 'Nhóm',
      disputed: 'Chỗ nguồn chưa rõ',
      part: 'Phần',
      code: 'Tiêu chí',
      criterion: 'Tên tiêu chí',
      case: 'Trường hợp',
      points: 'Điểm',
      option: 'Mức',
      star: 'Hạng sao cần ít nhất mức này',
      from: 'Văn bản trước',
      to: 'Văn bản sau',
      change: 'Thay đổi',
    },
    checked: (sets: number, editions: number, errors: number, warnings: number): string =>
      `Đã kiểm tra ${String(sets)} bộ sản phẩm của ${String(editions)} văn bản: ${String(errors)} lỗi, ${String(warnings)} lưu ý.`,
    inForce: (from: string, until: string | null): string =>
      `hiệu lực từ ${day(from)}${until === null ? '' : ` đến ${day(until)}`}`,
    beyondProducer: 'Ngoài tầm của chủ thể: ocop advise không khuyên nâng tiêu chí này, trừ khi có --all.',
    branch: 'Ngành',
    ministry: 'Bộ quản lý',
    legend: '★ ở một mức: hạng sao ấy cần ít nhất mức này.',
    diffTitle: (from: Of, to: Of): string =>
      from.set === to.set
        ? `Bộ ${String(to.set)}: ${from.edition} so với ${to.edition}`
        : `Bộ ${String(from.set)} của ${from.edition} so với bộ ${String(to.set)} của ${to.edition}`,
    /** Other sets that the compared one may have been made of. */
    othersLike: (sets: readonly Pick<ProductSet, 'set' | 'name'>[]): string =>
      `Cũng có thể so với: ${sets.map(({ set, name }) => `${String(set)}. ${name}`).join('; ')}. Chọn bằng --from-set.`,
    diffNone: 'Không có thay đổi.',
    /** The criterion that changes stand under. */
    changed: ({ from, to, title }: Change): string =>
      from === null && to === null
        ? 'Hồ sơ bị loại khi'
        : `${to ?? from ?? ''} ${title.replace(/ \(.*| Yêu cầu:.*/, '')}`,
    /** One change, without the criterion's name; further lines are indented. */
    change,
    /** What the sign before each change stands for. */
    diffLegend: '+ thêm · - bỏ · # đổi số · ~ đổi điểm · * đổi sao · " đổi lời',
    diffCounts: (counts: Readonly<Record<ChangeType, number>>): string =>
      `Thêm ${String(counts.added)}, bỏ ${String(counts.dropped)}, đổi số ${String(counts.renumbered)}, đổi điểm ${String(counts.repointed)}, đổi sao ${String(counts.restarred)}, đổi lời ${String(counts.reworded)}.`,
  },
  help: {
    criteria: {
      description: 'xem, so sánh, kiểm tra các bộ tiêu chí',
      check: 'kiểm tra mọi tệp tiêu chí: dạng, tổng điểm, thứ tự, dấu sao',
      list: 'liệt kê các bộ sản phẩm',
      show: 'xem tiêu chí của một bộ sản phẩm',
      diff: 'so sánh một bộ sản phẩm giữa hai văn bản',
      strict: 'coi những chỗ nguồn chưa rõ là lỗi',
      set: 'số của bộ, hoặc một phần tên, có dấu hay không dấu',
      edition: 'văn bản, ví dụ 148-2023 hoặc 26-2026',
      from: 'văn bản trước',
      fromSet: 'bộ của văn bản trước, khi không phải bộ cùng tên',
      to: 'văn bản sau',
    },
  },
};

export type CriteriaCommandWords = typeof vi;
