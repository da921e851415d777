import { readFile } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { startupFile } from './startup-file.js';
import { startupScript } from './startup-script.js';

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
 * The program as `bin/` starts it: what every command loads as one script, and the rest as modules.
 *
 * @param isWhole whether every package is bundled too, so that it runs without node_modules
 * @returns what esbuild says of what was made
 */
export async function bundleProgram(outdir, { isWhole = false } = {}) {
  const entry = 'src/cli/main.ts';
  const made = await bundle({ cli: entry }, outdir, { isWhole });
  await startupScript({ outdir, root, outputs: made.metafile.outputs, entry });
  return made;
}

/** Modules of ours in a few files, those that a short rating loads in one. */
export async function bundle(entryPoints, outdir, { isWhole = false } = {}) {
  const options = await optionsOf(entryPoints, outdir, isWhole);
  const startup = STARTUP.map((name) => `src/${name}.ts`);
  const oneFile = await startupFile(options, startup);
  return build({ ...options, metafile: true, plugins: [requiredOfNode, oneFile] });
}

/** The same of modules that are not the program: each entry has its own file, and nothing of the others. */
export async function bundleAlone(entryPoints, outdir) {
  return build({ ...(await optionsOf(entryPoints, outdir, false)), splitting: false });
}

async function optionsOf(entryPoints, outdir, isWhole) {
  const { dependencies } = JSON.parse(await readFile(`${root}/package.json`, 'utf8'));
  return {
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
