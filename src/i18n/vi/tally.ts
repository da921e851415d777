import { articlesOf, inBrackets, monthsOf } from '../law-words.js';
import type { TallyWords } from '../tally-words.js';
import { day, list, quoted, thousands } from '../../base/format.js';
import { word } from '../../base/word-coded.js';
import { problems } from './problems.js';
import { register } from './register.js';

const number = (count: number) => thousands(count, '.');

const { producerTypes, genders, statuses, earlier } = register.values;

const CODED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  producerType: producerTypes,
  gender: genders,
  status: statuses,
  kind: { first: 'lần đầu', upgrade: 'nâng hạng', 're-rating': 'phân hạng lại' },
  stars: { 'candidate-5': 'tiềm năng 5★' },
};

const where = ({ commune, district, province }: { commune: string; district: string; province: string }) =>
  [commune, district, province].filter(Boolean).join(', ');

const aliasProblems: TallyWords['aliasProblems'] = {
  'alias-blank': () => 'thiếu tên một trong hai chủ thể.',
  'alias-answer': (a) => `cột "Là một" ghi ${quoted(a.read)}; ghi "một" hoặc "hai", hoặc để trống.`,
  'cell-count': problems['cell-count'],
  'quote-somewhere': problems['quote-somewhere'],
  'alias-contradicts': (a) =>
    `ghi ${quoted(a.first)} và ${quoted(a.second)} là hai, nhưng các dòng khác làm cho chúng là một.`,
};

export const tally: TallyWords = {
  title: ({ from, to, day: at }) => {
    const period =
      from !== null && to !== null
        ? `, công nhận từ ${day(from)} đến ${day(to)}`
        : from !== null
          ? `, công nhận từ ${day(from)}`
          : to !== null
            ? `, công nhận đến ${day(to)}`
            : '';
    return `ocop tally: tổng hợp sản phẩm OCOP${period}${at === null ? '' : `, nhìn từ ngày ${day(at)}`}`;
  },
  dimensions: {
    stars: 'Số sao',
    branch: 'Ngành',
    group: 'Nhóm',
    set: 'Bộ sản phẩm',
    producerType: 'Loại hình',
    commune: 'Xã',
    district: 'Huyện',
    province: 'Tỉnh',
    year: 'Năm',
    edition: 'Văn bản',
    kind: 'Loại đăng ký',
    gender: 'Giới tính',
    ethnicity: 'Dân tộc',
    authority: 'Cơ quan công nhận',
    status: 'Tình trạng',
  },
  measures: {
    products: 'Sản phẩm',
    producers: 'Chủ thể',
    share: 'Tỉ lệ %',
    average: 'Điểm trung bình',
    median: 'Điểm trung vị',
    new: 'Công nhận mới',
    upgraded: 'Nâng hạng',
    reRated: 'Phân hạng lại',
    lost: 'Mất hiệu lực',
    inForce: 'Còn hiệu lực',
    growth: 'Tăng so năm trước %',
  },
  value: (dimension, value, names) => {
    if (value === null) return '(không ghi)';
    if (dimension === 'stars' && typeof value === 'number') return `${String(value)}★`;
    if (dimension === 'set' && typeof value === 'number') return `${String(value)}. ${names.set(value)}`;
    if (dimension === 'edition' && value === 'earlier') return earlier(names.first);
    return CODED[dimension]?.[String(value)] ?? String(value);
  },
  total: 'Cộng',
  steps: 'Từ → đến',
  step: (from, to, count) => `${from === '?' ? 'không rõ' : from}→${to} ${number(count)}`,
  reasons: {
    unreadable: 'dòng không đọc được',
    'member-sheet': 'phiếu của từng thành viên (gộp bằng ocop council trước)',
    incomplete: 'chưa chấm đủ',
    disqualified: 'bị loại',
    're-score': 'phải chấm lại',
    'no-quorum': 'chưa đủ thành viên Hội đồng',
    held: 'Hội đồng chưa tính trung bình',
    'below-3-stars': 'dưới 3 sao, không được công nhận',
    'no-day': 'không rõ có trong kỳ hay không (thiếu ngày)',
    'outside-period': 'ngoài kỳ',
    'recognised-again': 'được công nhận lại trong cùng kỳ, tính ở lần sau',
    duplicate: 'trùng với bản ghi khác, chỉ tính một lần',
  },
  reconciled: (read, counted, leftOut) =>
    `Đã đọc ${number(read)} bản ghi = tính ${number(counted)} + để ngoài ${number(read - counted)}` +
    (leftOut.length === 0
      ? '.'
      : `: ${leftOut.map(({ reason, records }) => `${tally.reasons[reason]} ${number(records)}`).join('; ')}.`),
  producersNeedNotAddUp: (rows, total) =>
    `Chủ thể đếm không trùng: các dòng cộng lại là ${number(rows)}, cả bảng là ${number(total)}, vì một chủ thể có sản phẩm ở nhiều dòng vẫn là một.`,
  remarks: {
    noKind: (count) =>
      `${number(count)} bản ghi không ghi loại đăng ký: không tính là công nhận mới, nâng hạng hay phân hạng lại.`,
    noProducer: (count) => `${number(count)} sản phẩm không ghi chủ thể: không có trong số chủ thể.`,
    noTotal: (count) =>
      `${number(count)} sản phẩm không ghi tổng điểm: không có trong điểm trung bình, trung vị.`,
    replacedCounted: (count) =>
      `${number(count)} bản ghi ghi "đã thay thế" vẫn được tính, vì lần công nhận sau không có trong kỳ hoặc trong tệp.`,
    replacedUnknown: (count) =>
      `${number(count)} bản ghi ghi "đã thay thế" mà không thấy lần công nhận sau: coi là không còn hiệu lực từ đầu.`,
    endComputed: (count, terms) =>
      `${number(count)} bản ghi không ghi ngày hết hạn: tính ${monthsOf(terms, 'hoặc', 'tháng')} từ ngày quyết định${inBrackets(articlesOf(terms))}.`,
    endUnknown: (count) =>
      `${number(count)} bản ghi không ghi ngày hết hạn lẫn ngày quyết định: theo tình trạng ghi trong sổ, không ghi thì không tính.`,
    codeShared: (count) =>
      `${number(count)} mã đứng ở nhiều sản phẩm khác cả tên lẫn chủ thể: tính là nhiều sản phẩm.`,
    duplicateDiffers: (count) =>
      `${number(count)} bản ghi trùng mà khác số sao hoặc tổng điểm: tính theo bản ghi đủ thông tin hơn; xem bằng --why trùng.`,
  },
  notesTitle: {
    'counted-as-one': (count) => `Viết nhiều cách, đang tính là một chủ thể (${number(count)}):`,
    'counted-apart': (count) => `Có thể là một, đang tính riêng (${number(count)}):`,
  },
  note: ({ because, written }) =>
    `  ${written.map((one) => `${quoted(one.name)}${because === 'place' ? ` (${where(one) || 'không ghi nơi'})` : ''}`).join(' | ')}`,
  settle:
    'Xác nhận: thêm --pairs TỆP.csv để ghi các cặp ra, điền "một" hoặc "hai" vào cột "Là một", rồi chạy lại với --aliases TỆP.csv.',
  moreNotes: (count) => `  … và ${number(count)} nhóm tên nữa; xem đủ bằng --pairs TỆP.csv.`,
  placesTitle: (count) => `Địa danh viết nhiều cách, đang tính là một (${number(count)}):`,
  place: (written, countedAs) => `  ${quoted(written)} tính là ${quoted(countedAs)}`,
  morePlaces: (count) => `  … và ${number(count)} cách viết nữa; xem đủ bằng --format json.`,
  pairsWritten: (file, pairs) => `Đã ghi ${number(pairs)} cặp tên chủ thể cần xác nhận ra ${file}.`,
  pairHeadings: {
    name1: 'Chủ thể 1',
    commune1: 'Xã 1',
    province1: 'Tỉnh 1',
    name2: 'Chủ thể 2',
    commune2: 'Xã 2',
    province2: 'Tỉnh 2',
    same: 'Là một',
    now: 'Đang tính',
  },
  countedNow: { 'counted-as-one': 'một', 'counted-apart': 'hai' },
  why: {
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
  },
  unreadable: (count) =>
    `${number(count)} chỗ không đọc được; xem từng chỗ bằng "ocop register check" (sổ) hoặc "ocop rate" (phiếu).`,
  passedOver: (files) => `Bỏ qua bảng tổng hợp do chương trình này viết ra: ${list(files)}.`,
  aliasProblems,
  aliasProblem: (problem) => `dòng ${String(problem.line)}: ${word(aliasProblems, problem)}`,
  aliasesUnmatched: (file, lines) =>
    `${file}: không tệp nào đã đọc có ${list(lines.slice(0, 5).map(({ line, name }) => `${quoted(name)} (dòng ${String(line)})`))}${lines.length > 5 ? ` và ${number(lines.length - 5)} tên nữa` : ''}; kiểm tra cách viết tên, xã, tỉnh.`,
  mismatch: {
    by: 'chia theo chiều khác (--by)',
    measures: 'đếm khác (--measure)',
    period: 'kỳ khác (--year, --from, --to)',
    day: 'ngày khác (--as-of)',
  },
  help: {
    description: 'tổng hợp sản phẩm, chủ thể theo sao, ngành, xã, năm…',
    inputs: 'sổ sản phẩm, tệp phiếu (như ocop rate), kết quả của Hội đồng; trộn được',
    by: 'chia theo gì, cách nhau dấu phẩy (mặc định: stars)',
    measure: 'đếm gì, cách nhau dấu phẩy (mặc định products,producers,share; hai chiều: products,producers)',
    year: 'chỉ tính công nhận trong năm này',
    from: 'chỉ tính công nhận từ ngày này',
    to: 'chỉ tính công nhận đến hết ngày này',
    asOf: 'nhìn từ ngày này: còn hiệu lực, mất hiệu lực, tình trạng; và gọi xã, tỉnh theo tên ngày ấy nếu có --places',
    places: 'tệp CSV địa danh đổi tên, sáp nhập, như ở ocop expiring (cần --as-of)',
    format: 'dạng kết quả; bỏ trống thì theo đuôi của --out',
    out: 'ghi kết quả ra tệp',
    force: 'ghi đè tệp đã có, kể cả cặp tên đã có câu trả lời',
    quiet: 'chỉ đưa ra bảng',
    aliases: 'tệp CSV đã xác nhận chủ thể nào là một, chủ thể nào là hai',
    pairs: 'ghi các cặp tên chủ thể cần xác nhận ra tệp CSV',
    why: 'liệt kê bản ghi của một dòng hay một ô, ví dụ "Thực phẩm" hoặc "Thực phẩm,4"; của cả bảng: "Cộng"; của một lý do để ngoài: "ngoài kỳ"',
    edition: 'văn bản cho phiếu không ghi, ví dụ 26-2026',
    merge: 'cộng các bảng tổng hợp JSON của từng xã, từng máy',
    parts: 'tệp của ocop tally --format json, cùng --by, --measure, kỳ và ngày',
    value: { dimensions: 'chiều,…', measures: 'số-đo,…', year: 'năm', row: 'dòng' },
    oneOf: (allowed) => `chọn trong: ${list(allowed)}`,
    legend: `
Chiều (--by): stars sao, branch ngành, group nhóm, set bộ, producer-type loại hình, commune xã, district huyện, province tỉnh,
  year năm, edition văn bản, kind loại đăng ký, gender giới tính, ethnicity dân tộc, authority cơ quan, status tình trạng.
Số đo (--measure):
  products   sản phẩm: mỗi bản ghi là một lần công nhận; công nhận lại trong cùng kỳ thì tính một, ở lần sau
  producers  chủ thể không trùng (cùng tên và cùng xã, tỉnh); các dòng cộng lại có thể nhiều hơn tổng
  share      phần trăm trong mọi sản phẩm, một số lẻ, cắt không làm tròn
  average    điểm trung bình; median: điểm đứng giữa; hai số lẻ, cắt không làm tròn
  new        công nhận lần đầu trong kỳ; upgraded: nâng hạng, từ mấy sao lên mấy sao; re-rated: phân hạng lại
  in-force   còn hiệu lực ngày --as-of (không có thì ngày cuối kỳ), công nhận lúc nào cũng tính
  lost       hết hạn hoặc bị thu hồi trong kỳ, tính đến ngày ấy, không có lần công nhận sau thay thế
  growth     sản phẩm so với cùng kỳ năm trước (với --by year: so với dòng năm trước)
`,
  },
};
