import { Option, type Command } from 'commander';
import type { HelpWords } from '../../i18n/help-words.js';
import { badValue } from '../../cli/usage-problem.js';
import { CheckedCommand } from '../../cli/checked-command.js';

/** Takes the exit status of the command that ran. */
export type Finish = (status: number) => void;

/** A command below another one. */
export function subcommand(parent: Command, help: HelpWords, name: string): Command {
  const command = newCommand(help, name).configureOutput(parent.configureOutput());
  parent.addCommand(command);
  return command;
}

/** A command that others stand below; its `help` speaks the user's language too. */
export function commandGroup(parent: Command, help: HelpWords, name: string): Command {
  return withHelpCommand(subcommand(parent, help, name), help);
}

export function withHelpCommand(command: Command, help: HelpWords): Command {
  return command.helpCommand(`help [${help.value.command}]`, help.helpCommand);
}

/** A command whose help speaks the user's language, and that throws where commander would end the process. */
export function newCommand(help: HelpWords, name: string): Command {
  const titles: Readonly<Record<string, string>> = {
    'Usage:': help.usage,
    'Arguments:': help.arguments,
    'Options:': help.options,
    'Commands:': help.commands,
  };
  // The usage of a command without its own flags says "[options]" all the same.
  const usage = (command: Command, options: string) =>
    command
      .usage()
      .replace(/\[options\] ?/, options)
      .replace('[command]', `<${help.value.command}>`)
      .trim();
  return new CheckedCommand(name)
    .exitOverride()
    .configureHelp({
      minWidthToWrap: 20,
      styleTitle: (title) => titles[title] ?? title,
      commandUsage: (command) => `${pathOf(command)} ${usage(command, `[${help.optionsInUsage}] `)}`,
      subcommandTerm: (command) => `${command.name()} ${usage(command, '')}`.trim(),
      optionDescription: ({ description, argChoices }) =>
        argChoices ? `${description} (${help.choices}: ${argChoices.join(', ')})` : description,
    })
    .helpOption('-h, --help', help.help);
}

/** `ocop criteria show` */
function pathOf(command: Command): string {
  return command.parent ? `${pathOf(command.parent)} ${command.name()}` : command.name();
}

/** An option that takes one of a few words. */
export function choice(flags: string, description: string, allowed: readonly string[]): Option {
  const option = new Option(flags, description).choices(allowed);
  return option.argParser((value: string) => {
    if (allowed.includes(value)) return value;
    throw badValue(flags, value, allowed.join(', '));
  });
}

/** An option that takes a whole number from `least`, to `most` where there is a limit. */
export function wholeNumber(
  flags: string,
  description: string,
  help: HelpWords,
  least: number,
  most: number | null,
): Option {
  return new Option(flags, description).argParser((value: string) => {
    const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
    if (number >= least && (most === null || number <= most)) return number;
    throw badValue(flags, value, help.wholeNumber(least, most));
  });
}

/** An option that names a criterion by its code, and may be given again for another one. */
export function criterionCodes(flags: string, description: string, help: HelpWords): Option {
  return new Option(flags, description).argParser((value: string, before: readonly string[] | undefined) => {
    if (/^[1-9]\d?(?:\.[1-9]\d?){0,2}$/.test(value)) return [...(before ?? []), value];
    throw badValue(flags, value, help.criterionCode);
  });
}

/** `--sheet NAME`, of every command that reads tables; may be given again. */
export function sheetOption(help: HelpWords): Option {
  return new Option(`--sheet <${help.value.sheet}>`, help.rate.sheet).argParser(
    (value: string, before: readonly string[] | undefined) => [...(before ?? []), value],
  );
}

/** Lines to type, below the help of a command. */
export function examples(help: HelpWords, lines: readonly string[]): string {
  return `\n${help.examples}\n${lines.map((line) => `  ${line}`).join('\n')}\n`;
}
