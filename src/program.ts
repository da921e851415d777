import { Command, InvalidArgumentError, Option } from 'commander';
import type { Context } from './commands/context.js';
import type { CriteriaFlags } from './commands/criteria.js';
import { GROUPINGS, type RateFlags } from './commands/rate-flags.js';
import type { HelpWords } from './i18n/help-words.js';
import { LANGS } from './i18n/messages.js';
import { REPORT_FORMATS } from './output/report-format.js';

/** Takes the exit status of the command that ran. */
export type Finish = (status: number) => void;

/** The commands and their flags. Each loads its code when it is called. */
export function createProgram(version: string, context: Context, finish: Finish): Command {
  const { help } = context.messages;
  const { value } = help;
  const program = newCommand(help, 'ocop')
    .description(help.tagline)
    .version(version, '-V, --version', help.version)
    .helpCommand(`help [${value.command}]`, help.helpCommand)
    .addOption(choice(`--lang <${value.lang}>`, help.lang, LANGS))
    .option(`--criteria <${value.dir}>`, help.criteria.dir);
  addRate(program, context, finish);
  addCriteria(program, context, finish);
  return program;
}

function addRate(program: Command, context: Context, finish: Finish): void {
  const { help } = context.messages;
  const { value, rate: words } = help;
  subcommand(program, help, 'rate')
    .description(words.description)
    .argument(`<${value.file}...>`, words.files)
    .option(`--edition <${value.edition}>`, words.edition)
    .addOption(choice(`--format <${value.format}>`, words.format, REPORT_FORMATS))
    .option(`--out <${value.file}>`, words.out)
    .option('--force', words.force)
    .option(`--rejects <${value.file}>`, words.rejects)
    .option('--blank-as-zero', words.blankAsZero)
    .addOption(choice(`--group-by <${value.what}>`, words.groupBy, GROUPINGS))
    .option('--ranked', words.ranked)
    .addOption(wholeNumber(`--top <${value.count}>`, words.top, help, 1, null))
    .addOption(wholeNumber(`--min-stars <${value.count}>`, words.minStars, help, 1, 5))
    .option('--quiet', words.quiet)
    .addHelpText(
      'after',
      examples(help, [
        'ocop rate samples/tinh-26-2026.csv',
        'ocop rate tinh.csv --ranked --out ketqua.csv',
        'ocop rate "xa/*.csv" --group-by commune',
        'ocop rate tinh.csv --min-stars 4 --top 20',
      ]),
    )
    .action(async (files: string[], _flags: unknown, command: Command) => {
      const { rate } = await import('./commands/rate.js');
      finish(await rate(files, command.optsWithGlobals<RateFlags>(), context));
    });
}

function addCriteria(program: Command, context: Context, finish: Finish): void {
  const { help } = context.messages;
  const { value, criteria: words } = help;
  const group = subcommand(program, help, 'criteria')
    .description(words.description)
    .helpCommand(`help [${value.command}]`, help.helpCommand);
  const load = () => import('./commands/criteria.js');
  const flagsOf = (command: Command) => command.optsWithGlobals<CriteriaFlags>();
  const format = () => choice(`--format <${value.format}>`, words.format, ['text', 'json']);

  subcommand(group, help, 'check')
    .description(words.check)
    .option('--strict', words.strict)
    .action(async (_flags: unknown, command: Command) => {
      finish((await load()).checkCriteria(flagsOf(command), context));
    });
  subcommand(group, help, 'list')
    .description(words.list)
    .option(`--edition <${value.edition}>`, words.edition)
    .addOption(format())
    .action(async (_flags: unknown, command: Command) => {
      finish(await (await load()).listCriteria(flagsOf(command), context));
    });
  subcommand(group, help, 'show')
    .description(words.show)
    .argument(`<${value.set}>`, words.set)
    .option(`--edition <${value.edition}>`, words.edition)
    .addOption(format())
    .addHelpText('after', examples(help, ['ocop criteria show 9', 'ocop criteria show "du lich"']))
    .action(async (set: string, _flags: unknown, command: Command) => {
      finish(await (await load()).showCriteria(set, flagsOf(command), context));
    });
  subcommand(group, help, 'diff')
    .description(words.diff)
    .argument(`<${value.set}>`, words.set)
    .option(`--from <${value.edition}>`, words.from)
    .option(`--to <${value.edition}>`, words.to)
    .addOption(format())
    .action(async (set: string, _flags: unknown, command: Command) => {
      finish(await (await load()).diffCriteria(set, flagsOf(command), context));
    });
}

function subcommand(parent: Command, help: HelpWords, name: string): Command {
  const command = newCommand(help, name);
  parent.addCommand(command);
  return command;
}

/** A command whose help speaks the user's language, and that throws where commander would end the process. */
function newCommand(help: HelpWords, name: string): Command {
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
  return new Command(name)
    .exitOverride()
    .configureOutput({ outputError: () => undefined })
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
function choice(flags: string, description: string, allowed: readonly string[]): Option {
  const option = new Option(flags, description).choices(allowed);
  return option.argParser((value: string) => {
    if (allowed.includes(value)) return value;
    throw new InvalidArgumentError(allowed.join(', '));
  });
}

function wholeNumber(
  flags: string,
  description: string,
  help: HelpWords,
  least: number,
  most: number | null,
): Option {
  return new Option(flags, description).argParser((value: string) => {
    const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
    if (number >= least && (most === null || number <= most)) return number;
    throw new InvalidArgumentError(help.wholeNumber(least, most));
  });
}

function examples(help: HelpWords, lines: readonly string[]): string {
  return `\n${help.examples}\n${lines.map((line) => `  ${line}`).join('\n')}\n`;
}
