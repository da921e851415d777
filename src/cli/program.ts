import type { Command } from '@commander-js/extra-typings';
import type { OutputConfiguration } from 'commander';
import type { Context } from '../base/context.js';
import type { Host, Output } from '../base/host.js';
import { LANGS } from '../base/lang.js';
import { addAdvise } from '../commands/advise/define.js';
import { addCompletion } from '../commands/completion/define.js';
import { addCouncil } from '../commands/council/define.js';
import { addCriteria } from '../commands/criteria/define.js';
import { addEvaluate } from '../commands/evaluate/define.js';
import { addExpiring } from '../commands/expiring/define.js';
import { addFind } from '../commands/find/define.js';
import { addForm } from '../commands/form/define.js';
import { addInit } from '../commands/init/define.js';
import { addMenu } from '../commands/menu/define.js';
import type { RunLine } from '../commands/menu/menu.js';
import { addPlan } from '../commands/plan/define.js';
import { addRate } from '../commands/rate/define.js';
import { addReport } from '../commands/report/define.js';
import { addRegister } from '../commands/register/define.js';
import { addStatus } from '../commands/status/define.js';
import { addSheet } from '../commands/sheet/define.js';
import { addTemplate } from '../commands/template/define.js';
import { addTally } from '../commands/tally/define.js';
import {
  choice,
  examples,
  newCommand,
  withHelpCommand,
  type Finish,
  type GlobalFlags,
} from '../commands/shared/command.js';
import { refuseLacking } from '../commands/shared/checked-command.js';
import type { Messages } from './catalogue.js';
import { fromSeason } from './from-season.js';

/** In the order of the help. */
const COMMANDS = {
  init: addInit,
  menu: addMenu,
  status: addStatus,
  find: addFind,
  rate: addRate,
  template: addTemplate,
  evaluate: addEvaluate,
  form: addForm,
  sheet: addSheet,
  advise: addAdvise,
  council: addCouncil,
  report: addReport,
  register: addRegister,
  expiring: addExpiring,
  tally: addTally,
  plan: addPlan,
  criteria: addCriteria,
  completion: addCompletion,
};

/**
 * The commands and their flags. Each loads its code when it is called.
 *
 * @param runLine runs another command line in the same world, as the menu does
 * @param first of the arguments: where it is a command, the others and their flags are not made, as none is asked for
 */
export function createProgram(
  version: string,
  context: Context<Messages>,
  finish: Finish,
  runLine: RunLine,
  first?: string,
): Command<[], GlobalFlags> {
  const { help } = context.messages;
  const { value } = help;
  const program = withHelpCommand(newCommand(help, 'ocop'), help)
    .configureOutput(writtenTo(context.host))
    .description(help.tagline)
    .version(version, '-V, --version', help.version)
    .addOption(choice(`--lang <${value.lang}>`, help.lang, LANGS))
    .option(`--criteria <${value.dir}>`, help.criteria.dir)
    .option(`--in <${value.round}>`, help.inRound)
    .option('--no-project', help.noProject)
    .addHelpText(
      'after',
      examples(help, ['ocop rate samples/tinh-26-2026.csv', 'ocop help register add', 'ocop init']),
    )
    .hook('preAction', async (_program, command) => {
      await fromSeason(command, context);
      refuseLacking(command);
    });
  // Completion is about all of them.
  const isCommand = first !== undefined && first !== 'completion' && isCommandName(first);
  for (const [name, add] of Object.entries(COMMANDS)) {
    if (!isCommand || name === first) add(program, context, finish, runLine);
  }
  return program;
}

export function isCommandName(name: string): boolean {
  return Object.hasOwn(COMMANDS, name);
}

/** Help goes where the run's output goes; what is wrong is worded by us. */
function writtenTo({ stdout, stderr }: Host): OutputConfiguration {
  const widthOf = ({ isTTY, columns }: Output) => (isTTY === true && columns !== undefined ? columns : 80);
  return {
    writeOut: (text) => void stdout.write(text),
    writeErr: (text) => void stderr.write(text),
    getOutHelpWidth: () => widthOf(stdout),
    getErrHelpWidth: () => widthOf(stderr),
    outputError: () => undefined,
  };
}
