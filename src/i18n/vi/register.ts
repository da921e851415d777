import type { WithdrawalGrounds } from '../../engine/types.js';
import { EXPIRY_PHASES } from '../../engine/expiring.js';
import { day, list, quoted, shortened, thousands } from '../../base/format.js';
import { articleInFull, articlesOf, counting, inBrackets, lettersOf, monthsOf } from '../law-words.js';
import type { RegisterWords } from '../register-words.js';
import { fileName } from '../../base/file-name.vi.js';
import { headings as shared } from './headings.js';
import { problems as rowProblems } from './problems.js';
import { registerHelp } from './register-help.js';

const number = (count: number) => thousands(count, '.');

/** As many products are named one by one. */
const MOST = 5;

const named = (products: readonly string[]) =>
  `${list(products.slice(0, MOST).map((one) => shortened(one, 40)))}${products.length > MOST ? ` và ${number(products.length - MOST)} sản phẩm khác` : ''}`;

const headings: RegisterWords['headings'] = {
  ...shared,
  disability: 'Khuyết tật',
  branch: 'Ngành',
  group: 'Nhóm',
  district: 'Huyện cũ',
  decision: 'Số quyết định',
  decided: 'Ngày quyết định',
  certificateEnd: 'Ngày hết hạn',
  status: 'Tình trạng',
  withdrawalGround: 'Lý do thu hồi',
  withdrawalDecision: 'Quyết định thu hồi',
  withdrawn: 'Ngày thu hồi',
  followsCode: 'Mã sản phẩm trước',
  followsDecision: 'Quyết định trước',
  year: 'Năm',
};

const values: RegisterWords['values'] = {
  producerTypes: {
    cooperative: 'Hợp tác xã',
    'cooperative-group': 'Tổ hợp tác',
    enterprise: 'Doanh nghiệp',
    farm: 'Trang trại',
    household: 'Hộ kinh doanh',
    association: 'Hội, hiệp hội',
    other: 'Khác',
  },
  genders: { female: 'Nữ', male: 'Nam' },
  yes: 'có',
  no: 'không',
  statuses: {
    'in-force': 'còn hiệu lực',
    expired: 'hết hạn',
    withdrawn: 'thu hồi',
    replaced: 'đã thay thế',
  },
  earlier: (first) => `trước ${first}`,
};

const ALLOWED = {
  producerType: `ghi ${list(Object.values(values.producerTypes).map((one) => quoted(one)))}`,
  gender: 'ghi "Nam" hoặc "Nữ"',
  disability: 'ghi "có" hoặc "không"',
  stars: 'ghi số sao: 3, 4 hoặc 5',
  total: 'ghi điểm từ 0 đến 100, nhiều nhất hai chữ số lẻ, như 72 hoặc 89,83',
  status: `ghi ${list(Object.values(values.statuses).map((one) => quoted(one)))}`,
  year: 'ghi năm bốn chữ số, như 2025',
} as const;

/** What a cell of grounds can say, by an edition that says when certificates are withdrawn. */
function allowedGrounds(law: WithdrawalGrounds | null): string {
  if (law === null) return 'để trống';
  const letters = lettersOf(law);
  return `ghi một trong ${counting(letters.length, NUMBERS)} điểm của ${law.source}: ${list(letters)}`;
}

const NUMBERS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];

const phasesOf: RegisterWords['phases'] = ({ grace }) => ({
  early: 'chưa đến hạn nộp',
  open: 'đang trong hạn nộp',
  late: 'quá hạn nộp',
  grace: grace === null ? 'kéo dài' : `kéo dài theo ${grace.source}`,
  expired: 'đã hết hạn',
});

export const register: RegisterWords = {
  headings,
  values,
  problems: {
    'cell-count': rowProblems['cell-count'],
    'quote-open': rowProblems['quote-open'],
    'quote-text-after': rowProblems['quote-text-after'],
    'quote-inside': rowProblems['quote-inside'],
    'quote-somewhere': rowProblems['quote-somewhere'],
    'header-again': rowProblems['header-again'],
    'cell-error': rowProblems['cell-error'],
    'cell-unvalued': rowProblems['cell-unvalued'],
    'kind-unknown': rowProblems['kind-unknown'],
    'edition-unknown': rowProblems['edition-unknown'],
    'set-unknown': rowProblems['set-unknown'],
    'set-ambiguous': rowProblems['set-ambiguous'],
    'no-product': (a) =>
      `không phải một sản phẩm: không có mã, cũng không có tên, chỉ có ${quoted(a.read)}; nếu là dòng tổng, chữ ký hay ghi chú thì xoá khỏi sổ.`,
    'sum-row': (a) => `${quoted(a.read)} là dòng tổng, không phải một sản phẩm: không tính; xoá khỏi sổ.`,
    'text-broken': () => 'có ký tự hỏng, không đọc được; lưu lại tệp dạng CSV UTF-8 rồi chạy lại.',
    'day-unreadable': ({ read, excelDay }) =>
      rowProblems['date-unreadable']({ read, excelDay, field: 'rated' }),
    'value-unknown': (a) =>
      `đọc được ${quoted(a.read)}, không hiểu; ${a.field === 'withdrawalGround' ? allowedGrounds(a.grounds) : ALLOWED[a.field]}.`,
  },
  findings: {
    duplicate: (a) =>
      `${quoted(a.product)} cùng quyết định, hoặc cùng ngày, đã có ở ${fileName(a.file)}, dòng ${String(a.line)}; giữ một dòng, xoá dòng kia.`,
    'duplicate-differs': (a) =>
      `${headings[a.field].toLowerCase()} ở đây là ${a.here}, mà ở ${fileName(a.file)}, dòng ${String(a.line)}, cùng sản phẩm cùng lần công nhận, là ${a.there}; xem quyết định rồi giữ dòng đúng.`,
    'two-current': (a) =>
      `${quoted(a.product)} còn hiệu lực ở hai dòng, dòng kia là ${fileName(a.file)}, dòng ${String(a.line)}; dòng cũ ghi tình trạng ${quoted(values.statuses.replaced)}.`,
    'field-blank': (a) => `chưa ghi ${headings[a.field].toLowerCase()}; ghi vào cho đủ.`,
    'certificate-length': (a) =>
      `giấy chứng nhận cấp ngày ${day(a.decided)} có giá trị ${String(a.months)} tháng, đến hết ngày ${day(a.expected)}${inBrackets(a.source)}, mà sổ ghi ${day(a.end)}; sửa lại ngày hết hạn hoặc ngày quyết định.`,
    'stars-without-authority': (a) =>
      `${String(a.stars)} sao mà không ghi cơ quan công nhận; ghi cơ quan ra quyết định.`,
    'authority-differs': (a) =>
      `${String(a.stars)} sao, quyết định ngày ${day(a.decided)}, do ${a.needs} công nhận, mà sổ ghi ${quoted(a.authority)}; kiểm tra lại cơ quan, số sao và ngày.`,
    'stars-not-recognised': (a) =>
      `${String(a.stars)} sao không được công nhận, không cấp giấy chứng nhận${inBrackets(a.source)}; xoá dòng này, hoặc sửa số sao.`,
    'no-predecessor': (a) =>
      `${a.kind === 'upgrade' ? 'nâng hạng' : 'phân hạng lại'} mà không ghi sản phẩm được công nhận trước đó; ghi cột ${quoted(headings.followsCode)} và ${quoted(headings.followsDecision)}.`,
    'predecessor-missing': (a) =>
      `nối tiếp sản phẩm mã ${quoted(a.code)}${a.decision === '' ? '' : `, quyết định ${quoted(a.decision)}`}, nhưng trong sổ không có; sửa lại, hoặc kiểm tra cùng với sổ có dòng ấy.`,
    'decided-before-edition': (a) =>
      `ghi văn bản ${a.edition}, có hiệu lực từ ${day(a.from)}, mà quyết định ngày ${day(a.decided)}; sửa lại văn bản hoặc ngày.`,
    'decided-after-edition': (a) =>
      `ghi văn bản ${a.edition}, chỉ còn dùng để đánh giá đến ${day(a.until)}, mà quyết định ngày ${day(a.decided)}; kiểm tra lại văn bản và ngày.`,
    'withdrawn-unsaid': (a) =>
      a.field === 'withdrawalGround'
        ? `đã thu hồi mà không ghi lý do; ${allowedGrounds(a.grounds)}.`
        : 'đã thu hồi mà không ghi số quyết định thu hồi; ghi vào cho đủ.',
    'withdrawal-without-status': () =>
      `có ghi thu hồi mà tình trạng không phải ${quoted(values.statuses.withdrawn)}; sửa lại tình trạng, hoặc xoá phần thu hồi.`,
    'withdrawn-before-decided': (a) =>
      `thu hồi ngày ${day(a.withdrawn)}, trước ngày công nhận ${day(a.decided)}; sửa lại ngày.`,
  },
  placeLines: {
    'cell-count': rowProblems['cell-count'],
    'quote-somewhere': rowProblems['quote-somewhere'],
    'place-day': (a) => `đọc được ${quoted(a.read)}, không phải một ngày; ghi "từ ngày" như 01/07/2025.`,
    'place-no-province': () => 'thiếu tỉnh cũ hoặc tỉnh mới; ghi cả hai, không đổi thì ghi như nhau.',
    'place-no-commune': (a) =>
      `xã ${quoted(a.old)} chỉ ghi ở một bên; ghi cả xã cũ và xã mới, hoặc để trống cả hai để nói về mọi xã.`,
  },
  place: ({ code, place, candidates, by, records }) => {
    const one = placeName(place);
    const many = list(candidates.map(placeName));
    const of = by === '' ? '' : ` theo ${by}`;
    const what = {
      split: `tách ra nhiều nơi${of} (${many}): không tự chọn được, sửa tên trong sổ`,
      merged: `gộp từ nhiều nơi${of} (${many}): không biết trước đó là nơi nào, ghi thêm huyện cũ`,
      circle: 'đổi tên vòng quanh trong tệp địa danh: sửa lại tệp ấy',
      missing: 'không có trong tệp địa danh: thêm vào, hoặc sửa tên trong sổ',
    }[code];
    return `${one} (${number(records)} dòng): ${what}; giữ nguyên tên đã ghi.`;
  },
  unknownColumns: (file, columns) =>
    `${fileName(file)}: không rõ nghĩa cột ${list(columns.map((one) => quoted(one)))}; giữ nguyên.`,
  warned: (message, count, first) =>
    count === 1
      ? `Lưu ý (${first}): ${message}`
      : `Lưu ý (${number(count)} dòng, đầu tiên là ${first}): ${message}`,
  moreWarnings: (count) => `… và ${number(count)} lưu ý khác như thế.`,
  added: (records, decision, end) =>
    `Ghi thêm ${number(records)} sản phẩm theo quyết định ${decision}${end === null ? '' : `, giấy chứng nhận đến hết ngày ${day(end)}`}.`,
  nothingAdded: 'Không có sản phẩm nào để ghi vào sổ.',
  leftOut: (reason, products, needs) => {
    const words = {
      below: 'chưa đạt 3 sao, không công nhận',
      'candidate-5': `tiềm năng 5 sao: cấp tỉnh không công nhận 5 sao, chờ quyết định của Bộ (khi có, thêm --authority ${quoted(needs)})`,
      disqualified: 'hồ sơ bị loại',
      incomplete: 'chưa chấm đủ',
      're-score': 'Hội đồng phải chấm lại',
      'no-quorum': 'Hội đồng chưa đủ thành viên',
      held: 'Hội đồng chưa tính được trung bình',
      'member-sheet': 'mới là phiếu của một thành viên, chưa phải kết quả (dùng "ocop council")',
      'other-authority': `không thuộc thẩm quyền của cơ quan ra quyết định${needs === '' ? '' : `, mà của ${needs}`} (ghi đúng cơ quan bằng --authority)`,
      twice: 'có hai dòng trong tệp kết quả, chỉ lấy dòng đầu',
      already: 'đã có trong sổ theo quyết định này',
      unreadable: 'không đọc được kết quả',
    }[reason];
    return `Không ghi ${number(products.length)} sản phẩm, ${words}: ${named(products)}.`;
  },
  replaced: (product, line, by) =>
    `${shortened(product, 60)}: thay cho dòng ${String(line)} của sổ${by === 'name' ? ' (nhận ra theo tên sản phẩm và chủ thể; sai thì sửa lại)' : ''}.`,
  orphans: (products) =>
    `Lưu ý: ${number(products.length)} sản phẩm là nâng hạng hoặc phân hạng lại mà sổ không có lần công nhận trước: ${named(products)}; ghi cột ${quoted(headings.followsCode)}.`,
  unclear: (product, lines) =>
    `Lưu ý: ${shortened(product, 60)} có thể thay cho dòng ${list(lines)} của sổ; không tự nối, ghi mã hoặc số quyết định cho dòng ấy rồi ghi cột ${quoted(headings.followsCode)} và ${quoted(headings.followsDecision)}.`,
  blanks: (blanks, of) =>
    `Trong ${number(of)} dòng mới còn trống: ${list(blanks.map(([heading, records]) => `${heading} (${number(records)})`))}.`,
  imported: (records, rejected, there) =>
    `Nhập ${number(records)} dòng · không phải sản phẩm ${number(rejected)} · đã có trong sổ ${number(there)}.`,
  endsComputed: (records, terms) =>
    `Tính ngày hết hạn cho ${number(records)} dòng chưa ghi: ${monthsOf(terms, 'hoặc', 'tháng')} từ ngày quyết định${inBrackets(articlesOf(terms))}.`,
  withdrawn: (product, line, ground, { source, grounds }) =>
    `Thu hồi ${shortened(product, 60)} (dòng ${String(line)}) theo điểm ${ground} ${articleInFull(source)}: ${grounds.find((one) => one.ground === ground)?.vi ?? ''}.`,
  withdrawnUndated: 'Chưa ghi ngày thu hồi (--date): coi như đã thu hồi ở mọi ngày.',
  saved: ({ file, backup }) =>
    `Đã ghi ${file}${backup === null ? '' : `; sổ trước khi sửa giữ ở ${backup}`}.`,
  unchanged: (file) => `${file} không có gì thay đổi, để nguyên.`,
  checked: (records, told) =>
    told === 0
      ? `Đã kiểm tra ${number(records)} dòng, không thấy gì sai.`
      : `Đã kiểm tra ${number(records)} dòng, ${number(told)} chỗ cần xem lại.`,
  phases: phasesOf,
  expiring: {
    title: (at, within) =>
      `Giấy chứng nhận hết hạn trong ${number(within)} ngày tới hoặc vừa hết hạn, tính ở ngày ${day(at)}`,
    none: 'Không có giấy chứng nhận nào hết hạn trong những ngày ấy.',
    columns: {
      end: 'Hết hạn',
      code: 'Mã sản phẩm',
      product: 'Sản phẩm',
      producer: 'Chủ thể',
      commune: 'Xã',
      stars: 'Sao',
      state: 'Tình hình',
    },
    headings: {
      windowFrom: 'Nộp hồ sơ từ ngày',
      windowUntil: 'Nộp hồ sơ đến ngày',
      daysLeft: 'Số ngày còn lại',
      phase: 'Tình hình phân hạng lại',
      graceUntil: 'Kéo dài nhiều nhất đến ngày',
      reckoned: 'Ngày hết hạn do tính',
    },
    state: ({ expiry, end, law: { certificate } }) => {
      const { phase, daysLeft, window, graceUntil } = expiry;
      const phases = phasesOf(certificate);
      switch (phase) {
        case 'early':
          return window === null ? phases.early : `nộp từ ${day(window.from)}`;
        case 'open':
          return window === null ? phases.open : `đang hạn nộp, đến ${day(window.until)}`;
        case 'late':
          return `quá hạn nộp, còn ${String(daysLeft)} ngày`;
        case 'grace':
          return graceUntil === null
            ? phases.grace
            : `${certificate.grace?.source ?? ''}, đến ${day(graceUntil)}`;
        case 'expired':
          return `đã hết hạn từ ${day(end)}`;
      }
    },
    reckonedEnd: (end) => `${day(end)} (tính)`,
    summary: (all) => {
      const phases = phasesOf(all.law.certificate);
      const shown = EXPIRY_PHASES.map((phase) => `${phases[phase]} ${number(all.phases[phase])}`);
      return (
        `Đọc ${number(all.records)} dòng: ${shown.join(' · ')} · hết hạn sau đó ${number(all.later)} · hết hạn đã quá ${number(all.listedFor)} ngày ${number(all.longGone)}` +
        ` · đã thay thế, thu hồi hoặc chưa cấp ${number(all.notInForce)} · không biết ngày hết hạn ${number(all.noEnd)}.`
      );
    },
    reckonedNote: (records, terms) =>
      `${number(records)} dòng không ghi ngày hết hạn: tính ${monthsOf(terms, 'hoặc', 'tháng')} từ ngày quyết định${inBrackets(articlesOf(terms))}, trong bảng có chữ "(tính)".`,
    noEndNote: (records) =>
      `${number(records)} dòng không ghi ngày hết hạn, cũng không ghi ngày quyết định, nên không biết hết hạn ngày nào; xem từng dòng bằng "ocop register check".`,
    graceNote: (certain, unsure, { instrument, certificate: { grace, refile } }) =>
      `${grace?.source ?? ''}: giấy chứng nhận còn hiệu lực đến khi có kết quả xử lý, nhiều nhất ${String(grace?.days ?? 0)} ngày sau ngày hết hạn, cho sản phẩm thuộc diện phân hạng lại mà nộp hồ sơ không kịp hạn ở ${refile?.source ?? ''}; sổ không biết hồ sơ đã nộp chưa.` +
      (certain > 0
        ? ` ${number(certain)} sản phẩm có hạn nộp qua trước khi Quyết định ${instrument.number} có hiệu lực.`
        : '') +
      (unsure > 0
        ? ` ${number(unsure)} sản phẩm lẽ ra còn nộp kịp: đây là điều khoản chuyển tiếp, hỏi cơ quan quản lý OCOP cấp tỉnh.`
        : ''),
    beforeEdition: ({ inForce, certificate: { refile } }) =>
      `Hạn nộp ${String(refile?.earliestDays ?? 0)} đến ${String(refile?.latestDays ?? 0)} ngày${inBrackets(refile?.source ?? null)} chỉ có từ ${day(inForce.from)}; ở ngày đã chọn, hạn ấy chưa áp dụng.`,
    calendar: {
      name: 'OCOP: giấy chứng nhận hết hạn',
      file: ({ record }) => `Nộp hồ sơ phân hạng lại OCOP: ${record.name || (record.code ?? '')}`,
      ends: ({ record }) => `Hết hạn giấy chứng nhận OCOP: ${record.name || (record.code ?? '')}`,
      graceEnds: ({
        record,
        law: {
          certificate: { grace },
        },
      }) =>
        `Hết ${String(grace?.days ?? 0)} ngày kéo dài${inBrackets(grace?.source ?? null)}: ${record.name || (record.code ?? '')}`,
      about: ({ record, end, term, law, expiry: { window } }) =>
        [
          record.code === null ? '' : `Mã sản phẩm: ${record.code}`,
          record.producer === '' ? '' : `Chủ thể: ${record.producer}`,
          placeName(record) === '' ? '' : `Địa chỉ: ${placeName(record)}`,
          record.stars === null ? '' : `Hạng: ${String(record.stars)} sao`,
          record.decision === null ? '' : `Quyết định: ${record.decision}`,
          window === null
            ? ''
            : `Nộp hồ sơ từ ${day(window.from)} đến ${day(window.until)} (${law.certificate.refile?.source ?? ''} Quyết định ${law.instrument.number})`,
          `Giấy chứng nhận đến hết ngày ${day(end)}${term === null ? '' : ` (sổ không ghi; tính ${[`${String(term.months)} tháng từ ngày quyết định`, term.source].filter(Boolean).join(', ')})`}`,
        ]
          .filter(Boolean)
          .join('\n'),
    },
  },
  help: registerHelp,
};

function placeName({ commune, district, province }: { commune: string; district: string; province: string }) {
  return [commune, district, province].filter(Boolean).join(', ');
}
