import type { CommandUnknownOpts } from '@commander-js/extra-typings';
import { ALL_WELL, type Context } from '../../base/context.js';
import { stdoutSink } from '../../base/files/sink.js';
import { bashScript, fishScript, powershellScript, zshScript } from './scripts.js';
import type { Shell } from './shells.js';
import { specsOf } from './spec.js';
import type { CompletionMessages } from './words.js';

const SCRIPTS = { bash: bashScript, zsh: zshScript, fish: fishScript, powershell: powershellScript };

/** `ocop completion SHELL`: the script by which a shell completes our lines. Gives the exit status. */
export function completion(
  shell: Shell,
  program: CommandUnknownOpts,
  { host, messages }: Pick<Context<CompletionMessages>, 'host' | 'messages'>,
): number {
  const sink = stdoutSink(host, 'text');
  sink.write(SCRIPTS[shell](specsOf(program), messages.completion));
  sink.close();
  return ALL_WELL;
}
