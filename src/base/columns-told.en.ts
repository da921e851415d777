import { firstOfList, quoted, thousands } from './format.js';

/** Columns by their headings: of very many the first hundred, and how many there are besides. */
export const columnsTold = (columns: readonly string[]): string =>
  firstOfList(columns.map(quoted), (more) => ` and ${thousands(more, ',')} more`);
