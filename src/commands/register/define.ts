import type { Command, CommandUnknownOpts, OptionValues } from '@commander-js/extra-typings';
import type { Context } from '../../base/context.js';
import {
  choice,
  examples,
  sheetOption,
  commandGroup,
  subcommand,
  type Finish,
  type GlobalFlags,
} from '../shared/command.js';
import { withGridOptions } from '../shared/grid-options.js';
import { whereOption } from '../shared/where-option.js';
import { EXPORT_FORMS } from '../../register/export-form.js';
import { EXPORT_FORMATS } from './flags.js';
import type { RegisterCommandMessages } from './words.js';

/** `ocop register` */
export function addRegister(
  program: CommandUnknownOpts,
  context: Context<RegisterCommandMessages>,
  finish: Finish,
): void {
  const { help, register } = context.messages;
  const { value } = help;
  const words = register.help;
  const group = commandGroup(program, help, 'register')
    .description(words.description)
    .addHelpText(
      'after',
      examples(help, [
        'ocop register import samples/cong-nhan-lam-dong.csv --register so.csv',
        'ocop register add ketqua.csv --decision 3981/QĐ-UBND --date 05/08/2026 --register so.csv',
        'ocop register check so.csv',
        'ocop register withdraw 68-24700-1-2026 --reason đ --decision 12/QĐ-UBND --register so.csv',
      ]),
    );
  const load = () => import('./register.js');
  const changing = <Args extends unknown[], Own extends OptionValues>(
    command: Command<Args, Own, GlobalFlags>,
  ) =>
    command
      .addOption(sheetOption(help))
      .option(`--register <${value.file}>`, words.register)
      .option(`--out <${value.file}>`, words.out)
      .option('--force', words.force)
      .option('--quiet', help.rate.quiet);

  changing(
    subcommand(group, help, 'add')
      .description(words.add)
      .argument(`<${value.file}...>`, words.results)
      .requiredOption(`--decision <${words.decisionValue}>`, words.decision)
      .requiredOption(`--date <${value.day}>`, words.date)
      .option(`--authority <${words.authorityValue}>`, words.authority)
      .option(`--province <${words.provinceValue}>`, words.province)
      .option(`--products <${value.file}>`, words.products),
  )
    .addHelpText(
      'after',
      examples(help, [
        'ocop register add ketqua.csv --decision 3981/QĐ-UBND --date 05/08/2026 --register so.csv',
        'ocop register add',
      ]),
    )
    .action(async (files, _flags, command) => {
      const { addToRegister } = await import('./add.js');
      finish(await addToRegister(files, command.optsWithGlobals(), context));
    });
  changing(
    subcommand(group, help, 'import').description(words.import).argument(`<${value.file}...>`, words.list),
  )
    .addHelpText(
      'after',
      examples(help, ['ocop register import samples/cong-nhan-lam-dong.csv --register so.csv']),
    )
    .action(async (files, _flags, command) => {
      const { importIntoRegister } = await load();
      finish(await importIntoRegister(files, command.optsWithGlobals(), context));
    });
  withGridOptions(
    subcommand(group, help, 'check')
      .description(words.check)
      .argument(`<${value.file}...>`, words.registers)
      .addOption(sheetOption(help))
      .addOption(whereOption(help))
      .option('--blanks', words.blanks)
      .option(`--aliases <${value.file}>`, context.messages.tally.help.aliases),
    context.messages,
  )
    .addHelpText(
      'after',
      examples(help, [
        'ocop register check so.csv',
        'ocop register check "so/*.csv" --where "xã=xã Sơn Hiệp"',
      ]),
    )
    .action(async (files, _flags, command) => {
      const { checkRegisterFiles } = await import('./check.js');
      finish(await checkRegisterFiles(files, command.optsWithGlobals(), context));
    });
  subcommand(group, help, 'export')
    .description(words.export)
    .argument(`<${value.file}...>`, words.registers)
    .addOption(choice(`--form <${words.formValue}>`, words.form, EXPORT_FORMS).makeOptionMandatory())
    .addOption(sheetOption(help))
    .addOption(whereOption(help))
    .option(`--at <${value.day}>`, words.atOfExport)
    .addOption(choice(`--format <${value.format}>`, words.format, EXPORT_FORMATS))
    .option(`--out <${value.file}>`, words.outOfExport)
    .option('--force', words.force)
    .option('--quiet', help.rate.quiet)
    .addHelpText(
      'after',
      examples(help, ['ocop register export so.csv --form ptnt-ocop --at 31/12/2026 --out ptnt-ocop.xlsx']),
    )
    .action(async (files, _flags, command) => {
      const { exportRegister } = await import('./export.js');
      finish(await exportRegister(files, command.optsWithGlobals(), context));
    });
  changing(
    subcommand(group, help, 'withdraw')
      .description(words.withdraw)
      .argument(`<${value.code}...>`, words.code)
      .requiredOption(`--reason <${words.groundValue}>`, words.reason)
      .requiredOption(`--decision <${words.decisionValue}>`, words.decisionOfWithdrawal)
      .option(`--date <${value.day}>`, words.dateOfWithdrawal)
      .option(`--of <${words.decisionValue}>`, words.of),
  )
    .addHelpText(
      'after',
      examples(help, [
        'ocop register withdraw 68-24700-1-2026 --reason đ --decision 12/QĐ-UBND --register so.csv',
      ]),
    )
    .action(async (codes, _flags, command) => {
      const { withdrawFromRegister } = await load();
      finish(await withdrawFromRegister(codes, command.optsWithGlobals(), context));
    });
}
