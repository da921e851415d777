import type { Command } from 'commander';
import type { Context } from '../../base/context.js';
import type { RegisterAddFlags, RegisterCheckFlags, RegisterFlags, RegisterWithdrawFlags } from './flags.js';
import { choice, examples, sheetOption, commandGroup, subcommand, type Finish } from '../shared/command.js';

/** `ocop register` */
export function addRegister(program: Command, context: Context, finish: Finish): void {
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
  const changing = (command: Command) =>
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
      .option(`--products <${value.file}>`, words.products),
  ).action(async (files: string[], _flags: unknown, command: Command) => {
    const { addToRegister } = await import('./add.js');
    finish(await addToRegister(files, command.optsWithGlobals<RegisterAddFlags>(), context));
  });
  changing(
    subcommand(group, help, 'import').description(words.import).argument(`<${value.file}>`, words.list),
  ).action(async (file: string, _flags: unknown, command: Command) => {
    const { importIntoRegister } = await load();
    finish(await importIntoRegister(file, command.optsWithGlobals<RegisterFlags>(), context));
  });
  subcommand(group, help, 'check')
    .description(words.check)
    .argument(`<${value.file}...>`, words.registers)
    .addOption(sheetOption(help))
    .addOption(choice(`--format <${value.format}>`, words.format, ['text', 'json']))
    .action(async (files: string[], _flags: unknown, command: Command) => {
      const { checkRegisterFiles } = await load();
      finish(await checkRegisterFiles(files, command.optsWithGlobals<RegisterCheckFlags>(), context));
    });
  changing(
    subcommand(group, help, 'withdraw')
      .description(words.withdraw)
      .argument(`<${value.code}>`, words.code)
      .requiredOption(`--reason <${words.groundValue}>`, words.reason)
      .requiredOption(`--decision <${words.decisionValue}>`, words.decisionOfWithdrawal)
      .option(`--date <${value.day}>`, words.dateOfWithdrawal)
      .option(`--of <${words.decisionValue}>`, words.of),
  ).action(async (code: string, _flags: unknown, command: Command) => {
    const { withdrawFromRegister } = await load();
    finish(await withdrawFromRegister(code, command.optsWithGlobals<RegisterWithdrawFlags>(), context));
  });
}
