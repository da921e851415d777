import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/one-office.ts'],
    // Whole processes are started in some tests; a busy machine must not fail them.
    testTimeout: 120_000,
    hookTimeout: 300_000,
  },
});
