import type { Command } from 'commander';
import type { Context } from '../../base/context.js';
import type { CriteriaFlags } from './criteria.js';
import { choice, examples, commandGroup, subcommand, type Finish } from '../shared/command.js';

/** `ocop criteria` */
export function addCriteria(program: Command, context: Context, finish: Finish): void {
  const { help } = context.messages;
  const { value, criteria: words } = help;
  const group = commandGroup(program, help, 'criteria').description(words.description);
  const load = () => import('./criteria.js');
  const flagsOf = (command: Command) => command.optsWithGlobals<CriteriaFlags>();
  const format = () => choice(`--format <${value.format}>`, words.format, ['text', 'json']);

  subcommand(group, help, 'check')
    .description(words.check)
    .option('--strict', words.strict)
    .action(async (_flags: unknown, command: Command) => {
      finish((await load()).checkCriteria(flagsOf(command), context));
    });
  subcommand(group, help, 'list')
    .description(words.list)
    .option(`--edition <${value.edition}>`, words.edition)
    .addOption(format())
    .action(async (_flags: unknown, command: Command) => {
      finish(await (await load()).listCriteria(flagsOf(command), context));
    });
  subcommand(group, help, 'show')
    .description(words.show)
    .argument(`<${value.set}>`, words.set)
    .option(`--edition <${value.edition}>`, words.edition)
    .addOption(format())
    .addHelpText('after', examples(help, ['ocop criteria show 9', 'ocop criteria show "du lich"']))
    .action(async (set: string, _flags: unknown, command: Command) => {
      finish(await (await load()).showCriteria(set, flagsOf(command), context));
    });
  subcommand(group, help, 'diff')
    .description(words.diff)
    .argument(`<${value.set}>`, words.set)
    .option(`--from <${value.edition}>`, words.from)
    .option(`--to <${value.edition}>`, words.to)
    .addOption(format())
    .action(async (set: string, _flags: unknown, command: Command) => {
      finish(await (await load()).diffCriteria(set, flagsOf(command), context));
    });
}
