import type { PaperKind } from '../../papers/paper-kinds.js';
import type { RegisterTaskId, ResultForm, TallyBy, TaskId } from './task-names.js';

export const vi = {
  menu: {
    question: 'Bạn muốn làm gì?',
    hint: 'Khi được hỏi tệp, kéo tệp từ cửa sổ thư mục vào đây rồi bấm Enter.',
    tasks: {
      rate: 'Chấm tệp phiếu (Excel, CSV) và xếp hạng',
      evaluate: 'Chấm điểm từng sản phẩm trong buổi họp',
      council: 'Gộp phiếu thành kết quả của Hội đồng',
      papers: 'In giấy tờ: biên bản, bảng tổng hợp, phiếu …',
      tally: 'Tổng hợp số liệu từ sổ sản phẩm',
      register: 'Sổ sản phẩm: ghi thêm, kiểm tra, giấy sắp hết hạn',
      form: 'Làm trang chấm điểm (.html) để gửi cho thành viên',
    } satisfies Readonly<Record<TaskId, string>>,
    leave: 'Nghỉ',
    registerQuestion: 'Làm gì với sổ?',
    registerTasks: {
      import: 'Nhập danh sách công nhận vào sổ',
      add: 'Ghi kết quả đánh giá vào sổ',
      check: 'Kiểm tra sổ',
      expiring: 'Xem giấy chứng nhận sắp hết hạn',
    } satisfies Readonly<Record<RegisterTaskId, string>>,
    paperQuestion: 'Giấy tờ nào?',
    papers: {
      sheet: 'Phiếu đánh giá',
      summary: 'Bảng tổng hợp điểm',
      minutes: 'Biên bản họp Hội đồng',
      ranking: 'Bảng xếp hạng',
      recognition: 'Danh sách đề nghị công nhận',
      commune: 'Báo cáo của xã',
      registration: 'Phiếu đăng ký',
      self: 'Báo cáo tự đánh giá',
      certificates: 'Giấy chứng nhận (từ sổ)',
      'public-list': 'Danh sách công bố (từ sổ)',
      year: 'Báo cáo năm (từ sổ)',
      returns: 'Thư trả lại phiếu cần sửa',
    } satisfies Readonly<Record<PaperKind, string>>,
    formQuestion: 'Kết quả ra đâu?',
    forms: {
      screen: 'Hiện ngay trên màn hình này',
      html: 'Trang web (.html), mở bằng trình duyệt',
      docx: 'Tệp Word (.docx), để sửa và in',
      xlsx: 'Tệp Excel (.xlsx)',
    } satisfies Readonly<Record<ResultForm, string>>,
    byQuestion: 'Tổng hợp theo gì?',
    by: {
      stars: 'Hạng sao',
      commune: 'Xã',
      branch: 'Ngành hàng',
      producerType: 'Loại hình chủ thể',
      year: 'Năm',
    } satisfies Readonly<Record<TallyBy, string>>,
    ask: {
      rate: 'Tệp phiếu:',
      products: 'Tệp danh sách sản phẩm:',
      sheetsFolder: 'Thư mục cất phiếu:',
      sheets: 'Thư mục phiếu, hay tệp phiếu các thành viên nộp:',
      regulation: 'Tệp quy chế Hội đồng (.yaml), để trống nếu không có:',
      papers: 'Tệp hay thư mục để in:',
      registers: 'Tệp sổ sản phẩm:',
      list: 'Tệp danh sách công nhận:',
      results: 'Tệp kết quả đánh giá:',
      register: 'Ghi vào sổ (chưa có thì tạo mới):',
      decision: 'Số quyết định công nhận:',
      date: 'Ngày quyết định (ngày/tháng/năm):',
      day: 'Còn hiệu lực ở ngày (ngày/tháng/năm):',
      year: 'Năm báo cáo:',
      out: 'Ghi kết quả ra tệp:',
    },
    askHint: {
      many: 'Kéo tệp vào cửa sổ này; nhiều tệp thì kéo lần lượt, cách nhau một dấu cách.',
      one: 'Kéo tệp vào cửa sổ này.',
    },
    needed: 'Mục này không được để trống.',
    notThere: (path: string): string => `Không thấy ${path}; kéo tệp vào cửa sổ này thì khỏi gõ sai.`,
    onlyOne: (count: number): string => `Ở đây chỉ nêu một tệp; vừa nêu ${String(count)} tệp.`,
    outThere: (path: string): string => `${path} đã có; đặt tên khác để không ghi đè.`,
    outEnding: (ending: string): string => `Tên tệp này phải kết thúc bằng ${ending}.`,
    /** Before a command is run, so that one learns to type it. */
    thisIs: 'Việc này gõ thành lệnh là:',
    opened: (path: string): string => `Đang mở ${path}`,
    notOpened: (path: string): string => `Kết quả ở ${path}; bấm đúp vào tệp ấy để mở.`,
    /** What ends a drop, whose window would be gone with the results in it. */
    close: 'Bấm Enter để đóng.',
    goesOn: 'Xong. Tiếp theo?',
    back: '← Về danh sách việc',
  },
  help: {
    menu: {
      description:
        'chọn việc cần làm trong danh sách, không phải nhớ lệnh; không gõ gì sau ocop cũng mở danh sách này',
      paths:
        'tệp hay thư mục được thả vào: bảng phiếu thì xếp hạng, thư mục phiếu thì gộp; kết quả nằm bên cạnh',
    },
  },
};

export type MenuCommandWords = typeof vi;
