import type { Command } from 'commander';
import type { Messages } from '../../base/messages.js';
import { GRID_FORMATS } from '../../formats/grid/grid-formats.js';
import { choice } from './command.js';

/** Where figures go and in which form. */
export function withGridOptions(command: Command, { help, tally }: Messages): Command {
  const { help: words } = tally;
  return command
    .addOption(choice(`--format <${help.value.format}>`, words.format, GRID_FORMATS))
    .option(`--out <${help.value.file}>`, words.out)
    .option('--force', words.force)
    .option('--quiet', words.quiet);
}
