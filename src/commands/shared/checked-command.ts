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
    const likely = flag.startsWith('--') ? alike(flag, longOptions(this)) : [];
    return refuse({ code: 'unknown-option', args: { flag, likely } });
  }

  unknownCommand(): never {
    const name = this.args[0] ?? '';
    const commands = this.createHelp()
      .visibleCommands(this)
      .map((command) => command.name());
    return refuse({ code: 'unknown-command', args: { name, likely: alike(name, commands) } });
  }

  missingArgument(name: string): never {
    return refuse({ code: 'missing-argument', args: { name } });
  }

  optionMissingArgument({ flags }: Option): never {
    return refuse({ code: 'missing-value', args: { option: flags } });
  }

  missingMandatoryOptionValue({ flags }: Option): never {
    return refuse({ code: 'missing-option', args: { option: flags } });
  }

  _excessArguments(): never {
    return refuse({ code: 'too-many-arguments', args: {} });
  }
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
