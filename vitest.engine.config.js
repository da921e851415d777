import { defineConfig } from 'vitest/config';

/** The engine's own tests, and those of what stands on it, for `npm run mutation`: a mutant is run against what reaches it. */
export default defineConfig({
  test: {
    include: ['test/engine/**/*.test.ts', 'test/plan/plan.test.ts', 'test/register/one-end.property.test.ts'],
    // It asks the linter, which knows no mutants.
    exclude: ['test/engine/purity.test.ts'],
    isolate: false,
    testTimeout: 120_000,
  },
});
