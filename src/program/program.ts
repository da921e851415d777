import type { Command } from 'commander';
import type { Context } from '../base/context.js';
import { LANGS } from '../base/messages.js';
import { addAdvise } from './add-advise.js';
import { addCouncil } from './add-council.js';
import { addCriteria } from './add-criteria.js';
import { addEvaluate } from '../commands/evaluate/define.js';
import { addExpiring } from './add-expiring.js';
import { addPlan } from './add-plan.js';
import { addRate } from './add-rate.js';
import { addReport } from './add-report.js';
import { addRegister } from './add-register.js';
import { addSheet } from './add-sheet.js';
import { addTemplate } from './add-template.js';
import { addTally } from './add-tally.js';
import { choice, newCommand, withHelpCommand, type Finish } from './command.js';

/** The commands and their flags. Each loads its code when it is called. */
export function createProgram(version: string, context: Context, finish: Finish): Command {
  const { help } = context.messages;
  const { value } = help;
  const program = withHelpCommand(newCommand(help, 'ocop'), help)
    .description(help.tagline)
    .version(version, '-V, --version', help.version)
    .addOption(choice(`--lang <${value.lang}>`, help.lang, LANGS))
    .option(`--criteria <${value.dir}>`, help.criteria.dir);
  addRate(program, context, finish);
  addTemplate(program, context, finish);
  addEvaluate(program, context, finish);
  addSheet(program, context, finish);
  addAdvise(program, context, finish);
  addCouncil(program, context, finish);
  addReport(program, context, finish);
  addRegister(program, context, finish);
  addExpiring(program, context, finish);
  addTally(program, context, finish);
  addPlan(program, context, finish);
  addCriteria(program, context, finish);
  return program;
}
