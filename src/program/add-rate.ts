import type { Command } from 'commander';
import type { Context } from '../commands/context.js';
import { GROUPINGS, type RateFlags } from '../commands/rate-flags.js';
import { REPORT_FORMATS } from '../output/report-format.js';
import { choice, examples, subcommand, wholeNumber, type Finish } from './command.js';

/** `ocop rate` */
export function addRate(program: Command, context: Context, finish: Finish): void {
  const { help } = context.messages;
  const { value, rate: words } = help;
  subcommand(program, help, 'rate')
    .description(words.description)
    .argument(`<${value.file}...>`, words.files)
    .option(`--edition <${value.edition}>`, words.edition)
    .addOption(choice(`--format <${value.format}>`, words.format, REPORT_FORMATS))
    .option(`--out <${value.file}>`, words.out)
    .option('--force', words.force)
    .option(`--rejects <${value.file}>`, words.rejects)
    .option('--blank-as-zero', words.blankAsZero)
    .addOption(choice(`--group-by <${value.what}>`, words.groupBy, GROUPINGS))
    .option('--ranked', words.ranked)
    .addOption(wholeNumber(`--top <${value.count}>`, words.top, help, 1, null))
    .addOption(wholeNumber(`--min-stars <${value.count}>`, words.minStars, help, 1, 5))
    .option('--quiet', words.quiet)
    .addHelpText(
      'after',
      examples(help, [
        'ocop rate samples/tinh-26-2026.csv',
        'ocop rate tinh.csv --ranked --out ketqua.csv',
        'ocop rate "xa/*.csv" --group-by commune',
        'ocop rate tinh.csv --min-stars 4 --top 20',
      ]),
    )
    .action(async (files: string[], _flags: unknown, command: Command) => {
      const { rate } = await import('../commands/rate.js');
      finish(await rate(files, command.optsWithGlobals<RateFlags>(), context));
    });
}
