import { CommanderError } from 'commander';
import type { Coded } from '../../base/coded.js';
import type { CommandMessages } from './words.js';

/** Why a command line cannot be understood. */
interface UsageProblemArgs {
  /** `likely`: what is spelt much like it. */
  'unknown-option': { readonly flag: string; readonly likely: readonly string[] };
  'unknown-command': { readonly name: string; readonly likely: readonly string[] };
  'missing-argument': { readonly name: string };
  'missing-value': { readonly option: string };
  'missing-option': { readonly option: string };
  'too-many-arguments': Readonly<Record<string, never>>;
  /** `option` may be an argument too, as `<file>`. */
  'bad-value': {
    readonly option: string;
    readonly value: string;
    readonly allowed: string;
    readonly likely?: readonly string[];
  };
}

export type UsageProblem = Coded<UsageProblemArgs>;

/** A mistake on the command line, as data; commander passes it through as one of its own. */
export class UsageError extends CommanderError {
  constructor(readonly problem: UsageProblem) {
    super(2, 'ocop.usage', problem.code);
  }
}

/** A value that an option or an argument does not take. */
export function badValue(
  option: string,
  value: string,
  allowed: string,
  likely: readonly string[] = [],
): UsageError {
  return new UsageError({ code: 'bad-value', args: { option, value, allowed, likely } });
}

/** Words a mistake on the command line; one that only commander knows of is passed on as it is, so that nothing is hidden. */
export function usageProblem(error: CommanderError, { help }: CommandMessages): string {
  if (!(error instanceof UsageError)) return error.message;
  const { code, args } = error.problem;
  switch (code) {
    case 'unknown-option':
      return help.unknownOption(args.flag) + guess(args.likely, help);
    case 'unknown-command':
      return /\.(?:csv|txt|tsv|xlsx?)$/i.test(args.name)
        ? help.fileAsCommand(args.name)
        : help.unknownCommand(args.name) + guess(args.likely, help);
    case 'missing-argument':
      return help.missingArgument(args.name);
    case 'missing-value':
      return help.missingValue(args.option);
    case 'missing-option':
      return help.missingOption(args.option);
    case 'too-many-arguments':
      return help.tooManyArguments;
    case 'bad-value':
      return help.badValue(args.option, args.value, args.allowed) + guess(args.likely ?? [], help);
  }
}

function guess(likely: readonly string[], help: CommandMessages['help']): string {
  return likely.length === 0 ? '' : ` ${help.didYouMean(likely.join(', '))}`;
}
