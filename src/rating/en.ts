import { MOST_REJECTED_IN_A_WORKBOOK } from '../base/limits.js';
import { list, thousands, quoted, counted } from '../base/format.js';
import { fileName, folderName } from '../base/file-name.en.js';
import { lossHint } from '../tables/lost-text.en.js';
import type { RatingWords } from './vi.js';

const rows = (count: number) => `${number(count)} ${count === 1 ? 'row' : 'rows'}`;

const number = (count: number) => thousands(count, ',');

/** As many columns are named one by one. */
const MOST = 12;

export const en: RatingWords = {
  rate: {
    wroteOver: (file) => `Wrote ${file}, in place of the file that was there`,
    wrote: (file) => `Wrote ${file}`,
    columns: {
      rank: 'Rank',
      code: 'Product code',
      product: 'Product',
      producer: 'Producer',
      member: 'Member',
      total: 'Total',
      stars: 'Stars',
      group: 'Group',
      incomplete: 'Incomplete',
      disqualified: 'Disqualified',
    },
    missing: (codes) => `not answered: ${list(codes)}`,
    rejectsThere: (file, rows) =>
      `${file} has ${rows === 1 ? 'this very rejected row' : `these very ${number(rows)} rejected rows`} already; nothing written`,
    wroteRejects: (file, count) =>
      `Wrote ${file}: ${rows(count)} rejected, the reason in the first column, the rest as it came`,
    rejectsAsText: `More than ${number(MOST_REJECTED_IN_A_WORKBOOK)} rows were rejected, so they are in a CSV and not in a workbook.`,
    untold: (count, files) =>
      `${rows(count)} more rejected that are not told here${files.length === 0 ? '' : `; every row, with its reason, is in ${list(files)}`}.`,
    rejectsUnwritten: (file, reason) =>
      `The rejected rows cannot be written to ${file}: ${reason}; choose another place with --rejects.`,
    rejectsNowhere: (count) =>
      `${rows(count)} rejected from standard input and not written to a file; add --rejects FILE to keep them.`,
    found: (pattern, files) =>
      `Reading ${number(files)} ${files === 1 ? 'file' : 'files'} that ${files === 1 ? 'matches' : 'match'} ${quoted(pattern)}.`,
    inFolder: (folder, sheets) =>
      `Reading ${number(sheets)} ${sheets === 1 ? 'sheet' : 'sheets'} in ${folderName(folder)}.`,
    repeated: (path, sheets) =>
      `${path}: ${counted(sheets, 'sheet')} here given by an earlier path already; each counts once.`,
    skipped: (files) => `Passing over results that this program wrote: ${list(files)}.`,
    skippedLists: (files) =>
      `Passing over lists of what is scored again, as nobody has signed them: ${list(files)}. Who has scored in one writes "signed" in its column "Sheet status".`,
    unknownColumns: (file, columns, loss) =>
      `${fileName(file)}: it is not known what the column ${list(columns.slice(0, MOST).map((column) => quoted(column)))}${columns.length > MOST ? ` and ${number(columns.length - MOST)} more` : ''} means; kept, and not used for rating.${lossHint(loss)}`,
    unnamedColumn: (index) => `(column ${String(index)}, unnamed)`,
    linesAbove: (file, lines) =>
      `${fileName(file)}: skipped ${String(lines)} ${lines === 1 ? 'line' : 'lines'} above the header.`,
    noRows: (file) => `${fileName(file)}: there is a header, and no sheet below it.`,
    reasonHeading: 'Reason',
    settled: (count) =>
      `${number(count)} rejected ${count === 1 ? 'row stands' : 'rows stand'} in a rejects file read beside: counted as there, once.`,
    corrected: (files) =>
      `Also read rejects that were corrected: ${list(files.map(([file, rows]) => `${file} (${number(rows)} corrected row${rows === 1 ? '' : 's'})`))}.`,
    uncorrected: (files) => `Did not read rejects in which no row was corrected: ${list(files)}.`,
    rejectsUnread: (why) =>
      `A rejects file could not be read, so that its rows still count as rejected. ${why}`,
    unread: (files) =>
      `NOT COMPLETE: ${number(files.length)} ${files.length === 1 ? 'file' : 'files'} could not be read, and no sheet in ${files.length === 1 ? 'it' : 'them'} counts: ${list(files)}.`,
    tablesLeft: (folder, tables) =>
      `Folder ${folder} has sheets (.yaml, phieu-….json), so only those are read, and not ${number(tables.length)} ${tables.length === 1 ? 'table' : 'tables'} there: ${list(tables)}. If a table has sheets that were sent in, name the table in the command as well.`,
    blankRows: (count) => `Passed over ${number(count)} blank ${count === 1 ? 'row' : 'rows'}.`,
    progress: (count, percent) => `Rating… ${rows(count)}${percent === null ? '' : ` (${String(percent)}%)`}`,
  },
};
