import {
  Command,
  type CommandUnknownOpts,
  type Option,
  type OptionValues,
} from '@commander-js/extra-typings';
import { alike } from '../../base/text/nearest.js';
import { UsageError, type UsageProblem } from './usage-problem.js';

/**
 * A command that says what is wrong with its command line as data, where commander makes an English sentence of it.
 * commander calls each of these methods by its name, which its types leave out: a test holds every one of them.
 */
export class CheckedCommand<
  Args extends unknown[],
  Own extends OptionValues,
  Above extends OptionValues,
> extends Command<Args, Own, Above> {
  unknownOption(flag: string): never {
    // `-out` is meant for `--out`, and `-v` for `-V`.
    const likely =
      flag.length === 2
        ? otherCase(this, flag)
        : alike(flag.toLowerCase().replace(/^-+/, '--'), longOptions(this));
    return refuse({ code: 'unknown-option', args: { flag, likely } });
  }

  unknownCommand(): never {
    return unknownBelow(this, this.args[0] ?? '');
  }

  /** What a line lacks may stand in the season's file, which is read after the line: `refuseLacking` asks again. */
  missingArgument(): void {
    return;
  }

  missingMandatoryOptionValue(): void {
    return;
  }

  optionMissingArgument({ flags }: Option): never {
    return refuse({ code: 'missing-value', args: { option: flags } });
  }

  /** `help register add`: commander itself goes one word far. */
  _dispatchHelpCommand(): never {
    const names = this.args.slice(1).filter((word) => !word.startsWith('-'));
    return commandBelow(this, names).help();
  }

  _excessArguments(): never {
    return refuse({ code: 'too-many-arguments', args: {} });
  }
}

/**
 * Refuses a line that lacks an option or an argument its command cannot do without, wherever they may come from.
 *
 * @throws {UsageError}
 */
export function refuseLacking(command: CommandUnknownOpts): void {
  for (const option of command.options) {
    if (option.mandatory && command.getOptionValue(option.attributeName()) === undefined) {
      refuse({ code: 'missing-option', args: { option: option.flags } });
    }
  }
  for (const [at, argument] of command.registeredArguments.entries()) {
    if (argument.required && isLacking(command, at)) {
      refuse({ code: 'missing-argument', args: { name: argument.name() } });
    }
  }
}

/** Whether nothing is given for an argument. */
export function isLacking({ processedArgs }: CommandUnknownOpts, at: number): boolean {
  const given: unknown = processedArgs[at];
  return given === undefined || (Array.isArray(given) && given.length === 0);
}

/** A command below another, name by name. */
function commandBelow(command: CommandUnknownOpts, names: readonly string[]): CommandUnknownOpts {
  const [name, ...rest] = names;
  if (name === undefined) return command;
  const below: CommandUnknownOpts | undefined = command.commands.find((one) => one.name() === name);
  return below === undefined ? unknownBelow(command, name) : commandBelow(below, rest);
}

/**
 * A command that there is none of is no better for a `--help` behind it.
 *
 * @throws {UsageError}
 */
export function refuseUnknownBelow(command: CommandUnknownOpts): void {
  const [name] = command.args;
  const isGroup = command.commands.length > 0 && command.registeredArguments.length === 0;
  const isKnown = name === 'help' || command.commands.some((one) => one.name() === name);
  if (isGroup && name !== undefined && !name.startsWith('-') && !isKnown) unknownBelow(command, name);
}

/** What a command has none of below it. */
function unknownBelow(command: CommandUnknownOpts, name: string): never {
  const commands = command
    .createHelp()
    .visibleCommands(command)
    .map((one) => one.name());
  return refuse({ code: 'unknown-command', args: { name, likely: alike(name.toLowerCase(), commands) } });
}

/** The short options that differ from one by their case alone. */
function otherCase(command: CommandUnknownOpts, flag: string): readonly string[] {
  const own = command
    .createHelp()
    .visibleOptions(command)
    .flatMap(({ short }) => (short?.toLowerCase() === flag.toLowerCase() ? [short] : []));
  return command.parent ? [...own, ...otherCase(command.parent, flag)] : own;
}

/** Of a command and of those that it stands below. */
function longOptions(command: CommandUnknownOpts): readonly string[] {
  const own = command
    .createHelp()
    .visibleOptions(command)
    .flatMap(({ long }) => long ?? []);
  return command.parent ? [...own, ...longOptions(command.parent)] : own;
}

function refuse(problem: UsageProblem): never {
  throw new UsageError(problem);
}
