import { day, list } from '../../base/format.js';
import type { ReadOnly } from './keys.js';
import { scoring } from '../../sheets/scoring.vi.js';
import { keys } from './keys.vi.js';
import type { OpeningRemark } from './opening-remark.js';

const stars = (level: number | null) => (level === null ? 'không sao' : `${String(level)} sao`);

const ask: Readonly<
  Record<
    | 'member'
    | 'role'
    | 'products'
    | 'product'
    | 'code'
    | 'note'
    | 'evidence'
    | 'out'
    | 'ownReason'
    | 'memberOf'
    | 'set'
    | 'name'
    | 'producer'
    | 'newCode',
    string
  >
> = {
  member: 'Họ và tên thành viên:',
  role: 'Vai trò:',
  products: 'Tệp danh sách sản phẩm (.xlsx hoặc CSV), để trống nếu tự gõ một sản phẩm:',
  product: 'Chọn sản phẩm',
  code: 'Tới tiêu chí (mã, ví dụ 5.1):',
  memberOf: 'Ai chấm?',
  note: 'Ghi chú của tôi (để trống rồi Enter: xoá):',
  evidence: 'Minh chứng đã xem (để trống rồi Enter: xoá):',
  out: 'Loại hồ sơ này vì lý do gì?',
  ownReason: 'Lý do loại hồ sơ (để trống rồi Enter: không loại):',
  set: 'Bộ sản phẩm (số hoặc tên):',
  name: 'Tên sản phẩm:',
  producer: 'Chủ thể:',
  newCode: 'Mã sản phẩm:',
};

const notOurs: Readonly<Record<'changed' | 'gone', (path: string) => string>> = {
  changed: (path) =>
    `CHƯA LƯU ĐƯỢC (nên cũng chưa ký): tệp ${path} đã bị sửa hoặc thay từ bên ngoài trong lúc phiếu đang mở, nên không ghi đè. Câu trả lời vẫn còn trên màn hình; bấm s để chọn cách xử lý.`,
  gone: (path) =>
    `CHƯA LƯU ĐƯỢC (nên cũng chưa ký): tệp ${path} đã bị xoá hoặc chuyển đi trong lúc phiếu đang mở. Câu trả lời vẫn còn trên màn hình; bấm s để chọn cách xử lý.`,
};

const wayOut: {
  readonly question: Readonly<Record<'changed' | 'gone', (path: string) => string>>;
  readonly stay: string;
  readonly again: string;
  readonly beside: (file: string) => string;
  readonly take: (file: string) => string;
  readonly leave: (file: string) => string;
  readonly goesOn: (path: string) => string;
  readonly taken: (kept: string) => string;
  readonly unusable: (path: string) => string;
} = {
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
};

export const vi = {
  session: {
    ...keys,
    ownNote: (note: string): string => `Ghi chú của tôi: ${note}`,
    ownEvidence: (evidence: string): string => `Minh chứng tôi đã xem: ${evidence}`,
    papersBehind: 'Giấy tờ cần có: bấm v để xem toàn văn',
    chooseCase: 'Chọn trường hợp trước, bằng phím a hoặc b:',
    pasted: 'Bỏ qua một đoạn chữ được dán vào: ở đây mỗi phím là một lệnh.',
    allAnswered: 'Đã chấm đủ các tiêu chí: bấm x để xem lại, k để ký.',
    readOnly: {
      signed: 'Phiếu đã ký, chỉ xem. Mở lại: thêm --reopen "lý do".',
      unwritable: 'Không ghi được vào thư mục này, chỉ xem.',
    } satisfies Readonly<Record<ReadOnly, string>>,
    unsaved: (reason: string): string =>
      `CHƯA LƯU ĐƯỢC (nên cũng chưa ký): ${reason}. Phiếu vẫn còn trên màn hình; sửa xong bấm s để lưu lại.`,
    ask,
    noName: 'đó không phải họ tên; ghi họ tên, ví dụ Nguyễn Thị Hoa',
    needed: 'Mục này không được để trống.',
    badCode: (code: string, known: readonly string[]): string =>
      `Bộ này không có tiêu chí ${code}; có: ${list(known)}.`,
    leave: 'Nghỉ',
    anotherMember: 'Người khác: gõ họ tên',
    isIt: (known: string, typed: string): string =>
      `"${typed}" có phải là ${known}, đã chấm ở thư mục này? Một người dưới hai tên sẽ bị tính là hai thành viên.`,
    itIs: (known: string): string => `Phải, là ${known}`,
    itIsNot: (typed: string): string => `Không, là người khác: ${typed}`,
    /** Who scores, and how far they are. */
    sittingOf: (member: string, role: string, signed: number, of: number): string =>
      `${member}, ${role} · đã ký ${String(signed)}/${String(of)} phiếu`,
    allSigned: (count: number, folder: string): string =>
      `Đã ký đủ ${String(count)} phiếu. Các phiếu ở thư mục ${folder}: chép nguyên thư mục ấy nộp cho thư ký Hội đồng.`,
    someSigned: (signed: number, of: number, folder: string): string =>
      `Đã ký ${String(signed)}/${String(of)} phiếu, ở thư mục ${folder}; chạy lại lệnh để chấm tiếp.`,
    typeOne: 'Gõ một sản phẩm ngoài danh sách',
    /** Behind a criterion that has a note, or evidence written beside it. */
    reviewMarks: (note: boolean, evidence: boolean): string =>
      `${note ? ' · có ghi chú' : ''}${evidence ? ' · có minh chứng' : ''}`,
    backToSheet: '← Về phiếu',
    signNow: 'Ký phiếu',
    signed: (product: string, path: string, total: number, level: number | null): string =>
      `Đã ký phiếu ${product}: ${String(total)} điểm, ${stars(level)} (${path}).`,
    left: (path: string): string => `Đã lưu ${path}; chạy lại lệnh để chấm tiếp.`,
    nothingToSave: 'Chưa chấm tiêu chí nào, không có gì để lưu.',
    opening: (one: OpeningRemark): string => {
      switch (one.code) {
        case 'differs':
          return `Phiếu đã mở theo bộ ${String(one.set)}, ${one.edition}; danh sách nay ghi khác. Muốn chấm theo danh sách, cất tệp phiếu này đi rồi chạy lại.`;
        case 'other-day':
          return `Sản phẩm này ghi ngày đánh giá ${day(one.rated)} và theo ngày ấy; --date ${day(one.asked)} chỉ dùng cho sản phẩm không ghi ngày.`;
        case 'odd-set':
          return scoring.oddSet(one.odd);
        case 'not-signed':
          return 'Phiếu này chưa ký, --reopen không có tác dụng.';
        case 'unwritable':
          return `Không ghi được vào thư mục phiếu (${one.reason}): phiếu đã chấm chỉ mở ra để xem.`;
      }
    },
    reopenQuestion: (code: string, reason: string): string =>
      `Phiếu ${code} đã ký. Mở lại để sửa, ghi vào phiếu lý do "${reason}"? Sửa xong phải ký lại.`,
    reopenChoice: { read: 'Chỉ xem', reopen: 'Mở lại phiếu' } satisfies Readonly<
      Record<'read' | 'reopen', string>
    >,
    /** @param day when its owner gave the last sign of life, as `2026-08-10` */
    leftOpenQuestion: (code: string, machine: string | null, time: string, day: string): string =>
      `Phiếu ${code} có ghi là đang mở ở ${machine === null ? 'nơi khác' : `máy ${machine}`}, nhưng từ ${time} ngày ${day.split('-').reverse().join('/')} ở đó không báo gì nữa. Nếu ở đó còn mở thì đóng ở đó trước. Mở phiếu ở đây?`,
    leftOpenChoice: { leave: 'Không mở', open: 'Không còn ai mở phiếu này: mở ở đây' } satisfies Readonly<
      Record<'leave' | 'open', string>
    >,
    /** The file of the open sheet is not what was written to it last. */
    notOurs,
    wayOut,
    /** The sheet was gone on with in a file beside its own. */
    leftBeside: (path: string, own: string): string =>
      `Phiếu của bạn ở ${path}; tệp ${own} là của lần sửa từ bên ngoài. Chỉ giữ một trong hai, với tên sau, trước khi chấm tiếp hay nộp.`,
    leaveUnsaved: {
      question: 'Phiếu chưa lưu được; thoát bây giờ thì mất các câu trả lời chưa lưu.',
      stay: 'Ở lại phiếu',
      retry: 'Thử lưu lại rồi thoát',
      leave: 'Thoát, chịu mất',
    } satisfies Readonly<Record<'question' | 'stay' | 'retry' | 'leave', string>>,
    leftUnsaved: (path: string): string =>
      `CHƯA LƯU ĐƯỢC ${path}: những câu trả lời sau lần lưu cuối đã mất.`,
  },
  help: {
    evaluate: {
      description: 'chấm điểm từng sản phẩm trên màn hình, không cần mạng, không mất câu trả lời nào',
      products: 'tệp .xlsx hoặc CSV danh sách sản phẩm; không có thì hỏi',
      member: 'họ và tên người chấm; không có thì hỏi',
      role: 'vai trò trong Hội đồng: "thành viên", "chủ tịch", "thư ký"; tự chấm thì "chủ thể"; không có thì hỏi',
      regulation: 'tệp YAML quy chế Hội đồng: chọn tên mình trong danh sách thành viên',
      round:
        'vòng chấm (mặc định: 1); từ vòng 2, --products là thư mục hay tệp do "ocop council --next-round" ghi',
      dir: 'thư mục cất phiếu (mặc định: phieu)',
      product: 'chấm ngay sản phẩm mã này; không có --products thì hỏi tên và bộ của nó',
      date: 'ngày đánh giá của sản phẩm mà danh sách không ghi ngày (mặc định: hôm nay)',
      self: 'tệp .xlsx hoặc CSV tự đánh giá của các chủ thể, hiện bên cạnh từng tiêu chí',
      reopen: 'mở lại phiếu đã ký, hỏi từng phiếu trừ phiếu của --product; lý do được ghi vào phiếu',
      edition: 'văn bản, nếu không để ngày quyết định',
    },
  },
};

export type EvaluateCommandWords = typeof vi;
