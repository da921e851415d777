import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

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
