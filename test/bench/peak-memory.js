// Loaded before the program with --import: writes the peak of its resident memory, in KiB, to a file.
import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

if (isMainThread) {
  process.on('exit', () => writeFileSync(process.env.PEAK_NOTE, String(process.resourceUsage().maxRSS)));
}
