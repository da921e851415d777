import type { CommandUnknownOpts } from '@commander-js/extra-typings';
import type { Context } from '../../base/context.js';
import {
  choice,
  examples,
  severalFiles,
  sheetOption,
  subcommand,
  wholeNumber,
  type Finish,
} from '../shared/command.js';
import { EACH } from './parts.js';
import type { TemplateCommandMessages } from './words.js';

/** `ocop template` */
export function addTemplate(
  program: CommandUnknownOpts,
  context: Context<TemplateCommandMessages>,
  finish: Finish,
): void {
  const { help } = context.messages;
  const { value, template: words } = help;
  subcommand(program, help, 'template')
    .description(words.description)
    .argument(`[${value.set}...]`, words.sets)
    .option(`--edition <${value.edition}>`, words.edition)
    .addOption(severalFiles(`--products <${value.file}>`, words.products))
    .option(`--members <${value.file}>`, words.members)
    .addOption(wholeNumber(`--round <${value.number}>`, words.round, help, 1, 9))
    .addOption(choice(`--each <${words.eachValue}>`, words.each, EACH))
    .addOption(sheetOption(help))
    .requiredOption(`--out <${value.file}>`, words.out)
    .option('--force', words.force)
    .addHelpText(
      'after',
      examples(help, [
        'ocop template 9 --out mau-bo-9.xlsx',
        'ocop template --products samples/san-pham.csv --members samples/hoi-dong.yaml --out mau.xlsx',
        'ocop template --products "xa/*.csv" --members samples/hoi-dong.yaml --each member --out mau/',
        'ocop template --products vong2 --out mau-vong-2.xlsx',
      ]),
    )
    .action(async (sets, _flags, command) => {
      const { template } = await import('./template.js');
      finish(await template(sets, command.optsWithGlobals(), context));
    });
}
