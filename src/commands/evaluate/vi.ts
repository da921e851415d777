import { byLevel, day } from '../../base/format.js';
import type { NextLevel } from './next-level.js';
import type { ReadOnly, KeyUse } from './keys.js';
import type { Unmet } from '../../engine/requirements.js';
import type { OpeningRemark } from './opening-remark.js';

const stars = (level: number | null) => (level === null ? 'không sao' : '★'.repeat(level));

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
  code: 'Tới tiêu chí (mã):',
  note: 'Ghi chú (để trống rồi Enter: xoá):',
  evidence: 'Minh chứng đã xem (để trống rồi Enter: xoá):',
  out: 'Lý do loại hồ sơ (để trống rồi Enter: không loại):',
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
    place: (part: string, section: string, at: number, of: number): string =>
      `${String(at)}/${String(of)} · Phần ${part} · ${section}`,
    asksFor: 'Giấy tờ',
    selfPoints: (points: number): string => `Chủ thể tự chấm: ${String(points)} điểm`,
    notApplicable: (criterion: string): string =>
      `Không áp dụng: tiêu chí ${criterion} 0 điểm, nên tiêu chí này là 0 điểm.`,
    chooseCase: 'Chọn trường hợp trước:',
    /** The criterion is answered by its other case. */
    otherCase: (answered: string, points: number): string =>
      `Đã chấm theo trường hợp ${answered}: ${String(points)} điểm; chọn một mức ở đây thì thay câu trả lời ấy.`,
    next: ({ star, points, unmet }: NextLevel): string => {
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
    } satisfies Readonly<Record<ReadOnly, string>>,
    /** The keys of a list, by what Ctrl+C does there. */
    choiceKeys: {
      back: '↑ ↓ di chuyển · Enter chọn · Ctrl+C quay lại',
      leave: '↑ ↓ di chuyển · Enter chọn · Ctrl+C thoát',
    } satisfies Readonly<Record<'back' | 'leave', string>>,
    /** A key of a criterion's screen and what it does; `options` is the number of the last option. */
    keys: (use: KeyUse, options: number): string => {
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
    ] satisfies readonly string[],
    unsaved: (reason: string): string =>
      `CHƯA LƯU ĐƯỢC (nên cũng chưa ký): ${reason}. Phiếu vẫn còn trên màn hình; sửa xong bấm s để lưu lại.`,
    noSuchOption: (key: string): string => `Không có mức số ${key} ở tiêu chí này.`,
    ask,
    needed: 'Mục này không được để trống.',
    badCode: (code: string): string => `Bộ này không có tiêu chí ${code}.`,
    leave: 'Nghỉ',
    typeOne: 'Gõ một sản phẩm ngoài danh sách',
    review: (open: number, of: number): string =>
      open === 0
        ? `Xem lại: đã chấm đủ ${String(of)} tiêu chí`
        : `Xem lại: còn ${String(open)} tiêu chí chưa chấm`,
    /** Requirements missed, all of one level. */
    missed: (unmet: readonly Unmet[]): string =>
      `thiếu ${byLevel(unmet, (one) => `${one.code} cần ${String(one.needs)}`)}`,
    reviewOpen: 'chưa chấm',
    /** Of a criterion that does not apply. */
    reviewOff: 'không áp dụng',
    backToSheet: '← Về phiếu',
    signNow: '✍ Ký phiếu',
    cannotSign: (open: number): string => `Chưa ký được: còn ${String(open)} tiêu chí chưa chấm.`,
    signQuestion: (total: number, level: number | null): string =>
      `Ký phiếu ${String(total)} điểm, ${stars(level)}? Ký rồi thì không sửa được nữa.`,
    signed: (path: string, total: number, level: number | null): string =>
      `Đã ký ${path}: ${String(total)} điểm, ${stars(level)}.`,
    left: (path: string): string => `Đã lưu ${path}; chạy lại lệnh để chấm tiếp.`,
    nothingToSave: 'Chưa chấm tiêu chí nào, không có gì để lưu.',
    opening: (one: OpeningRemark): string => {
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
    reopenQuestion: (code: string, reason: string): string =>
      `Phiếu ${code} đã ký. Mở lại để sửa, ghi vào phiếu lý do "${reason}"? Sửa xong phải ký lại.`,
    reopenChoice: { read: 'Chỉ xem', reopen: 'Mở lại phiếu' } satisfies Readonly<
      Record<'read' | 'reopen', string>
    >,
    /** The file of the open sheet is not what was written to it last. */
    notOurs,
    wayOut,
    /** The sheet was gone on with in a file beside its own. */
    leftBeside: (path: string, own: string): string =>
      `Phiếu của bạn ở ${path}; tệp ${own} là của lần sửa từ bên ngoài. Chỉ giữ một trong hai, với tên sau, trước khi chấm tiếp hay nộp.`,
    /** What a sheet is scored by: set, edition and day. */
    scoredBy: (set: number, edition: string, rated: string | null): string =>
      `Bộ ${String(set)} · ${edition}${rated === null ? '' : ` · đánh giá ${day(rated)}`}`,
    leaveUnsaved: {
      question: 'Phiếu chưa lưu được; thoát bây giờ thì mất các câu trả lời chưa lưu.',
      stay: 'Ở lại phiếu',
      retry: 'Thử lưu lại rồi thoát',
      leave: 'Thoát, chịu mất',
    } satisfies Readonly<Record<'question' | 'stay' | 'retry' | 'leave', string>>,
    signOut: (reason: string): string =>
      `Ký phiếu LOẠI hồ sơ, lý do: ${reason}? Ký rồi thì không sửa được nữa.`,
    noReason: (text: string): string =>
      `"${text}" không phải một lý do loại hồ sơ; ghi lý do cụ thể, ví dụ: Giả mạo hồ sơ.`,
    leftUnsaved: (path: string): string =>
      `CHƯA LƯU ĐƯỢC ${path}: những câu trả lời sau lần lưu cuối đã mất.`,
  },
  criteria: {
    points: (points: number): string => `${String(points)} điểm`,
  },
  help: {
    evaluate: {
      description: 'chấm điểm từng sản phẩm trên màn hình, không cần mạng, không mất câu trả lời nào',
      products: 'tệp .xlsx hoặc CSV danh sách sản phẩm; không có thì hỏi',
      member: 'họ và tên người chấm; không có thì hỏi',
      role: 'vai trò trong Hội đồng; không có thì hỏi',
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
