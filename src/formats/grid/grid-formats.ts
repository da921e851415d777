import type { OutForm } from '../output-formats.js';
import type { GridReport } from './grid.js';

type GridWriter = (report: GridReport) => void | Promise<void>;

interface GridFormatSpec {
  readonly name: OutForm;
  /** Whether it says what there is to say of the figures; else that goes beside it. */
  readonly hasNotes: boolean;
  readonly load: () => Promise<GridWriter>;
}

/** The forms that tables of figures are written in. What writes one is loaded for that one only: every start reads this for its help. */
const GRID_WRITERS = [
  { name: 'table', hasNotes: true, load: async () => (await import('./write-grids.js')).writeGridText },
  { name: 'csv', hasNotes: false, load: async () => (await import('./write-grids.js')).writeGridCsv },
  { name: 'json', hasNotes: false, load: async () => (await import('./write-grids.js')).writeGridJson },
  { name: 'ndjson', hasNotes: false, load: async () => (await import('./write-grids.js')).writeGridLines },
  { name: 'html', hasNotes: true, load: async () => (await import('./write-grids.js')).writeGridHtml },
  { name: 'xlsx', hasNotes: true, load: async () => (await import('./write-grids.js')).writeGridWorkbook },
] as const satisfies readonly GridFormatSpec[];

export type GridFormat = (typeof GRID_WRITERS)[number]['name'];

export const GRID_FORMATS: readonly GridFormat[] = GRID_WRITERS.map(({ name }) => name);

/** What writes figures in a form. */
export function gridWriterOf(format: GridFormat): GridFormatSpec {
  const found = GRID_WRITERS.find(({ name }) => name === format);
  if (found === undefined) throw new RangeError(`nothing writes figures as ${format}`);
  return found;
}
