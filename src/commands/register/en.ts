import { allowedGrounds, headings, values } from '../../register/cells.en.js';
import { quoted, day, counted, list, thousands, shortened } from '../../base/format.js';
import { columnsTold } from '../../base/columns-told.en.js';
import { fileName } from '../../base/file-name.en.js';
import { inBrackets, monthsOf, articlesOf } from '../../law/in-words.js';
import type { RecordFindingArgs } from '../../register/findings.js';
import type { RegisterCommandWords } from './vi.js';

const number = (count: number) => thousands(count, ',');

const named = (products: readonly string[]) =>
  `${list(products.slice(0, MOST).map((one) => shortened(one, 40)))}${products.length > MOST ? ` and ${number(products.length - MOST)} more` : ''}`;

const rowsOf = ({ rows, more = 0 }: RecordFindingArgs['code-unclear']) =>
  rows.map(({ file, line }) => `${fileName(file)}, line ${String(line)}`).join('; ') +
  (more === 0 ? '' : ` and ${number(more)} more`);

/** As many products are named one by one. */
const MOST = 5;

export const en: RegisterCommandWords = {
  register: {
    findings: {
      duplicate: (a) =>
        `${quoted(a.product)} by this decision, or of this day, is already in ${fileName(a.file)}, line ${String(a.line)}; keep one row and delete the other.`,
      'duplicate-differs': (a) =>
        `${headings[a.field].toLowerCase()} is ${a.here} here, and ${a.there} in ${fileName(a.file)}, line ${String(a.line)}, of the same product and recognition; look the decision up and keep the row that is right.`,
      'code-unclear': (a) =>
        a.rows.length > 1
          ? `${quoted(a.product)} has no code, and several codes have its name, producer and place (${rowsOf(a)}): nobody can tell which; write the code in this row.`
          : `${quoted(a.product)} has no code, and that of ${rowsOf(a)} may be of another row of this name and producer, too: nobody can tell which; write the code in this row, or the commune in the row with the code.`,
      'several-products': (a) =>
        `${String(a.products.length)} products seem to stand in one cell: ${list(a.products.map((one) => quoted(one)))}; give each a row of its own, or write the name otherwise where it is one product.`,
      'two-current': (a) =>
        `${quoted(a.product)} is in force on two rows, the other one in ${fileName(a.file)}, line ${String(a.line)}; give the older one the status ${quoted(values.statuses.replaced)}.`,
      'field-blank': (a) => `the ${headings[a.field].toLowerCase()} is blank; fill it in.`,
      'certificate-length': (a) =>
        `a certificate of ${day(a.decided)} holds ${String(a.months)} months, to the end of ${day(a.expected)}${inBrackets(a.source)}, and the register says ${day(a.end)}; correct the end or the date of the decision.`,
      'stars-without-authority': (a) =>
        `${counted(a.stars, 'star')} without the authority that recognised; write whose decision it is.`,
      'authority-differs': (a) =>
        `${counted(a.stars, 'star')} by a decision of ${day(a.decided)} are recognised by ${a.needs}, and the register says ${quoted(a.authority)}; check the authority, the stars and the date.`,
      'stars-not-recognised': (a) =>
        `${counted(a.stars, 'star')} cannot be recognised, nor certified${inBrackets(a.source)}; delete this row, or correct the stars.`,
      'no-predecessor': (a) =>
        `this is ${a.kind === 'upgrade' ? 'an upgrade' : 'a re-rating'} without the product recognised before; fill in ${quoted(headings.followsCode)} and ${quoted(headings.followsDecision)}.`,
      'predecessor-missing': (a) =>
        `it follows product ${quoted(a.code)}${a.decision === '' ? '' : `, decision ${quoted(a.decision)}`}, which is not in the register; correct it, or check together with the register that has it.`,
      'decided-before-edition': (a) =>
        `it says ${a.edition}, in force from ${day(a.from)}, and the decision is of ${day(a.decided)}; correct the edition or the date.`,
      'rated-by-other-edition': (a) =>
        `it says ${a.edition}, and what was ${a.filed === null ? '' : `filed on ${day(a.filed)} and `}rated on ${day(a.rated)} goes by ${a.applies ?? 'no edition here, none was in force'}; check the edition, the days of filing and of rating.`,
      'rating-day-unknown': (a) =>
        `right or wrong cannot be told: it says ${a.edition}, by which products were rated until ${day(a.until)}, and the decision is of ${day(a.decided)}; rated by then it is right, but the register does not say when: fill in ${quoted(headings.rated)}.`,
      'withdrawn-unsaid': (a) =>
        a.field === 'withdrawalGround'
          ? `it is withdrawn and no ground is given; ${allowedGrounds(a.grounds)}.`
          : 'it is withdrawn and the decision of withdrawal is blank; fill it in.',
      'withdrawal-without-status': () =>
        `a withdrawal is written and the status is not ${quoted(values.statuses.withdrawn)}; correct the status, or clear the withdrawal.`,
      'withdrawn-before-decided': (a) =>
        `withdrawn on ${day(a.withdrawn)}, before it was recognised on ${day(a.decided)}; correct the dates.`,
    },
    unknownColumns: (file, columns) =>
      `${fileName(file)}: column ${columnsTold(columns)} is not known; kept as it is.`,
    countingLeft: (file, columns) =>
      `${fileName(file)}: the numbers of the list (column ${columnsTold(columns)}) are not taken into the register.`,
    lacking: (file, columns) =>
      `${fileName(file)}: there is no column ${list(columns.map((one) => quoted(one)))}, so that it cannot be checked; if it is one of those that are not known, rename it.`,
    added: (records, decision, end) =>
      `Added ${number(records)} products by decision ${decision}${end === null ? '' : `, certificates to the end of ${day(end)}`}.`,
    nothingAdded: 'There is no product to add to the register.',
    leftOut: (reason, products, needs) => {
      const words = {
        below: 'below 3 stars, not recognised',
        'candidate-5': `candidates for 5 stars: a province does not recognise 5 stars; wait for the ministry (then add --authority ${quoted(needs)})`,
        disqualified: 'disqualified dossiers',
        incomplete: 'not scored in full',
        're-score': 'to be scored again by the council',
        unsettled: 'still too far apart after the last round',
        'no-quorum': 'the council had no quorum',
        held: 'the council could not average',
        'member-sheet': 'a single member\'s sheet and no result (use "ocop council")',
        'other-authority': `not for the authority of this decision to recognise${needs === '' ? '' : `, but for ${needs}`} (name the right one with --authority)`,
        twice: 'in the results twice, one of them is taken: that with a code, else the first',
        'code-unclear':
          'without a code, and may be several of the results that have one (write the code there)',
        already: 'in the register by this decision already',
        'by-another': `in the register by a decision of ${needs} already`,
        unreadable:
          'the result cannot be read, or its figures do not fit each other (stars that no level has, or above what the points make, an average that is not its sum by its count)',
      }[reason];
      return `Not added, ${number(products.length)}, ${words}: ${named(products)}.`;
    },
    replaced: (product, line, by) =>
      `${shortened(product, 60)}: replaces line ${String(line)} of the register${by === 'name' ? ' (known by the names of product and producer; correct it if wrong)' : ''}.`,
    sentToCentre: (products) =>
      `Filled in ${quoted(headings.sentToCentre)} for ${number(products.length)} candidates that are in the register: ${named(products.map(([one, line]) => `${shortened(one, 30)} (line ${String(line)})`))}; "ocop expiring" has them as waiting, and not as late.`,
    orphans: (products) =>
      `Note: ${number(products.length)} are upgrades or re-ratings, and the register has no earlier recognition of them: ${named(products)}; fill in ${quoted(headings.followsCode)}.`,
    unclear: (product, lines) =>
      `Note: ${shortened(product, 60)} may replace lines ${list(lines)} of the register; not linked by itself: give that row a code or a decision, then fill in ${quoted(headings.followsCode)} and ${quoted(headings.followsDecision)}.`,
    blanks: (blanks, of) =>
      `Of ${number(of)} new rows these are blank: ${list(blanks.map(([heading, records]) => `${heading} (${number(records)})`))}.`,
    imported: (records, rejected, there) =>
      `Imported ${number(records)} rows · no products ${number(rejected)} · in the register already ${number(there)}.`,
    importUnclear: (lines) =>
      `In the register, line ${list(lines.map(String))} has no code and may be of several codes of one name, producer and place: nobody can tell which, so the rows with codes were imported; write the code there, then run ocop register check.`,
    importDiffers: (lines) =>
      `In the register, line ${list(lines.map(String))} says other stars or another total than the list of the same recognition: the register stays as it is; look at the decision, and correct the register if the list is right.`,
    linked: (links) =>
      `Linked ${number(links)} recognitions with the one before of the same product: that is ${quoted(values.statuses.replaced)} now, and the later one says ${quoted(headings.followsCode)} and ${quoted(headings.followsDecision)}.`,
    endsComputed: (records, terms) =>
      `Worked out the certificate's end of ${number(records)} rows that gave none: ${monthsOf(terms, 'or', 'months')} from the decision${inBrackets(articlesOf(terms))}.`,
    withdrawn: (product, line, ground, { source, grounds }) =>
      `Withdrew ${shortened(product, 60)} (line ${String(line)}) on ground ${ground} of ${source}: ${grounds.find((one) => one.ground === ground)?.en ?? ''}.`,
    decidedInFuture: (date, today) =>
      `Note: the day of the decision, ${day(date)}, is yet to come (today is ${day(today)}); with a wrong year the certificates end on a wrong day too: look at --date again.`,
    authorityUnknown: (read) =>
      `Note: nobody knows of which level ${quoted(read)} is; write its whole name with --authority, as the decision has it.`,
    authorityWritten: (read, written) =>
      `${quoted(read)} is written by its whole name on the day of signing: ${written.join(', ')}.`,
    withdrawnUndated: 'No day of withdrawal is given (--date): it counts as withdrawn on any day.',
    saved: ({ file, backup }) =>
      `Wrote ${file}${backup === null ? '' : `; the register as it was is in ${backup}`}.`,
    unchanged: (file) => `Nothing changes in ${file}, it is left as it is.`,
    checking: {
      title: 'Check of registers',
      columns: { file: 'File', sheet: 'Worksheet', line: 'Line', column: 'Column', message: 'Finding' },
    },
    untold: (count) =>
      `${number(count)} more that are not told here; add --out FILE.xlsx (or .csv, .ndjson) to have them all.`,
    checked: (records, told, unsure) =>
      told + unsure === 0
        ? `Checked ${number(records)} rows, nothing is wrong.`
        : `Checked ${number(records)} rows, ${number(told)} things to look at${unsure === 0 ? '' : `, ${number(unsure)} that cannot be told for want of the day of rating`}.`,
    blanksLeft: (columns, isListed) =>
      `Blank, and no fault: ${list(columns.map(([column, count]) => `${column} (${number(count)})`))}${isListed ? '' : '; add --blanks to list them'}.`,
    exported: (rows, leftOut, blank) =>
      `Exported ${counted(rows, 'recognition')}${leftOut === 0 ? '' : `, left out ${counted(leftOut, 'row')} that are duplicates, below 3 stars or not asked for`}.${blank.length === 0 ? '' : ` Blank, as the register does not know: ${list(blank.map(([column, count]) => `${column} (${number(count)})`))}.`}`,
    help: {
      blanks: 'list what is blank, too, as a list taken over did not hold it; a blank is no fault',
      export: "export a register by the ministry's table of data; what the register does not know is blank",
      form: 'the form (ptnt-ocop: table PTNT_OCOP of 5277/QĐ-BNNMT)',
      formValue: 'form',
      atOfExport: 'the state on this day; as the register says where it is left out',
      outOfExport: 'write to this file instead of the screen; .xlsx or .csv choose the form',
      description: 'the register of OCOP products: add what was recognised, import lists, check, withdraw',
      add: 'add to the register the products that a decision recognises',
      import: 'take lists of recognitions into the register',
      check: 'check a register: duplicates, terms, authorities, dates, earlier recognitions',
      withdraw: 'note the decision that withdraws the certificates of one product or several',
      results: 'results of "ocop rate" or "ocop council" (CSV, Excel, JSON, NDJSON)',
      list: 'a list of recognitions (CSV, Excel)',
      code: 'product code',
      decision: 'number of the decision that recognises',
      decisionOfWithdrawal: 'number of the decision that withdraws',
      date: 'date of the decision, from which certificates hold',
      dateOfWithdrawal: 'date of the decision that withdraws',
      authority: 'whose decision it is (default: UBND cấp tỉnh, the province)',
      province: 'the province of products for which neither results nor the list of products say one',
      products: 'a list of products, for what results do not say (producer type, province, registration …)',
      register:
        'the register (default: so-san-pham.csv); made where it is not there, else the old one is kept beside it, ending in .bak-0001',
      out: 'write the new register to this file and leave the old one; "-" is the screen',
      reason: 'letter of the ground that the edition gives: a, b, c, d, đ (or dd) …',
      of: 'number of the recognising decision, where the code has several rows in force',
      decisionValue: 'number',
      authorityValue: 'authority',
      provinceValue: 'province',
      groundValue: 'ground',
    },
  },
};
