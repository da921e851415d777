import { Argument, type CommandUnknownOpts } from '@commander-js/extra-typings';
import type { Context } from '../../base/context.js';
import { alike } from '../../base/text/nearest.js';
import { examples, subcommand, type Finish } from '../shared/command.js';
import { badValue } from '../shared/usage-problem.js';
import { SHELLS, type Shell } from './shells.js';
import type { CompletionMessages } from './words.js';

/** `ocop completion` */
export function addCompletion(
  program: CommandUnknownOpts,
  context: Context<CompletionMessages>,
  finish: Finish,
): void {
  const { help, completion: words } = context.messages;
  const value = `<${words.value}>`;
  const shell = new Argument(value, words.shell).choices(SHELLS).argParser((text: string): Shell => {
    const found = SHELLS.find((one) => one === text.toLowerCase());
    if (found !== undefined) return found;
    throw badValue(value, text, SHELLS.join(', '), alike(text, SHELLS));
  });
  subcommand(program, help, 'completion')
    .description(words.description)
    .addArgument(shell)
    .addHelpText(
      'after',
      examples(help, [
        'eval "$(ocop completion bash)"',
        'ocop completion fish > ~/.config/fish/completions/ocop.fish',
        'ocop completion powershell | Out-String | Invoke-Expression',
      ]),
    )
    .action(async (asked) => {
      const { completion } = await import('./completion.js');
      finish(completion(asked, program, context));
    });
}
