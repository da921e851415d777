import { asCriterionCode } from '../../engine/criterion-code.js';
import {
  Option,
  type Command,
  type CommandUnknownOpts,
  type OptionValues,
} from '@commander-js/extra-typings';
import type { CriterionCode, StarLevel } from '../../engine/types.js';
import type { HelpWords } from './words.js';
import { alike } from '../../base/text/nearest.js';
import type { Lang } from '../../base/lang.js';
import { badValue } from './usage-problem.js';
import { CheckedCommand, refuseUnknownBelow } from './checked-command.js';

/** Takes the exit status of the command that ran. */
export type Finish = (status: number) => void;

/** The flags of `ocop` itself, which every command knows. */
// eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- commander asks for an index, which no interface has
export type GlobalFlags = {
  lang?: Lang;
  criteria?: string;
  /** false where the season's file is not to be used. */
  project?: boolean;
  /** The round of the season. */
  in?: string;
};

// eslint-disable-next-line @typescript-eslint/no-generated-empty-object-type -- none are none
type NoFlags = Record<never, never>;

/** A command that has the flags `Above` by those that it stands below, and none of its own yet. */
export type NewCommand<Above extends OptionValues> = Command<[], NoFlags, Above>;
/** A command below another one. */

export function subcommand(
  parent: CommandUnknownOpts,
  help: HelpWords,
  name: string,
): NewCommand<GlobalFlags> {
  const command = newCommand<GlobalFlags>(help, name).configureOutput(parent.configureOutput());
  parent.addCommand(command);
  return command;
}

/** A command that others stand below; its `help` speaks the user's language too. */
export function commandGroup(
  parent: CommandUnknownOpts,
  help: HelpWords,
  name: string,
): NewCommand<GlobalFlags> {
  return withHelpCommand(subcommand(parent, help, name), help);
}

export function withHelpCommand<Above extends OptionValues>(
  command: NewCommand<Above>,
  help: HelpWords,
): NewCommand<Above> {
  return command.helpCommand(`help [${help.value.command}]`, help.helpCommand);
}

/** A command whose help speaks the user's language, and that throws where commander would end the process. */
export function newCommand<Above extends OptionValues>(help: HelpWords, name: string): NewCommand<Above> {
  const titles: Readonly<Record<string, string>> = {
    'Usage:': help.usage,
    'Arguments:': help.arguments,
    'Options:': help.options,
    'Commands:': help.commands,
  };
  // The usage of a command without its own flags says "[options]" all the same.
  const usage = (command: CommandUnknownOpts, options: string) =>
    command
      .usage()
      .replace(/\[options\] ?/, options)
      .replace('[command]', `<${help.value.command}>`)
      .trim();
  const made = new CheckedCommand<[], NoFlags, Above>(name);
  made.on('beforeHelp', () => {
    refuseUnknownBelow(made);
  });
  return made
    .exitOverride()
    .configureHelp({
      minWidthToWrap: 20,
      styleTitle: (title) => titles[title] ?? title,
      commandUsage: (command) => `${pathOf(command)} ${usage(command, `[${help.optionsInUsage}] `)}`,
      subcommandTerm: (command) => `${command.name()} ${usage(command, '')}`.trim(),
      argumentDescription: ({ description }) => description,
      optionDescription: ({ description, argChoices }) =>
        argChoices ? `${description} (${help.choices}: ${argChoices.join(', ')})` : description,
    })
    .helpOption('-h, --help', help.help);
}

/** `ocop criteria show` */
function pathOf(command: CommandUnknownOpts): string {
  return command.parent ? `${pathOf(command.parent)} ${command.name()}` : command.name();
}

/** An option that may be left out, and gives a value of this type where it is not. */
export type ValueOption<Flags extends string, Value> = Option<Flags, undefined, undefined, Value>;

/** Words of options that a page of help lists below them all, so that they are not choices to commander. */
const offered = new WeakMap<object, readonly string[]>();

/** Lets a shell offer words behind an option, of which it takes several with commas between. */
export function offering<Made extends object>(option: Made, words: readonly string[]): Made {
  offered.set(option, words);
  return option;
}

export function offeredBy(option: object): readonly string[] {
  return offered.get(option) ?? [];
}

/** An option that takes one of a few words. */
export function choice<Flags extends string, const Word extends string>(
  flags: Flags,
  description: string,
  allowed: readonly Word[],
): ValueOption<Flags, Word> {
  return new Option(flags, description).choices(allowed).argParser((value: string): Word => {
    const word = allowed.find((one) => one === value);
    if (word !== undefined) return word;
    throw badValue(flags, value, allowed.join(', '), alike(value, allowed));
  });
}

/** An option that takes a whole number from `least`, to `most` where there is a limit. */
export function wholeNumber<Flags extends string>(
  flags: Flags,
  description: string,
  help: HelpWords,
  least: number,
  most: number | null,
): ValueOption<Flags, number> {
  return new Option(flags, description).argParser((value: string): number => {
    const number = wholeIn(value);
    if (number >= least && (most === null || number <= most)) return number;
    throw badValue(flags, value, help.wholeNumber(least, most));
  });
}

function wholeIn(value: string): number {
  return /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
}

/** An option that takes how many stars a product is to have; each has one. */
export function starLevel<Flags extends string>(
  flags: Flags,
  description: string,
  help: HelpWords,
): ValueOption<Flags, StarLevel> {
  return new Option(flags, description).argParser((value: string): StarLevel => {
    const number = wholeIn(value);
    const star = ([2, 3, 4, 5] as const).find((one) => one === number);
    if (star !== undefined) return star;
    throw badValue(flags, value, help.wholeNumber(2, 5));
  });
}

/** An option that names a criterion by its code, and may be given again for another one. */
export function criterionCodes<Flags extends string>(
  flags: Flags,
  description: string,
  help: HelpWords,
): ValueOption<Flags, readonly CriterionCode[]> {
  return new Option(flags, description).argParser((value: string, before: readonly CriterionCode[]) => {
    if (!/^[1-9]\d?(?:\.[1-9]\d?){0,2}$/.test(value)) throw badValue(flags, value, help.criterionCode);
    return oneMore(before, asCriterionCode(value));
  });
}

/** `--sheet NAME`, of every command that reads tables; may be given again. */
export function sheetOption(help: HelpWords): ValueOption<`--sheet <${string}>`, readonly string[]> {
  return new Option(`--sheet <${help.value.sheet}>`, help.rate.sheet).argParser(
    (value: string, before: readonly string[]) => oneMore(before, value),
  );
}

/** An option for files that may be given several times. */
export function severalFiles<const Flags extends string>(
  flags: Flags,
  description: string,
): ValueOption<Flags, readonly string[]> {
  return new Option(flags, description).argParser((value: string, before: readonly string[]) =>
    oneMore(before, value),
  );
}

/** At first there is nothing before, which commander's types do not say. */
function oneMore<Value>(before: readonly Value[] | undefined, value: Value): readonly Value[] {
  return [...(before ?? []), value];
}

/** Lines to type, below the help of a command. */
export function examples(help: HelpWords, lines: readonly string[]): string {
  return `\n${help.examples}\n${lines.map((line) => `  ${line}`).join('\n')}\n`;
}
