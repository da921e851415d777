import type { Command } from 'commander';
import type { AdviseFlags } from './advise.js';
import type { Context } from '../../base/context.js';
import { withBatchOptions } from '../shared/batch-options.js';
import { criterionCodes, examples, subcommand, wholeNumber, type Finish } from '../shared/command.js';

/** `ocop advise` */
export function addAdvise(program: Command, context: Context, finish: Finish): void {
  const { help } = context.messages;
  const { value, advise: words } = help;
  const command = subcommand(program, help, 'advise').description(words.description);
  withBatchOptions(command, help)
    .addOption(wholeNumber(`--target <${value.count}>`, words.target, help, 2, 5))
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
    .action(async (files: string[], _flags: unknown, self: Command) => {
      const { advise } = await import('./advise.js');
      finish(await advise(files, self.optsWithGlobals<AdviseFlags>(), context));
    });
}
