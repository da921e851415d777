// What csv-parse takes to read a file, doing nothing with its records.
import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';

createReadStream(process.argv[2])
  .pipe(parse())
  .on('data', () => undefined);
