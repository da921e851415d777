import { openLibrary } from '../../law/library.js';
import { ALL_WELL, FELL_SHORT, type Context } from '../../base/context.js';
import {
  drained,
  fileSink,
  guardBeforeReading,
  guardOutput,
  stdoutSink,
  type Sink,
} from '../../base/files/sink.js';
import { csvLines } from '../../base/text/csv-lines.js';
import { word } from '../../base/word-coded.js';
import { formOf, guardForm, shownAs, writesFile } from '../../formats/out-form.js';
import { PTNT_OCOP, ptntRow } from '../../register/export-form.js';
import { listRecords } from '../../register/listed.js';
import { openRegisters } from '../../register/open-registers.js';
import { dayNamed } from '../../rows/day-named.js';
import { RowNotes } from '../../rows/row-notes.js';
import { tallyBasis } from '../../tally/producers.js';
import { tallied } from '../../tally/read-inputs.js';
import { lotsOfRecords } from '../../tally/settle-records.js';
import { readingOf } from '../shared/reading.js';
import { recordFilter, whereAsked, whereNotes } from '../shared/where-option.js';
import { EXPORT_FORMATS, type RegisterExportFlags } from './flags.js';
import type { RegisterCommandMessages } from './words.js';

/** `ocop register export REGISTER… --form FORM`: hands recognitions on, each once. Gives the exit status. */
export async function exportRegister(
  names: readonly string[],
  flags: RegisterExportFlags,
  context: Context<RegisterCommandMessages>,
): Promise<number> {
  const { host, messages, report } = context;
  const { register: words } = messages;
  guardForm(flags, EXPORT_FORMATS);
  guardBeforeReading(flags, names);
  const library = openLibrary(flags.criteria ?? null, context.today);
  const at = flags.at === undefined ? null : dayNamed(flags.at);
  const where = whereAsked(flags, library);
  const has = recordFilter(where, library, at);
  const tables = await openRegisters(names, flags.sheet ?? null, host);
  const notes = new RowNotes(context, flags.quiet === true);
  notes.tellSheets(tables);
  for (const table of tables) notes.tellUnknown(table, table.columns.headings, table.columns.unknown);
  let problems = 0;
  const reading = readingOf(tables, flags, context);
  const all = await listRecords(
    tables,
    { library, places: null },
    {
      row(row) {
        reading.row(row.file);
        notes.add(row);
        problems += row.problems.length;
        if (row.problems.length > 0) reading.clear();
        for (const problem of row.problems) {
          report(`${messages.position(problem.position)}: ${word(words.problems, problem)}`);
        }
      },
      progress(bytes) {
        reading.read(bytes);
        return drained(host.stderr);
      },
    },
  );
  reading.clear();
  notes.tellRows();
  const lots = lotsOfRecords(
    all.map(({ record }) => tallied(record)),
    null,
    tallyBasis(library, null),
  );
  const out = all.filter(
    ({ record }, index) => (lots[index] === 'last' || lots[index] === 'earlier') && has(tallied(record)),
  );
  const rows = out.map((one) => ptntRow(one, library.editions, at, words.values.statuses));
  const asked = formOf(flags, EXPORT_FORMATS);
  const format = asked === 'table' ? 'csv' : asked; // on a screen it is the same lines
  const toFile = flags.out !== undefined && writesFile(flags);
  const read = tables.map((table) => table.identity).filter((identity) => identity !== null);
  if (toFile) guardOutput(flags.out, new Set(read), flags.force ?? false);
  const sink = toFile ? fileSink(flags.out, host) : stdoutSink(host, shownAs(format));
  try {
    await writeForm(format, rows, toFile, sink);
    sink.close();
  } catch (error) {
    sink.abandon();
    throw error;
  }
  if (flags.quiet !== true) {
    whereNotes(where, messages).forEach(report);
    const blank = PTNT_OCOP.map((column, place) => {
      return [column, rows.filter((row) => row[place] === '').length] as const;
    }).filter(([, count]) => count > 0);
    report(words.exported(rows.length, all.length - rows.length, blank));
  }
  return problems > 0 ? FELL_SHORT : ALL_WELL;
}

/** The columns are the form's own, by its own names, in whichever form they are written. */
async function writeForm(
  format: (typeof EXPORT_FORMATS)[number],
  rows: readonly (readonly string[])[],
  toFile: boolean,
  sink: Sink,
): Promise<void> {
  const objects = () =>
    rows.map((row) => JSON.stringify(Object.fromEntries(PTNT_OCOP.map((name, at) => [name, row[at] ?? '']))));
  switch (format) {
    case 'xlsx': {
      const { resultWorkbook } = await import('../../formats/xlsx/result-workbook.js');
      sink.writeBytes(await resultWorkbook({ title: 'PTNT_OCOP', headings: PTNT_OCOP, rows }));
      return;
    }
    case 'json':
      sink.write(rows.length === 0 ? '[]\n' : `[\n${objects().join(',\n')}\n]\n`);
      return;
    case 'ndjson':
      for (const one of objects()) sink.write(`${one}\n`);
      return;
    case 'csv':
      sink.write((toFile ? '\ufeff' : '') + csvLines([PTNT_OCOP, ...rows], ','));
  }
}
