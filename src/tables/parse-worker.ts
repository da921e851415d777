/*
 * The second thread: reads a file and splits it into records, a batch a chunk, while the first thread rates the
 * batches before. See off-thread.ts.
 */
import { createReadStream } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { LineTooLong, RecordReader, type BrokenRecord, type RawRecord } from './record-reader.js';
import type { ParseBatch, ParseJob } from './off-thread.js';

/** Batches that may wait for the first thread; with more of them memory would grow with the file. */
const AHEAD = 4;

async function parse({ path, skip, delimiter, newline }: ParseJob): Promise<void> {
  let records: (RawRecord | BrokenRecord)[] = [];
  let ahead = 0;
  let wake: () => void = () => undefined;
  parentPort?.on('message', () => {
    ahead -= 1;
    wake();
  });
  const send = async (batch: Omit<ParseBatch, 'records'>) => {
    parentPort?.postMessage({ ...batch, records } satisfies ParseBatch);
    records = [];
    ahead += 1;
    while (ahead >= AHEAD) await new Promise<void>((resolve) => (wake = resolve));
  };

  const reader = new RecordReader(delimiter, newline, (record) => void records.push(record));
  let bytesRead = skip;
  try {
    for await (const chunk of createReadStream(path, { start: skip })) {
      bytesRead += (chunk as Buffer).length; // no encoding is set: bytes
      await reader.write(chunk as Buffer);
      await send({ bytesRead, tooLong: null, last: false });
    }
    await reader.end();
    await send({ bytesRead, tooLong: null, last: true });
  } catch (error) {
    if (!(error instanceof LineTooLong)) throw error;
    await send({ bytesRead, tooLong: error.line, last: true });
  }
}

await parse(workerData as ParseJob); // what off-thread.ts gave
parentPort?.close();
