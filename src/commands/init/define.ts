import { Option, type CommandUnknownOpts } from '@commander-js/extra-typings';
import type { Context } from '../../base/context.js';
import { examples, subcommand, type Finish } from '../shared/command.js';
import type { InitMessages } from './words.js';

/** `ocop init` */
export function addInit(program: CommandUnknownOpts, context: Context<InitMessages>, finish: Finish): void {
  const { help, init } = context.messages;
  const { value } = help;
  const { help: words } = init;
  const oneMore = (name: string, before: readonly string[] | undefined): readonly string[] => [
    ...(before ?? []),
    name,
  ];
  const files = new Option(`--files <${value.path}>`, words.files).argParser(oneMore);
  const sheets = new Option(`--sheets <${value.path}>`, words.sheets).argParser(oneMore);
  subcommand(program, help, 'init')
    .description(words.description)
    .option(`--province <${value.place}>`, words.texts.province)
    .option(`--agency <${value.agency}>`, words.texts.agency)
    .option(`--place <${value.place}>`, words.texts.place)
    .option(`--register <${value.file}>`, words.texts.register)
    .option(`--places <${value.file}>`, words.texts.places)
    .option(`--communes <${value.file}>`, words.texts.communes)
    .option(`--aliases <${value.file}>`, words.texts.aliases)
    .option(`--regulation <${value.file}>`, words.texts.regulation)
    .option(`--products <${value.file}>`, words.texts.products)
    .option(`--plan <${value.file}>`, words.texts.plan)
    .option(`--edition <${value.edition}>`, words.texts.edition)
    .addOption(files)
    .addOption(sheets)
    .option(`--round-products <${value.file}>`, words.roundProducts)
    .option(`--from <${value.day}>`, words.from)
    .option(`--to <${value.day}>`, words.to)
    .option(`--results <${value.file}>`, words.results)
    .option(`--decision <${value.number}>`, words.decision)
    .option(`--date <${value.day}>`, words.date)
    .addHelpText(
      'after',
      examples(help, [
        'ocop init',
        'ocop init --province "tỉnh Lâm Đồng" --register so.csv --regulation hoi-dong.yaml --in "Đợt 1" --files "dot1/*.csv"',
      ]),
    )
    .action(async (_flags, self) => {
      const { init: run } = await import('./init.js');
      finish(await run(self.optsWithGlobals(), context));
    });
}
