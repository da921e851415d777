import type { CommandUnknownOpts } from '@commander-js/extra-typings';
import type { Context } from '../../base/context.js';
import { examples, subcommand, type Finish } from '../shared/command.js';
import { withGridOptions } from '../shared/grid-options.js';
import type { FindMessages } from './words.js';

/** `ocop find` */
export function addFind(program: CommandUnknownOpts, context: Context<FindMessages>, finish: Finish): void {
  const { help, find: named } = context.messages;
  const { help: words } = named;
  const command = subcommand(program, help, 'find')
    .description(words.description)
    .argument(`<${words.value}...>`, words.asked);
  withGridOptions(command, context.messages)
    .addHelpText('after', examples(help, ['ocop find 68-24700-1-2026', 'ocop find "mật ong"']))
    .action(async (asked, _flags, self) => {
      const { find } = await import('./find.js');
      // A name of several words, typed without quotes, is one.
      finish(await find(asked.join(' '), self.optsWithGlobals(), context));
    });
}
