import { ALL_WELL, FELL_SHORT, type Context } from '../../base/context.js';
import { writesFile } from '../../formats/out-form.js';
import { openLibrary } from '../../law/library.js';
import { fieldsLacking } from '../../register/check-record.js';
import { blankIn, checkRegisters, isUnsure, type Told } from '../../register/check-register.js';
import { openRegisters } from '../../register/open-registers.js';
import { MOST_TOLD } from '../../base/limits.js';
import type { RegisterField } from '../../register/columns.js';
import { REGISTER_FIELDS } from '../../register/register-columns.js';
import type { RowProblem } from '../../rows/problems.js';
import { RowNotes } from '../../rows/row-notes.js';
import { readAliases } from '../../tally/aliases.js';
import { MetProducers } from '../../tally/met-producers.js';
import { partsSettled } from '../../tally/producers.js';
import { tallied } from '../../tally/read-inputs.js';
import { gridFormatOf } from '../shared/grid-flags.js';
import { guardGrids, openGridSink } from '../shared/grid-out.js';
import { putListing } from '../shared/listing-out.js';
import { readingOf } from '../shared/reading.js';
import { recordFilter, whereAsked, whereNotes } from '../shared/where-option.js';
import type { RegisterCheckFlags } from './flags.js';
import { problemLine, toldObject, toldRow } from './told.js';
import { printable, wrapLine } from '../../base/text/width.js';
import type { RegisterCommandMessages } from './words.js';
import { writtenLine } from '../shared/written-line.js';

/** `ocop register check FILE…`: everything that is wrong with registers, by file and line. Gives the exit status. */
export async function checkRegisterFiles(
  names: readonly string[],
  flags: RegisterCheckFlags,
  context: Context<RegisterCommandMessages>,
): Promise<number> {
  guardGrids(flags, [...names, flags.aliases], context);
  const { messages } = context;
  const report = flags.quiet === true ? () => undefined : context.report;
  const library = openLibrary(flags.criteria ?? null, context.today);
  const aliases = flags.aliases === undefined ? null : await readAliases(flags.aliases, context.host);
  const tables = await openRegisters(names, flags.sheet ?? null, context.host);
  const notes = new RowNotes(context, flags.quiet === true);
  notes.tellSheets(tables);
  for (const table of tables) {
    notes.tellUnknown(table, table.columns.headings, table.columns.unknown);
    const lacking = fieldsLacking(table);
    if (lacking.length > 0)
      report(
        messages.register.lacking(
          table.name,
          lacking.map((field) => messages.register.headings[field]),
        ),
      );
  }
  const where = whereAsked(flags, library);
  const has = recordFilter(where, library, library.today);
  const left = new Set<string>();
  let [told, unsure] = [0, 0];
  const met = new MetProducers(aliases);
  const blanks = new Map<RegisterField, number>();
  const progress = readingOf(tables, flags, context);
  const identities = tables.flatMap(({ identity }) => identity ?? []);
  const out = findingsOut(flags, identities, context);
  const { records } = await checkRegisters(
    tables,
    library,
    {
      row(row) {
        notes.add(row);
        progress.row(row.file);
        if (row.record !== null) met.add(row.record);
        if (where !== null && row.record !== null && !has(tallied(row.record))) left.add(placeKey(row));
      },
      told(one) {
        // A record that is not asked for is held against those that are; what is wrong with itself is left out.
        if (left.has(placeKey((one.kind === 'problem' ? one.problem : one.finding).position))) return;
        const blank = blankIn(one);
        if (blank !== null) {
          blanks.set(blank, (blanks.get(blank) ?? 0) + 1);
          if (flags.blanks !== true) return;
        }
        progress.clear();
        if (blank === null) {
          if (isUnsure(one)) unsure += 1;
          else told += 1;
        }
        out.add(one);
      },
      progress(bytes) {
        if (bytes !== null) progress.read(bytes);
        return out.flush();
      },
    },
    partsSettled(aliases),
  ).catch((error: unknown) => {
    out.abandon();
    throw error;
  });
  progress.clear();
  await out.close();
  notes.tellRows();
  if (flags.quiet !== true) whereNotes(where, messages).forEach(report);
  const unmatched = met.unmatched();
  if (unmatched.length > 0) context.report(messages.tally.aliasesUnmatched(flags.aliases ?? '', unmatched));
  report(messages.register.checked(records - left.size, told, unsure));
  if (blanks.size > 0) {
    const { headings, blanksLeft } = messages.register;
    const inOrder = REGISTER_FIELDS.filter((field) => blanks.has(field));
    report(
      blanksLeft(
        inOrder.map((field) => [headings[field], blanks.get(field) ?? 0]),
        flags.blanks === true,
      ),
    );
  }
  return told > 0 ? FELL_SHORT : ALL_WELL;
}

/** Where what is told of a register goes. */
interface FindingsOut {
  readonly add: (one: Told) => void;
  readonly flush: () => Promise<void> | undefined;
  readonly close: () => Promise<void>;
  readonly abandon: () => void;
}

/** Texts and JSON go out as they come; a table is laid out when all of it is known. */
function findingsOut(
  flags: RegisterCheckFlags,
  identities: readonly string[],
  context: Context<RegisterCommandMessages>,
): FindingsOut {
  const { messages } = context;
  const format = gridFormatOf(flags);
  if (format !== 'table' && format !== 'json' && format !== 'ndjson') {
    const rows: ReturnType<typeof toldRow>[] = [];
    const { title, columns } = messages.register.checking;
    return {
      add: (one) => void rows.push(toldRow(messages, one)),
      flush: () => undefined,
      close: () =>
        putListing(
          {
            title,
            name: title,
            headings: [columns.file, columns.sheet, columns.line, columns.column, columns.message],
            rows,
            objects: [], // for JSON, which goes out as it comes
            text: () => '',
            below: [],
          },
          flags,
          identities,
          context,
        ),
      abandon: () => undefined,
    };
  }
  const sink = openGridSink(flags, identities, context);
  const width = writesFile(flags) ? null : context.width; // broken between words where a terminal shows it
  // Nobody reads past the first on a terminal; whatever keeps them has all of them.
  const most = format !== 'table' || width === null ? Infinity : MOST_TOLD;
  let before = '[\n';
  let found = 0;
  return {
    add(one) {
      found += 1;
      if (format === 'table') {
        if (found > most) return;
        const line = problemLine(messages, one);
        const lines = width === null ? [line] : wrapLine(printable(line), width);
        sink.write(lines.map((part) => `${part}\n`).join(''));
      } else if (format === 'ndjson') sink.write(`${JSON.stringify(toldObject(messages, one))}\n`);
      else {
        const text = JSON.stringify(toldObject(messages, one), null, 2);
        sink.write(`${before}  ${text.replaceAll('\n', '\n  ')}`);
        before = ',\n';
      }
    },
    flush: () => sink.flush(),
    // eslint-disable-next-line @typescript-eslint/require-await -- a table has to be waited for
    close: async () => {
      if (format === 'json') sink.write(before === '[\n' ? '[]\n' : '\n]\n');
      sink.close();
      if (found > most) context.report(messages.register.untold(found - most));
      if (writesFile(flags) && flags.quiet !== true) {
        context.report(writtenLine(messages, sink.writesOver, flags.out));
      }
    },
    abandon: () => {
      sink.abandon();
    },
  };
}

function placeKey({ file, sheet, line }: Pick<RowProblem['position'], 'file' | 'sheet' | 'line'>): string {
  return `${file}\u0001${sheet ?? ''}\u0001${String(line)}`;
}
