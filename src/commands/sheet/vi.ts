import { thousands, list, quoted } from '../../base/format.js';
import type { ImportCounts } from './import-counts.js';
import { columnsTold } from '../../base/columns-told.vi.js';
import { fileName } from '../../base/file-name.vi.js';
import { lossHint } from '../../tables/lost-text.vi.js';
import type { TextLoss } from '../../tables/lost-text.js';

const sheetPage: Readonly<
  Record<'member' | 'rated' | 'producer' | 'commune' | 'status' | 'past' | 'open', string>
> = {
  member: 'Người chấm',
  rated: 'Ngày đánh giá',
  producer: 'Chủ thể',
  commune: 'Xã',
  status: 'Tình trạng',
  past: 'Trước đó',
  open: 'chưa chấm',
};

/** Whose sheet on what a line of a list of seals is about. */
export interface ListedSheet {
  readonly member: string;
  readonly product: string;
  readonly round: number;
}

const number = (count: number) => thousands(count, '.');

export const vi = {
  session: {
    status: { draft: 'chưa ký', signed: 'đã ký' } satisfies Readonly<Record<'draft' | 'signed', string>>,
    sheetPage,
    intact: (path: string): string => `${path}: niêm phong nguyên vẹn, điểm đúng văn bản.`,
    fits: (path: string): string => `${path}: chưa ký, điểm đúng văn bản.`,
    verified: (files: number, wrong: number): string =>
      `Đã kiểm tra ${thousands(files, '.')} phiếu: ${thousands(wrong, '.')} phiếu có lỗi.`,
    /** Sealed, and as the list of seals has it. */
    asListed: (path: string): string =>
      `${path}: niêm phong nguyên vẹn, đúng danh sách niêm phong, điểm đúng văn bản.`,
    whatASealShows:
      'Niêm phong cho thấy phiếu bị hỏng hoặc bị sửa vô ý; người cố ý sửa có thể tính lại niêm phong mới. Muốn chắc hơn: in danh sách "ocop council --seals" để Hội đồng ký trên giấy, rồi kiểm tra bằng --seals.',
    notListed: (path: string): string => `${path}: đã ký mà không có trong danh sách niêm phong.`,
    /** @param line of the list */
    noSealListed: (path: string, line: number): string =>
      `${path}: danh sách (dòng ${String(line)}) không ghi niêm phong của phiếu này, nên không đối chiếu được.`,
    /** @param seal what the sheet has; null for none that is intact */
    otherSeal: (path: string, line: number, listed: string, seal: string | null): string =>
      `${path}: niêm phong khác danh sách (dòng ${String(line)} ghi ${listed}, phiếu ${seal === null ? 'không có niêm phong nguyên vẹn' : `có ${seal}`}); đối chiếu với bản ký trên giấy, hỏi lại người chấm.`,
    otherTotal: (path: string, line: number, listed: string, total: number | null): string =>
      `${path}: đúng niêm phong, nhưng danh sách (dòng ${String(line)}) ghi ${quoted(listed)} điểm, phiếu ${total === null ? 'không tính được tổng điểm' : `được ${String(total)}`}; danh sách đã bị sửa.`,
    listTitle: 'Danh sách phiếu',
    pathHeading: 'Tệp',
    listedNotThere: (file: string, line: number, { member, product, round }: ListedSheet): string =>
      `${fileName(file)}, dòng ${String(line)}: không thấy phiếu của ${quoted(member)} cho ${quoted(product)}${round === 1 ? '' : `, vòng ${String(round)}`}.`,
    sealLineBroken: (file: string, line: number): string =>
      `${fileName(file)}, dòng ${String(line)}: không đọc được; niêm phong là 64 chữ số thập lục phân, vòng là một số.`,
    round: (round: number): string => `vòng ${String(round)}`,
    /** @param changes what is other than in the sheet of the round before */
    followed: (round: number, path: string, changes: string): string =>
      `vòng ${String(round)}, chấm lại ${path}: ${changes}`,
    /** @param changes what has changed since; null where it is not known what was signed */
    reopened: (moment: string, reason: string, changes: string | null): string =>
      `mở lại ${moment}, lý do: ${reason}; so với khi đã ký: ${changes ?? 'phiếu không ghi lại điểm đã ký'}`,
    unchanged: 'không đổi điểm nào',
    outChanged: (from: string | null, to: string | null): string =>
      `bị loại: ${from ?? 'không'} → ${to ?? 'không'}`,
    stranger: (path: string, first: string): string =>
      `${path}: phiếu vòng trước ở ${first} không còn là phiếu mà phiếu này chấm lại (niêm phong khác); hỏi lại người chấm.`,
    listed: (files: number): string => `${thousands(files, '.')} phiếu.`,
    imported: ({ written, same, kept, rejected, refused }: ImportCounts, dir: string): string =>
      [
        `Đã ghi ${thousands(written, '.')} phiếu vào ${dir}`,
        ...(same > 0 ? [`${thousands(same, '.')} phiếu đã có sẵn, không đổi`] : []),
        ...(kept > 0 ? [`giữ nguyên ${thousands(kept, '.')} phiếu đã có`] : []),
        ...(rejected > 0 ? [`từ chối ${thousands(rejected, '.')} dòng`] : []),
        ...(refused > 0 ? [`không nhận ${thousands(refused, '.')} phiếu hoặc tệp phiếu`] : []),
      ].join(' · ') + '.',
    /** A sheet took the place of another, which is kept under another name. */
    replaced: (path: string, old: string): string => `Đã thay ${path}; phiếu trước đó giữ ở ${old}.`,
    /** Columns of a table that a sheet has no place for. */
    columnsNotTaken: (file: string, columns: readonly string[], loss: TextLoss | null): string =>
      `${fileName(file)}: không rõ nghĩa cột ${columnsTold(columns)}; phiếu không có chỗ cho cột ấy, chỉ còn trong bảng.${lossHint(loss)}`,
    /** What is about to be signed. */
    toSign: (member: string, sheets: number): string => `${number(sheets)} phiếu của ${member} sẽ được ký:`,
    signAllQuestion: (member: string, sheets: number): string =>
      `Ký ${number(sheets)} phiếu này với tên ${member}? Gõ "có" rồi Enter để ký, Enter để thôi: `,
    signedAll: (sheets: number): string => `Đã ký ${number(sheets)} phiếu.`,
    noneSigned: 'Chưa ký phiếu nào.',
    nothingToSign: (member: string): string => `Không có phiếu nào của ${member} chờ ký.`,
    leftOpen: (path: string, codes: readonly string[]): string =>
      `${path}: chưa chấm ${list(codes)}; để lại, chưa ký.`,
    changedMeanwhile: (path: string): string =>
      `${path}: vừa bị chương trình khác sửa; để lại như nó đang có.`,
    renamed: (from: string, to: string, sheets: number, reopened: number): string =>
      `Đã đổi tên người chấm ở ${number(sheets)} phiếu từ ${from} thành ${to}${reopened === 0 ? '' : `; ${number(reopened)} phiếu đã ký được mở lại, ${to} phải ký lại (ocop sheet sign)`}.`,
    renameTaken: (path: string, there: string): string =>
      `${path}: đã có phiếu ở ${there}; để lại, không ghi đè.`,
    kept: (path: string): string =>
      `${path} đã có và khác với dòng trong tệp; giữ nguyên, thêm --force để thay.`,
  },
  help: {
    sheet: {
      description: 'xem, kiểm tra, liệt kê phiếu đánh giá; đổi qua lại với bảng CSV',
      show: 'xem một phiếu như một trang',
      verify: 'kiểm tra niêm phong, và điểm còn đúng văn bản không',
      list: 'liệt kê phiếu trong thư mục, với tổng điểm và sao',
      export: 'đưa các phiếu ra một bảng CSV mà "ocop rate" đọc được',
      seals:
        'danh sách niêm phong do "ocop council --seals" ghi ra, bản Hội đồng đã ký trên giấy; đối chiếu từng phiếu với nó',
      sign: 'ký mọi phiếu đã chấm xong của một thành viên, sau khi cho xem',
      rename: 'sửa tên người chấm trên phiếu; phiếu đã ký thì mở lại, kèm lý do',
      signMember: 'người ký',
      yes: 'ký luôn, không hỏi',
      from: 'tên đang ghi trên phiếu',
      to: 'tên đúng',
      reason: 'lý do mở lại phiếu đã ký',
      sheetsDir: 'thư mục phiếu',
      import: 'làm tệp phiếu từ bảng .xlsx, CSV, hoặc từ tệp do trang chấm điểm gửi ra (phieu-….json)',
      file: 'tệp phiếu (.yaml)',
      paths: 'tệp phiếu, thư mục phiếu, hoặc tệp do trang chấm điểm gửi ra',
      tables: 'tệp .xlsx, CSV, hoặc tệp do trang chấm điểm gửi ra',
      format: 'dạng kết quả',
      out: 'ghi ra tệp này thay vì màn hình',
      force: 'ghi đè tệp --out đã có',
      /** `--force` of `import`. */
      replace: 'thay những phiếu đã có; phiếu cũ giữ lại bên cạnh, thêm đuôi .bak-0001',
      dir: 'thư mục ghi phiếu (mặc định: phieu)',
      member: 'người chấm, cho những dòng không ghi',
    },
  },
};

export type SheetCommandWords = typeof vi;
