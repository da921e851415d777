import type { RowProblemArgs } from './problems.js';
import { day, list, quoted, thousands } from '../base/format.js';
import { once } from '../base/once.js';
import type { Wording } from '../base/coded.js';
import { fileName } from '../base/file-name.vi.js';
import { didYouMean } from '../base/meant.vi.js';

const KIND = { first: 'lần đầu', upgrade: 'nâng hạng', 're-rating': 'phân hạng lại' } as const;

const oneOf = once((points: readonly number[]) =>
  points.length < 2 ? list(points) : `${list(points.slice(0, -1))} hoặc ${String(points.at(-1))}`,
);

/** The product, as far as it decides which edition applies. */
export const productOf = (a: RowProblemArgs['edition-not-applicable']): string =>
  (a.kind ? `${KIND[a.kind]}, ` : '') +
  (a.filed ? `nộp ngày ${day(a.filed)}, ` : '') +
  (a.rated ? `đánh giá ngày ${day(a.rated)} ` : '');

export const problems: Wording<RowProblemArgs> = {
  'points-not-an-option': (a) =>
    `tiêu chí ${a.criterion}${a.case ? `, trường hợp ${a.case},` : ''} không có mức ${String(a.points)} điểm; chỉ ghi ${oneOf(a.allowed)}.`,
  'points-without-story': (a) =>
    `tiêu chí ${a.criterion} có ${String(a.points)} điểm, nhưng tiêu chí ${a.story} (câu chuyện sản phẩm) 0 điểm; không có câu chuyện thì ${a.criterion} phải là 0, hoặc sửa lại điểm ${a.story}.`,
  'points-unreadable': (a) =>
    `đọc được ${quoted(a.read)}, không phải điểm; tiêu chí ${a.criterion} chỉ ghi ${oneOf(a.allowed)}, chưa chấm thì để trống.`,
  'points-of-other': (a) =>
    `đọc được ${quoted(a.read)}, mà tiêu chí ${a.criterion} nhiều nhất ${String(a.most)} điểm; có thể điểm ở nhầm cột: xem lại, rồi chỉ ghi số điểm đã chấm.`,
  'points-day': (a) =>
    `đọc được một ngày (${quoted(a.read)}), không phải điểm: Excel đổi "3/5" thành ngày; đặt ô ở dạng Text (Văn bản) rồi gõ lại điểm, tiêu chí ${a.criterion} chỉ ghi ${oneOf(a.allowed)}.`,
  'criterion-not-in-set': (a) =>
    `đọc được ${quoted(a.read)}, nhưng bộ ${String(a.set)} của ${a.edition} không có tiêu chí ${a.heading}; ` +
    (a.within.length > 0
      ? `${a.heading} là cả một mục, điểm ghi ở ${list(a.within)}: chuyển điểm về đúng tiêu chí.`
      : 'xem lại bộ sản phẩm, văn bản và tiêu đề của ô này, rồi ghi điểm vào đúng tiêu chí.'),
  'two-cases': (a) =>
    `tiêu chí ${a.criterion} chỉ chọn một trường hợp (${list(a.cases)}), mà phiếu cho điểm ở hơn một; giữ một, để trống ô kia.`,
  'cell-count': (a) =>
    `dòng có ${String(a.got)} ô, dòng tiêu đề có ${String(a.expected)}; ${a.got < a.expected ? 'thêm ô trống cho đủ' : 'bỏ ô thừa, hoặc đặt trong dấu nháy kép những ô có dấu ngăn cách'}.`,
  'quote-open': (a) =>
    `dấu nháy kép mở ở dòng ${String(a.line)}, ô thứ ${String(a.cell)}, không thấy đóng; thêm dấu nháy đóng, hoặc bỏ dấu nháy mở.`,
  'quote-text-after': (a) =>
    `ô thứ ${String(a.cell)}, mở dấu nháy kép ở dòng ${String(a.line)}, còn chữ sau dấu nháy đóng; dấu nháy trong ô phải viết đôi ("").`,
  'quote-inside': (a) =>
    `có dấu nháy kép giữa ô thứ ${String(a.cell)}, dòng ${String(a.line)}; đặt cả ô trong dấu nháy kép và viết đôi dấu nháy bên trong ("").`,
  'quote-somewhere': () => 'dấu nháy kép đặt sai chỗ; kiểm tra các dấu nháy của dòng này.',
  'not-text': () => 'có ký tự hỏng, không đọc được; lưu lại tệp dạng CSV UTF-8 rồi chạy lại.',
  'text-too-long': (a) =>
    `ô dài ${thousands(a.length, '.')} ký tự, quá giới hạn ${String(a.most)} của mã và tên; xem lại có dán nhầm vào ô này không.`,
  'cell-error': (a) =>
    `công thức trong ô cho ra lỗi ${quoted(a.read)}; sửa công thức, hoặc gõ thẳng giá trị.`,
  'cell-unvalued': () =>
    'ô là công thức chưa được tính; mở tệp bằng Excel rồi lưu lại, hoặc gõ thẳng giá trị.',
  'no-code-no-name': () => 'không có mã sản phẩm, cũng không có tên sản phẩm; ghi ít nhất một trong hai.',
  'no-sheet': (a) =>
    `không phải một phiếu: không có mã, tên sản phẩm hay bộ sản phẩm, chỉ có ${quoted(a.read)}; nếu là dòng tổng, chữ ký hay ghi chú thì xoá khỏi bảng.`,
  'no-member': () => 'không ghi thành viên nào chấm; thêm cột "thanh_vien", hoặc chạy với --member.',
  'role-unknown': (a) =>
    `đọc được ${quoted(a.read)}, không phải vai trò; ghi "thành viên", "chủ tịch", "thư ký" hoặc "chủ thể".`,
  'status-unknown': (a) =>
    `đọc được ${quoted(a.read)}, không phải tình trạng phiếu; ghi "đã ký" hoặc "chưa ký".`,
  'round-unreadable': (a) =>
    `đọc được ${quoted(a.read)}, không phải vòng chấm; ghi 1, 2, … hoặc để trống là vòng 1.`,
  'follows-unreadable': (a) =>
    `đọc được ${quoted(a.read)}, không phải một niêm phong; để nguyên như tệp đã xuất, hoặc để trống.`,
  'case-not-stated': (a) =>
    `tiêu chí ${a.criterion} có hai trường hợp, không rõ ${String(a.points)} điểm là của trường hợp nào; ghi điểm ở cột "${a.criterion}a" hoặc "${a.criterion}b".`,
  'seal-differs': (a) =>
    `phiếu đã ký của ${quoted(a.member)} cho ${quoted(a.product)} không khớp niêm phong trong bảng: dòng này không đúng như phiếu đã ký (bảng bị sửa sau khi xuất, hoặc tệp phiếu được viết tay); dùng thẳng tệp phiếu đã ký, hoặc hỏi lại người chấm.`,
  'history-unreadable': () => 'cột lịch sử phiếu không đọc được; để nguyên như tệp đã xuất, hoặc để trống.',
  'code-blank': () => 'thiếu mã sản phẩm; buổi chấm cần mã để đặt tên tệp phiếu.',
  'header-again': () => 'dòng tiêu đề lặp lại giữa bảng; xoá dòng này.',
  'member-blank': () => 'không ghi thành viên nào chấm phiếu này; ghi họ tên vào cột thành viên.',
  'set-blank': (a) => `ô bộ sản phẩm để trống; ghi số của bộ (1 đến ${String(a.sets)}) hoặc tên bộ.`,
  'set-unknown': (a) =>
    `đọc được ${quoted(a.read)}, không phải bộ sản phẩm nào của ${a.edition}; ghi số của bộ hoặc tên như trong "ocop criteria list".${didYouMean(a.read, a.likely ?? [])}`,
  'set-ambiguous': (a) =>
    `đọc được ${quoted(a.read)}, có thể là ${list(a.candidates.map((one) => `bộ ${String(one.no)} (${one.name})`))}; ghi số của bộ.`,
  'set-unsaid': (a) =>
    `không ghi bộ sản phẩm; theo các tiêu chí thì có thể là ${list(a.candidates.map((one) => `bộ ${String(one.no)} (${one.name})`))}; ghi số của bộ phía trên bảng điểm.`,
  'date-unreadable': (a) =>
    `đọc được ${quoted(a.read)}, không phải một ngày; ghi ngày/tháng/năm như 31/12/2025, hoặc 2025-12-31` +
    (a.excelDay ? ` (nếu là số ngày của Excel thì đó là ${day(a.excelDay)}).` : '.'),
  'kind-unknown': (a) =>
    `đọc được ${quoted(a.read)}, không phải loại đăng ký; ghi "lần đầu", "nâng hạng" hoặc "phân hạng lại".`,
  'edition-unknown': (a) =>
    `đọc được ${quoted(a.read)}, không phải văn bản chương trình này có; ghi một trong: ${list(a.known)}.`,
  'edition-conflict': (a) =>
    `dòng ghi văn bản ${a.read}, mà lệnh chạy với --edition ${a.asked}; bỏ --edition (hay mục edition ở ocop.yaml), hoặc sửa ô này.`,
  'edition-too-early': (a) =>
    a.instead === null
      ? `đánh giá ngày ${day(a.rated)}, trước khi ${a.first} có hiệu lực; ngày ấy chưa có văn bản nào để chấm theo. Ngày ấy có đúng không?`
      : `đánh giá ngày ${day(a.rated)}, trước khi ${a.first} có hiệu lực; khi ấy áp dụng ${a.instead}, chương trình này không có.`,
  'edition-not-applicable': (a) =>
    `ghi ${a.stated}, nhưng sản phẩm ${productOf(a)}phải theo ${a.applies}; sửa văn bản, hoặc sửa ngày.`,
  'edition-asked-not-applicable': (a) =>
    `lệnh chạy với --edition ${a.stated}, nhưng sản phẩm ${productOf(a)}phải theo ${a.applies}; bỏ --edition (hay mục edition ở ocop.yaml), hoặc sửa ngày.`,
  'edition-undecided': () =>
    'không biết theo văn bản nào vì không có ngày đánh giá; ghi ngày đánh giá, ghi cột văn bản, hoặc chạy với --edition.',
  duplicate: (a) =>
    `mã sản phẩm ${quoted(a.product)}${a.member ? ` của ${quoted(a.member)}` : ''} đã có ở ${fileName(a.file, a.sheet)}${a.line === null ? '' : `, dòng ${String(a.line)}`}; ${a.member ? 'mỗi thành viên chỉ chấm một phiếu cho một sản phẩm, ' : ''}${a.line === null ? 'giữ phiếu đúng và bỏ phiếu kia' : 'giữ dòng đúng và xoá dòng kia'}.`,
};
