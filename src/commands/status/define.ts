import type { CommandUnknownOpts } from '@commander-js/extra-typings';
import type { Context } from '../../base/context.js';
import { examples, subcommand, type Finish } from '../shared/command.js';
import { withGridOptions } from '../shared/grid-options.js';
import { whereOption } from '../shared/where-option.js';
import type { StatusMessages } from './words.js';

/** `ocop status` */
export function addStatus(
  program: CommandUnknownOpts,
  context: Context<StatusMessages>,
  finish: Finish,
): void {
  const { help, status: named } = context.messages;
  const { help: words } = named;
  const command = subcommand(program, help, 'status')
    .description(words.description)
    .addOption(whereOption(help))
    .option(`--at <${help.value.day}>`, words.at);
  withGridOptions(command, context.messages)
    .addHelpText(
      'after',
      examples(help, ['ocop status', 'ocop status --where xã="xã Sơn Hiệp"', 'ocop status --format json']),
    )
    .action(async (_flags, self) => {
      const { status } = await import('./status.js');
      finish(await status(self.optsWithGlobals(), context));
    });
}
