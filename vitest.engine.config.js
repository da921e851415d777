import { defineConfig } from 'vitest/config';

/** The engine's own tests, and those of what stands directly on it, for `npm run mutation`: each mutant is run against those that reach it. */
export default defineConfig({
  test: {
    include: ['test/engine/**/*.test.ts', 'test/plan/plan.test.ts', 'test/register/one-end.property.test.ts'],
    exclude: ['test/engine/purity.test.ts'],
    isolate: false,
  },
});
