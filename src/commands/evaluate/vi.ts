import { day, list } from '../../base/format.js';
import type { NextLevel } from './next-level.js';
import type { ReadOnly } from './keys.js';
import { either, keys } from './keys.vi.js';
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
    place: (part: string, section: string): string => `Phần ${part} · ${section}`,
    /** Product, producer and code, in a line. */
    productLine: (code: string, name: string | undefined, producer: string | undefined): string =>
      [`${code}${name === undefined ? '' : ` ${name}`}`, producer]
        .filter((one) => one !== undefined)
        .join(' · '),
    /** What a sheet is scored by: set, Decision and day. */
    scoredBy: (set: number, name: string, decision: string, rated: string | null): string =>
      `Bộ ${String(set)}: ${name} · ${decision}${rated === null ? '' : ` · đánh giá ${day(rated)}`}`,
    points: (points: number): string => `${String(points)} điểm`,
    atMost: (max: number): string => `(tối đa ${String(max)} điểm)`,
    /** Behind an option that is the least a level takes. */
    optionStar: (star: number): string => `[mức tối thiểu cho ${stars(star)}]`,
    /** Behind a criterion of which a level takes some option. */
    criterionStar: (star: number): string => `[${stars(star)} cần ít nhất một mức]`,
    statuteNote: (note: string): string =>
      `Quyết định ghi: ${note.replace(/^(?:Ghi chú|Chú ý)\s*:\s*/u, '')}`,
    ownNote: (note: string): string => `Ghi chú của tôi: ${note}`,
    ownEvidence: (evidence: string): string => `Minh chứng tôi đã xem: ${evidence}`,
    papers: (title: string, asks: string): string => `Giấy tờ: ${title}. ${asks}`,
    papersBehind: 'Giấy tờ cần có: bấm v để xem toàn văn',
    noPapers: 'Biểu mẫu của Quyết định không nêu giấy tờ riêng cho tiêu chí này.',
    selfPoints: (points: number): string => `Chủ thể tự chấm: ${String(points)} điểm`,
    roundBefore: (own: number, apart: string | null): string =>
      `Vòng trước tôi cho ${String(own)} điểm${apart === null ? '' : `; các thành viên cho ${apart}`}.`,
    notApplicable: (criterion: string): string =>
      `Không áp dụng: tiêu chí ${criterion} 0 điểm, nên tiêu chí này là 0 điểm.`,
    chooseCase: 'Chọn trường hợp trước, bằng phím a hoặc b:',
    /** The criterion is answered by its other case. */
    otherCase: (answered: string, points: number): string =>
      `Đã chấm theo trường hợp ${answered}: ${String(points)} điểm; chọn một mức ở đây thì thay câu trả lời ấy.`,
    above: (lines: number, sign: string): string => `  ${sign} còn ${String(lines)} dòng ở trên (PgUp)`,
    below: (lines: number, sign: string): string => `  ${sign} còn ${String(lines)} dòng ở dưới (PgDn)`,
    /** What an answer has recorded. */
    recorded: (criterion: string, points: number): string => `${criterion}: ${String(points)} điểm.`,
    cleared: (criterion: string): string => `${criterion}: đã xoá điểm, để chấm lại.`,
    takenBack: (code: string): string => `Đã bỏ câu trả lời vừa rồi; đang ở tiêu chí ${code}.`,
    skipped: (codes: readonly string[], because: string): string =>
      `Bỏ qua ${list(codes)}: không áp dụng khi ${because} là 0 điểm.`,
    backOn: (codes: readonly string[]): string => `${list(codes)} lại được chấm.`,
    otherCaseThere: (criterion: string, chosen: string): string =>
      `Chú ý: ${criterion} đã chấm theo trường hợp ${chosen}, khác với ở đây.`,
    stops: (criterion: string, when: string): string =>
      `Quyết định ghi ở ${criterion}: không đánh giá các bước tiếp theo nếu ${when}.`,
    held: 'Một phím bị giữ lâu: chỉ ghi một câu trả lời. Thả phím rồi chấm tiếp.',
    pasted: 'Bỏ qua một đoạn chữ được dán vào: ở đây mỗi phím là một lệnh.',
    typing: (digits: string): string =>
      `${digits}… bấm chữ số tiếp theo, hoặc Enter nếu chỉ ${digits} điểm; Esc: bỏ.`,
    noSuchPoints: (read: string, points: readonly number[]): string =>
      `Tiêu chí này không có mức ${read} điểm; chỉ có ${either(points)}.`,
    allAnswered: 'Đã chấm đủ các tiêu chí: bấm x để xem lại, k để ký.',
    next: ({ star, points, unmet }: NextLevel): string => {
      const needs = [
        points > 0 ? `thêm ${String(points)} điểm` : '',
        ...unmet.map((one) => `${one.code} cần ${String(one.needs)}`),
      ].filter((one) => one !== '');
      return `lên ${stars(star)}: ${needs.join(', ')}`;
    },
    highest: 'hạng cao nhất',
    readOnly: {
      signed: 'Phiếu đã ký, chỉ xem. Mở lại: thêm --reopen "lý do".',
      unwritable: 'Không ghi được vào thư mục này, chỉ xem.',
    } satisfies Readonly<Record<ReadOnly, string>>,
    unsaved: (reason: string): string =>
      `CHƯA LƯU ĐƯỢC (nên cũng chưa ký): ${reason}. Phiếu vẫn còn trên màn hình; sửa xong bấm s để lưu lại.`,
    ask,
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
    review: (open: number, of: number): string =>
      open === 0
        ? `Xem lại: đã chấm đủ ${String(of)} tiêu chí`
        : `Xem lại: còn ${String(open)} tiêu chí chưa chấm`,
    /** A requirement missed: the criterion by its name, what would do, and what it has. */
    missed: (star: number, criterion: string, needs: number, has: number): string =>
      `Thiếu cho ${stars(star)}: ${criterion} cần ${String(needs)} điểm, đang ${String(has)}.`,
    /** Behind a criterion that has a note, or evidence written beside it. */
    reviewMarks: (note: boolean, evidence: boolean): string =>
      `${note ? ' · có ghi chú' : ''}${evidence ? ' · có minh chứng' : ''}`,
    /** Behind points that are others than in the round before. */
    reviewBefore: (points: number): string => ` (vòng trước ${String(points)})`,
    reviewOpen: 'chưa chấm',
    /** Of a criterion that does not apply. */
    reviewOff: 'không áp dụng',
    backToSheet: '← Về phiếu',
    signNow: 'Ký phiếu',
    signedBy: (member: string): string => `Người ký: ${member}`,
    ownWords: 'Lý do khác: tự ghi',
    backIn: 'Thôi không loại nữa',
    cannotSign: (open: readonly string[]): string =>
      `Chưa ký được: còn ${String(open.length)} tiêu chí chưa chấm (${list(open)}).`,
    signQuestion: (total: number, level: number | null): string =>
      `Ký phiếu ${String(total)} điểm, ${stars(level)}? Ký rồi thì không sửa được nữa.`,
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
          return one.odd.code === 'swapped'
            ? `Chú ý: có vẻ sản phẩm này và "${one.odd.with}" bị đổi bộ cho nhau; hỏi thư ký trước khi chấm.`
            : `Chú ý: danh sách ghi "${one.odd.said}", còn bộ ${String(one.odd.set)} thuộc ${one.odd.is}; hỏi thư ký trước khi chấm.`;
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
    signOut: (reason: string): string =>
      `Ký phiếu LOẠI hồ sơ, lý do: ${reason}? Ký rồi thì không sửa được nữa.`,
    noReason: (text: string): string =>
      `"${text}" không phải một lý do loại hồ sơ; ghi lý do cụ thể, ví dụ: Giả mạo hồ sơ.`,
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
