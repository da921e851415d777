import { didYouMean } from '../base/meant.en.js';
import type { Wording } from '../base/coded.js';
import { list, quoted } from '../base/format.js';
import { theFile } from '../base/file-name.en.js';
import { lossHint } from '../tables/lost-text.en.js';
import { layoutErrors } from './layouts/layout-notes.en.js';
import type { RowsErrors } from './errors.js';

export const errors: Wording<RowsErrors> = {
  ...layoutErrors,
  'edition-unknown': (a) =>
    `There is no edition ${quoted(a.asked)}; use one of: ${list(a.known)}.${didYouMean(a.asked, a.known)}`,
  'date-unreadable': (a) => `${quoted(a.read)} is not a date; write 31/12/2025 or 2025-12-31.`,
  'no-criterion-column': (a) =>
    a.isDown
      ? `${theFile(a.file, a.sheet)}: the criteria stand down the rows without their codes (1.1, 1.2 …), so that nobody can tell which is which; its first line is: ${a.read}. Write the code before the name of each, or copy the points into a table made by "ocop template", a sheet a row.${lossHint(a.loss)}`
      : `${theFile(a.file, a.sheet)} has no column of a criterion (such as "1.1" or "1.1 Nguồn gốc sản phẩm"); its first line is: ${a.read}.${lossHint(a.loss)}`,
  'totals-only': (a) =>
    `${theFile(a.file, a.sheet)} has totals alone (${list(a.columns.map(quoted))}), and no points of criteria: stars take the minimum requirements of each criterion too, which no total tells. Send the points of each criterion (a table made by "ocop template"); "ocop register import" takes these results into a register, and "ocop tally" counts them.`,
  'no-code-column': (a) =>
    `${theFile(a.file, a.sheet)} has no column of product codes ("product_code"); its first line is: ${a.read}.`,
  'no-set-column': (a) =>
    `${theFile(a.file, a.sheet)}, header on line ${String(a.line)}: there is no column of product sets; add a column "product_set" with the number or the name of the set.${lossHint(a.loss)}`,
  'column-twice': (a) =>
    `${theFile(a.file, a.sheet)}, header on line ${String(a.line)}: columns ${String(a.first)} and ${String(a.second)} are both ${quoted(a.name)}; keep one of them.`,
};
