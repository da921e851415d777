import type { CommandUnknownOpts } from '@commander-js/extra-typings';
import type { Context } from '../../base/context.js';
import { EXPIRING_EACH, EXPIRING_FORMATS } from './flags.js';
import { choice, examples, sheetOption, subcommand, wholeNumber, type Finish } from '../shared/command.js';
import { whereOption } from '../shared/where-option.js';
import type { ExpiringCommandMessages } from './words.js';

/** `ocop expiring` */
export function addExpiring(
  program: CommandUnknownOpts,
  context: Context<ExpiringCommandMessages>,
  finish: Finish,
): void {
  const { help, register } = context.messages;
  const { value } = help;
  const words = register.help;
  subcommand(program, help, 'expiring')
    .description(words.expiring)
    .argument(`<${value.file}...>`, words.registers)
    .addOption(sheetOption(help))
    .addOption(whereOption(help))
    .addOption(wholeNumber(`--within <${value.count}>`, words.within, help, 0, 3660))
    .option(`--at <${value.day}>`, words.at)
    .addOption(choice(`--format <${value.format}>`, words.format, EXPIRING_FORMATS))
    .option(`--out <${value.file}>`, words.outExpiring)
    .option('--force', words.force)
    .option(`--filed <${value.file}>`, words.filed)
    .addOption(choice(`--each <${value.what}>`, words.each, EXPIRING_EACH))
    .option(`--places <${value.file}>`, words.places)
    .option(`--as-of <${value.day}>`, words.asOf)
    .option('--quiet', help.rate.quiet)
    .addHelpText(
      'after',
      examples(help, [
        'ocop expiring so.csv',
        'ocop expiring so.csv --within 365 --out het-han.ics',
        'ocop expiring so.csv --filed da-nop.csv --out het-han.xlsx',
        'ocop expiring so.csv --each commune --out lich.ics',
      ]),
    )
    .action(async (files, _flags, command) => {
      const { expiring } = await import('./expiring.js');
      finish(await expiring(files, command.optsWithGlobals(), context));
    });
}
