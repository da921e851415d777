import { listsBy } from '../engine/lists-by.js';
import { parse } from 'node:path';
import { shortened } from '../base/format.js';
import { cellName, columnLetters } from '../base/text/cell-name.js';
import { word } from '../base/word-coded.js';
import type { Block, Paper, PaperSection, TableRow } from '../formats/paper/paper.js';
import type { Returned, ReturnedFile, ReturnedProblem } from '../rating/returns.js';
import { sheetProblems } from '../sheets/problems.vi.js';
import { centred, text } from './form-blocks.js';
import type { PaperSetting } from './paper-setting.js';
import { asSentence, problemSentence, unreadSentence } from './return-words.js';
import { BLANK, joined, placeAndDate } from './words.js';

/** A letter for each sender of a file with sheets that cannot be taken: which, where, and what would do. */
export function returnLetters(files: readonly ReturnedFile[], setting: PaperSetting): Paper {
  return {
    title: 'Công văn trả lại phiếu cần sửa',
    sections: files.map((file) => letter(file, setting)),
  };
}

function letter(read: ReturnedFile, setting: PaperSetting): PaperSection {
  const { file } = read;
  const named = file === null ? 'bảng phiếu' : `tệp “${file}”`;
  const commune = communeIn(read);
  return {
    name: file === null ? '' : parse(file).name,
    orientation: 'portrait',
    blocks: [
      {
        kind: 'letterhead',
        agency: [(setting.agency ?? BLANK).toLocaleUpperCase('vi')],
        number: `Số: ${setting.number ?? '……/……'}\nV/v sửa phiếu đánh giá\nsản phẩm OCOP`,
        placeAndDate: placeAndDate(setting.place, setting.date),
      },
      {
        kind: 'text',
        text: `Kính gửi: ${commune ?? `Đơn vị, cá nhân gửi ${named}`}`,
        align: 'center',
        keepNext: true,
      },
      ...(read.unread.length > 0
        ? unreadBlocks(read, named, setting)
        : sheetBlocks(read, named, commune, setting)),
      text('Trân trọng./.'),
      {
        kind: 'signatures',
        columns: [
          { placeAndDate: null, title: ['THỦ TRƯỞNG ĐƠN VỊ'], hint: '(Ký tên và đóng dấu)', name: null },
        ],
      },
      { kind: 'recipients', to: ['Như trên', 'Lưu: VT'] },
    ],
  };
}

/** What is said of sheets, some of which cannot be taken. */
function sheetBlocks(
  read: ReturnedFile,
  named: string,
  commune: string | null,
  setting: PaperSetting,
): readonly Block[] {
  const { taken, returned } = read;
  return [
    {
      kind: 'text',
      text: `Qua kiểm tra ${named} gồm ${String(taken + returned.length)} phiếu, ${counts(read)}. Đề nghị ${commune ?? 'đơn vị, cá nhân gửi tệp'} sửa ${String(places(read))} chỗ nêu trong bảng sau.`,
      align: 'justify',
    },
    ...sheetsOf(returned).flatMap(([sheet, rows]) => tableBlocks(sheet, rows)),
    {
      kind: 'text',
      text: `Cách sửa: mở tệp đã gửi, sửa đúng những chỗ nêu trên, các ô khác giữ nguyên, lưu lại rồi gửi cả tệp về ${setting.agency ?? BLANK} trước ngày ……/……/………. Phiếu chưa sửa thì chưa được tính vào kết quả.`,
      align: 'justify',
    },
  ];
}

/** What is said of a file that nothing could be read in. */
function unreadBlocks({ unread }: ReturnedFile, named: string, setting: PaperSetting): readonly Block[] {
  return [
    {
      kind: 'text',
      text: `Qua kiểm tra, ${named} chưa đọc được, nên chưa phiếu nào trong đó được tính vào kết quả:`,
      align: 'justify',
    },
    ...unread.map((problem): Block => ({
      kind: 'text',
      text: `- ${unreadSentence(problem)}`,
      align: 'justify',
    })),
    {
      kind: 'text',
      text: `Đề nghị đơn vị, cá nhân gửi tệp sửa như trên rồi gửi lại về ${setting.agency ?? BLANK} trước ngày ……/……/……….`,
      align: 'justify',
    },
  ];
}

/** The commune that a file is of, as a letter is addressed to it; null where the file does not say one, and what kind it is. */
function communeIn({ commune }: ReturnedFile): string | null {
  const named = /^(xã|phường|thị trấn|đặc khu)\s+(\S.*)$/iu.exec(commune.normalize('NFC'));
  if (named?.[1] === undefined || named[2] === undefined) return null;
  return `Ủy ban nhân dân ${named[1].toLocaleLowerCase('vi')} ${shortened(named[2], NAME)}`;
}

function counts({ taken, returned }: ReturnedFile): string {
  const back = String(returned.length);
  if (taken === 0) return returned.length === 1 ? 'phiếu này chưa nhận được' : 'chưa phiếu nào nhận được';
  return `${String(taken)} phiếu đã nhận được, ${back} phiếu chưa nhận được`;
}

function places({ returned }: ReturnedFile): number {
  return returned.reduce((sum, { problems }) => sum + problems.length, 0);
}

/** What is on each sheet of a workbook; in one where it is none. */
function sheetsOf(returned: readonly Returned[]): readonly (readonly [string | null, readonly Returned[]])[] {
  return [...listsBy(returned, ({ sheet }) => sheet)];
}

function tableBlocks(sheet: string | null, rows: readonly Returned[]): readonly Block[] {
  return [
    ...(sheet === null
      ? []
      : [{ kind: 'text', text: `Trang tính “${sheet}”:`, keepNext: true } satisfies Block]),
    {
      kind: 'table',
      caption: 'Những chỗ cần sửa',
      columns: [{ width: 10, align: 'center' }, { width: 20, namesRow: true }, { width: 20 }, { width: 50 }],
      head: [
        { tone: 'strong', cells: ['Ô', 'Tiêu đề cột', 'Đã ghi', 'Chỗ chưa đúng và cách sửa'].map(centred) },
      ],
      rows: rows.flatMap((one) => [
        { tone: 'strong', cells: [{ content: nameOf(one), span: 4, align: 'left' }] } satisfies TableRow,
        ...one.problems.map((problem) => problemRow(one, problem)),
      ]),
    },
  ];
}

/** "Hàng 13: Mật ong (68-24700-1-2026), phiếu của Nguyễn Văn An" */
function nameOf({ row, code, name, member }: Returned): string {
  const product = name === '' ? code : name + (code === '' ? '' : ` (${code})`);
  const whose = joined(shortened(product, NAME), member === '' ? '' : `phiếu của ${shortened(member, NAME)}`);
  if (row === null) return whose === '' ? 'Phiếu' : whose;
  return `Hàng ${String(row)}${whose === '' ? '' : `: ${whose}`}`;
}

/** Letters of a name, and of what was written in a cell, beyond which a letter is no place for it. */
const NAME = 120;
const READ = 80;

function problemRow({ row }: Returned, returned: ReturnedProblem): TableRow {
  if (returned.of === 'file') {
    const { problem } = returned;
    return cellsOf(`dòng ${String(problem.line)}`, '', '', asSentence(word(sheetProblems, problem)));
  }
  const { problem, read } = returned;
  const { column, line, sheetRow } = problem.position;
  const said = problemSentence(problem);
  if (column === null) return cellsOf(row === null ? 'cả phiếu' : 'cả hàng', '', '', said);
  const shown = sheetRow ?? line;
  const cell = shown === null ? columnLetters(column.number) : cellName(shown, column.number);
  return cellsOf(
    cell,
    shortened(column.heading, READ),
    read === '' ? '(trống)' : shortened(read, READ),
    said,
  );
}

function cellsOf(...texts: readonly string[]): TableRow {
  return { cells: texts.map((content) => ({ content })) };
}
