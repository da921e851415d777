import { Option, type CommandUnknownOpts } from '@commander-js/extra-typings';
import type { Context } from '../../base/context.js';
import { examples, sheetOption, subcommand, wholeNumber, type Finish } from '../shared/command.js';
import type { FormCommandMessages } from './words.js';

/** `ocop form` */
export function addForm(
  program: CommandUnknownOpts,
  context: Context<FormCommandMessages>,
  finish: Finish,
): void {
  const { help } = context.messages;
  const { value, form: words } = help;
  const members = new Option(`--member <${value.name}>`, words.member).argParser(
    (name: string, before: readonly string[] | undefined): readonly string[] => [...(before ?? []), name],
  );
  subcommand(program, help, 'form')
    .description(words.description)
    .argument(`[${value.dir}]`, words.folder)
    .option(`--products <${value.file}>`, words.products)
    .addOption(sheetOption(help))
    .option(`--regulation <${value.file}>`, words.regulation)
    .addOption(wholeNumber(`--round <${value.number}>`, words.round, help, 1, 9))
    .addOption(members)
    .option(`--self [${value.file}]`, words.self)
    .option(`--date <${value.day}>`, words.date)
    .option(`--edition <${value.edition}>`, words.edition)
    .option(`--out <${value.file}>`, words.out)
    .option('--force', words.force)
    .addHelpText(
      'after',
      examples(help, [
        'ocop form --products samples/san-pham.csv --regulation samples/hoi-dong.yaml',
        'ocop form --round 2 vong2 --regulation samples/hoi-dong.yaml --out vong2.html',
        'ocop form --self --products samples/san-pham.csv --out tucham.html',
      ]),
    )
    .action(async (folder, _flags, command) => {
      const { form } = await import('./form.js');
      finish(await form(folder ?? null, command.optsWithGlobals(), context));
    });
}
