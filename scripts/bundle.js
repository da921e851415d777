import { readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
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
 * What older packages need of Node, which is no import. commander starts no programs for us, so it does without what
 * starts them, which takes long to load.
 */
const requiredOfNode = {
  name: 'required-of-node',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /.*/ }, ({ kind, path }) =>
      kind === 'require-call' && isBuiltin(path) ? { path, namespace: 'required' } : null,
    );
    onLoad({ filter: /.*/, namespace: 'required' }, ({ path }) => ({
      contents:
        path === 'node:child_process'
          ? 'module.exports = {};'
          : `module.exports = process.getBuiltinModule(${JSON.stringify(path)});`,
    }));
  },
};

/**
 * @param entryPoints with `cli`, the program, and perhaps `index`, the library, which stays without the program
 * @param isWhole whether every package is bundled too, so that it runs without node_modules
 * @returns what esbuild says of what was made
 */
export async function bundle(entryPoints, outdir, { isWhole = false } = {}) {
  const { dependencies } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8'));
  const options = {
    absWorkingDir: root,
    entryPoints,
    outdir,
    chunkNames: 'chunks/[name]-[hash]',
    bundle: true,
    splitting: true,
    external: isWhole ? [] : Object.keys(dependencies).filter((name) => !BUNDLED.includes(name)),
    // Packages are called by where they lie in this folder, wherever that leads.
    preserveSymlinks: isWhole,
    // The same program with types; what runs is commander itself.
    alias: { '@commander-js/extra-typings': 'commander' },
    plugins: [requiredOfNode],
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
  return build({ ...options, metafile: true, plugins: [requiredOfNode, oneFile] });
}

/** What is asked for by `createRequire`, when it is needed; all else is imported. */
const REQUIRED = ['ajv', 'js-yaml', 'yaml'];

/**
 * Those packages, each as one file in a `node_modules`, for a program that is bundled whole.
 *
 * @returns what esbuild says of each
 */
export function bundleRequired(outdir) {
  return Promise.all(
    REQUIRED.map((name) =>
      build({
        absWorkingDir: root,
        stdin: { contents: `module.exports = require('${name}');`, resolveDir: root },
        outfile: `${outdir}/node_modules/${name}/index.js`,
        bundle: true,
        metafile: true,
        preserveSymlinks: true,
        platform: 'node',
        target: 'node20',
        format: 'cjs',
        charset: 'utf8',
        logLevel: 'warning',
      }),
    ),
  );
}
