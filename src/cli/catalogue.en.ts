import { en as base } from '../base/en.js';
import { en as tables } from '../tables/en.js';
import { en as law } from '../law/en.js';
import { en as rows } from '../rows/en.js';
import { en as sheets } from '../sheets/en.js';
import { en as season } from '../season/en.js';
import { en as rating } from '../rating/en.js';
import { en as register } from '../register/en.js';
import { en as council } from '../council/en.js';
import { en as tally } from '../tally/en.js';
import { en as plan } from '../plan/en.js';
import { en as shared } from '../commands/shared/en.js';
import { en as adviseCommand } from '../commands/advise/en.js';
import { en as completionCommand } from '../commands/completion/en.js';
import { en as councilCommand } from '../commands/council/en.js';
import { en as criteriaCommand } from '../commands/criteria/en.js';
import { en as evaluateCommand } from '../commands/evaluate/en.js';
import { en as expiringCommand } from '../commands/expiring/en.js';
import { en as findCommand } from '../commands/find/en.js';
import { en as formCommand } from '../commands/form/en.js';
import { en as initCommand } from '../commands/init/en.js';
import { en as menuCommand } from '../commands/menu/en.js';
import { en as planCommand } from '../commands/plan/en.js';
import { en as rateCommand } from '../commands/rate/en.js';
import { en as registerCommand } from '../commands/register/en.js';
import { en as reportCommand } from '../commands/report/en.js';
import { en as sheetCommand } from '../commands/sheet/en.js';
import { en as statusCommand } from '../commands/status/en.js';
import { en as tallyCommand } from '../commands/tally/en.js';
import { en as templateCommand } from '../commands/template/en.js';
import type { messages as vietnamese } from './catalogue.vi.js';
import { together } from '../base/together.js';
import { en as cli } from './en.js';

/** Everything that the program says in English: the words of all folders. */
export const messages: typeof vietnamese = together([
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
