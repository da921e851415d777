import type { CommandUnknownOpts } from '@commander-js/extra-typings';
import type { Context } from '../../base/context.js';
import { withBatchOptions } from '../shared/batch-options.js';
import {
  criterionCodes,
  examples,
  starLevel,
  subcommand,
  wholeNumber,
  type Finish,
} from '../shared/command.js';
import type { AdviseCommandMessages } from './words.js';

/** `ocop advise` */
export function addAdvise(
  program: CommandUnknownOpts,
  context: Context<AdviseCommandMessages>,
  finish: Finish,
): void {
  const { help } = context.messages;
  const { value, advise: words } = help;
  const command = subcommand(program, help, 'advise').description(words.description);
  withBatchOptions(command, help)
    .addOption(starLevel(`--target <${value.count}>`, words.target, help))
    .addOption(wholeNumber(`--max <${value.count}>`, words.max, help, 1, null))
    .addOption(criterionCodes(`--lock <${value.criterion}>`, words.lock, help))
    .option('--all', words.all)
    .addHelpText(
      'after',
      examples(help, [
        'ocop advise samples/tinh-26-2026.csv',
        'ocop advise tinh.csv --target 5 --lock 1.3 --lock 4.1',
        'ocop advise tinh.csv --out kehoach.csv',
      ]),
    )
    .action(async (files, _flags, self) => {
      const { advise } = await import('./advise.js');
      finish(await advise(files, self.optsWithGlobals(), context));
    });
}
