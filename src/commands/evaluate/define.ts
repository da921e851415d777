import type { CommandUnknownOpts } from '@commander-js/extra-typings';
import type { Context } from '../../base/context.js';
import { ROLES } from '../../sheets/sheet-file.js';
import { choice, examples, sheetOption, subcommand, type Finish } from '../shared/command.js';
import type { EvaluateCommandMessages } from './words.js';

/** `ocop evaluate` */
export function addEvaluate(
  program: CommandUnknownOpts,
  context: Context<EvaluateCommandMessages>,
  finish: Finish,
): void {
  const { help } = context.messages;
  const { value, evaluate: words } = help;
  subcommand(program, help, 'evaluate')
    .description(words.description)
    .option(`--products <${value.file}>`, words.products)
    .option(`--member <${value.name}>`, words.member)
    .addOption(choice(`--role <${value.role}>`, words.role, ROLES))
    .option(`--dir <${value.dir}>`, words.dir)
    .option(`--product <${value.code}>`, words.product)
    .option(`--date <${value.day}>`, words.date)
    .option(`--self <${value.file}>`, words.self)
    .addOption(sheetOption(help))
    .option(`--reopen <${value.reason}>`, words.reopen)
    .option(`--edition <${value.edition}>`, words.edition)
    .addHelpText(
      'after',
      examples(help, [
        'ocop evaluate --products samples/san-pham.csv --member "Nguyễn Thị Hoa" --role member',
      ]),
    )
    .action(async (_flags, command) => {
      const { evaluate } = await import('./evaluate.js');
      finish(await evaluate(command.optsWithGlobals(), context));
    });
}
