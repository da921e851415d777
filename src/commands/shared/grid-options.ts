import type { Command, OptionValues } from '@commander-js/extra-typings';
import { GRID_FORMATS } from '../../formats/grid/grid-formats.js';
import { choice, type GlobalFlags } from './command.js';
import type { CommandMessages } from './words.js';

/** Where figures go and in which form. */
// eslint-disable-next-line @typescript-eslint/explicit-module-boundary-types -- what the flags make of it says its type
export function withGridOptions<Args extends unknown[], Own extends OptionValues>(
  command: Command<Args, Own, GlobalFlags>,
  { help, tally }: CommandMessages,
  force = help.rate.force,
) {
  const { help: words } = tally;
  return command
    .addOption(choice(`--format <${help.value.format}>`, words.format, GRID_FORMATS))
    .option(`--out <${help.value.file}>`, words.out)
    .option('--force', force)
    .option('--quiet', words.quiet);
}
