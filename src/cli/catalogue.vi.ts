import { vi as base } from '../base/vi.js';
import { vi as tables } from '../tables/vi.js';
import { vi as law } from '../law/vi.js';
import { vi as rows } from '../rows/vi.js';
import { vi as sheets } from '../sheets/vi.js';
import { vi as season } from '../season/vi.js';
import { vi as rating } from '../rating/vi.js';
import { vi as register } from '../register/vi.js';
import { vi as council } from '../council/vi.js';
import { vi as tally } from '../tally/vi.js';
import { vi as plan } from '../plan/vi.js';
import { vi as shared } from '../commands/shared/vi.js';
import { vi as adviseCommand } from '../commands/advise/vi.js';
import { vi as completionCommand } from '../commands/completion/vi.js';
import { vi as councilCommand } from '../commands/council/vi.js';
import { vi as criteriaCommand } from '../commands/criteria/vi.js';
import { vi as evaluateCommand } from '../commands/evaluate/vi.js';
import { vi as expiringCommand } from '../commands/expiring/vi.js';
import { vi as findCommand } from '../commands/find/vi.js';
import { vi as formCommand } from '../commands/form/vi.js';
import { vi as initCommand } from '../commands/init/vi.js';
import { vi as menuCommand } from '../commands/menu/vi.js';
import { vi as planCommand } from '../commands/plan/vi.js';
import { vi as rateCommand } from '../commands/rate/vi.js';
import { vi as registerCommand } from '../commands/register/vi.js';
import { vi as reportCommand } from '../commands/report/vi.js';
import { vi as sheetCommand } from '../commands/sheet/vi.js';
import { vi as statusCommand } from '../commands/status/vi.js';
import { vi as tallyCommand } from '../commands/tally/vi.js';
import { vi as templateCommand } from '../commands/template/vi.js';
import { together } from '../base/together.js';
import { vi as cli } from './vi.js';

/** Everything that the program says in Vietnamese: the words of all folders. */
export const messages = together([
  base,
  tables,
  law,
  rows,
  sheets,
  season,
  rating,
  register,
  council,
  tally,
  plan,
  shared,
  adviseCommand,
  completionCommand,
  councilCommand,
  criteriaCommand,
  evaluateCommand,
  expiringCommand,
  findCommand,
  formCommand,
  initCommand,
  menuCommand,
  planCommand,
  rateCommand,
  registerCommand,
  reportCommand,
  sheetCommand,
  statusCommand,
  tallyCommand,
  templateCommand,
  cli,
]);
