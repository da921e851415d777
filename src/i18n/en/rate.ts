import { byLevel, counted, list, quoted, shortened, stars, thousands } from '../../base/format.js';
import type { RateWords } from '../rate-words.js';
import { fileName } from '../../base/file-name.en.js';
import { lossHint } from '../../tables/lost-text.en.js';

/** As many columns are named one by one. */
const MOST = 12;

const number = (count: number) => thousands(count, ',');
const rows = (count: number) => `${number(count)} ${count === 1 ? 'row' : 'rows'}`;

export const rate: RateWords = {
  status: { rated: 'rated', incomplete: 'incomplete', disqualified: 'disqualified' },
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
  shortfall: (total, unmet) =>
    `${counted(total, 'point')}, short of ${byLevel(unmet, (one) => `${one.code} needs ${String(one.needs)}`)}`,
  points: (total) => counted(total, 'point'),
  missing: (codes) => `not answered: ${list(codes)}`,
  reason: (text) => `reason: ${text}`,
  incompleteTitle: (count) => `Incomplete sheets, not ranked (${number(count)})`,
  disqualifiedTitle: (count) => `Disqualified dossiers (${number(count)})`,
  groupTitle: (group, shown, all) =>
    `${group} (${shown === all ? '' : `${number(shown)} of `}${number(all)} ${all === 1 ? 'sheet' : 'sheets'})`,
  noGroup: '(not given)',
  nothingToShow: 'There is no product to rank.',
  summary: ({ rows: read, stars: by, incomplete, disqualified, rejected }) => {
    const levels = ([5, 4, 3, 2, 1] as const)
      .map((level) => `${stars(level)} ${number(by[level])}`)
      .join(' · ');
    const others = [
      `incomplete ${number(incomplete)}`,
      `disqualified ${number(disqualified)}`,
      `rejected ${number(rejected)}`,
    ];
    return `Summary of ${rows(read)}: ${levels} · ${others.join(' · ')}`;
  },
  leftOut: (count) =>
    `${number(count)} ${count === 1 ? 'sheet is' : 'sheets are'} not shown: beyond --top or --min-stars, or not ranked.`,
  wrote: (file) => `Wrote ${file}`,
  wroteOver: (file) => `Wrote ${file}, in place of the file that was there`,
  wroteRejects: (file, count) => `Wrote ${file}: ${rows(count)} rejected, kept as they came`,
  rejectsUnwritten: (file, reason) =>
    `The rejected rows cannot be written to ${file}: ${reason}; choose another place with --rejects.`,
  rejectsNowhere: (count) =>
    `${rows(count)} rejected from standard input and not written to a file; add --rejects FILE to keep them.`,
  found: (pattern, files) =>
    `Reading ${number(files)} ${files === 1 ? 'file' : 'files'} that ${files === 1 ? 'matches' : 'match'} ${quoted(pattern)}.`,
  inFolder: (folder, sheets) =>
    `Reading ${number(sheets)} ${sheets === 1 ? 'sheet' : 'sheets'} in ${folder}.`,
  repeated: (path, sheets) =>
    `${path}: ${counted(sheets, 'sheet')} here given by an earlier path already; each counts once.`,
  passedOver: (files) => `Passing over results that this program wrote: ${list(files)}.`,
  sheetsUnread: (file, sheet, others) =>
    `${fileName(file)}: ONLY the sheet ${quoted(sheet)} is read; other sheets have a table too: ${list(others.map(quoted))}. Add --sheet "*" for all of them, or --sheet "name".`,
  sheetsPassedOver: (file, sheets) =>
    `${fileName(file)}: sheets without a table are passed over: ${list(sheets.map(quoted))}.`,
  unknownColumns: (file, columns, loss) =>
    `${fileName(file)}: it is not known what the column ${list(columns.slice(0, MOST).map((column) => quoted(column)))}${columns.length > MOST ? ` and ${number(columns.length - MOST)} more` : ''} means; kept, and not used for rating.${lossHint(loss)}`,
  unnamedColumn: (index) => `(column ${String(index)}, unnamed)`,
  linesAbove: (file, lines) =>
    `${fileName(file)}: passed over ${String(lines)} ${lines === 1 ? 'line' : 'lines'} above the header.`,
  noRows: (file) => `${fileName(file)}: there is a header, and no sheet below it.`,
  blankRows: (count) => `Passed over ${number(count)} blank ${count === 1 ? 'row' : 'rows'}.`,
  severalMembers:
    'There are sheets by several members: each is ranked by itself; for the average of a council use "ocop council".',
  replaced: ({ path, edition, set, added }) =>
    added
      ? `Adding the edition ${edition} from ${path}.`
      : set === null
        ? `${path} stands in place of the edition ${edition}.`
        : `${path} stands in place of set ${String(set)} of ${edition}.`,
  warned: (message, count, first) =>
    count === 1
      ? `Note (${shortened(first, 80)}): ${message}`
      : `Note (${number(count)} sheets, the first is ${shortened(first, 80)}): ${message}`,
  moreWarnings: (count) => `… and ${number(count)} more notes, on each record (--format csv or json).`,
  progress: (count, percent) => `Rating… ${rows(count)}${percent === null ? '' : ` (${String(percent)}%)`}`,
};
