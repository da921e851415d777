import { existsSync, readFileSync, statfsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Where Linux keeps files in memory. */
const MEMORY = '/dev/shm';
const GIB = 2 ** 30;

/** Thousands of small files are made and removed: on a disk that is a seventh of what the tests of commands take. */
if (hasRoomInMemory()) process.env.TMPDIR = MEMORY;

/** Whether files in memory do for everything that the tests do with them: some are programs, which are run there. */
function hasRoomInMemory() {
  if (!existsSync(MEMORY)) return false;
  const { bavail, bsize } = statfsSync(MEMORY);
  const mounted = readFileSync('/proc/mounts', 'utf8').split('\n');
  const flags = mounted.find((line) => line.split(' ')[1] === MEMORY)?.split(' ')[3] ?? 'noexec';
  return bavail * bsize >= 4 * GIB && !flags.split(',').includes('noexec');
}

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/one-office.ts'],
    // What is loaded is loaded once by each of two processes, which run one file after another: no test leaves anything
    // behind in a module. To load the program anew for each of a hundred files would be a third of all the work.
    isolate: false,
    // One more than cores: a process that waits for a browser or an office leaves its core to another.
    maxWorkers: availableParallelism() + 1,
    // Whole processes are started in some tests; a busy machine must not fail them.
    testTimeout: 120_000,
    hookTimeout: 300_000,
  },
});
