import type { CommandUnknownOpts } from '@commander-js/extra-typings';
import type { Context } from '../../base/context.js';
import { withGridOptions } from '../shared/grid-options.js';
import { examples, commandGroup, subcommand, type Finish } from '../shared/command.js';
import type { CriteriaCommandMessages } from './words.js';

/** `ocop criteria` */
export function addCriteria(
  program: CommandUnknownOpts,
  context: Context<CriteriaCommandMessages>,
  finish: Finish,
): void {
  const { help } = context.messages;
  const { value, criteria: words } = help;
  const group = commandGroup(program, help, 'criteria')
    .description(words.description)
    .addHelpText('after', examples(help, ['ocop criteria show 9', 'ocop criteria diff 9']));
  const load = () => import('./criteria.js');
  const listing = (name: string) => withGridOptions(subcommand(group, help, name), context.messages);

  listing('check')
    .description(words.check)
    .option('--strict', words.strict)
    .addHelpText('after', examples(help, ['ocop criteria check', 'ocop criteria check --strict']))
    .action(async (_flags, command) => {
      finish(await (await load()).checkCriteria(command.optsWithGlobals(), context));
    });
  listing('list')
    .description(words.list)
    .option(`--edition <${value.edition}>`, words.edition)
    .addHelpText(
      'after',
      examples(help, ['ocop criteria list', 'ocop criteria list --edition 148-2023 --format json']),
    )
    .action(async (_flags, command) => {
      finish(await (await load()).listCriteria(command.optsWithGlobals(), context));
    });
  listing('show')
    .description(words.show)
    .argument(`<${value.set}>`, words.set)
    .option(`--edition <${value.edition}>`, words.edition)
    .addHelpText('after', examples(help, ['ocop criteria show 9', 'ocop criteria show "du lich"']))
    .action(async (set, _flags, command) => {
      finish(await (await load()).showCriteria(set, command.optsWithGlobals(), context));
    });
  listing('diff')
    .description(words.diff)
    .argument(`<${value.set}>`, words.set)
    .option(`--from <${value.edition}>`, words.from)
    .option(`--to <${value.edition}>`, words.to)
    .option(`--from-set <${value.set}>`, words.fromSet)
    .addHelpText(
      'after',
      examples(help, ['ocop criteria diff 9', 'ocop criteria diff 9 --from 148-2023 --to 26-2026']),
    )
    .action(async (set, _flags, command) => {
      finish(await (await load()).diffCriteria(set, command.optsWithGlobals(), context));
    });
}
