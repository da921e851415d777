import type { CommandUnknownOpts as Command } from '@commander-js/extra-typings';
import { block, code, plain, table } from './markdown.js';

/** What the help of a command says, and that of each command below it, as Markdown. */
export function commandPart(command: Command): string {
  const below = commandsBelow(command).map((one) => `## ${pathOf(one)}\n\n${helpOf(one)}`);
  return [helpOf(command), ...below].join('\n\n');
}

/** The commands that have a page: all but `help`. */
export function commandsBelow(command: Command): readonly Command[] {
  return command.commands.filter((one) => one.name() !== 'help');
}

/** A command's flags as a table. */
export function flagsOf(command: Command): string {
  const help = command.createHelp();
  const rows = help
    .visibleOptions(command)
    .map((option) => [code(help.optionTerm(option)), plain(help.optionDescription(option))]);
  return table(['tuỳ chọn', 'nghĩa'], rows);
}

export function pathOf(command: Command): string {
  return command.parent ? `${pathOf(command.parent)} ${command.name()}` : command.name();
}

function helpOf(command: Command): string {
  const help = command.createHelp();
  const rows = help
    .visibleArguments(command)
    .map((one) => [code(help.argumentTerm(one)), plain(help.argumentDescription(one))]);
  const description = command.description();
  const said = [
    plain(description.charAt(0).toUpperCase() + description.slice(1).replace(/[^.…]$/, '$&.')),
    block(help.commandUsage(command)),
    rows.length > 0 ? table(['tham số', 'nghĩa'], rows) : '',
    flagsOf(command),
    behindHelp(command),
  ];
  return said.filter((one) => one !== '').join('\n\n');
}

/** What stands below the flags: examples, and what a command has to say of its own. */
function behindHelp(command: Command): string {
  const said: string[] = [];
  command.configureOutput({ writeOut: (text) => said.push(text), getOutHelpWidth: () => 80 });
  command.outputHelp();
  const text = said.join('').slice(command.helpInformation().length).trim();
  return text === '' ? '' : block(text);
}
