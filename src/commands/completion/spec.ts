import type { CommandUnknownOpts } from '@commander-js/extra-typings';
import { offeredBy } from '../shared/command.js';

/** An option, as a shell offers it. */
export interface OptionSpec {
  /** `--out` */
  readonly long: string;
  /** Whether a value stands behind it. */
  readonly valued: boolean;
  /** The values there are; empty for any. */
  readonly choices: readonly string[];
  readonly about: string;
}

/** A command, as a shell offers what may stand in its line. */
export interface CommandSpec {
  /** `ocop register add` */
  readonly path: string;
  readonly commands: readonly { readonly name: string; readonly about: string }[];
  readonly options: readonly OptionSpec[];
  /** What its first argument can be; empty for anything, as a file. */
  readonly first: readonly string[];
}

/** Every command there is with what can be typed behind it, taken from the commands themselves. */
export function specsOf(
  program: CommandUnknownOpts,
  above = '',
  inherited: readonly OptionSpec[] = [],
): readonly CommandSpec[] {
  const path = above === '' ? program.name() : `${above} ${program.name()}`;
  const help = program.createHelp();
  const commands = help.visibleCommands(program);
  const own = help.visibleOptions(program).flatMap((option): readonly OptionSpec[] => {
    const { long, required, optional, argChoices, description } = option;
    if (long === undefined) return [];
    const choices = argChoices ?? offeredBy(option);
    return [{ long, valued: required || optional, choices, about: description }];
  });
  const known = new Set(own.map(({ long }) => long));
  const options = [...own, ...inherited.filter(({ long }) => !known.has(long))];
  const spec: CommandSpec = {
    path,
    commands: commands.map((one) => ({ name: one.name(), about: one.description() })),
    options,
    first: program.registeredArguments[0]?.argChoices ?? [],
  };
  const below = program.commands.flatMap((one) => specsOf(one, path, options));
  return [spec, ...below];
}
