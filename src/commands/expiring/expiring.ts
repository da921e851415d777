import { filingEdition, termsUntil, type CertificateTerm } from '../../law/certificate.js';
import { openLibrary } from '../../law/library.js';
import type { IsoDate } from '../../engine/types.js';
import { ALL_WELL, FELL_SHORT, type Context } from '../../base/context.js';
import { fatal } from '../shared/errors.js';
import { identitiesOf } from '../../base/files/files.js';
import { RowNotes } from '../../rows/row-notes.js';
import { word } from '../../base/word-coded.js';
import { dayNamed } from '../../rows/day-named.js';
import { formOf, guardForm, shownAs } from '../../formats/out-form.js';
import { createPaint } from '../../formats/terminal/paint.js';
import { byCommune } from './by-commune.js';
import {
  expiringCsv,
  expiringHtml,
  expiringIcs,
  expiringJson,
  expiringLines,
  expiringText,
  expiringWorkbook,
  type ExpiringWriting,
} from './expiring-report.js';
import { countFiled, withFiled, type ListedCertificate } from './filed.js';
import {
  drained,
  fileSink,
  guardBeforeReading,
  guardFolder,
  guardOutput,
  stdoutSink,
} from '../../base/files/sink.js';
import { expiringIn, type ExpiringList } from '../../register/expiring-list.js';
import { readFiled, type FiledList } from '../../register/filed-list.js';
import { openRegisters } from '../../register/open-registers.js';
import { placesAsked } from '../../tally/places-asked.js';
import { tallied } from '../../tally/read-inputs.js';
import { readingOf } from '../shared/reading.js';
import { recordFilter, whereAsked, whereNotes } from '../shared/where-option.js';
import type { RegisterTable } from '../../register/read-register.js';
import { printable, wrapLine } from '../../base/text/width.js';
import { eachFile } from '../shared/each-file.js';
import { EXPIRING_FORMATS, type ExpiringFlags } from './flags.js';
import type { ExpiringCommandMessages } from './words.js';
import { writtenLine } from '../shared/written-line.js';

type Format = (typeof EXPIRING_FORMATS)[number];

/** `ocop expiring REGISTER…`: certificates by the day they end. Gives the exit status. */
export async function expiring(
  names: readonly string[],
  flags: ExpiringFlags,
  context: Context<ExpiringCommandMessages>,
): Promise<number> {
  const { messages, report } = context;
  guardForm(flags, EXPIRING_FORMATS);
  if (flags.each === undefined) guardBeforeReading(flags, [...names, flags.places, flags.filed]);
  else guardFolder(outOfEach(flags));
  const library = openLibrary(flags.criteria ?? null, context.today);
  const at = flags.at === undefined ? context.today : dayNamed(flags.at);
  // As long before the end as a dossier can be filed (Điều 7.6.a).
  const within = flags.within ?? filingEdition(library.editions, at).certificate.refile?.earliestDays ?? 0;
  const where = whereAsked(flags, library);
  const isAsked = recordFilter(where, library, at);
  if (flags.asOf !== undefined && flags.places === undefined) throw fatal('as-of-without-places', {});
  const namesOf = flags.asOf === undefined ? context.today : dayNamed(flags.asOf);
  const places = await placesAsked(flags.places, namesOf, context.host);
  const filed = flags.filed === undefined ? null : await readFiled(flags.filed, context.host);
  const tables = await openRegisters(names, flags.sheet ?? null, context.host);
  const rowNotes = new RowNotes(context, flags.quiet === true);
  rowNotes.tellSheets(tables);
  for (const table of tables) rowNotes.tellUnknown(table, table.columns.headings, table.columns.unknown);
  const format = formOf(flags, EXPIRING_FORMATS);
  const inputs = inputsOf(flags, tables);
  const writesOver = flags.each === undefined && guard(flags.out, flags, inputs);
  const progress = readingOf(tables, flags, context);
  const list = await expiringIn(
    tables,
    { at, within, library, places, isAsked: (record) => isAsked(tallied(record)) },
    {
      row(row) {
        rowNotes.add(row);
        progress.row(row.file);
        if (row.problems.length > 0) progress.clear();
        for (const problem of row.problems) {
          report(`${messages.position(problem.position)}: ${word(messages.register.problems, problem)}`);
        }
      },
      progress(bytes) {
        progress.read(bytes);
        return drained(context.host.stderr);
      },
    },
  );
  progress.clear();
  rowNotes.tellRows();
  for (const finding of places?.findings() ?? []) report(messages.register.place(finding));
  if (flags.quiet !== true) whereNotes(where, messages).forEach(report);
  const listed = withFiled(list.found, filed);
  const ofFiled = filed === null ? [] : filedNotes(flags.filed ?? '', filed, listed, context);
  const notes =
    flags.quiet === true ? [] : [...notesOn(list, at, termsUntil(library.editions, at), context), ...ofFiled];
  const writing = { asksFiled: filed !== null, commune: null };
  if (flags.each === undefined) {
    await write(listed, { at, within, format, notes, writesOver, out: flags.out, writing }, flags, context);
  } else {
    await writeEach(listed, { at, within, format, notes, writing }, inputs, flags, context);
  }
  return list.problems > 0 ? FELL_SHORT : ALL_WELL;
}

function notesOn(
  list: ExpiringList,
  at: IsoDate,
  terms: readonly CertificateTerm[],
  { messages }: Context<ExpiringCommandMessages>,
): readonly string[] {
  const { expiring: words } = messages.register;
  const { phases, missedByLaw, computed, noEnd, law } = list;
  return [
    words.summary(list),
    ...(computed > 0 ? [words.computedNote(computed, terms)] : []),
    ...(noEnd > 0 ? [words.noEndNote(noEnd)] : []),
    ...(phases.grace > 0 ? [words.graceNote(missedByLaw, phases.grace - missedByLaw, law)] : []),
    ...(law.certificate.refile !== null && at < law.inForce.from ? [words.beforeEdition(law)] : []),
  ];
}

/** What is known of the dossiers, and which of them are of nothing in the list. */
function filedNotes(
  file: string,
  filed: FiledList,
  listed: Iterable<ListedCertificate>,
  { messages }: Context<ExpiringCommandMessages>,
): readonly string[] {
  const { expiring: words } = messages.register;
  const counts = countFiled(listed);
  const unmatched = filed.unmatched();
  return [
    words.filedNote(file, counts),
    ...(unmatched.length === 0 ? [] : [words.filedUnmatched(file, unmatched)]),
  ];
}

interface Written {
  readonly at: IsoDate;
  readonly within: number;
  readonly format: Format;
  readonly notes: readonly string[];
  readonly writesOver: boolean;
  readonly out: string | undefined;
  readonly writing: ExpiringWriting;
}

/** How each form is written that is not for a screen. */
const WRITERS: Readonly<
  Record<
    Exclude<Format, 'table' | 'html' | 'xlsx'>,
    (
      found: Iterable<ListedCertificate>,
      messages: ExpiringCommandMessages,
      writing: ExpiringWriting,
    ) => Iterable<string>
  >
> = { csv: expiringCsv, json: expiringJson, ndjson: expiringLines, ics: expiringIcs };

/** The list, then what there is to say of it: on the screen together, else on standard error. */
async function write(
  found: Iterable<ListedCertificate>,
  { at, within, format, notes, writesOver, out, writing }: Written,
  { quiet }: Pick<ExpiringFlags, 'quiet'>,
  { host, messages, report, color, width }: Context<ExpiringCommandMessages>,
): Promise<void> {
  const toFile = out !== undefined && out !== '-';
  const sink = toFile ? fileSink(out, host) : stdoutSink(host, shownAs(format));
  const onScreen = format === 'table' && !toFile;
  const style = { width: toFile ? null : width, paint: await createPaint(color && !toFile) };
  const wrapped = (line: string) => wrapLine(printable(line), style.width);
  const put = async (pieces: Iterable<string>) => {
    for (const piece of pieces) {
      sink.write(piece);
      await sink.flush();
    }
  };
  try {
    if (format === 'xlsx') sink.writeBytes(await expiringWorkbook(found, messages, writing));
    else if (format === 'html') {
      await expiringHtml(found, messages, writing, {
        title: messages.register.expiring.title(at, within),
        below: quiet === true ? [] : notes,
        write: (text) => sink.write(text),
      });
    } else if (format !== 'table') {
      if (format === 'csv' && toFile) sink.write('\ufeff');
      await put(WRITERS[format](found, messages, writing));
    } else {
      const title = wrapped(messages.register.expiring.title(at, within)).map((line) =>
        style.paint.bold(line),
      );
      sink.write([...title, ''].map((line) => `${line}\n`).join(''));
      await put(expiringText(found, messages, style));
      const below = onScreen && notes.length > 0 ? ['', ...notes.flatMap(wrapped)] : [];
      sink.write(below.map((line) => `${line}\n`).join(''));
    }
    sink.close();
  } catch (error) {
    sink.abandon();
    throw error;
  }
  if (!onScreen && format !== 'html') notes.forEach(report);
  if (toFile && quiet !== true) report(writtenLine(messages, writesOver, out));
}

/** A file a commune. All names are looked at before anything is written: half of them would be mistaken for the whole. */
async function writeEach(
  listed: Iterable<ListedCertificate>,
  written: Omit<Written, 'writesOver' | 'out'>,
  inputs: ReadonlySet<string>,
  flags: ExpiringFlags,
  context: Context<ExpiringCommandMessages>,
): Promise<void> {
  const { messages, report } = context;
  const communes = byCommune(listed);
  const files = eachFile(
    outOfEach(flags),
    communes.map(({ commune }) => commune),
  );
  for (const file of files) guard(file, flags, inputs);
  for (const [at, { commune, listed: those }] of communes.entries()) {
    const writing = { ...written.writing, commune };
    const one = { ...written, notes: [], writesOver: false, out: files[at], writing };
    await write(those, one, { quiet: true }, context);
  }
  written.notes.forEach(report);
  const { expiring: words } = messages.register;
  if (communes.length === 0) report(words.none);
  else if (flags.quiet !== true) report(words.wroteEach(files.length, files[0] ?? '', files.at(-1) ?? ''));
}

/** The name that those of the files are made of. */
function outOfEach({ out }: ExpiringFlags): string {
  if (out === undefined || out === '-') throw fatal('each-without-file', {});
  return out;
}

/** Makes sure, once all that is read is known, that nothing of it is written over; says whether something else is. */
function guard(
  out: string | undefined,
  { force }: Pick<ExpiringFlags, 'force'>,
  inputs: ReadonlySet<string>,
): boolean {
  if (out === undefined || out === '-') return false;
  return guardOutput(out, inputs, force ?? false);
}

/** What is read, by its identity. */
function inputsOf({ places, filed }: ExpiringFlags, tables: readonly RegisterTable[]): ReadonlySet<string> {
  const read = tables.map((table) => table.identity).filter((identity) => identity !== null);
  return new Set([...read, ...identitiesOf([places, filed])]);
}
