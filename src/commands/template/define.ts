import type { CommandUnknownOpts } from '@commander-js/extra-typings';
import type { Context } from '../../base/context.js';
import { examples, sheetOption, subcommand, type Finish } from '../shared/command.js';
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
    .option(`--products <${value.file}>`, words.products)
    .option(`--members <${value.file}>`, words.members)
    .addOption(sheetOption(help))
    .requiredOption(`--out <${value.file}>`, words.out)
    .option('--force', words.force)
    .addHelpText(
      'after',
      examples(help, [
        'ocop template 9 --out mau-bo-9.xlsx',
        'ocop template --products samples/san-pham.csv --members samples/hoi-dong.yaml --out mau.xlsx',
      ]),
    )
    .action(async (sets, _flags, command) => {
      const { template } = await import('./template.js');
      finish(await template(sets, command.optsWithGlobals(), context));
    });
}
