import type { Library } from '../law/library.js';
import type { IsoDate } from '../engine/types.js';
import { endOfCertificate } from '../law/certificate.js';
import type { PlaceTranslator } from './places.js';
import { readRegister, type RegisterRow, type RegisterTable } from './read-register.js';
import type { RegisterRecord } from './record.js';

/** A record with where it stands, and the last day of its certificate. */
export interface ListedRecord {
  readonly file: string;
  readonly line: number;
  readonly record: RegisterRecord;
  /** As the register says, or computed by the law; null where nothing tells. */
  readonly end: IsoDate | null;
}

/**
 * Every record of some registers, in the order they stand there.
 *
 * @param taker sees each row, whatever is in it
 */
export async function listRecords(
  tables: readonly RegisterTable[],
  options: { readonly library: Library; readonly places: PlaceTranslator | null },
  taker: { row(row: RegisterRow): void; readonly progress: (bytesRead: number) => Promise<void> },
): Promise<readonly ListedRecord[]> {
  const { editions } = options.library;
  const listed: ListedRecord[] = [];
  for (const table of tables) {
    await readRegister(table, options, {
      row(row) {
        taker.row(row);
        const { file, line, record } = row;
        if (record !== null) listed.push({ file, line, record, end: endOfCertificate(editions, record) });
      },
      progress: (bytesRead) => taker.progress(bytesRead),
    });
  }
  return listed;
}
