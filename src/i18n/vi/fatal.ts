import { reason } from '../../base/reason.vi.js';
import type { FatalArgs } from '../../base/fatal.js';
import { dashed, day, list, quoted } from '../../base/format.js';
import { articleInFull, typed } from '../../law/in-words.js';
import type { Wording } from '../../base/coded.js';
import { endings } from '../../formats/output-formats.js';
import { theFile } from '../../base/file-name.vi.js';
import { findings } from '../../law/check/findings.vi.js';
import { lossHint } from '../../tables/lost-text.vi.js';
import { vi as registerWords } from '../../register/vi.js';
import { word } from '../../base/word-coded.js';
import { vi as councilWords } from '../../council/vi.js';
import { planFindingLines } from '../../plan/finding-lines.js';
import { vi as planWords } from '../../plan/vi.js';
import { vi as tallyWords } from '../../tally/vi.js';

const LOOKS_LIKE = {
  xlsx: 'là tệp Excel, không dùng được ở đây; mở bằng Excel rồi lưu dạng "CSV UTF-8"',
  xls: 'là tệp Excel kiểu cũ (.xls); mở bằng Excel rồi lưu dạng "Excel Workbook (.xlsx)"',
  xlsb: 'là tệp Excel nhị phân (.xlsb); mở bằng Excel rồi lưu dạng "Excel Workbook (.xlsx)"',
  ods: 'là tệp bảng tính OpenDocument (.ods); mở rồi lưu dạng .xlsx',
  docx: 'là tệp Word; cần bảng điểm dạng .xlsx hoặc CSV',
  encrypted:
    'là tệp Office có mật khẩu; mở bằng Excel, bỏ mật khẩu (File → Info → Protect Workbook), rồi lưu lại',
  zip: 'là tệp nén; giải nén trước rồi chạy với tệp bên trong',
  pdf: 'là tệp PDF; cần bảng điểm dạng .xlsx hoặc CSV',
} as const;

export const fatal: Wording<FatalArgs> = {
  'criteria-dir-unreadable': (a) => `Không đọc được thư mục tiêu chí ${a.dir}: ${reason(a.reason)}.`,
  'criteria-dir-empty': (a) =>
    `Không thấy tệp tiêu chí (.yaml) nào ở ${a.dir}; --criteria cần một thư mục có tệp như criteria/26-2026/01-….yaml.`,
  'criteria-broken': (a) =>
    `Tệp tiêu chí có lỗi, chưa thể chấm điểm:\n${a.findings.map((one) => `  ${one.file}:${String(one.line)}: ${word(findings, one)}`).join('\n')}`,
  'set-unknown': (a) =>
    `Không có bộ sản phẩm nào tên ${quoted(a.asked)} trong ${a.edition}; xem "ocop criteria list".`,
  'set-ambiguous': (a) =>
    `${quoted(a.asked)} ${a.candidates.length === 1 ? 'chưa rõ có phải bộ này không' : 'có thể là nhiều bộ'}; ghi số của bộ:\n${a.candidates.map((one) => `  ${String(one.no)}. ${one.name}`).join('\n')}`,
  'edition-unknown': (a) => `Không có văn bản ${quoted(a.asked)}; dùng một trong: ${list(a.known)}.`,
  'no-edition-before': (a) => `Không có văn bản nào trước ${a.edition}; dùng --from để chọn văn bản so sánh.`,
  'needs-terminal': () => 'Lệnh này hỏi và đáp trên màn hình; chạy nó trong một cửa sổ dòng lệnh.',
  'date-unreadable': (a) => `${quoted(a.read)} không phải một ngày; ghi dạng 31/12/2025 hoặc 2025-12-31.`,
  'flag-blank': (a) => `${a.flag} không được để trống.`,
  'sheet-of-another': (a) =>
    `${a.path} là phiếu của ${a.member} cho sản phẩm ${a.code}; tệp đã bị đổi tên hoặc để nhầm chỗ, cất nó đi rồi chạy lại.`,
  'product-unknown': (a) => `Danh sách không có sản phẩm mã ${quoted(a.code)}.`,
  'edition-undecided': (a) => `Không biết theo văn bản nào cho ngày ${a.day}; thêm --edition.`,
  'sheet-open-elsewhere': (a) =>
    `Phiếu ${a.path} đang mở ở máy ${a.host} (tiến trình ${String(a.pid)}); đóng ở đó trước. Nếu chắc không ai mở, xoá tệp ${a.lock}.`,
  'sheet-changed': (a) =>
    `Tệp ${a.path} vừa bị sửa hoặc thay từ bên ngoài, nên chưa ghi gì; chạy lại lệnh để mở tệp như nó đang có.`,
  'lock-unreadable': (a) =>
    `Phiếu ${a.path} có thể đang mở ở nơi khác: tệp khoá ${a.lock} không đọc được. Nếu chắc không ai mở, xoá tệp ấy.`,
  'no-sheets': (a) => `Không thấy phiếu nào ở ${a.path}.`,
  'sheet-no-table': (a) => `${a.file} đã là một phiếu; lệnh này làm phiếu từ bảng .xlsx hoặc CSV.`,
  'paper-without-file': (a) =>
    `Thêm --out với tên tệp để ghi giấy tờ ra; đuôi tệp là dạng: ${a.forms.map((form) => `.${form}`).join(', ')}.`,
  'paper-form-unknown': (a) =>
    `Không rõ ghi ${a.file} ở dạng nào; đặt tên tệp có đuôi ${a.forms.map((form) => `.${form}`).join(', ')}.`,
  'each-of-one': () => 'Giấy tờ này là một tờ cho mọi sản phẩm; bỏ --each.',
  'minutes-need-regulation': () =>
    'Biên bản cần biết Hội đồng gồm những ai; thêm --regulation TỆP (mẫu: samples/hoi-dong.yaml).',
  'file-missing': (a) => `Không thấy tệp ${a.file}.`,
  'file-is-folder': (a) =>
    `${a.file} là thư mục; ghi tên tệp, hoặc "${a.file}/*.csv" để đọc mọi tệp CSV trong đó.`,
  'folder-without-sheets': (a) =>
    `${a.file} là thư mục không có phiếu (.yaml) nào; muốn đọc mọi tệp CSV trong đó thì ghi "${a.file}/*.csv".`,
  'file-unreadable': (a) => `Không đọc được tệp ${a.file}: ${reason(a.reason)}.`,
  'file-empty': (a) => (a.file === '-' ? 'Không có gì ở đầu vào chuẩn.' : `Tệp ${a.file} rỗng.`),
  'file-binary': (a) =>
    `${theFile(a.file)} ${a.looksLike ? LOOKS_LIKE[a.looksLike] : 'không phải văn bản; cần bảng điểm dạng .xlsx hoặc CSV'}.`,
  'text-named-workbook': (a) =>
    `${theFile(a.file)} mang đuôi Excel nhưng bên trong là văn bản (CSV); đổi đuôi tệp thành .csv rồi chạy lại.`,
  'workbook-named-text': (a) =>
    `${theFile(a.file)} mang đuôi của tệp văn bản nhưng bên trong là tệp Excel; đổi đuôi tệp thành .xlsx rồi chạy lại.`,
  'workbook-broken': (a) =>
    `${theFile(a.file)} là tệp Excel bị hỏng hoặc tải chưa hết; mở bằng Excel rồi lưu lại, hoặc lấy lại tệp gốc.`,
  'workbook-too-large': (a) =>
    `${theFile(a.file)} lớn quá mức của một bảng điểm (tệp quá 256 MiB, một trang tính quá 4 GiB hay phần chữ quá 256 MiB khi giải nén); chia nhỏ tệp, hoặc lưu dạng "CSV UTF-8".`,
  'sheet-missing': (a) =>
    `${theFile(a.file)} không có trang tính ${quoted(a.asked)}; có: ${list(a.sheets.map(quoted))}.`,
  'sheet-without-table': (a) =>
    `${theFile(a.file, a.sheet)} (trang đầu) không có bảng cần đọc; các trang tính có bảng: ${list(a.others.map(quoted))}. Thêm --sheet "tên", hoặc --sheet "*" để đọc mọi bảng.`,
  'sheet-of-no-workbook': () => '--sheet chỉ dùng cho tệp Excel (.xlsx), mà không có tệp Excel nào được nêu.',
  'no-file-matches': (a) => `Không có tệp nào khớp ${quoted(a.pattern)}.`,
  'only-own-results': (a) =>
    `Chỉ thấy kết quả do chương trình này viết ra (${list(a.files)}); muốn chấm lại thì ghi thẳng tên tệp.`,
  'no-criterion-column': (a) =>
    `${theFile(a.file, a.sheet)} không có cột tiêu chí nào (ví dụ "1.1" hoặc "1.1 Nguồn gốc sản phẩm"); dòng đầu là: ${a.read}.${lossHint(a.loss)}`,
  'no-register-columns': (a) =>
    `${theFile(a.file, a.sheet)} không phải sổ sản phẩm: cần cột tên hoặc mã sản phẩm và ít nhất hai cột khác của sổ (ví dụ "Số sao", "Số quyết định", "Ngày quyết định"); dòng đầu là: ${a.read}.`,
  'no-places-columns': (a) =>
    `${theFile(a.file)} không phải tệp địa danh: cần các cột "Tỉnh cũ", "Tỉnh mới", "Từ ngày" (và "Xã cũ", "Xã mới", "Huyện cũ", "Huyện mới", "Nghị quyết"); dòng đầu là: ${a.read}.`,
  'places-broken': (a) =>
    `${theFile(a.file)} có dòng sai, chưa dùng được:\n${a.problems.map((one) => `  ${a.file}:${String(one.line)}: ${word(registerWords.register.placeLines, one)}`).join('\n')}`,
  'as-of-without-places': () => '--as-of cần tệp địa danh: thêm --places TỆP.',
  'no-results': (a) =>
    `${theFile(a.file, a.sheet)} không phải kết quả của "ocop rate" hay "ocop council": cần cột số sao và trạng thái hoặc kết luận; đọc được: ${a.read}.`,
  'json-broken': (a) => `${theFile(a.file)}, dòng ${String(a.line)}: JSON bị hỏng hoặc bị cắt.`,
  'ground-unknown': (a) =>
    a.grounds === null
      ? `${quoted(a.read)} không phải một lý do thu hồi: không văn bản nào nêu.`
      : `${quoted(a.read)} không phải một điểm của ${articleInFull(a.grounds.source)}; ghi ${typed(a.grounds, 'hoặc')}.`,
  'record-missing': (a) => `${theFile(a.file)} không có sản phẩm mã ${quoted(a.code)} nào còn để thu hồi.`,
  'record-several': (a) =>
    `${theFile(a.file)} có nhiều dòng mã ${quoted(a.code)} còn hiệu lực; thêm --of để chọn:\n${a.records.map((one) => `  dòng ${String(one.line)}: --of "${one.decision}"`).join('\n')}`,
  'record-withdrawn': (a) =>
    `Sản phẩm mã ${quoted(a.code)} đã thu hồi rồi (${a.file}, dòng ${String(a.line)}).`,
  'withdrawn-before-decided': (a) =>
    `Ngày thu hồi ${day(a.withdrawn)} đứng trước ngày công nhận ${day(a.decided)} (mã ${quoted(a.code)}, ${a.file}, dòng ${String(a.line)}); chưa ghi gì. Sửa --date, hoặc thêm --of nếu thu hồi theo quyết định công nhận khác.`,
  'register-changed': (a) =>
    `${theFile(a.file)} vừa bị chương trình khác sửa trong lúc đọc; chưa ghi gì, chạy lại.`,
  'register-not-file': (a) => `${a.file === '-' ? 'Sổ' : a.file} phải là một tệp, vì được đọc hai lần.`,
  'letter-unwritable': (a) =>
    `${theFile(a.file)} lưu theo mã ${a.encoding}, không ghi được ${quoted(a.text)}; lưu lại tệp dạng CSV UTF-8 rồi chạy lại.`,
  'no-alias-columns': (a) =>
    `${theFile(a.file)} không phải tệp xác nhận chủ thể: cần cột "Chủ thể 1", "Chủ thể 2" và "Là một"; dòng đầu là: ${a.read}.`,
  'aliases-broken': (a) =>
    `${theFile(a.file)} chưa dùng được:\n${a.problems.map((one) => `  ${tallyWords.tally.aliasProblem(one)}`).join('\n')}`,
  'tally-needs-day': (a) =>
    `${a.measure} cần một ngày: thêm --as-of NGÀY, hoặc một kỳ có ngày cuối (--year, --to).`,
  'tally-needs-period': () => 'growth so với năm trước: thêm --year, hoặc --from và --to, hoặc --by year.',
  'period-backwards': (a) => `Kỳ từ ${a.from} đến ${a.to} đi ngược; đổi chỗ hai ngày.`,
  'year-and-days': () => 'Chỉ dùng --year, hoặc --from và --to; không dùng cả hai.',
  'places-without-as-of': () => '--places gọi địa danh theo tên ở một ngày: thêm --as-of NGÀY.',
  'no-tally-part': (a) => `${theFile(a.file)} không phải kết quả của "ocop tally --format json".`,
  'parts-differ': (a) =>
    `Không cộng được ${a.file} với ${a.first}: ${tallyWords.tally.mismatch[a.in]}. Chạy lại ocop tally với cùng tuỳ chọn.`,
  'part-counts-as-one': (a) =>
    `${theFile(a.file)} đã đếm ${quoted(a.first)} và ${quoted(a.second)} là một chủ thể, còn --aliases ghi là hai. Chạy lại ocop tally với --aliases cho phần này.`,
  'part-twice': (a) =>
    `${theFile(a.file)} trùng với phần ${a.first}: sản phẩm sẽ bị đếm hai lần. Mỗi phần chỉ nêu một lần.`,
  'plan-broken': (a) =>
    `${theFile(a.file)} chưa dùng làm kế hoạch được:\n${planFindingLines(a.file, a.findings, planWords.plan.findings)}`,
  'merge-only-adds': (a) =>
    `--${dashed(a.flag)} không dùng với merge: các bảng đã được đếm theo tuỳ chọn của chúng.`,
  'row-unknown': (a) => `Không có dòng hay ô nào tên ${quoted(a.asked)}; có: ${list(a.rows.map(quoted))}.`,
  'row-ambiguous': (a) => `${quoted(a.asked)} có thể là nhiều dòng: ${list(a.rows.map(quoted))}; ghi rõ hơn.`,
  'no-code-column': (a) =>
    `${theFile(a.file, a.sheet)} không có cột mã sản phẩm ("ma_san_pham"); dòng đầu là: ${a.read}.`,
  'no-set-column': (a) =>
    `${theFile(a.file, a.sheet)}, dòng tiêu đề ${String(a.line)}: không có cột bộ sản phẩm; thêm cột "bo_san_pham" với số hoặc tên bộ.${lossHint(a.loss)}`,
  'column-twice': (a) =>
    `${theFile(a.file, a.sheet)}, dòng tiêu đề ${String(a.line)}: cột ${String(a.first)} và cột ${String(a.second)} cùng là ${quoted(a.name)}; giữ một cột.`,
  'file-twice': (a) => `Tệp ${a.file} được nêu hai lần; mỗi tệp chỉ nêu một lần.`,
  'stdin-twice': () => 'Đầu vào chuẩn ("-") chỉ nêu được một lần.',
  'out-is-input': (a) => `${a.file} là tệp đầu vào; ghi kết quả ra tệp khác.`,
  'out-exists': (a) =>
    ({
      there: `${a.file} đã có; chọn tên khác, hoặc thêm --force để ghi đè.`,
      answered: `${a.file} đã có câu trả lời ở cột "Là một", ghi đè là mất; chọn tên khác, hoặc dùng các câu trả lời ấy bằng --aliases ${a.file}. Muốn bỏ chúng thì thêm --force.`,
    })[a.found],
  'out-is-rejects': (a) =>
    `${a.file} là nơi ghi các dòng bị từ chối; ghi kết quả ra tệp khác, hoặc đặt --rejects ra tệp khác.`,
  'rejects-to-screen': () => '--rejects cần tên một tệp, không nhận "-".',
  'no-sets-asked': () =>
    'Cần số hoặc tên bộ sản phẩm, ví dụ "ocop template 9 --out mau.xlsx", hoặc --products TỆP.',
  'no-products': (a) => `${theFile(a.file)} không có sản phẩm nào đưa vào mẫu được.`,
  'no-members': (a) => `${theFile(a.file)} không có tên thành viên nào.`,
  'template-form-unknown': (a) =>
    `Mẫu chỉ ghi được dạng .xlsx hoặc .csv; ${quoted(a.file)} không mang đuôi ấy.`,
  'out-form-unknown': (a) =>
    `Chưa ghi được dạng ${a.ending} (${a.file}); dùng tên tệp ${endings(a.forms, 'Excel mở được', 'hoặc')}.`,
  'out-form-differs': (a) =>
    `${a.file} mang đuôi ${a.ending} mà --format là ${a.format}; tệp như vậy không chương trình nào mở được. Đổi đuôi tệp, hoặc bỏ --format để ghi theo đuôi tệp.`,
  'register-is-workbook': (a) =>
    `${theFile(a.file)} là tệp Excel, mà sổ ghi ra là CSV (Excel mở được). Thêm --out ${a.out} để ghi sổ mới ra tệp ấy; tệp Excel để nguyên, từ đó về sau dùng --register ${a.out}.`,
  'register-as-workbook': (a) =>
    `${a.file} mang đuôi của tệp Excel, mà sổ ghi ra là CSV (Excel mở được); dùng --register ${a.out}.`,
  'register-of-sheets': (a) =>
    `${theFile(a.file)} có nhiều trang tính được nêu (${list(a.sheets.map(quoted))}); sổ là một trang, nêu một trang bằng --sheet "tên".`,
  'import-of-results': (a) =>
    `${theFile(a.file)} là kết quả của "ocop rate" hoặc "ocop council", chưa phải danh sách công nhận: chưa ghi gì. Ghi vào sổ bằng quyết định công nhận, ví dụ: ocop register add ${a.file} --decision 123/QĐ-UBND --date 31/08/2026 --register ${a.register}`,
  'regulation-broken': (a) =>
    `${theFile(a.file)} chưa dùng làm quy chế Hội đồng được:\n${a.findings.map((one) => `  dòng ${String(one.line)}: ${word(councilWords.council.regulation, one)}`).join('\n')}`,
  'no-member-column': (a) =>
    `${theFile(a.file, a.sheet)}, dòng tiêu đề ${String(a.line)}: không có cột thành viên nên không biết phiếu của ai; thêm cột "thanh_vien" với họ tên người chấm.`,
  'cannot-write': (a) => `Không ghi được ${a.file === '-' ? 'đầu ra chuẩn' : a.file}: ${reason(a.reason)}.`,
  'line-too-long': (a) =>
    `${theFile(a.file)}, dòng ${String(a.line)} dài hơn 4 MiB: không phải một bảng điểm.`,
};
