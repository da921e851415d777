import { allowedGrounds, headings, values } from '../../register/cells.vi.js';
import { quoted, day, list, thousands, shortened } from '../../base/format.js';
import { columnsTold } from '../../base/columns-told.vi.js';
import { fileName } from '../../base/file-name.vi.js';
import { inBrackets, monthsOf, articlesOf, articleInFull } from '../../law/in-words.js';
import type { WithdrawalGrounds, IsoDate } from '../../engine/types.js';
import type { Wording } from '../../base/coded.js';
import type { RecordFindingArgs } from '../../register/findings.js';
import type { LeftOut } from '../../register/add-results.js';
import type { CertificateTerm } from '../../law/certificate.js';
import type { Saved } from '../../register/saved.js';

const number = (count: number) => thousands(count, '.');

const named = (products: readonly string[]) =>
  `${list(products.slice(0, MOST).map((one) => shortened(one, 40)))}${products.length > MOST ? ` và ${number(products.length - MOST)} sản phẩm khác` : ''}`;

const rowsOf = ({ rows, more = 0 }: RecordFindingArgs['code-unclear']) =>
  rows.map(({ file, line }) => `${fileName(file)}, dòng ${String(line)}`).join('; ') +
  (more === 0 ? '' : ` và ${number(more)} dòng khác`);

/** As many products are named one by one. */
const MOST = 5;

const findings: Wording<RecordFindingArgs> = {
  duplicate: (a) =>
    `${quoted(a.product)} cùng quyết định, hoặc cùng ngày, đã có ở ${fileName(a.file)}, dòng ${String(a.line)}; giữ một dòng, xoá dòng kia.`,
  'duplicate-differs': (a) =>
    `${headings[a.field].toLowerCase()} ở đây là ${a.here}, mà ở ${fileName(a.file)}, dòng ${String(a.line)}, cùng sản phẩm cùng lần công nhận, là ${a.there}; xem quyết định rồi giữ dòng đúng.`,
  'code-unclear': (a) =>
    a.rows.length > 1
      ? `${quoted(a.product)} không ghi mã, mà cùng tên, chủ thể và nơi có nhiều mã (${rowsOf(a)}): không biết là mã nào; ghi mã vào dòng này.`
      : `${quoted(a.product)} không ghi mã, mà mã ở ${rowsOf(a)} còn có thể là của dòng khác cùng tên và chủ thể: không biết là dòng nào; ghi mã vào dòng này, hoặc ghi xã ở dòng có mã.`,
  'several-products': (a) =>
    `có vẻ là ${number(a.products.length)} sản phẩm trong một ô: ${list(a.products.map((one) => quoted(one)))}; tách mỗi sản phẩm ra một dòng, hoặc ghi lại tên nếu chỉ là một sản phẩm.`,
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
  'rated-by-other-edition': (a) =>
    `ghi văn bản ${a.edition}, mà ${a.filed === null ? '' : `nộp ngày ${day(a.filed)}, `}đánh giá ngày ${day(a.rated)}${a.applies === null ? ', khi chưa văn bản nào ở đây có hiệu lực' : ` thì áp dụng ${a.applies}`}; kiểm tra lại văn bản, ngày nộp và ngày đánh giá.`,
  'rating-day-unknown': (a) =>
    `chưa biết đúng hay sai: ghi văn bản ${a.edition}, chỉ đánh giá theo đến hết ngày ${day(a.until)}, quyết định ngày ${day(a.decided)}; đánh giá trong hạn ấy thì đúng, nhưng sổ không ghi ${headings.rated.toLowerCase()}: ghi vào cột ${quoted(headings.rated)}.`,
  'withdrawn-unsaid': (a) =>
    a.field === 'withdrawalGround'
      ? `đã thu hồi mà không ghi lý do; ${allowedGrounds(a.grounds)}.`
      : 'đã thu hồi mà không ghi số quyết định thu hồi; ghi vào cho đủ.',
  'withdrawal-without-status': () =>
    `có ghi thu hồi mà tình trạng không phải ${quoted(values.statuses.withdrawn)}; sửa lại tình trạng, hoặc xoá phần thu hồi.`,
  'withdrawn-before-decided': (a) =>
    `thu hồi ngày ${day(a.withdrawn)}, trước ngày công nhận ${day(a.decided)}; sửa lại ngày.`,
};

export const vi = {
  register: {
    findings,
    unknownColumns: (file: string, columns: readonly string[]): string =>
      `${fileName(file)}: không rõ nghĩa cột ${columnsTold(columns)}; giữ nguyên.`,
    /** Columns that only count the rows of a list. */
    countingLeft: (file: string, columns: readonly string[]): string =>
      `${fileName(file)}: số thứ tự của danh sách (cột ${columnsTold(columns)}) không ghi vào sổ.`,
    /** Columns that a register is asked for, where others are not understood: they may be these. */
    lacking: (file: string, columns: readonly string[]): string =>
      `${fileName(file)}: không thấy cột ${list(columns.map((one) => quoted(one)))}, không kiểm tra được; nếu là cột không rõ nghĩa ở trên thì đổi lại tên cột.`,
    added: (records: number, decision: string, end: IsoDate | null): string =>
      `Ghi thêm ${number(records)} sản phẩm theo quyết định ${decision}${end === null ? '' : `, giấy chứng nhận đến hết ngày ${day(end)}`}.`,
    nothingAdded: 'Không có sản phẩm nào để ghi vào sổ.',
    leftOut: (reason: LeftOut, products: readonly string[], needs: string): string => {
      const words = {
        below: 'chưa đạt 3 sao, không công nhận',
        'candidate-5': `tiềm năng 5 sao: cấp tỉnh không công nhận 5 sao, chờ quyết định của Bộ (khi có, thêm --authority ${quoted(needs)})`,
        disqualified: 'hồ sơ bị loại',
        incomplete: 'chưa chấm đủ',
        're-score': 'Hội đồng phải chấm lại',
        unsettled: 'Hội đồng vẫn lệch quá mức sau vòng chấm cuối',
        'no-quorum': 'Hội đồng chưa đủ thành viên',
        held: 'Hội đồng chưa tính được trung bình',
        'member-sheet': 'mới là phiếu của một thành viên, chưa phải kết quả (dùng "ocop council")',
        'other-authority': `không thuộc thẩm quyền của cơ quan ra quyết định${needs === '' ? '' : `, mà của ${needs}`} (ghi đúng cơ quan bằng --authority)`,
        twice: 'có hai dòng trong tệp kết quả, chỉ lấy một: dòng có mã, không thì dòng đầu',
        'code-unclear': 'không ghi mã mà hợp với nhiều mã trong tệp kết quả (ghi mã vào dòng ấy)',
        already: 'đã có trong sổ theo quyết định này',
        'by-another': `đã có trong sổ theo quyết định của ${needs}`,
        unreadable:
          'không đọc được kết quả, hoặc các số ở đó không khớp nhau (số sao không hạng nào có hay cao hơn hạng của số điểm, trung bình khác tổng chia số phiếu)',
      }[reason];
      return `Không ghi ${number(products.length)} sản phẩm, ${words}: ${named(products)}.`;
    },
    replaced: (product: string, line: number, by: 'code' | 'name'): string =>
      `${shortened(product, 60)}: thay cho dòng ${String(line)} của sổ${by === 'name' ? ' (nhận ra theo tên sản phẩm và chủ thể; sai thì sửa lại)' : ''}.`,
    /** Candidates for 5 stars whose earlier recognition the register has. */
    sentToCentre: (products: readonly (readonly [name: string, line: number])[]): string =>
      `Ghi cột ${quoted(headings.sentToCentre)} cho ${number(products.length)} sản phẩm tiềm năng đã có trong sổ: ${named(products.map(([one, line]) => `${shortened(one, 30)} (dòng ${String(line)})`))}; "ocop expiring" báo đang chờ, không báo quá hạn.`,
    /** Upgrades and re-ratings without an earlier record. */
    orphans: (products: readonly string[]): string =>
      `Lưu ý: ${number(products.length)} sản phẩm là nâng hạng hoặc phân hạng lại mà sổ không có lần công nhận trước: ${named(products)}; ghi cột ${quoted(headings.followsCode)}.`,
    /** One that several records may come before. */
    unclear: (product: string, lines: readonly number[]): string =>
      `Lưu ý: ${shortened(product, 60)} có thể thay cho dòng ${list(lines)} của sổ; không tự nối, ghi mã hoặc số quyết định cho dòng ấy rồi ghi cột ${quoted(headings.followsCode)} và ${quoted(headings.followsDecision)}.`,
    blanks: (blanks: readonly (readonly [heading: string, records: number])[], of: number): string =>
      `Trong ${number(of)} dòng mới còn trống: ${list(blanks.map(([heading, records]) => `${heading} (${number(records)})`))}.`,
    imported: (records: number, rejected: number, there: number): string =>
      `Nhập ${number(records)} dòng · không phải sản phẩm ${number(rejected)} · đã có trong sổ ${number(there)}.`,
    importUnclear: (lines: readonly number[]): string =>
      `Trong sổ, dòng ${list(lines.map(String))} không ghi mã mà hợp với nhiều mã cùng tên, chủ thể và nơi: không biết là mã nào nên các dòng có mã vẫn được nhập; ghi mã vào dòng ấy, rồi chạy ocop register check.`,
    importDiffers: (lines: readonly number[]): string =>
      `Trong sổ, dòng ${list(lines.map(String))} ghi số sao hay tổng điểm khác với danh sách về cùng một lần công nhận: sổ giữ như cũ; xem quyết định, sửa trong sổ nếu danh sách đúng.`,
    /** Later recognitions of a list that follow one before them. */
    linked: (links: number): string =>
      `Nối ${number(links)} lần công nhận với lần trước của cùng sản phẩm: lần trước ghi ${quoted(values.statuses.replaced)}, lần sau ghi ${quoted(headings.followsCode)}, ${quoted(headings.followsDecision)}.`,
    endsComputed: (records: number, terms: readonly CertificateTerm[]): string =>
      `Tính ngày hết hạn cho ${number(records)} dòng chưa ghi: ${monthsOf(terms, 'hoặc', 'tháng')} từ ngày quyết định${inBrackets(articlesOf(terms))}.`,
    withdrawn: (
      product: string,
      line: number,
      ground: string,
      { source, grounds }: WithdrawalGrounds,
    ): string =>
      `Thu hồi ${shortened(product, 60)} (dòng ${String(line)}) theo điểm ${ground} ${articleInFull(source)}: ${grounds.find((one) => one.ground === ground)?.vi ?? ''}.`,
    decidedInFuture: (date: IsoDate, today: IsoDate): string =>
      `Lưu ý: ngày quyết định ${day(date)} chưa tới (hôm nay ${day(today)}); gõ nhầm năm thì ngày hết hạn của giấy chứng nhận cũng sai: xem lại --date.`,
    authorityUnknown: (read: string): string =>
      `Lưu ý: không rõ ${quoted(read)} là cơ quan cấp nào; ghi đủ tên ở --authority, như ở quyết định.`,
    authorityWritten: (read: string, written: readonly string[]): string =>
      `${quoted(read)} được ghi vào sổ bằng tên đủ ở ngày ký: ${written.join(', ')}.`,
    withdrawnUndated: 'Chưa ghi ngày thu hồi (--date): coi như đã thu hồi ở mọi ngày.',
    saved: ({ file, backup }: Saved): string =>
      `Đã ghi ${file}${backup === null ? '' : `; sổ trước khi sửa giữ ở ${backup}`}.`,
    unchanged: (file: string): string => `${file} không có gì thay đổi, để nguyên.`,
    checking: {
      title: 'Kiểm tra sổ sản phẩm',
      columns: { file: 'Tệp', sheet: 'Trang tính', line: 'Dòng', column: 'Cột', message: 'Nội dung' },
    },
    /** Findings that a terminal does not show, beyond the first. */
    untold: (count: number): string =>
      `Còn ${number(count)} chỗ không kể ở đây; thêm --out TỆP.xlsx (hay .csv, .ndjson) để có đủ.`,
    checked: (records: number, told: number, unsure: number): string =>
      told + unsure === 0
        ? `Đã kiểm tra ${number(records)} dòng, không thấy gì sai.`
        : `Đã kiểm tra ${number(records)} dòng, ${number(told)} chỗ cần xem lại${unsure === 0 ? '' : `, ${number(unsure)} chỗ chưa biết đúng sai vì sổ không ghi ngày đánh giá`}.`,
    /** Columns that some records leave blank, and how many do; whether each was listed. */
    blanksLeft: (columns: readonly (readonly [string, number])[], isListed: boolean): string =>
      `Còn trống, không kể là sai: ${list(columns.map(([column, count]) => `${column} (${number(count)})`))}${isListed ? '' : '; xem từng dòng: thêm --blanks'}.`,
    exported: (rows: number, leftOut: number, blank: readonly (readonly [string, number])[]): string =>
      `Xuất ${number(rows)} lần công nhận${leftOut === 0 ? '' : `, bỏ ${number(leftOut)} dòng trùng, dưới 3 sao hoặc không thuộc điều kiện`}.${blank.length === 0 ? '' : ` Để trống vì sổ không biết: ${list(blank.map(([column, count]) => `${column} (${number(count)})`))}.`}`,
    help: {
      blanks: 'kê cả từng ô còn trống (danh sách nhập vào không có); ô trống không phải chỗ sai',
      export: 'xuất sổ theo mẫu bảng dữ liệu của Bộ; điều gì sổ không biết thì để trống',
      form: 'mẫu (ptnt-ocop: bảng PTNT_OCOP của 5277/QĐ-BNNMT)',
      formValue: 'mẫu',
      atOfExport: 'tình trạng ở ngày này; không có thì như sổ ghi',
      outOfExport: 'ghi ra tệp này thay vì màn hình; đuôi .xlsx hoặc .csv chọn dạng',
      description: 'sổ sản phẩm OCOP: ghi kết quả công nhận, nhập danh sách có sẵn, kiểm tra, thu hồi',
      add: 'ghi vào sổ những sản phẩm mà một quyết định công nhận',
      import: 'nhập danh sách công nhận có sẵn vào sổ, một hay nhiều tệp',
      check: 'kiểm tra sổ: dòng trùng, thời hạn, cơ quan, ngày, lần công nhận trước',
      withdraw: 'ghi quyết định thu hồi giấy chứng nhận của một hay nhiều sản phẩm',
      results: 'kết quả của "ocop rate" hoặc "ocop council" (CSV, Excel, JSON, NDJSON)',
      list: 'danh sách công nhận (CSV, Excel)',
      code: 'mã sản phẩm',
      decision: 'số quyết định công nhận',
      decisionOfWithdrawal: 'số quyết định thu hồi',
      date: 'ngày quyết định, từ đó tính thời hạn của giấy chứng nhận',
      dateOfWithdrawal: 'ngày quyết định thu hồi',
      authority: 'cơ quan ra quyết định (mặc định: UBND cấp tỉnh)',
      province: 'tỉnh, thành phố của sản phẩm mà tệp kết quả và danh sách sản phẩm không ghi tỉnh',
      products: 'danh sách sản phẩm, để lấy những gì tệp kết quả không ghi (loại hình, tỉnh, loại đăng ký …)',
      register:
        'tệp sổ (mặc định: so-san-pham.csv); chưa có thì tạo mới, có rồi thì bản cũ giữ lại bên cạnh, thêm đuôi .bak-0001',
      out: 'ghi sổ mới ra tệp này, để nguyên sổ cũ; "-" là màn hình',
      reason: 'chữ của điểm nêu lý do thu hồi trong văn bản: a, b, c, d, đ (hoặc dd) …',
      of: 'số quyết định công nhận, khi mã ấy có nhiều dòng còn hiệu lực',
      /** What stands for a value. */
      decisionValue: 'số',
      authorityValue: 'cơ-quan',
      provinceValue: 'tỉnh',
      groundValue: 'điểm',
    },
  },
};

export type RegisterCommandWords = typeof vi;
