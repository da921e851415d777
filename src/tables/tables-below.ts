import { join } from 'node:path';
import { expandFiles } from './expand-files.js';

/**
 * What tables are called. One of an older Excel may hold HTML or XML, which is read; of what is not, it is to be said: who
 * sent it believes that it counts.
 */
const TABLE_NAME = /\.(?:csv|tsv|xlsx|xlsm|xls|xlsb|ods)$/i;

/** The tables in a folder, by their names; neither rejects nor kept copies. */
export function tablesIn(folder: string): readonly string[] {
  return tablesAt(join(folder, '*'));
}

/** Likewise, with those in the folders in it. */
export function tablesBelow(folder: string): readonly string[] {
  return tablesAt(join(folder, '**', '*'));
}

function tablesAt(pattern: string): readonly string[] {
  const { files } = expandFiles([pattern]); // that it finds nothing is no fault here
  return files.map(({ name }) => name).filter((name) => TABLE_NAME.test(name));
}
