import type { CommandUnknownOpts } from '@commander-js/extra-typings';
import type { Context } from '../../base/context.js';
import { examples, subcommand, type Finish } from '../shared/command.js';
import type { RunLine } from './menu.js';
import type { MenuCommandMessages } from './words.js';

/** `ocop menu` */
export function addMenu(
  program: CommandUnknownOpts,
  context: Context<MenuCommandMessages>,
  finish: Finish,
  runLine: RunLine,
): void {
  const { help } = context.messages;
  subcommand(program, help, 'menu')
    .description(help.menu.description)
    .argument(`[${help.value.path}...]`, help.menu.paths)
    .addHelpText('after', examples(help, ['ocop menu', 'ocop menu samples/tinh-26-2026.csv']))
    .action(async (paths, _flags, self) => {
      const { menu } = await import('./menu.js');
      finish(await menu(paths, self.optsWithGlobals(), context, runLine));
    });
}
