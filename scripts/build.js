/*
 * Makes dist/: the program bundled into a few files, the page that scores in a browser, and the law's data as JSON, since
 * YAML takes half a second to parse.
 * The types are made by tsc.
 */
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bundlePage } from './bundle-page.js';
import { bundleAlone, bundleProgram } from './bundle.js';

const root = fileURLToPath(new URL('..', import.meta.url));
rmSync(`${root}/dist`, { recursive: true, force: true });

await bundleProgram(`${root}/dist`);
await bundleAlone({ index: 'src/index.ts', 'compile-law': 'src/law/compile-law.ts' }, `${root}/dist`);
await bundlePage(`${root}/dist/page`);

const { compileLaw } = await import('../dist/compile-law.js');
compileLaw();
execFileSync(process.execPath, [`${root}/scripts/keep-startup.cjs`], {
  stdio: ['ignore', 'ignore', 'inherit'],
});
