import { ALL_WELL, FELL_SHORT, type Context } from '../../base/context.js';
import { fatal } from './errors.js';
import { readDate } from '../../rows/cells.js';
import { fileSink, guardBeforeReading, guardFolder, guardOutput } from '../../base/files/sink.js';
import { guardApart } from '../../base/files/guard-apart.js';
import { guardRejectsNamed } from '../../rating/guard-rejects.js';
import { PAPER_FORMATS, paperFormatOf, writePaper, type PaperFormat } from '../../formats/write-paper.js';
import { cleanPaper } from '../../formats/paper/clean-text.js';
import type { Paper } from '../../formats/paper/paper.js';
import { paperTakes } from '../../papers/paper-options.js';
import { paperSpec, type PaperKind } from '../../papers/paper-kinds.js';
import type { PaperSetting } from '../../papers/paper-setting.js';
import { eachFile } from '../shared/each-file.js';
import type { ReportFlags } from './flags.js';
import { betterSaid } from './input-kinds.js';
import { guardOptions } from './guard-options.js';
import { loadPaper, type LoadedPaper } from './report-papers.js';
import type { ReportCommandMessages } from './words.js';

/** `ocop report KIND INPUT… --out FILE`: writes a paper to be printed and signed. Gives the exit status. */
export async function report(
  kind: PaperKind,
  names: readonly string[],
  flags: ReportFlags,
  context: Context<ReportCommandMessages>,
): Promise<number> {
  const { messages, report } = context;
  const { file, format } = outputOf(flags);
  if (flags.each === true && !paperSpec(kind).isEach) throw fatal('each-of-one', {});
  if (flags.where !== undefined && kind === 'returns') throw fatal('where-of-returns', {});
  guardOptions(flags, kind, (option) => paperTakes(kind, option));
  // The files of `--each` are named by what is in the inputs; their folder is known.
  if (flags.each === true) guardFolder(file);
  else guardBeforeReading(flags, [...names, flags.regulation]);
  guardRejectsNamed(flags, [...names, flags.regulation]);
  const task = { kind, names, flags, setting: settingOf(flags) };
  const loaded = await loadPaper(task, context).catch(async (error: unknown) => {
    throw await betterSaid(error, names, paperSpec(kind), context);
  });
  const { paper, count, shortfall } = loaded;
  if (count === 0) {
    loaded.settle().forEach(report);
    report(messages.report.nothing(kind, loaded.form ?? null));
    return FELL_SHORT;
  }
  const toWrite = flags.each === true ? eachBySection(paper, file) : [{ file, paper }];
  guardPapers(
    toWrite.map((one) => one.file),
    flags,
    loaded,
  );
  loaded.settle().forEach(report);
  for (const one of toWrite) await write(one.paper, one.file, format, context);
  if (flags.quiet !== true) {
    report(
      flags.each === true
        ? messages.report.wroteEach(toWrite.length, toWrite[0]?.file ?? '', toWrite.at(-1)?.file ?? '')
        : messages.report.wrote(file, count),
    );
  }
  return shortfall ? FELL_SHORT : ALL_WELL;
}

/**
 * All of them before anything is written: half a set of papers would be mistaken for the whole.
 *
 * @throws {UserError}
 */
function guardPapers(
  files: readonly string[],
  { force, rejects }: ReportFlags,
  { inputs, abandon }: Pick<LoadedPaper, 'inputs' | 'abandon'>,
): void {
  try {
    for (const file of files) {
      guardOutput(file, inputs, force ?? false);
      guardApart([file, rejects]);
    }
  } catch (error) {
    abandon();
    throw error;
  }
}

function outputOf({ out }: ReportFlags): { readonly file: string; readonly format: PaperFormat } {
  if (out === undefined) throw fatal('paper-without-file', { forms: PAPER_FORMATS });
  const format = paperFormatOf(out);
  if (format === null) throw fatal('paper-form-unknown', { file: out, forms: PAPER_FORMATS });
  return { file: out, format };
}

function settingOf({ place, date, number, agency, footnotes }: ReportFlags): PaperSetting {
  const day = date === undefined ? null : readDate(date);
  if (date !== undefined && day === null) throw fatal('date-unreadable', { read: date });
  const text = (given: string | undefined) => {
    const trimmed = given?.normalize('NFC').trim();
    return trimmed === undefined || trimmed === '' ? null : trimmed;
  };
  return {
    place: text(place),
    date: day,
    number: text(number),
    agency: text(agency),
    footnotes: footnotes ?? false,
  };
}

async function write(
  paper: Paper,
  file: string,
  format: PaperFormat,
  { host, messages, report }: Context<ReportCommandMessages>,
): Promise<void> {
  const clean = cleanPaper(paper, (section, dropped) => {
    report(messages.report.dropped(section, dropped));
  });
  const sink = fileSink(file, host);
  try {
    await writePaper(clean, format, sink);
    sink.close();
  } catch (error) {
    sink.abandon();
    throw error;
  }
}

/** A file a section, beside the one that `--out` names. */
function eachBySection(
  paper: Paper,
  file: string,
): readonly { readonly file: string; readonly paper: Paper }[] {
  const sections = [...paper.sections];
  const files = eachFile(
    file,
    sections.map(({ name }) => name),
  );
  return sections.map((section, at) => ({
    file: files[at] ?? file,
    paper: { ...paper, title: `${paper.title}: ${section.name}`, sections: [section] },
  }));
}
