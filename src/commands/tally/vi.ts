import { day, thousands, quoted } from '../../base/format.js';
import type { TallyQuery, Dimension, TallyValue, LeftOutReason } from '../../engine/tally-query.js';
import type { Measure } from '../../engine/tally-measures.js';
import { vi as registerWords } from '../../register/vi.js';
import type { Named } from '../../tally/dimension-names.js';
import type { ValueNames } from '../../tally/value-names.js';
import { vi as tallyWords } from '../../tally/vi.js';
import type { ProducerNote } from '../../tally/producers.js';

const { producerTypes, genders, statuses, earlier } = registerWords.register.values;

const CODED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  producerType: producerTypes,
  gender: genders,
  status: statuses,
  kind: { first: 'lần đầu', upgrade: 'nâng hạng', 're-rating': 'phân hạng lại' },
  stars: { 'candidate-5': 'tiềm năng 5★' },
};

const number = (count: number) => thousands(count, '.');

const where = ({ commune, district, province }: { commune: string; district: string; province: string }) =>
  [commune, district, province].filter(Boolean).join(', ');

const notesTitle: Readonly<Record<ProducerNote['note'], (count: number) => string>> = {
  'counted-as-one': (count) => `Viết nhiều cách, đang tính là một chủ thể (${number(count)}):`,
  'counted-apart': (count) => `Có thể là một, đang tính riêng (${number(count)}):`,
};

const why: {
  readonly title: (what: string, records: number) => string;
  readonly columns: Readonly<
    Record<'place' | 'code' | 'name' | 'producer' | 'stars' | 'day' | 'counts' | 'part' | 'records', string>
  >;
  /** How to open what a part has. */
  readonly openPart: string;
  readonly line: (file: string, line: number) => string;
  readonly counted: string;
  /** It is of the row, and only certificates in force or lost count it. */
  readonly onlyStock: string;
} = {
  title: (what, records) => `ocop tally: ${number(records)} bản ghi ở ${what}`,
  columns: {
    place: 'Ở đâu',
    code: 'Mã sản phẩm',
    name: 'Sản phẩm',
    producer: 'Chủ thể',
    stars: 'Sao',
    day: 'Ngày',
    counts: 'Tính',
    part: 'Bảng',
    records: 'Bản ghi',
  },
  openPart: 'Xem từng bản ghi: chạy ocop tally với --why trên các tệp mà bảng ấy đã đếm.',
  line: (file, line) => `${file}, dòng ${String(line)}`,
  counted: 'sản phẩm',
  onlyStock: 'chỉ ở còn/mất hiệu lực',
};

export const vi = {
  tally: {
    /** The first line, by which we know a tally of ours again. */
    title: ({ from, to, day: at, where: only = [] }: TallyQuery): string => {
      const period =
        from !== null && to !== null
          ? `, công nhận từ ${day(from)} đến ${day(to)}`
          : from !== null
            ? `, công nhận từ ${day(from)}`
            : to !== null
              ? `, công nhận đến ${day(to)}`
              : '';
      return `ocop tally: tổng hợp sản phẩm OCOP${period}${at === null ? '' : `, nhìn từ ngày ${day(at)}`}${tallyWords.tally.onlyWhere(only)}`;
    },
    measures: {
      products: 'Sản phẩm',
      producers: 'Chủ thể',
      share: '% sản phẩm',
      producerShare: '% chủ thể',
      average: 'Điểm trung bình',
      median: 'Điểm trung vị',
      new: 'Công nhận mới',
      upgraded: 'Nâng hạng',
      reRated: 'Phân hạng lại',
      lost: 'Mất hiệu lực',
      inForce: 'Còn hiệu lực',
      growth: 'Tăng so năm trước %',
    } satisfies Readonly<Record<Measure, string>>,
    /** What products are where years are told apart: one that was recognised in two of them counts in each. */
    recognitions: 'Lượt công nhận',
    /** What the share of products was called before 0.3: tables of then are known by it. */
    formerShare: 'Tỉ lệ %',
    /** A value of a dimension, as people read it. */
    value: (dimension: Dimension, value: TallyValue, names: ValueNames): string => {
      if (value === null) return '(không ghi)';
      if (dimension === 'stars' && typeof value === 'number') return `${String(value)}★`;
      if (dimension === 'set') return names.set(value);
      if (dimension === 'edition' && value === 'earlier') return earlier(names.first);
      return CODED[dimension]?.[String(value)] ?? String(value);
    },
    /** The column that tells from which level to which products were upgraded. */
    asOfChanged:
      'Lưu ý: --as-of nay chỉ là ngày của tên địa danh; ngày nhìn từ (còn hiệu lực, tình trạng) là --at NGÀY.',
    steps: 'Từ → đến',
    reconciled: (
      read: number,
      counted: number,
      leftOut: readonly { readonly reason: LeftOutReason; readonly records: number }[],
    ): string =>
      `Đã đọc ${number(read)} bản ghi = tính ${number(counted)} + để ngoài ${number(read - counted)}` +
      (leftOut.length === 0
        ? '.'
        : `: ${leftOut.map(({ reason, records }) => `${tallyWords.tally.reasons[reason]} ${number(records)}`).join('; ')}.`),
    /** That producers of rows need not add up. */
    producersNeedNotAddUp: (rows: number, total: number): string =>
      `Chủ thể đếm không trùng: các dòng cộng lại là ${number(rows)}, cả bảng là ${number(total)}, vì một chủ thể có sản phẩm ở nhiều dòng vẫn là một.`,
    notesTitle,
    note: ({ because, written }: ProducerNote): string =>
      `  ${written.map((one) => `${quoted(one.name)}${because === 'place' ? ` (${where(one) || 'không ghi nơi'})` : ''}`).join(' | ')}`,
    /** How to settle them. */
    settle:
      'Xác nhận: thêm --pairs TỆP.csv để ghi các cặp ra, điền "một" hoặc "hai" vào cột "Là một", rồi chạy lại với --aliases TỆP.csv.',
    moreNotes: (count: number): string =>
      `  … và ${number(count)} nhóm tên nữa; xem đủ bằng --pairs TỆP.csv.`,
    /** Places written in several ways, counted as one. */
    placesTitle: (count: number): string => `Địa danh viết nhiều cách, đang tính là một (${number(count)}):`,
    place: (written: string, countedAs: string): string =>
      `  ${quoted(written)} tính là ${quoted(countedAs)}`,
    morePlaces: (count: number): string =>
      `  … và ${number(count)} cách viết nữa; xem đủ bằng --format json.`,
    pairsWritten: (file: string, pairs: number): string =>
      `Đã ghi ${number(pairs)} cặp tên chủ thể cần xác nhận ra ${file}.`,
    why,
    /** Lines of the list that name producers of which no file read says anything. */
    help: {
      description: 'tổng hợp sản phẩm, chủ thể theo sao, ngành, xã, năm…',
      inputs: 'sổ sản phẩm, tệp phiếu (như ocop rate), kết quả của Hội đồng; trộn được',
      by: 'chia theo gì, cách nhau dấu phẩy (mặc định: stars)',
      measure:
        'đếm gì, cách nhau dấu phẩy (mặc định products,producers,share; hai chiều: products,producers)',
      year: 'chỉ tính công nhận trong năm này',
      from: 'chỉ tính công nhận từ ngày này',
      to: 'chỉ tính công nhận đến hết ngày này',
      at: 'nhìn từ ngày này: còn hiệu lực, mất hiệu lực, tình trạng; bỏ trống là ngày cuối của kỳ',
      pairs: 'ghi các cặp tên chủ thể cần xác nhận ra tệp CSV',
      why: 'liệt kê bản ghi của một dòng hay một ô, ví dụ "Thực phẩm" hoặc "Thực phẩm,4"; của cả bảng: "Cộng"; của một lý do để ngoài: "ngoài kỳ"',
      zeros: 'với ba chiều trở lên: in cả những dòng toàn số 0',
      edition: 'văn bản cho phiếu không ghi, ví dụ 26-2026',
      merge: 'cộng các bảng tổng hợp JSON của từng xã, từng máy',
      parts: 'tệp của ocop tally --format json, cùng --by, --measure, kỳ và ngày',
      /** What stands for values. */
      value: { dimensions: 'chiều,…', measures: 'số-đo,…', year: 'năm', row: 'dòng' } satisfies Readonly<
        Record<'dimensions' | 'measures' | 'year' | 'row', string>
      >,
      oneOf: (allowed: readonly Named[]): string =>
        `một hay nhiều trong: ${allowed.map(({ name, code }) => `${name} (${code})`).join(', ')}`,
      /** What each dimension and measure is, below the options. */
      legend: `
Chiều (--by): stars sao, branch ngành, group nhóm, set bộ, producer-type loại hình, commune xã, district huyện, province tỉnh,
  year năm, edition văn bản, kind loại đăng ký, gender giới tính, ethnicity dân tộc, authority cơ quan, status tình trạng.
Số đo (--measure):
  products   sản phẩm: mỗi bản ghi là một lần công nhận; công nhận lại trong cùng kỳ thì tính một, ở lần sau;
             với --by year là lượt công nhận: một sản phẩm ở hai năm thì tính ở cả hai
  producers  chủ thể không trùng (cùng tên và cùng xã, tỉnh); các dòng cộng lại có thể nhiều hơn tổng
  share      phần trăm trong mọi sản phẩm, một số lẻ, cắt không làm tròn
  producer-share  phần trăm trong mọi chủ thể; một chủ thể ở nhiều dòng thì có trong phần trăm của mỗi dòng
  average    điểm trung bình; median: điểm đứng giữa; hai số lẻ, cắt không làm tròn
  new        đăng ký lần đầu, công nhận trong kỳ; re-rated: đăng ký phân hạng lại
  upgraded   số sao hơn lần công nhận trước của chính sản phẩm ấy, từ mấy lên mấy; đăng ký gì thì xem --by kind
  in-force   còn hiệu lực ngày --at (không có thì ngày cuối kỳ), công nhận lúc nào cũng tính
  lost       hết hạn hoặc bị thu hồi trong kỳ, tính đến ngày ấy, không có lần công nhận sau thay thế
  growth     sản phẩm so với cùng kỳ năm trước (với --by year: từng năm so với năm trước nó)
`,
    },
  },
};

export type TallyCommandWords = typeof vi;
