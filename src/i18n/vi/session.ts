import { byLevel, day, list, quoted, thousands } from '../../base/format.js';
import type { SessionWords } from '../session-words.js';
import { fileName } from '../../base/file-name.vi.js';
import { lossHint } from '../../tables/lost-text.vi.js';

const stars = (level: number | null) => (level === null ? 'không sao' : '★'.repeat(level));

export const session: SessionWords = {
  roles: { member: 'thành viên', chair: 'Chủ tịch', secretary: 'thư ký', producer: 'chủ thể' },
  status: { draft: 'chưa ký', signed: 'đã ký' },
  progress: (one) => {
    switch (one.state) {
      case 'new':
        return 'chưa chấm';
      case 'begun':
        return `đang chấm ${String(one.answered)}/${String(one.of)}`;
      case 'done':
        return 'chấm xong, chưa ký';
      case 'signed':
        return 'đã ký';
      case 'disqualified':
        return 'bị loại, chưa ký';
      case 'unreadable':
        return 'tệp phiếu có lỗi';
    }
  },
  place: (part, section, at, of) => `${String(at)}/${String(of)} · Phần ${part} · ${section}`,
  evidence: 'Minh chứng',
  asksFor: 'Giấy tờ',
  noteTitle: 'Ghi chú',
  selfPoints: (points) => `Chủ thể tự chấm: ${String(points)} điểm`,
  notApplicable: (criterion) => `Không áp dụng: tiêu chí ${criterion} 0 điểm, nên tiêu chí này là 0 điểm.`,
  noBox: 'không đánh dấu mức nào',
  chooseCase: 'Chọn trường hợp trước:',
  otherCase: (answered, points) =>
    `Đã chấm theo trường hợp ${answered}: ${String(points)} điểm; chọn một mức ở đây thì thay câu trả lời ấy.`,
  out: (reason) => `HỒ SƠ BỊ LOẠI: ${reason}`,
  standing: (parts, total, level) =>
    `A ${String(parts.A)} · B ${String(parts.B)} · C ${String(parts.C)} · tổng ${String(total)} · ${stars(level)}`,
  next: ({ star, points, unmet }) => {
    const needs = [
      points > 0 ? `thêm ${String(points)} điểm` : '',
      unmet.length > 0 ? byLevel(unmet, (one) => `${one.code} cần ${String(one.needs)}`) : '',
    ].filter((one) => one !== '');
    return `lên ${stars(star)}: ${needs.join(', ')}`;
  },
  highest: 'hạng cao nhất',
  readOnly: {
    signed: 'Phiếu đã ký, chỉ xem. Mở lại: thêm --reopen "lý do".',
    unwritable: 'Không ghi được vào thư mục này, chỉ xem.',
  },
  choiceKeys: {
    back: '↑ ↓ di chuyển · Enter chọn · Ctrl+C quay lại',
    leave: '↑ ↓ di chuyển · Enter chọn · Ctrl+C thoát',
  },
  keys: (use, options) => {
    switch (use) {
      case 'option':
        return options === 0 ? '0 chọn' : `0–${String(options)} ↑ ↓ Enter chọn`;
      case 'case':
        return 'a b trường hợp';
      case 'step':
        return '← → chuyển';
      case 'go':
        return 'g tới mã';
      case 'note':
        return 'n ghi chú';
      case 'evidence':
        return 'e minh chứng';
      case 'out':
        return 'd loại';
      case 'review':
        return 'r xem lại';
      case 'save':
        return 's lưu lại';
      case 'leave':
        return 'q nghỉ';
      case 'help':
        return '? trợ giúp';
    }
  },
  help: [
    '1…9     chọn mức ấy và sang tiêu chí sau',
    '0       không đánh dấu mức nào',
    '↑ ↓     di chuyển, Enter để chọn',
    'a b     chọn trường hợp, ở tiêu chí có hai trường hợp',
    '← →     tiêu chí trước, tiêu chí sau',
    'g       tới một tiêu chí theo mã, ví dụ 5.1',
    'n       ghi chú của bạn về tiêu chí này',
    'e       giấy tờ minh chứng bạn đã xem',
    'd       loại hồ sơ, kèm lý do (để trống là không loại nữa)',
    'r       xem lại toàn phiếu, và ký',
    's       lưu lại, khi phiếu chưa lưu được',
    'q       nghỉ; mọi câu trả lời đã được lưu',
    'Bấm một phím bất kỳ để quay lại phiếu.',
  ],
  unsaved: (reason) =>
    `CHƯA LƯU ĐƯỢC (nên cũng chưa ký): ${reason}. Phiếu vẫn còn trên màn hình; sửa xong bấm s để lưu lại.`,
  noSuchOption: (key) => `Không có mức số ${key} ở tiêu chí này.`,
  ask: {
    member: 'Họ và tên thành viên:',
    role: 'Vai trò:',
    products: 'Tệp danh sách sản phẩm (.xlsx hoặc CSV), để trống nếu tự gõ một sản phẩm:',
    product: 'Chọn sản phẩm',
    code: 'Tới tiêu chí (mã):',
    note: 'Ghi chú (để trống rồi Enter: xoá):',
    evidence: 'Minh chứng đã xem (để trống rồi Enter: xoá):',
    out: 'Lý do loại hồ sơ (để trống rồi Enter: không loại):',
    set: 'Bộ sản phẩm (số hoặc tên):',
    name: 'Tên sản phẩm:',
    producer: 'Chủ thể:',
    newCode: 'Mã sản phẩm:',
  },
  needed: 'Mục này không được để trống.',
  badCode: (code) => `Bộ này không có tiêu chí ${code}.`,
  leave: 'Nghỉ',
  typeOne: 'Gõ một sản phẩm ngoài danh sách',
  review: (open, of) =>
    open === 0
      ? `Xem lại: đã chấm đủ ${String(of)} tiêu chí`
      : `Xem lại: còn ${String(open)} tiêu chí chưa chấm`,
  missed: (unmet) => `thiếu ${byLevel(unmet, (one) => `${one.code} cần ${String(one.needs)}`)}`,
  reviewOpen: 'chưa chấm',
  reviewOff: 'không áp dụng',
  backToSheet: '← Về phiếu',
  signNow: '✍ Ký phiếu',
  cannotSign: (open) => `Chưa ký được: còn ${String(open)} tiêu chí chưa chấm.`,
  signQuestion: (total, level) =>
    `Ký phiếu ${String(total)} điểm, ${stars(level)}? Ký rồi thì không sửa được nữa.`,
  signed: (path, total, level) => `Đã ký ${path}: ${String(total)} điểm, ${stars(level)}.`,
  left: (path) => `Đã lưu ${path}; chạy lại lệnh để chấm tiếp.`,
  nothingToSave: 'Chưa chấm tiêu chí nào, không có gì để lưu.',
  opening: (one) => {
    switch (one.code) {
      case 'differs':
        return `Phiếu đã mở theo bộ ${String(one.set)}, ${one.edition}; danh sách nay ghi khác. Muốn chấm theo danh sách, cất tệp phiếu này đi rồi chạy lại.`;
      case 'other-day':
        return `Sản phẩm này ghi ngày đánh giá ${day(one.rated)} và theo ngày ấy; --date ${day(one.asked)} chỉ dùng cho sản phẩm không ghi ngày.`;
      case 'not-signed':
        return 'Phiếu này chưa ký, --reopen không có tác dụng.';
      case 'unwritable':
        return `Không ghi được vào thư mục phiếu (${one.reason}): phiếu đã chấm chỉ mở ra để xem.`;
    }
  },
  reopenQuestion: (code, reason) =>
    `Phiếu ${code} đã ký. Mở lại để sửa, ghi vào phiếu lý do "${reason}"? Sửa xong phải ký lại.`,
  reopenChoice: { read: 'Chỉ xem', reopen: 'Mở lại phiếu' },
  notOurs: {
    changed: (path) =>
      `CHƯA LƯU ĐƯỢC (nên cũng chưa ký): tệp ${path} đã bị sửa hoặc thay từ bên ngoài trong lúc phiếu đang mở, nên không ghi đè. Câu trả lời vẫn còn trên màn hình; bấm s để chọn cách xử lý.`,
    gone: (path) =>
      `CHƯA LƯU ĐƯỢC (nên cũng chưa ký): tệp ${path} đã bị xoá hoặc chuyển đi trong lúc phiếu đang mở. Câu trả lời vẫn còn trên màn hình; bấm s để chọn cách xử lý.`,
  },
  wayOut: {
    question: {
      changed: (path) =>
        `Tệp ${path} đã bị sửa hoặc thay từ bên ngoài trong lúc phiếu đang mở. Chưa ghi gì đè lên nó; câu trả lời của bạn vẫn còn đây.`,
      gone: (path) =>
        `Tệp ${path} đã bị xoá hoặc chuyển đi trong lúc phiếu đang mở; câu trả lời của bạn vẫn còn đây.`,
    },
    stay: 'Về phiếu, chưa lưu',
    again: 'Ghi lại phiếu vào chỗ cũ',
    beside: (file) => `Giữ phiếu của tôi ở tệp ${file}, chấm tiếp ở đó`,
    take: (file) => `Lấy phiếu trên đĩa; phiếu của tôi cất ở ${file}`,
    leave: (file) => `Giữ phiếu của tôi ở tệp ${file}, rồi nghỉ`,
    goesOn: (path) => `Đã lưu, chấm tiếp ở tệp ${path}.`,
    taken: (kept) => `Đây là phiếu trên đĩa; phiếu của bạn cất ở ${kept}.`,
    unusable: (path) =>
      `CHƯA LƯU ĐƯỢC: tệp ${path} trên đĩa không phải phiếu của bạn về sản phẩm này, hoặc có lỗi, nên không lấy được; bấm s để chọn cách khác.`,
  },
  leftBeside: (path, own) =>
    `Phiếu của bạn ở ${path}; tệp ${own} là của lần sửa từ bên ngoài. Chỉ giữ một trong hai, với tên sau, trước khi chấm tiếp hay nộp.`,
  scoredBy: (set, edition, rated) =>
    `Bộ ${String(set)} · ${edition}${rated === null ? '' : ` · đánh giá ${day(rated)}`}`,
  leaveUnsaved: {
    question: 'Phiếu chưa lưu được; thoát bây giờ thì mất các câu trả lời chưa lưu.',
    stay: 'Ở lại phiếu',
    retry: 'Thử lưu lại rồi thoát',
    leave: 'Thoát, chịu mất',
  },
  signOut: (reason) => `Ký phiếu LOẠI hồ sơ, lý do: ${reason}? Ký rồi thì không sửa được nữa.`,
  noReason: (text) => `"${text}" không phải một lý do loại hồ sơ; ghi lý do cụ thể, ví dụ: Giả mạo hồ sơ.`,
  leftUnsaved: (path) => `CHƯA LƯU ĐƯỢC ${path}: những câu trả lời sau lần lưu cuối đã mất.`,
  sheetPage: {
    member: 'Người chấm',
    rated: 'Ngày đánh giá',
    producer: 'Chủ thể',
    commune: 'Xã',
    status: 'Tình trạng',
    open: 'chưa chấm',
  },
  intact: (path) => `${path}: niêm phong nguyên vẹn, điểm đúng văn bản.`,
  fits: (path) => `${path}: chưa ký, điểm đúng văn bản.`,
  verified: (files, wrong) =>
    `Đã kiểm tra ${thousands(files, '.')} phiếu: ${thousands(wrong, '.')} phiếu có lỗi.`,
  listed: (files) => `${thousands(files, '.')} phiếu.`,
  imported: ({ written, same, kept, rejected }, dir) =>
    [
      `Đã ghi ${thousands(written, '.')} phiếu vào ${dir}`,
      ...(same > 0 ? [`${thousands(same, '.')} phiếu đã có sẵn, không đổi`] : []),
      ...(kept > 0 ? [`giữ nguyên ${thousands(kept, '.')} phiếu đã có`] : []),
      ...(rejected > 0 ? [`từ chối ${thousands(rejected, '.')} dòng`] : []),
    ].join(' · ') + '.',
  sealDiffers: (at, member) =>
    `${at}: phiếu đã ký của ${member} không khớp niêm phong trong bảng: bảng đã bị sửa sau khi xuất; không ghi.`,
  replaced: (path, old) => `Đã thay ${path}; phiếu trước đó giữ ở ${old}.`,
  columnsNotTaken: (file, columns, loss) =>
    `${fileName(file)}: không rõ nghĩa cột ${list(columns.map(quoted))}; phiếu không có chỗ cho cột ấy, chỉ còn trong bảng.${lossHint(loss)}`,
  kept: (path) => `${path} đã có và khác với dòng trong tệp; giữ nguyên, thêm --force để thay.`,
};
