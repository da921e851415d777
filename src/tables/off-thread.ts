import { on } from 'node:events';
import { closeSync, openSync, readSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { DIST_DIR } from '../base/package-root.js';
import type { Newline } from './newline.js';
import { LineTooLong, type BrokenRecord, type RawRecord, type TakeRecord } from './record-reader.js';
import type { PlainTable, TableHandler } from './table.js';

/*
 * csv-parse takes two thirds of the time that a batch takes. In a large file it does its work on a second thread,
 * and hands the records over chunk by chunk: `npm run bench` tells what that gains.
 */

/** What the second thread is to do. */
export interface ParseJob {
  readonly path: string;
  /** Bytes to pass over: the byte order mark. */
  readonly skip: number;
  readonly delimiter: string;
  readonly newline: Newline;
}

/** What it hands over. */
export interface ParseBatch {
  readonly records: readonly (RawRecord | BrokenRecord)[];
  /** How far it has read, in bytes. */
  readonly bytesRead: number;
  /** A line beyond the size limit, where reading stopped. */
  readonly tooLong: number | null;
  readonly last: boolean;
}

/** A smaller file is done before a second thread has started. */
const LARGE = 4 * 1024 * 1024;

/** Whether a table is read faster with a second thread: a large file in UTF-8, on a machine with a core to spare. */
export function isWorthAThread({ path, size, encoding }: PlainTable): boolean {
  return (
    path !== null && size !== null && size >= LARGE && encoding === 'utf-8' && availableParallelism() > 1
  );
}

/**
 * Reads the records of a table on a second thread. The bytes of a record are read from the file again, where
 * somebody asks for them.
 *
 * @throws {LineTooLong}
 */
export async function readRecordsOffThread(
  table: PlainTable,
  take: TakeRecord,
  progress: TableHandler['progress'],
): Promise<void> {
  const { path, bom, layout } = table;
  if (path === null) throw new TypeError('standard input is read on the first thread');
  const { delimiter, newline } = layout;
  const job: ParseJob = { path, skip: bom.length, delimiter, newline };
  const worker = new Worker(join(DIST_DIR, 'parse-worker.js'), { workerData: job });
  const file = openSync(path, 'r');
  try {
    for await (const [message] of on(worker, 'message')) {
      const batch = message as ParseBatch; // what parse-worker.ts sends
      for (const record of batch.records) take(record, () => bytesOf(file, bom.length, record));
      await progress(batch.bytesRead);
      if (batch.tooLong !== null) throw new LineTooLong(batch.tooLong);
      if (batch.last) break;
      worker.postMessage('next');
    }
  } finally {
    closeSync(file);
    await worker.terminate();
  }
}

function bytesOf(file: number, skip: number, { start, end }: RawRecord | BrokenRecord): Buffer {
  const bytes = Buffer.alloc(end - start);
  let length = 0;
  while (length < bytes.length) {
    const read = readSync(file, bytes, length, bytes.length - length, skip + start + length);
    if (read === 0) break; // the file has shrunk meanwhile
    length += read;
  }
  return bytes.subarray(0, length);
}
