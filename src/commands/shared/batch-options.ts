import type { Command } from 'commander';
import type { HelpWords } from '../../i18n/help-words.js';
import { REPORT_FORMATS } from '../../rating/report-format.js';
import { choice, sheetOption } from './command.js';

/** The files and flags of every command that reads tables of sheets. */
export function withBatchOptions(command: Command, help: HelpWords): Command {
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
