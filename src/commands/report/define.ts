import { Argument, type CommandUnknownOpts } from '@commander-js/extra-typings';
import type { Context } from '../../base/context.js';
import { PAPER_KINDS, type PaperKind } from '../../papers/paper-kinds.js';
import { containsWords, fold } from '../../base/text/fold.js';
import { alike } from '../../base/text/nearest.js';
import { badValue } from '../shared/usage-problem.js';
import { examples, sheetOption, subcommand, wholeNumber, type Finish } from '../shared/command.js';
import { whereOption } from '../shared/where-option.js';
import type { ReportCommandMessages } from './words.js';

/** `ocop report` */
export function addReport(
  program: CommandUnknownOpts,
  context: Context<ReportCommandMessages>,
  finish: Finish,
): void {
  const { help, report: named, register, tally } = context.messages;
  const { value, rate, council, report: words } = help;
  const kinds = PAPER_KINDS.map((kind) => `${kind}: ${named.kinds[kind]}`).join('; ');
  // By its code, or by what it is called in Vietnamese: `biên bản`, `bien ban`.
  const kindOf = (text: string): PaperKind | null => {
    const folded = fold(text);
    const called = PAPER_KINDS.filter((kind) => containsWords(fold(named.kinds[kind]), folded));
    return (
      PAPER_KINDS.find((kind) => fold(kind) === folded) ?? (called.length === 1 ? (called[0] ?? null) : null)
    );
  };
  subcommand(program, help, 'report')
    .description(words.description)
    .addArgument(
      new Argument(`<${value.kind}>`, `${words.kind} (${kinds})`)
        .choices(PAPER_KINDS)
        .argParser((text: string): PaperKind => {
          const kind = kindOf(text);
          if (kind !== null) return kind;
          const known = PAPER_KINDS.flatMap((one) => [one, fold(named.kinds[one])]);
          throw badValue(`<${value.kind}>`, text, PAPER_KINDS.join(', '), alike(fold(text), known));
        }),
    )
    .argument(`<${value.path}...>`, words.inputs)
    .option(`--out <${value.file}>`, words.out)
    .option('--force', words.force)
    .option('--each', words.each)
    .option('--short', words.short)
    .option('--footnotes', words.footnotes)
    .option(`--regulation <${value.file}>`, council.regulation)
    .option('--drafts', council.drafts)
    .addOption(whereOption(help))
    .option(`--place <${value.place}>`, words.place)
    .option(`--date <${value.day}>`, words.date)
    .option(`--number <${value.number}>`, words.number)
    .option(`--agency <${value.agency}>`, words.agency)
    .option(`--decision <${words.decisionValue}>`, words.decision)
    .option(`--at <${value.day}>`, words.at)
    .addOption(wholeNumber(`--year <${words.yearValue}>`, words.year, help, 1900, 9999))
    .option(`--communes <${value.file}>`, words.communes)
    .option(`--places <${value.file}>`, tally.help.places)
    .option(`--as-of <${value.day}>`, register.help.asOf)
    .addOption(sheetOption(help))
    .option(`--edition <${value.edition}>`, rate.edition)
    .option(`--rejects <${value.file}>`, rate.rejects)
    .option('--blank-as-zero', rate.blankAsZero)
    .option('--quiet', rate.quiet)
    .addHelpText(
      'after',
      examples(help, [
        'ocop report sheet phieu --out phieu.docx',
        'ocop report minutes samples/phieu-hoi-dong.csv --regulation samples/hoi-dong.yaml --out bienban.docx',
        'ocop report ranking samples/tinh-26-2026.csv --out xephang.html',
        'ocop report registration samples/san-pham.csv --out dangky.docx --each',
        'ocop report annex so.csv --decision 3981/QĐ-UBND --out phuluc.docx',
        'ocop report certificates so.csv --decision 3981/QĐ-UBND --out gcn.docx',
        'ocop report public-list so.csv --at 31/12/2026 --out congbo.html',
        'ocop report year so.csv --year 2026 --communes xa.csv --out nam-2026.docx',
        'ocop report returns "xa/*.csv" --out tra-lai.docx --each',
      ]),
    )
    .action(async (kind, inputs, _flags, self) => {
      const { report } = await import('./report.js');
      const given = self.options
        .map((option) => option.attributeName())
        .filter((name) => self.getOptionValueSource(name) === 'cli');
      finish(await report(kind, inputs, { ...self.optsWithGlobals(), given }, context));
    });
}
