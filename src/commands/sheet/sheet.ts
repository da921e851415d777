import { openLibrary } from '../../law/library.js';
import { identitiesOf } from '../../base/files/files.js';
import { csvLines } from '../../base/text/csv-lines.js';
import { printable } from '../../base/text/width.js';
import { listedJson, listedTable, sheetListLines } from './sheet-list.js';
import { guardForm } from '../../formats/out-form.js';
import { createPaint } from '../../formats/terminal/paint.js';
import { fileSink, guardBeforeReading, guardOutput, stdoutSink } from '../../base/files/sink.js';
import { sealCell } from '../../sheets/sealed-row.js';
import { guardGrids } from '../shared/grid-out.js';
import { putListing } from '../shared/listing-out.js';
import type { SheetFlags } from './flags.js';
import { readSheets, tellProblems } from './read-sheets.js';
import { pastOf } from './sheet-past.js';
import { sheetPage } from './sheet-page.js';
import { sheetColumns } from '../../sheets/sheet-table.js';
import { ALL_WELL, FELL_SHORT, type Context } from '../../base/context.js';
import type { SheetCommandMessages } from './words.js';

/** `ocop sheet show FILE`: a sheet as a page; of a folder, each. */
export async function showSheet(
  path: string,
  flags: SheetFlags,
  context: Context<SheetCommandMessages>,
): Promise<number> {
  const { host, messages, width, color } = context;
  const look = { messages, width, paint: await createPaint(color) };
  const library = openLibrary(flags.criteria ?? null, context.today);
  const reads = readSheets([path], flags, context);
  for (const [index, read] of reads.entries()) {
    tellProblems(read, context);
    const { sheet } = read;
    if (sheet === null) continue;
    const { lines } = pastOf({ ...read, sheet }, library, messages);
    host.stdout.write((index > 0 ? '\n' : '') + sheetPage({ ...read, sheet }, lines, look));
  }
  return reads.some(({ problems }) => problems.length > 0) ? FELL_SHORT : ALL_WELL;
}

/** `ocop sheet list PATH…`: the sheets of a folder, with totals and stars. */
export async function listSheets(
  paths: readonly string[],
  flags: SheetFlags,
  context: Context<SheetCommandMessages>,
): Promise<number> {
  guardGrids(flags, paths, context);
  const { messages } = context;
  const reads = readSheets(paths, flags, context);
  const library = openLibrary(flags.criteria ?? null, context.today);
  await putListing(
    {
      title: messages.session.listTitle,
      name: messages.session.listTitle,
      ...listedTable(reads, messages),
      objects: reads.map(listedJson),
      text: () => {
        const [head = '', ...rows] = sheetListLines(reads, messages);
        const lines = reads.flatMap(({ path, sheet }, index) => [
          rows[index] ?? '',
          ...(sheet === null
            ? []
            : pastOf({ path, sheet }, library, messages).lines.map((line) => `  ${line}`)),
        ]);
        return [head, ...lines].map((line) => `${printable(line)}\n`).join('');
      },
      below: [messages.session.listed(reads.length)],
    },
    flags,
    identitiesOf(reads.map(({ path }) => path)),
    context,
  );
  for (const read of reads) tellProblems(read, context);
  return reads.some(({ problems }) => problems.length > 0) ? FELL_SHORT : ALL_WELL;
}

/** `ocop sheet export PATH…`: any number of sheets as one wide table. */
export function exportSheets(
  paths: readonly string[],
  flags: SheetFlags,
  context: Context<SheetCommandMessages>,
): number {
  const { messages, report } = context;
  guardForm({ out: flags.out }, ['csv']);
  guardBeforeReading(flags, paths);
  const library = openLibrary(flags.criteria ?? null, context.today);
  const reads = readSheets(paths, flags, context);
  const toFile = flags.out !== undefined && flags.out !== '-';
  if (toFile) {
    const inputs = identitiesOf(reads.map(({ path }) => path));
    guardOutput(flags.out, new Set(inputs), flags.force ?? false);
  }
  for (const read of reads) tellProblems(read, context);
  const sound = reads.flatMap(({ sheet, problems }) => (sheet && problems.length === 0 ? [sheet] : []));
  const seals = new Map(reads.map(({ sheet, text }) => [sheet, sheet && sealCell(sheet, text, library)]));
  const columns = sheetColumns(sound, library, messages.headings, (sheet) => seals.get(sheet) ?? '');
  const rows = [
    columns.map(({ heading }) => heading),
    ...sound.map((sheet) => columns.map(({ cell }) => cell(sheet))),
  ];
  const sink = toFile ? fileSink(flags.out, context.host) : stdoutSink(context.host, 'text');
  sink.write((toFile ? '\ufeff' : '') + csvLines(rows, ','));
  sink.close();
  if (toFile) report(messages.rate.wrote(flags.out));
  return sound.length < reads.length ? FELL_SHORT : ALL_WELL;
}
