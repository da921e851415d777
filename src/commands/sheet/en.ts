import { thousands, counted, list, quoted } from '../../base/format.js';
import { columnsTold } from '../../base/columns-told.en.js';
import { fileName } from '../../base/file-name.en.js';
import { lossHint } from '../../tables/lost-text.en.js';
import type { SheetCommandWords } from './vi.js';

const sheets = (count: number) => `${thousands(count, ',')} ${count === 1 ? 'sheet' : 'sheets'}`;

export const en: SheetCommandWords = {
  session: {
    status: { draft: 'not signed', signed: 'signed' },
    sheetPage: {
      member: 'Member',
      rated: 'Rated on',
      producer: 'Producer',
      commune: 'Commune',
      status: 'Status',
      past: 'Before',
      open: 'open',
    },
    intact: (path) => `${path}: the seal is intact, the points fit the law.`,
    fits: (path) => `${path}: not signed, the points fit the law.`,
    verified: (files, wrong) => `${sheets(files)} checked: ${thousands(wrong, ',')} with something wrong.`,
    asListed: (path) =>
      `${path}: the seal is intact and as the list of seals has it, the points fit the law.`,
    whatASealShows:
      'A seal shows a sheet that was damaged or changed by accident; whoever means to change one can seal it anew. To be surer, print the list of "ocop council --seals" for the council to sign on paper, and verify with --seals.',
    notListed: (path) => `${path}: signed, and not in the list of seals.`,
    noSealListed: (path, line) =>
      `${path}: the list (line ${String(line)}) has no seal of this sheet, so there is nothing to hold it against.`,
    otherSeal: (path, line, listed, seal) =>
      `${path}: another seal than in the list (line ${String(line)} has ${listed}, the sheet has ${seal ?? 'no intact seal'}); hold it against the list signed on paper, and ask the member.`,
    otherTotal: (path, line, listed, total) =>
      `${path}: the right seal, but the list (line ${String(line)}) says ${quoted(listed)} points and the sheet ${total === null ? 'has no total' : `comes to ${String(total)}`}; the list was changed.`,
    listTitle: 'List of sheets',
    pathHeading: 'File',
    listedNotThere: (file, line, { member, product, round }) =>
      `${fileName(file)}, line ${String(line)}: there is no sheet of ${quoted(member)} on ${quoted(product)}${round === 1 ? '' : `, round ${String(round)}`}.`,
    sealLineBroken: (file, line) =>
      `${fileName(file)}, line ${String(line)}: cannot be read; a seal is 64 hexadecimal digits, a round a number.`,
    round: (round) => `round ${String(round)}`,
    followed: (round, path, changes) => `round ${String(round)}, scores ${path} again: ${changes}`,
    reopened: (moment, reason, changes) =>
      `opened again ${moment}, reason: ${reason}; against what was signed: ${changes ?? 'the sheet does not say what that was'}`,
    unchanged: 'no points changed',
    outChanged: (from, to) => `disqualified: ${from ?? 'no'} → ${to ?? 'no'}`,
    stranger: (path, first) =>
      `${path}: the sheet of the round before in ${first} is not the one that this sheet scores again (another seal); ask the member.`,
    listed: (files) => `${sheets(files)}.`,
    imported: ({ written, same, kept, rejected, refused }, dir) =>
      [
        `Wrote ${sheets(written)} to ${dir}`,
        ...(same > 0 ? [`${sheets(same)} there already and unchanged`] : []),
        ...(kept > 0 ? [`${sheets(kept)} kept as found there`] : []),
        ...(rejected > 0 ? [`${counted(rejected, 'row')} rejected`] : []),
        ...(refused > 0
          ? [
              `${thousands(refused, ',')} ${refused === 1 ? 'sheet or file of them' : 'sheets or files of them'} not taken`,
            ]
          : []),
      ].join(' · ') + '.',
    replaced: (path, old) => `Replaced ${path}; what stood there before is ${old} now.`,
    columnsNotTaken: (file, columns, loss) =>
      `${fileName(file)}: what ${columnsTold(columns)} means is not known; a sheet has no place for it, and only the table keeps it.${lossHint(loss)}`,
    toSign: (member, sheets) => `To be signed by ${member}, ${counted(sheets, 'sheet')}:`,
    signAllQuestion: (member, sheets) =>
      `Sign ${counted(sheets, 'sheet')} as ${member}? Type "yes" and Enter to sign, Enter alone to leave it: `,
    signedAll: (sheets) => `Signed ${counted(sheets, 'sheet')}.`,
    noneSigned: 'No sheet was signed.',
    nothingToSign: (member) => `No sheet of ${member} waits to be signed.`,
    leftOpen: (path, codes) => `${path}: ${list(codes)} not answered; left, not signed.`,
    changedMeanwhile: (path) => `${path}: another program has just changed it; left as it is.`,
    renamed: (from, to, sheets, reopened) =>
      `Changed the name on ${counted(sheets, 'sheet')} from ${from} to ${to}${reopened === 0 ? '' : `; ${counted(reopened, 'signed sheet')} opened again, for ${to} to sign again (ocop sheet sign)`}.`,
    renameTaken: (path, there) => `${path}: a sheet is at ${there} already; left, nothing is written over.`,
    kept: (path) => `${path} exists and differs from the row; kept as it is, --force replaces it.`,
  },
  help: {
    sheet: {
      description: 'show, verify and list sheets; to a CSV table and back',
      show: 'show one sheet as a page',
      verify: 'check the seals, and that the points still fit the law',
      list: 'list the sheets of a folder with their totals and stars',
      export: 'write sheets as one CSV table that "ocop rate" reads',
      seals:
        'list of seals as "ocop council --seals" writes it, the one that the council signed on paper; holds every sheet against it',
      sign: 'sign all finished sheets of a member, after they were shown',
      rename: "mend a member's name on sheets; signed ones are opened again, with a reason",
      signMember: 'who signs',
      yes: 'sign without asking',
      from: 'the name that stands on the sheets',
      to: 'the right name',
      reason: 'why signed sheets are opened again',
      sheetsDir: 'folder of sheets',
      import:
        'make the files of sheets from a table, .xlsx or CSV, or from what the scoring page gave out (phieu-….json)',
      file: 'file of a sheet (.yaml)',
      paths: 'files of sheets, folders of them, or files that the scoring page gave out',
      tables: '.xlsx or CSV files, or files that the scoring page gave out',
      format: 'form of the result',
      out: 'write to this file instead of the screen',
      force: 'write over an --out file that exists',
      replace: 'replace sheets that are there; the old ones are kept beside them, ending in .bak-0001',
      dir: 'folder to write the sheets to (default: phieu)',
      member: 'the member, for rows that name none',
    },
  },
};
