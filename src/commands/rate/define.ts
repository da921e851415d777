import type { CommandUnknownOpts } from '@commander-js/extra-typings';
import type { Context } from '../../base/context.js';
import { GROUPINGS } from '../../rating/grouping.js';
import { withBatchOptions } from '../shared/batch-options.js';
import { choice, examples, subcommand, wholeNumber, type Finish } from '../shared/command.js';
import type { RateCommandMessages } from './words.js';

/** `ocop rate` */
export function addRate(
  program: CommandUnknownOpts,
  context: Context<RateCommandMessages>,
  finish: Finish,
): void {
  const { help } = context.messages;
  const { value, rate: words } = help;
  const command = subcommand(program, help, 'rate').description(words.description);
  withBatchOptions(command, help)
    .addOption(choice(`--group-by <${value.what}>`, words.groupBy, GROUPINGS))
    .option('--ranked', words.ranked)
    .addOption(wholeNumber(`--top <${value.count}>`, words.top, help, 1, null))
    .addOption(wholeNumber(`--min-stars <${value.count}>`, words.minStars, help, 1, 5))
    .addHelpText(
      'after',
      examples(help, [
        'ocop rate samples/tinh-26-2026.csv',
        'ocop rate tinh.csv --ranked --out ketqua.csv',
        'ocop rate "xa/*.csv" --group-by commune',
        'ocop rate tinh.csv --min-stars 4 --top 20',
      ]),
    )
    .action(async (files, _flags, self) => {
      const { rate } = await import('./rate.js');
      finish(await rate(files, self.optsWithGlobals(), context));
    });
}
