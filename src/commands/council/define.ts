import type { CommandUnknownOpts } from '@commander-js/extra-typings';
import type { Context } from '../../base/context.js';
import { REPORT_FORMATS } from '../shared/out-flags.js';
import { choice, examples, sheetOption, subcommand, type Finish } from '../shared/command.js';
import type { CouncilCommandMessages } from './words.js';

/** `ocop council` */
export function addCouncil(
  program: CommandUnknownOpts,
  context: Context<CouncilCommandMessages>,
  finish: Finish,
): void {
  const { help } = context.messages;
  const { value, rate, council: words } = help;
  subcommand(program, help, 'council')
    .description(words.description)
    .argument(`<${value.path}...>`, words.paths)
    .option(`--regulation <${value.file}>`, words.regulation)
    .option('--drafts', words.drafts)
    .addOption(sheetOption(help))
    .option(`--edition <${value.edition}>`, rate.edition)
    .addOption(choice(`--format <${value.format}>`, rate.format, REPORT_FORMATS))
    .option(`--out <${value.file}>`, rate.out)
    .option('--force', rate.force)
    .option(`--rejects <${value.file}>`, rate.rejects)
    .option('--blank-as-zero', rate.blankAsZero)
    .option(`--next-round <${value.dir}>`, words.nextRound)
    .option(`--seals <${value.file}>`, words.seals)
    .option('--quiet', rate.quiet)
    .addHelpText(
      'after',
      examples(help, [
        'ocop council samples/phieu-hoi-dong.csv --regulation samples/hoi-dong.yaml',
        'ocop council "phieu/*.csv" --regulation council.yaml --out ketqua.csv',
        'ocop council phieu --regulation council.yaml --next-round vong2',
      ]),
    )
    .action(async (paths, _flags, command) => {
      const { council } = await import('./council.js');
      finish(await council(paths, command.optsWithGlobals(), context));
    });
}
