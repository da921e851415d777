import { cellName, columnLetters } from '../../base/text/cell-name.js';
import { shortened } from '../../base/format.js';
import type { Messages } from '../../base/messages.js';
import { advice } from './advice.js';
import { council } from './council.js';
import { criteria } from './criteria.js';
import { reason } from '../../base/reason.vi.js';
import { fileName } from '../../base/file-name.vi.js';
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
  lang: 'vi',
  problems,
  warnings,
  findings,
  headings,
  kinds: { first: 'lần đầu', upgrade: 'nâng hạng', 're-rating': 'phân hạng lại' },
  position: ({ file, sheet, line, sheetRow, column }) => {
    const name = column && column.heading !== '' ? ` "${shortened(column.heading, 40)}"` : '';
    if (line === null) return fileName(file);
    if (sheet !== undefined) {
      const place = column ? `ô ${cellName(line, column.number)}${name}` : `hàng ${String(line)}`;
      return `${fileName(file, sheet)}, ${place}`;
    }
    const row = sheetRow === null || sheetRow === line ? '' : ` (hàng ${String(sheetRow)} trong Excel)`;
    return `${fileName(file)}, dòng ${String(line)}${row}${column ? `, cột ${String(column.number)} (${columnLetters(column.number)})${name}` : ''}`;
  },
  unmet: ({ star, code, needs, has }) =>
    `${String(star)}★: ${code} cần ${String(needs)}, mới có ${String(has)}`,
  reason,
  bug: 'Lỗi của chương trình, không phải của bạn. Xin báo cho người phát hành ocop, kèm những dòng dưới đây.',
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
