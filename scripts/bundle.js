import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { startupFile } from './startup-file.js';

/*
 * The program in a few files, since Node takes most of a millisecond to find each module and the program has hundreds.
 */
const root = fileURLToPath(new URL('..', import.meta.url));

// What every command loads is bundled too, and what is many small files of which we need a few. The other packages stay packages: node_modules has them, and says which they are.
const BUNDLED = ['commander', 'd3-array', 'd3-shape', 'fast-string-width'];

/** What `ocop rate` loads, besides what these import. */
const STARTUP = ['cli/run', 'cli/catalogue.vi', 'cli/errors.vi', 'commands/rate/rate'];

/**
 * What commander needs of Node. It starts no programs for us, so it does without what starts them, which takes long
 * to load.
 */
const nodeOfCommander = {
  name: 'node-of-commander',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:/ }, ({ kind, path }) =>
      kind === 'require-call' ? { path, namespace: 'required' } : null,
    );
    onLoad({ filter: /.*/, namespace: 'required' }, ({ path }) => ({
      contents:
        path === 'node:child_process'
          ? 'module.exports = {};'
          : `module.exports = process.getBuiltinModule(${JSON.stringify(path)});`,
    }));
  },
};

/** @param entryPoints with `cli`, the program, and perhaps `index`, the library, which stays without the program */
export async function bundle(entryPoints, outdir) {
  const { dependencies } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8'));
  const options = {
    absWorkingDir: root,
    entryPoints,
    outdir,
    chunkNames: 'chunks/[name]-[hash]',
    bundle: true,
    splitting: true,
    external: Object.keys(dependencies).filter((name) => !BUNDLED.includes(name)),
    // The same program with types; what runs is commander itself.
    alias: { '@commander-js/extra-typings': 'commander' },
    plugins: [nodeOfCommander],
    platform: 'node',
    target: 'node20',
    format: 'esm',
    charset: 'utf8',
    logLevel: 'warning',
  };
  const startup = STARTUP.map((name) => `src/${name}.ts`);
  // The program's start tells the version without what the commands load; the library is not the program.
  const { cli, index } = entryPoints;
  const apart = index === undefined ? [cli] : [cli, index];
  const oneFile = await startupFile(options, startup, apart);
  await build({ ...options, plugins: [nodeOfCommander, oneFile] });
}
