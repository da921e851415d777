import type { HelpWords } from './words.js';
import { REPORT_FORMATS } from './out-flags.js';
import { choice, sheetOption, type GlobalFlags, type NewCommand } from './command.js';

/** The files and flags of every command that reads tables of sheets. */
// eslint-disable-next-line @typescript-eslint/explicit-module-boundary-types -- what the flags make of it says its type
export function withBatchOptions(command: NewCommand<GlobalFlags>, help: HelpWords) {
  const { value, rate: words } = help;
  return command
    .argument(`<${value.file}...>`, words.files)
    .addOption(sheetOption(help))
    .option(`--edition <${value.edition}>`, words.edition)
    .addOption(choice(`--format <${value.format}>`, words.format, REPORT_FORMATS))
    .option(`--out <${value.file}>`, words.out)
    .option('--force', words.force)
    .option(`--rejects <${value.file}>`, words.rejects)
    .option('--blank-as-zero', words.blankAsZero)
    .option('--quiet', words.quiet);
}
