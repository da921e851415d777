import {
  Option,
  type Command,
  type CommandUnknownOpts,
  type OptionValues,
} from '@commander-js/extra-typings';
import type { Context } from '../../base/context.js';
import type { Measure } from '../../engine/tally-measures.js';
import type { Dimension } from '../../engine/tally-query.js';
import { meant } from '../../base/text/meant.js';
import {
  DIMENSION_WORDS,
  MEASURE_WORDS,
  NAMED_DIMENSIONS,
  NAMED_MEASURES,
  readDimension,
  readMeasure,
  type Named,
} from '../../tally/dimension-names.js';
import { withGridOptions } from '../shared/grid-options.js';
import { whereOption } from '../shared/where-option.js';
import { badValue } from '../shared/usage-problem.js';
import {
  examples,
  offering,
  sheetOption,
  subcommand,
  wholeNumber,
  type Finish,
  type GlobalFlags,
  type ValueOption,
} from '../shared/command.js';
import type { TallyCommandMessages } from './words.js';

/** `ocop tally` and `ocop tally merge` */
export function addTally(
  program: CommandUnknownOpts,
  context: Context<TallyCommandMessages>,
  finish: Finish,
): void {
  const { help, register, tally } = context.messages;
  const { help: words } = tally;
  const { value } = help;
  const command = subcommand(program, help, 'tally')
    .description(words.description)
    .argument(`<${value.path}...>`, words.inputs)
    .addOption(sheetOption(help))
    .addOption(
      several(`--by <${words.value.dimensions}>`, words.by, DIMENSION_READER, words.oneOf).default(
        ['stars'],
        'stars',
      ),
    )
    .addOption(several(`--measure <${words.value.measures}>`, words.measure, MEASURE_READER, words.oneOf))
    .addOption(wholeNumber(`--year <${words.value.year}>`, words.year, help, 1900, 9999))
    .option(`--from <${value.day}>`, words.from)
    .option(`--to <${value.day}>`, words.to)
    .addOption(whereOption(help))
    .option(`--at <${value.day}>`, words.at)
    .option(`--as-of <${value.day}>`, register.help.asOf)
    .option(`--places <${value.file}>`, words.places)
    .option(`--edition <${value.edition}>`, words.edition);
  withNames(withGridOptions(command, context.messages, context.messages.tally.help.force), context.messages)
    .addHelpText(
      'after',
      words.legend +
        examples(help, [
          'ocop tally samples/so-khanh-son-2024.csv --by branch',
          'ocop tally so.csv --by branch,producer-type --measure producers --year 2024',
          'ocop tally so.csv --by year --measure products,new,upgraded,growth --out nam.xlsx',
          'ocop tally so.csv --by commune --at 2026-06-30 --measure in-force,lost',
          'ocop tally so.csv --by xã --where sao=4,5 --where "loại hình=hợp tác xã"',
        ]),
    )
    .action(async (paths, _flags, self) => {
      const { tally: run } = await import('./tally.js');
      finish(await run(paths, self.optsWithGlobals(), context));
    });
  addMerge(command, context, finish);
}

function addMerge(command: CommandUnknownOpts, context: Context<TallyCommandMessages>, finish: Finish): void {
  const { help, tally } = context.messages;
  const { help: words } = tally;
  const merge = subcommand(command, help, 'merge')
    .description(words.merge)
    .argument(`<${help.value.path}...>`, words.parts);
  withNames(withGridOptions(merge, context.messages, context.messages.tally.help.force), context.messages)
    .addHelpText('after', examples(help, ['ocop tally merge xa-*.json --out tinh.json']))
    .action(async (paths, _flags, self) => {
      const { mergeTallies } = await import('./tally.js');
      // Options that both have are read by `tally`, wherever they stand.
      const given = OF_COUNTING.filter((name) => command.getOptionValueSource(name) === 'cli');
      finish(await mergeTallies(paths, given, self.optsWithGlobals(), context));
    });
}

/** What was counted was settled when the parts were. */
const OF_COUNTING = [
  'by',
  'measure',
  'year',
  'from',
  'to',
  'where',
  'at',
  'asOf',
  'places',
  'edition',
  'sheet',
] as const;

function withNames<Args extends unknown[], Own extends OptionValues>(
  command: Command<Args, Own, GlobalFlags>,
  { help, tally }: TallyCommandMessages,
) {
  return command
    .option(`--aliases <${help.value.file}>`, tally.help.aliases)
    .option(`--pairs <${help.value.file}>`, tally.help.pairs)
    .option(`--why <${tally.help.value.row}>`, tally.help.why)
    .option('--zeros', tally.help.zeros);
}

/** How words of one kind are read, and which there are. */
interface WordReader<Word extends string> {
  readonly allowed: readonly Named[];
  readonly read: (text: string) => Word | null;
  /** What may have been meant. */
  readonly words: readonly string[];
}

const DIMENSION_READER: WordReader<Dimension> = {
  allowed: NAMED_DIMENSIONS,
  read: readDimension,
  words: DIMENSION_WORDS,
};
const MEASURE_READER: WordReader<Measure> = {
  allowed: NAMED_MEASURES,
  read: readMeasure,
  words: MEASURE_WORDS,
};

/** An option that takes some of a few words, with commas between; `producer-type`, `producerType` and `loại hình` are one. */
function several<Flags extends string, const Word extends string>(
  flags: Flags,
  description: string,
  { allowed, read, words }: WordReader<Word>,
  oneOf: (allowed: readonly Named[]) => string,
): ValueOption<Flags, readonly Word[]> {
  const option = new Option(flags, description).argParser((value: string): readonly Word[] => {
    const texts = value.split(',');
    const found = texts.map((text) => read(text));
    const known = found.filter((one) => one !== null);
    if (known.length < found.length || new Set(known).size < known.length) {
      const likely = texts.filter((_, at) => found[at] === null).flatMap((text) => meant(text, words));
      throw badValue(flags, value, oneOf(allowed), [...new Set(likely)]);
    }
    return known;
  });
  return offering(
    option,
    allowed.map(({ code }) => code),
  );
}
