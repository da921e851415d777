/*
 * Makes dist/: the program bundled into a few files, since Node takes half a millisecond to find each module and
 * the program has ninety; and the law's data as JSON, since YAML takes half a second to parse. The types are
 * made by tsc.
 */
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
rmSync(`${root}/dist`, { recursive: true, force: true });

await build({
  absWorkingDir: root,
  entryPoints: {
    cli: 'src/cli/main.ts',
    index: 'src/index.ts',
    'compile-law': 'src/law/compile-law.ts',
  },
  outdir: 'dist',
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

const { compileLaw } = await import('../dist/compile-law.js');
compileLaw();
