import type { CommanderError } from 'commander';
import type { Messages } from '../base/messages.js';

/**
 * Words, in the user's language, what commander says in English of a command line it cannot understand.
 * What is not recognised is passed on as it is, so that nothing is hidden.
 */
export function usageProblem(error: CommanderError, { help }: Messages): string {
  const message = error.message.replace(/^error: /, '');
  const quotedParts = Array.from(message.matchAll(/'([^']*)'/g), (match) => match[1] ?? '');
  const [first = '', second = ''] = quotedParts;
  const likely = /\(Did you mean (?:one of )?(.+)\?\)/.exec(message)?.[1];
  const tail = likely === undefined ? '' : ` ${help.didYouMean(likely)}`;
  switch (error.code) {
    case 'commander.unknownOption':
      return help.unknownOption(first) + tail;
    case 'commander.unknownCommand':
      return /\.(?:csv|txt|tsv|xlsx?)$/i.test(first)
        ? help.fileAsCommand(first)
        : help.unknownCommand(first) + tail;
    case 'commander.missingArgument':
      return help.missingArgument(first);
    case 'commander.optionMissingArgument':
      return help.missingValue(first);
    case 'commander.missingMandatoryOptionValue':
      return help.missingOption(first);
    case 'commander.excessArguments':
      return help.tooManyArguments;
    case 'commander.invalidArgument':
      // Of an argument the value is named first, and the allowed ones stand behind its name.
      if (message.startsWith('command-argument')) {
        return help.badValue(`<${second}>`, first, message.slice(message.lastIndexOf("'. ") + 3).trim());
      }
      return help.badValue(first, second, message.slice(message.indexOf('is invalid.') + 11).trim());
    default:
      return message;
  }
}
