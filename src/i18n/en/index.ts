import { cellName, columnLetters } from '../../base/text/cell-name.js';
import { shortened } from '../../base/format.js';
import type { Messages } from '../../base/messages.js';
import { advice } from './advice.js';
import { council } from './council.js';
import { criteria } from './criteria.js';
import { reason } from '../../base/reason.en.js';
import { fileName } from '../../base/file-name.en.js';
import { findings } from './findings.js';
import { headings } from './headings.js';
import { help } from './help.js';
import { plan } from './plan.js';
import { problems } from './problems.js';
import { rate } from './rate.js';
import { report } from './report.js';
import { register } from './register.js';
import { session } from './session.js';
import { sheetProblems } from './sheet-problems.js';
import { template } from './template.js';
import { tally } from './tally.js';
import { warnings } from './warnings.js';

export const messages: Messages = {
  lang: 'en',
  problems,
  warnings,
  findings,
  headings,
  kinds: { first: 'first', upgrade: 'upgrade', 're-rating': 're-rating' },
  position: ({ file, sheet, line, sheetRow, column }) => {
    const name = column && column.heading !== '' ? ` "${shortened(column.heading, 40)}"` : '';
    if (line === null) return fileName(file);
    if (sheet !== undefined) {
      const place = column ? `cell ${cellName(line, column.number)}${name}` : `row ${String(line)}`;
      return `${fileName(file, sheet)}, ${place}`;
    }
    const row = sheetRow === null || sheetRow === line ? '' : ` (row ${String(sheetRow)} in Excel)`;
    return `${fileName(file)}, line ${String(line)}${row}${column ? `, column ${String(column.number)} (${columnLetters(column.number)})${name}` : ''}`;
  },
  unmet: ({ star, code, needs, has }) =>
    `${String(star)}★: ${code} needs ${String(needs)}, has ${String(has)}`,
  reason,
  bug: 'A bug in the program, and not your mistake. Please tell whoever gave you ocop, with the lines below.',
  rate,
  session,
  sheetProblems,
  advice,
  council,
  criteria,
  template,
  report,
  register,
  tally,
  plan,
  help,
};
