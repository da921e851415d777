import type { PaperKind } from '../../papers/paper-kinds.js';
import type { RegisterTaskId, ResultForm, TallyBy, TaskId, WantedId } from './task-names.js';

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
      annex: 'Phụ lục quyết định công nhận (từ sổ)',
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
      councilRegulation: 'Tệp quy chế Hội đồng (.yaml); biên bản cần biết Hội đồng gồm những ai:',
      papers: 'Tệp hay thư mục để in:',
      registers: 'Tệp sổ sản phẩm:',
      list: 'Tệp danh sách công nhận:',
      results: 'Tệp kết quả đánh giá:',
      register: 'Ghi vào sổ (chưa có thì tạo mới):',
      decision: 'Số quyết định công nhận:',
      whichDecision: 'Số quyết định công nhận, để trống nếu sổ chỉ có một:',
      date: 'Ngày quyết định (ngày/tháng/năm):',
      day: 'Còn hiệu lực ở ngày (ngày/tháng/năm):',
      year: 'Năm báo cáo:',
      out: 'Ghi kết quả ra tệp:',
    },
    askHint: {
      many: 'Kéo tệp vào cửa sổ này; nhiều tệp thì kéo lần lượt, cách nhau một dấu cách.',
      one: 'Kéo tệp vào cửa sổ này.',
      /** Behind what a season's file answers. */
      ofSeason: 'Đã điền theo ocop.yaml: Enter là nhận; khác thì xoá đi, ghi lại.',
    },
    needed: 'Mục này không được để trống.',
    notThere: (path: string): string => `Không thấy ${path}; kéo tệp vào cửa sổ này thì khỏi gõ sai.`,
    folderNotThere: (path: string): string => `Không có thư mục ${path}; đặt tệp ở thư mục đã có.`,
    onlyOne: (count: number): string => `Ở đây chỉ nêu một tệp; vừa nêu ${String(count)} tệp.`,
    outThere: (path: string): string => `${path} đã có; đặt tên khác để không ghi đè.`,
    noFolder: (path: string): string => `${path} là tệp, không phải thư mục; đặt tên khác.`,
    notADay: (text: string): string => `"${text}" không phải một ngày có trong lịch; ghi như 05/08/2026.`,
    notAYear: (text: string): string => `"${text}" không phải một năm; ghi như 2026.`,
    /** What a question asks for. */
    wanted: {
      sheets: 'bảng phiếu (mỗi dòng một phiếu, có điểm từng tiêu chí), hay thư mục phiếu',
      memberSheets: 'phiếu của từng thành viên Hội đồng: thư mục phiếu, hay bảng phiếu có cột thành viên',
      proposed: 'phiếu của từng thành viên Hội đồng; hay sổ sản phẩm, khi đã có quyết định',
      products: 'danh sách sản phẩm để chấm',
      formed: 'danh sách sản phẩm, hay bảng phiếu',
      registers: 'sổ sản phẩm: mỗi dòng một lần công nhận, có hạng sao, quyết định',
      countable: 'sổ sản phẩm, hay kết quả đánh giá',
      recognised: 'danh sách sản phẩm đã công nhận',
      results: 'kết quả đánh giá, do việc "Gộp phiếu thành kết quả của Hội đồng" ghi ra',
      regulation: 'tệp quy chế (.yaml) ghi Hội đồng gồm những ai (mẫu: samples/hoi-dong.yaml)',
    } satisfies Readonly<Record<WantedId, string>>,
    otherKind: (path: string, read: string, wanted: string): string =>
      `${path} có vẻ là ${read}. Ở đây cần ${wanted}.`,
    outEnding: (ending: string): string => `Tên tệp này phải kết thúc bằng ${ending}.`,
    /** Before a command is run, so that one learns to type it. */
    thisIs: 'Việc này gõ thành lệnh là:',
    opened: (path: string): string => `Đang mở ${path}`,
    notOpened: (path: string): string => `Kết quả ở ${path}; bấm đúp vào tệp ấy để mở.`,
    /** What ends a drop, whose window would be gone with the results in it. */
    close: 'Bấm Enter để đóng.',
    goesOn: 'Xong. Tiếp theo?',
    fellShort: 'Đã chạy xong, nhưng có điều phải xem lại, ghi ở trên. Tiếp theo?',
    failed: 'Không làm được; lý do ghi ngay ở trên. Tiếp theo?',
    again: 'Làm lại việc này, sửa câu trả lời',
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
