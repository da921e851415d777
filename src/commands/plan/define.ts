import type { CommandUnknownOpts } from '@commander-js/extra-typings';
import type { Context } from '../../base/context.js';
import { whereOption } from '../shared/where-option.js';
import { withGridOptions } from '../shared/grid-options.js';
import { examples, sheetOption, commandGroup, subcommand, type Finish } from '../shared/command.js';
import type { PlanCommandMessages } from './words.js';

/** `ocop plan check` */
export function addPlan(
  program: CommandUnknownOpts,
  context: Context<PlanCommandMessages>,
  finish: Finish,
): void {
  const { help, plan, register, tally } = context.messages;
  const { help: words } = plan;
  const command = commandGroup(program, help, 'plan')
    .description(words.description)
    .addHelpText('after', examples(help, ['ocop plan check ke-hoach.yaml so.csv']));
  const check = subcommand(command, help, 'check')
    .description(words.check)
    .argument(`<${words.planValue}>`, words.plan)
    .argument(`<${help.value.path}...>`, words.inputs)
    .addOption(sheetOption(help))
    .addOption(whereOption(help))
    .option(`--at <${help.value.day}>`, words.at)
    .option(`--places <${help.value.file}>`, tally.help.places)
    .option(`--as-of <${help.value.day}>`, register.help.asOf)
    .option(`--aliases <${help.value.file}>`, tally.help.aliases);
  withGridOptions(check, context.messages)
    .addHelpText(
      'after',
      examples(help, [
        'ocop plan check samples/ke-hoach/khanh-hoa-2021-2025.yaml samples/so-khanh-son-2024.csv',
        'ocop plan check ke-hoach.yaml "so/*.csv" --at 2026-06-30 --out ke-hoach.html',
      ]),
    )
    .action(async (path, names, _flags, self) => {
      const { checkPlanOf } = await import('./plan.js');
      finish(await checkPlanOf(path, names, self.optsWithGlobals(), context));
    });
}
