import { quoted, thousands } from '../../base/format.js';
import type { Named } from '../../tally/dimension-names.js';
import type { FileKind } from './file-kind.js';

export const vi = {
  /** What a file seems to be. */
  fileKinds: {
    rating: 'kết quả của "ocop rate"',
    council: 'kết quả của "ocop council"',
    advice: 'kết quả của "ocop advise"',
    tally: 'số liệu của "ocop tally"',
    why: 'số liệu của "ocop tally --why"',
    again: 'danh sách phải chấm lại (ocop council --next-round)',
    plan: 'kế hoạch, hay kết quả của "ocop plan check"',
    regulation: 'Quy chế của Hội đồng',
    season: 'tệp của cả mùa',
    sheets: 'bảng phiếu',
    sheet: 'phiếu của một thành viên',
    products: 'danh sách sản phẩm, chưa ghi sao nào',
    register: 'sổ sản phẩm',
    document: 'giấy tờ, trang web hay ảnh để xem, in',
  } satisfies Readonly<Record<FileKind, string>>,
  /** What asking on the screen says. */
  asking: {
    /** The keys of a list, by what Esc does there. */
    choiceKeys: {
      back: '↑ ↓ di chuyển · Enter chọn · Esc quay lại',
      leave: '↑ ↓ di chuyển · Enter chọn · Esc thoát',
      before: '↑ ↓ di chuyển · Enter chọn · Esc câu trước · Ctrl+C thôi',
    } satisfies Readonly<Record<'back' | 'leave' | 'before', string>>,
    /** The same of a text. */
    textKeys: {
      leave: 'Enter: xong · Esc: bỏ, quay lại',
      before: 'Enter: xong · Esc: câu trước · Ctrl+C: thôi',
    } satisfies Readonly<Record<'leave' | 'before', string>>,
    /** Behind what is but a guess. */
    againToTake: 'Vẫn dùng như vậy thì bấm Enter lần nữa.',
    above: (lines: number, sign: string): string => `  ${sign} còn ${String(lines)} dòng ở trên (PgUp)`,
    below: (lines: number, sign: string): string => `  ${sign} còn ${String(lines)} dòng ở dưới (PgDn)`,
  },
  register: {
    help: {
      registers: 'sổ sản phẩm (CSV, Excel), hoặc mẫu như "so/*.csv"',
      force: 'ghi đè tệp --out đã có',
      format: 'dạng kết quả',
      asOf: 'gọi xã, huyện, tỉnh theo tên ở ngày này (cần --places); bỏ trống là hôm nay',
    },
  },
  tally: {
    /** How far the reading has come. */
    reading: (rows: number, percent: number | null): string =>
      `Đang đọc… ${thousands(rows, '.')} dòng${percent === null ? '' : ` (${String(percent)} %)`}`,
    help: {
      places:
        'tệp CSV địa danh đổi tên, sáp nhập, như ở ocop expiring; hay 2025: bảng có sẵn của cả nước, ngày 01/07/2025',
      format: 'dạng kết quả; bỏ trống thì theo đuôi của --out',
      out: 'ghi kết quả ra tệp',
      force: 'ghi đè tệp đã có, kể cả cặp tên đã có câu trả lời',
      quiet: 'chỉ đưa ra bảng',
      aliases: 'tệp CSV đã xác nhận chủ thể nào là một, chủ thể nào là hai',
    },
  },
  help: {
    usage: 'Cách dùng:',
    arguments: 'Tham số:',
    options: 'Tuỳ chọn:',
    commands: 'Lệnh:',
    examples: 'Ví dụ:',
    /** What is in the usage line for options. */
    optionsInUsage: 'tuỳ chọn',
    choices: 'một trong',
    /** What stands for a value: `--out <tệp>`. */
    value: {
      lang: 'tiếng',
      dir: 'thư-mục',
      file: 'tệp',
      sheet: 'trang',
      edition: 'văn-bản',
      format: 'dạng',
      what: 'theo',
      count: 'N',
      path: 'đường-dẫn',
      set: 'bộ',
      command: 'lệnh',
      name: 'họ-tên',
      role: 'vai-trò',
      code: 'mã',
      day: 'ngày',
      reason: 'lý-do',
      criterion: 'tiêu-chí',
      kind: 'loại',
      place: 'nơi',
      number: 'số',
      agency: 'cơ-quan',
      round: 'đợt',
      where: 'chiều=giá-trị',
    },
    /** A whole number from `least`, to `most` where there is a limit. */
    wholeNumber: (least: number, most: number | null): string =>
      most === null
        ? `số nguyên từ ${String(least)} trở lên`
        : `số nguyên từ ${String(least)} đến ${String(most)}`,
    /** What a criterion's code looks like. */
    criterionCode: 'số của tiêu chí, ví dụ 1.3',
    help: 'xem hướng dẫn này',
    helpCommand: 'xem hướng dẫn của một lệnh',
    rate: {
      sheet:
        'trang tính cần đọc trong tệp Excel, thay cho trang đầu; nêu được nhiều lần, "*" là mọi trang có bảng',
      files:
        'tệp .xlsx hoặc CSV, mẫu như "tinh/*.xlsx", thư mục phiếu (phieu), tệp phiếu (.yaml), hoặc "-" là đầu vào chuẩn',
      edition: 'văn bản cho những dòng không ghi, ví dụ 26-2026',
      format: 'dạng kết quả; nếu không ghi thì theo đuôi tệp của --out, hoặc là bảng',
      out: 'ghi kết quả ra tệp này thay vì màn hình',
      force: 'ghi đè tệp --out đã có',
      rejects:
        'ghi các dòng bị từ chối, mỗi dòng kèm lý do, ra tệp này, hay ra thư mục này ("tra-lai/"), mỗi tệp đầu vào một tệp (mặc định: TÊN.tu-choi.csv bên cạnh tệp đầu vào; của tệp Excel là TÊN.tu-choi.xlsx, ô sai được tô và chú thích)',
      blankAsZero: 'coi ô điểm để trống là 0',
      quiet: 'chỉ báo dòng bị từ chối, không tổng kết, không lưu ý',
    },
    council: {
      regulation: 'tệp YAML ghi Hội đồng và Quy chế của Hội đồng (mẫu: samples/hoi-dong.yaml)',
      drafts: 'tính cả những phiếu chưa ký',
    },
    where:
      'chỉ lấy phần này, ví dụ "xã=xã Sơn Hiệp,xã Ba Cụm Bắc" hoặc "sao=4,5"; nêu nhiều lần thì phải khớp tất cả',
    oneOfWhere: (dimensions: readonly Named[]): string =>
      `chiều=giá-trị, với chiều là ${dimensions.map(({ name, code }) => `${name} (${code})`).join(', ')}`,
    unknownOption: (flag: string): string => `Không có tuỳ chọn ${flag}.`,
    unknownCommand: (name: string): string => `Không có lệnh ${quoted(name)}.`,
    /** A file named where a command belongs. */
    fileAsCommand: (name: string): string =>
      `${quoted(name)} không phải lệnh; để chấm tệp ấy: ocop rate ${name}`,
    missingArgument: (name: string): string => `Còn thiếu ${name}; thêm --help để xem cách dùng.`,
    missingValue: (option: string): string => `Tuỳ chọn ${option} cần một giá trị.`,
    /** An option that the command cannot do without. */
    missingOption: (option: string): string => `Còn thiếu tuỳ chọn ${option}; thêm --help để xem cách dùng.`,
    tooManyArguments: 'Thừa tham số.',
    badValue: (option: string, value: string, allowed: string): string =>
      `${option} không nhận ${quoted(value)}; dùng ${allowed}.`,
    /** Names of options or commands that are spelt alike. */
    didYouMean: (names: string): string => `Có phải ý bạn là ${names}?`,
  },
};

export type CommandWords = typeof vi;
