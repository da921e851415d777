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
import { expiringCsv, expiringIcs, expiringJson, expiringText } from './expiring-report.js';
import { drained, fileSink, guardBeforeReading, guardOutput, stdoutSink } from '../../base/files/sink.js';
import { expiringIn, type ExpiringList } from '../../register/expiring-list.js';
import { openRegisters } from '../../register/open-registers.js';
import { placesAsked } from '../../tally/places-asked.js';
import { tallied } from '../../tally/read-inputs.js';
import { recordFilter, whereAsked, whereNotes } from '../shared/where-option.js';
import type { RegisterTable } from '../../register/read-register.js';
import { printable, wrapLine } from '../../base/text/width.js';
import { EXPIRING_FORMATS, type ExpiringFlags } from './flags.js';
import type { ExpiringCommandMessages } from './words.js';

type Format = (typeof EXPIRING_FORMATS)[number];

/** `ocop expiring REGISTER…`: certificates by the day they end. Gives the exit status. */
export async function expiring(
  names: readonly string[],
  flags: ExpiringFlags,
  context: Context<ExpiringCommandMessages>,
): Promise<number> {
  const { messages, tell } = context;
  guardForm(flags, EXPIRING_FORMATS);
  guardBeforeReading(flags, [...names, flags.places]);
  const library = openLibrary(flags.criteria ?? null, context.today);
  const at = flags.at === undefined ? context.today : dayNamed(flags.at);
  // As long before the end as a dossier can be filed (Điều 7.6.a).
  const within = flags.within ?? filingEdition(library.editions, at).certificate.refile?.earliestDays ?? 0;
  const where = whereAsked(flags, library);
  const isAsked = recordFilter(where, library, at);
  if (flags.asOf !== undefined && flags.places === undefined) throw fatal('as-of-without-places', {});
  const namesOf = flags.asOf === undefined ? context.today : dayNamed(flags.asOf);
  const places = await placesAsked(flags.places, namesOf, context.host);
  const tables = await openRegisters(names, flags.sheet ?? null, context.host);
  const rowNotes = new RowNotes(context, flags.quiet === true);
  rowNotes.tellSheets(tables);
  for (const table of tables) rowNotes.tellUnknown(table, table.columns.headings, table.columns.unknown);
  const format = formOf(flags, EXPIRING_FORMATS);
  const writesOver = guard(flags, tables);
  const list = await expiringIn(
    tables,
    { at, within, library, places, isAsked: (record) => isAsked(tallied(record)) },
    {
      row(row) {
        rowNotes.add(row);
        for (const problem of row.problems) {
          tell(`${messages.position(problem.position)}: ${word(messages.register.problems, problem)}`);
        }
      },
      progress: () => drained(context.host.stderr),
    },
  );
  rowNotes.tellRows();
  for (const finding of places?.findings() ?? []) tell(messages.register.place(finding));
  if (flags.quiet !== true) whereNotes(where, messages).forEach(tell);
  const notes = flags.quiet === true ? [] : notesOn(list, at, termsUntil(library.editions, at), context);
  await write(list, { at, within, format, notes, writesOver }, flags, context);
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

interface Written {
  readonly at: IsoDate;
  readonly within: number;
  readonly format: Format;
  readonly notes: readonly string[];
  readonly writesOver: boolean;
}

/** How each form is written that is not for a screen. */
const WRITERS: Readonly<
  Record<
    Exclude<Format, 'table'>,
    (found: ExpiringList['found'], messages: ExpiringCommandMessages) => Iterable<string>
  >
> = { csv: expiringCsv, json: expiringJson, ics: expiringIcs };

/** The list, then what there is to say of it: on the screen together, else on standard error. */
async function write(
  { found }: ExpiringList,
  { at, within, format, notes, writesOver }: Written,
  { out, quiet }: ExpiringFlags,
  { host, messages, tell, color, width }: Context<ExpiringCommandMessages>,
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
    if (format !== 'table') {
      if (format === 'csv' && toFile) sink.write('\ufeff');
      await put(WRITERS[format](found, messages));
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
  if (!onScreen) notes.forEach(tell);
  if (toFile && quiet !== true) tell((writesOver ? messages.rate.wroteOver : messages.rate.wrote)(out));
}

/** Makes sure, once all that is read is known, that nothing of it is written over; says whether something else is. */
function guard({ out, force, places }: ExpiringFlags, tables: readonly RegisterTable[]): boolean {
  if (out === undefined || out === '-') return false;
  const read = tables.map((table) => table.identity).filter((identity) => identity !== null);
  const inputs = new Set([...read, ...identitiesOf([places])]);
  return guardOutput(out, inputs, force ?? false);
}
