import type { CommandUnknownOpts } from '@commander-js/extra-typings';
import type { Context } from '../../base/context.js';
import { withGridOptions } from '../shared/grid-options.js';
import { examples, sheetOption, commandGroup, subcommand, type Finish } from '../shared/command.js';
import type { SheetCommandMessages } from './words.js';

/** `ocop sheet` */
export function addSheet(
  program: CommandUnknownOpts,
  context: Context<SheetCommandMessages>,
  finish: Finish,
): void {
  const { help } = context.messages;
  const { value, sheet: words } = help;
  const group = commandGroup(program, help, 'sheet')
    .description(words.description)
    .addHelpText(
      'after',
      examples(help, ['ocop sheet verify phieu', 'ocop sheet export phieu --out phieu.csv']),
    );
  const load = () => import('./sheet.js');

  subcommand(group, help, 'show')
    .description(words.show)
    .argument(`<${value.file}>`, words.file)
    .addHelpText('after', examples(help, ['ocop sheet show phieu/nguyen-thi-hoa/68-24700-1-2026.yaml']))
    .action(async (file, _flags, command) => {
      finish(await (await load()).showSheet(file, command.optsWithGlobals(), context));
    });
  subcommand(group, help, 'verify')
    .description(words.verify)
    .argument(`<${value.file}...>`, words.paths)
    .option(`--seals <${value.file}>`, words.seals)
    .addHelpText('after', examples(help, ['ocop sheet verify phieu']))
    .action(async (paths, _flags, command) => {
      const { verifySheets } = await import('./sheet-verify.js');
      finish(await verifySheets(paths, command.optsWithGlobals(), context));
    });
  withGridOptions(
    subcommand(group, help, 'list').description(words.list).argument(`<${value.file}...>`, words.paths),
    context.messages,
  )
    .addHelpText('after', examples(help, ['ocop sheet list phieu', 'ocop sheet list nop --format json']))
    .action(async (paths, _flags, command) => {
      finish(await (await load()).listSheets(paths, command.optsWithGlobals(), context));
    });
  subcommand(group, help, 'export')
    .description(words.export)
    .argument(`<${value.file}...>`, words.paths)
    .option(`--out <${value.file}>`, words.out)
    .option('--force', words.force)
    .addHelpText('after', examples(help, ['ocop sheet export phieu --out phieu.csv']))
    .action(async (paths, _flags, command) => {
      finish((await load()).exportSheets(paths, command.optsWithGlobals(), context));
    });
  subcommand(group, help, 'sign')
    .description(words.sign)
    .argument(`<${value.dir}>`, words.sheetsDir)
    .requiredOption(`--member <${value.name}>`, words.signMember)
    .option('--yes', words.yes)
    .addHelpText('after', examples(help, ['ocop sheet sign phieu --member "Nguyễn Thị Hoa"']))
    .action(async (dir, _flags, command) => {
      const { signSheets } = await import('./sheet-sign.js');
      finish(await signSheets(dir, command.optsWithGlobals(), context));
    });
  subcommand(group, help, 'rename')
    .description(words.rename)
    .argument(`<${value.dir}>`, words.sheetsDir)
    .requiredOption(`--from <${value.name}>`, words.from)
    .requiredOption(`--to <${value.name}>`, words.to)
    .option(`--reason <${value.reason}>`, words.reason)
    .addHelpText(
      'after',
      examples(help, ['ocop sheet rename phieu --from "Nguyễn Thị Hoà" --to "Nguyễn Thị Hoa"']),
    )
    .action(async (dir, _flags, command) => {
      const { renameSheets } = await import('./sheet-rename.js');
      finish(renameSheets(dir, command.optsWithGlobals(), context));
    });
  subcommand(group, help, 'import')
    .description(words.import)
    .argument(`<${value.file}...>`, words.tables)
    .addOption(sheetOption(help))
    .option(`--dir <${value.dir}>`, words.dir)
    .option(`--member <${value.name}>`, words.member)
    .option('--force', words.replace)
    .option(`--rejects <${value.file}>`, help.rate.rejects)
    .addHelpText('after', examples(help, ['ocop sheet import phieu.csv --dir phieu']))
    .action(async (files, _flags, command) => {
      const { importSheets } = await import('./sheet-import.js');
      finish(await importSheets(files, command.optsWithGlobals(), context));
    });
}
