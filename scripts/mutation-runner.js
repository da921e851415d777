/*
 * Runs the engine's own tests against one mutant after another, in one process, for `npm run mutation`. The runner that
 * comes with vitest starts a worker and loads the law anew for each of some five thousand mutants, which takes hours;
 * here all is loaded once, and a mutant takes as long as the tests that reach it, up to the first that fails.
 *
 * The tests are the same, and so is what they expect with: only who calls them differs.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import fc from 'fast-check';
import { expect } from 'vitest';

/** The engine's own tests, and those of what stands on it; the linter, asked by `purity`, knows no mutants. */
const FILES = [
  ...readdirSync('test/engine')
    .filter((name) => name.endsWith('.test.ts') && name !== 'purity.test.ts')
    .map((name) => `test/engine/${name}`),
  'test/plan/plan.test.ts',
  'test/register/one-end.property.test.ts',
];

/** What the first run has learnt of the tests, for the runners that come after it: how long each takes, and what it reaches. */
const LEARNT = 'mutation-learnt.json';

/** What the instrumented code and the runner know each other by. */
const shared = (globalThis.__stryker__ ??= {});

/** The tests of what is being loaded, as they say themselves. */
let found = [];
let above = [];
let file = '';

/** A name with its places filled from a row of a table: each test needs a name of its own, and no more. */
const named = (name, row) => row.reduce((text, value) => text.replace(/%[a-z]/, () => String(value)), name);

const rowOf = (row) => (Array.isArray(row) ? row : [row]);

function it(name, run) {
  const id = `${file}#${[...above, name].join(' ')}#${String(found.length)}`;
  found.push({ id, name: [...above, name].join(' '), fileName: file, run, ms: 0 });
}
it.each = (table) => (name, run) => {
  for (const row of table) it(named(name, rowOf(row)), () => run(...rowOf(row)));
};

function describe(name, body) {
  above = [...above, name];
  body();
  above = above.slice(0, -1);
}
describe.each = (table) => (name, body) => {
  for (const row of table) describe(named(name, rowOf(row)), () => body(...rowOf(row)));
};

/** Where a test imports vitest, it comes to us; what it expects with is vitest's own. */
globalThis.__engineTests__ = { it, describe, expect, file: (name) => (file = name) };
const asked = {
  name: 'asked-of-vitest',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^vitest$/ }, () => ({ path: 'vitest', namespace: 'asked' }));
    onLoad({ filter: /.*/, namespace: 'asked' }, () => ({
      contents: 'export const { it, describe, expect } = globalThis.__engineTests__;',
    }));
  },
};

class EngineTestRunner {
  static inject = [];
  #tests = [];
  #times = {};
  #reachedBy = null;
  #loads = 0;
  #bundled = '';

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    this.#bundled = `${process.cwd()}/mutation-tests-${process.env.STRYKER_MUTATOR_WORKER ?? '0'}`;
    await build({
      stdin: {
        contents: FILES.map(
          (name) => `globalThis.__engineTests__.file('${name}'); await import('./${name}');`,
        ).join('\n'),
        resolveDir: process.cwd(),
      },
      outfile: `${this.#bundled}.mjs`,
      bundle: true,
      packages: 'external',
      plugins: [asked],
      platform: 'node',
      target: 'node20',
      format: 'esm',
      logLevel: 'warning',
    });
    // The same made-up cases for every mutant, and no search for a smaller one: that one fails is enough.
    fc.configureGlobal({ seed: 26, endOnFailure: true });
  }

  async dryRun() {
    shared.activeMutant = undefined;
    await this.#load();
    const tests = [];
    for (const test of this.#tests) {
      shared.currentTestId = test.id;
      const failureMessage = await failureOf(test);
      shared.currentTestId = undefined;
      tests.push(resultOf(test, failureMessage));
    }
    const { mutantCoverage } = shared;
    const times = Object.fromEntries(this.#tests.map(({ id, ms }) => [id, ms]));
    writeFileSync(LEARNT, JSON.stringify({ times, perTest: mutantCoverage?.perTest ?? {} }));
    return { status: 'complete', tests, mutantCoverage };
  }

  /**
   * What is reached while the tests load, and by tests too, is tried by these first: to load everything anew by a mutant
   * takes longer than most tests, and only what they all pass needs it.
   */
  async mutantRun({ activeMutant, mutantActivation, testFilter, hitLimit }) {
    shared.hitCount = 0;
    shared.hitLimit = hitLimit;
    const { id, fileName } = activeMutant;
    const isStatic = mutantActivation === 'static';
    const outlives = remembers(fileName);
    if (this.#tests.length === 0 || outlives) await this.#load();
    const reached = isStatic
      ? (this.#reachedBy?.get(id) ?? [])
      : (testFilter ?? this.#tests.map((one) => one.id));
    shared.activeMutant = id;
    let result = await this.#firstFailure(new Set(reached), hitLimit);
    if (isStatic && result.status === 'survived') result = await this.#loadedBy(hitLimit);
    shared.activeMutant = undefined;
    if (outlives) this.#tests = [];
    return result;
  }

  /** What the active mutant comes to where everything is loaded by it; nothing of that is left for the next one. */
  async #loadedBy(hitLimit) {
    const kept = this.#tests;
    shared.hitCount = 0;
    try {
      await this.#load();
      return await this.#firstFailure(new Set(this.#tests.map((one) => one.id)), hitLimit);
    } catch (error) {
      return {
        status: 'killed',
        killedBy: [kept[0].id],
        failureMessage: `loading: ${String(error)}`,
        nrOfTests: 1,
      };
    } finally {
      this.#tests = kept;
    }
  }

  async #firstFailure(ids, hitLimit) {
    let nrOfTests = 0;
    const tests = this.#tests.filter(({ id }) => ids.has(id)).toSorted((a, b) => a.ms - b.ms);
    for (const test of tests) {
      const failureMessage = await failureOf(test);
      nrOfTests += 1;
      if (hitLimit !== undefined && shared.hitCount > hitLimit) {
        return { status: 'timeout', reason: `reached ${String(hitLimit)} times` };
      }
      if (failureMessage !== null) {
        return { status: 'killed', killedBy: [test.id], failureMessage, nrOfTests };
      }
    }
    return { status: 'survived', nrOfTests };
  }

  async #load() {
    found = [];
    this.#loads += 1;
    await import(`${pathToFileURL(`${this.#bundled}.mjs`).href}?${String(this.#loads)}`);
    if (this.#reachedBy === null && existsSync(LEARNT)) this.#learn(JSON.parse(readFileSync(LEARNT, 'utf8')));
    this.#tests = found.map((test) => ({ ...test, ms: this.#times[test.id] ?? 0 }));
  }

  #learn({ times, perTest }) {
    this.#times = times;
    this.#reachedBy = new Map();
    for (const [test, counts] of Object.entries(perTest)) {
      for (const id of Object.keys(counts)) {
        this.#reachedBy.set(id, [...(this.#reachedBy.get(id) ?? []), test]);
      }
    }
  }
}

/** Whether what a file of the engine works out is kept beyond a call, so that a mutant would outlive its turn. */
const remembers = (name) => /^(?:const|let) .*new WeakMap/m.test(readFileSync(name, 'utf8'));

async function failureOf(test) {
  const began = performance.now();
  try {
    await test.run();
    return null;
  } catch (error) {
    return String(error instanceof Error ? error.message : error) || 'failed';
  } finally {
    test.ms = performance.now() - began;
  }
}

function resultOf({ id, name, fileName, ms }, failureMessage) {
  const said = { id, name, fileName, timeSpentMs: Math.ceil(ms) };
  return failureMessage === null ? { ...said, status: 0 } : { ...said, status: 1, failureMessage };
}

const engineRunner = () => new EngineTestRunner();
engineRunner.inject = [];

export const strykerPlugins = [{ kind: 'TestRunner', name: 'engine', factory: engineRunner }];
