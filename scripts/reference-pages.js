/*
 * Makes the reference pages of docs/tra-cuu anew from what the program says of itself: npm run docs. What is written by
 * hand around the generated part of a page stays.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
// Vite loads the program from its source, so that nothing has to be built before.
const vite = await createServer({
  root,
  configFile: false,
  appType: 'custom',
  logLevel: 'error',
  optimizeDeps: { noDiscovery: true },
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
});
try {
  const { referencePages } = await vite.ssrLoadModule('/scripts/reference/pages.ts');
  for (const [file, page] of await referencePages()) writeFileSync(`${root}/${file}`, page);
} finally {
  await vite.close();
}
