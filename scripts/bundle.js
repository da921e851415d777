import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/*
 * The program in a few files, since Node takes half a millisecond to find each module and the program has hundreds.
 */
export async function bundle(entryPoints, outdir) {
  await build({
    absWorkingDir: fileURLToPath(new URL('..', import.meta.url)),
    entryPoints,
    outdir,
    chunkNames: 'chunks/[name]-[hash]',
    bundle: true,
    splitting: true,
    // The packages stay packages: node_modules has them, and says which they are.
    packages: 'external',
    // The same program with types; what runs is commander itself.
    alias: { '@commander-js/extra-typings': 'commander' },
    platform: 'node',
    target: 'node20',
    format: 'esm',
    charset: 'utf8',
    logLevel: 'warning',
  });
}
