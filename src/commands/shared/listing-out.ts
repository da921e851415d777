import type { Context } from '../../base/context.js';
import { textCell, type Grid, type GridCell } from '../../formats/grid/grid.js';
import { writesFile } from '../../formats/out-form.js';
import { createPaint } from '../../formats/terminal/paint.js';
import type { TableStyle } from '../../formats/terminal/table-style.js';
import { gridFormatOf, type GridFlags } from './grid-flags.js';
import { openGridSink, putGrids } from './grid-out.js';
import type { CommandMessages } from './words.js';
import { writtenLine } from './written-line.js';

/** A list that is shown in a way of its own on the screen, and in every other form as a table. */
export interface Listing {
  readonly title: string;
  /** Short, for the tab of a workbook. */
  readonly name: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
  /** The same for programs, one an entry. */
  readonly objects: readonly object[];
  /** All of it for programs, where that is more than the entries. */
  readonly whole?: object;
  readonly text: (style: TableStyle) => string;
  /** What there is to say of it. */
  readonly below: readonly string[];
}

/**
 * Writes a list where it is to go.
 *
 * @param inputs files that are read, by their identity
 */
export async function putListing(
  listing: Listing,
  flags: GridFlags,
  inputs: readonly string[],
  context: Context<CommandMessages>,
): Promise<void> {
  const sink = openGridSink(flags, inputs, context);
  try {
    if (gridFormatOf(flags) !== 'table') {
      const grid = gridOf(listing);
      const { objects, whole } = listing;
      await putGrids(
        sink,
        {
          ...listing,
          grids: () => [grid],
          list: () => [grid],
          objects: () => objects,
          json: () => `${JSON.stringify(whole ?? objects, null, 2)}\n`,
        },
        flags,
        context,
      );
      return;
    }
    const toFile = writesFile(flags);
    const { messages, width, color, report } = context;
    const paint = await createPaint(color && !toFile);
    sink.write(listing.text({ paint, width: toFile ? null : width }));
    await sink.flush();
    sink.close();
    if (flags.quiet === true) return;
    listing.below.forEach(report);
    if (toFile) report(writtenLine(messages, sink.writesOver, flags.out));
  } catch (error) {
    sink.abandon();
    throw error;
  }
}

function gridOf({ headings, rows }: Listing): Grid {
  const isFigure = (at: number) => rows.length > 0 && rows.every((row) => typeof row[at] !== 'string');
  return {
    title: '',
    columns: headings.map((heading, at) => ({ heading, kind: isFigure(at) ? 'figure' : 'name' })),
    rows: rows.map((row) => ({ cells: row.map(cellOf), level: 0, strong: false })),
    narrow: 'rows',
    bars: null,
  };
}

function cellOf(value: string | number | null): GridCell {
  return typeof value === 'number' ? { shown: String(value), value } : textCell(value ?? '');
}
