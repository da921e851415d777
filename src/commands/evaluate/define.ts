import { Option, type CommandUnknownOpts } from '@commander-js/extra-typings';
import type { Context } from '../../base/context.js';
import { readRole } from '../../sheets/sheet-words.js';
import { ROLES } from '../../sheets/sheet-file.js';
import { examples, sheetOption, subcommand, wholeNumber, type Finish } from '../shared/command.js';
import type { Role } from '../../engine/council-rules.js';
import { badValue } from '../shared/usage-problem.js';
import type { EvaluateCommandMessages } from './words.js';

/** A role by its word in Vietnamese, as on paper, or in English. */
function roleOption<Flags extends string>(flags: Flags, description: string) {
  return new Option(flags, description).argParser((value: string): Role => {
    const role = readRole(value);
    if (role !== null) return role;
    throw badValue(flags, value, ROLES.join(', '));
  });
}

/** `ocop evaluate` */
export function addEvaluate(
  program: CommandUnknownOpts,
  context: Context<EvaluateCommandMessages>,
  finish: Finish,
): void {
  const { help } = context.messages;
  const { value, evaluate: words } = help;
  subcommand(program, help, 'evaluate')
    .description(words.description)
    .option(`--products <${value.file}>`, words.products)
    .option(`--member <${value.name}>`, words.member)
    .addOption(roleOption(`--role <${value.role}>`, words.role))
    .option(`--regulation <${value.file}>`, words.regulation)
    .addOption(wholeNumber(`--round <${value.number}>`, words.round, help, 1, 9))
    .option(`--dir <${value.dir}>`, words.dir)
    .option(`--product <${value.code}>`, words.product)
    .option(`--date <${value.day}>`, words.date)
    .option(`--self <${value.file}>`, words.self)
    .addOption(sheetOption(help))
    .option(`--reopen <${value.reason}>`, words.reopen)
    .option(`--edition <${value.edition}>`, words.edition)
    .addHelpText(
      'after',
      examples(help, [
        'ocop evaluate --products samples/san-pham.csv --member "Nguyễn Thị Hoa" --role member',
        'ocop evaluate --round 2 --products vong2 --member "Nguyễn Thị Hoa"',
      ]),
    )
    .action(async (_flags, command) => {
      const { evaluate } = await import('./evaluate.js');
      finish(await evaluate(command.optsWithGlobals(), context));
    });
}
