/*
 * Makes dist/: the program bundled into a few files, the page that scores in a browser, and the law's data as JSON, since
 * YAML takes half a second to parse.
 * The types are made by tsc.
 */
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bundlePage } from './bundle-page.js';
import { bundle } from './bundle.js';

const root = fileURLToPath(new URL('..', import.meta.url));
rmSync(`${root}/dist`, { recursive: true, force: true });

const entryPoints = {
  cli: 'src/cli/main.ts',
  index: 'src/index.ts',
  'compile-law': 'src/law/compile-law.ts',
};
await bundle(entryPoints, `${root}/dist`);
await bundlePage(`${root}/dist/page`);

const { compileLaw } = await import('../dist/compile-law.js');
compileLaw();
