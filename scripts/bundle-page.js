import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { licencesIn } from './licences.js';

/*
 * The page that scores in a browser, as one script and one style, for `ocop form` to put into a file: everything it needs
 * is in there, and nothing of Node.
 */
const root = fileURLToPath(new URL('..', import.meta.url));

/** Browsers of the last years, as phones have them that are not updated any more. */
const BROWSERS = ['chrome100', 'edge100', 'firefox102', 'safari15.4'];

/** @param outdir where `page.js` and `page.css` go */
export async function bundlePage(outdir) {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: { page: 'src/page/main.tsx', style: 'src/page/page.css' },
    outdir,
    bundle: true,
    write: false,
    metafile: true,
    minify: true,
    platform: 'browser',
    target: BROWSERS,
    format: 'iife',
    charset: 'utf8',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    legalComments: 'none',
    logLevel: 'warning',
  });
  const [script, style] = ['page.js', 'style.css'].map(
    (name) => outputFiles.find(({ path }) => path.endsWith(name)).text,
  );
  mkdirSync(outdir, { recursive: true });
  writeFileSync(join(outdir, 'page.js'), notices(metafile) + script);
  writeFileSync(join(outdir, 'page.css'), style);
}

/** What the licences of the packages in it ask for: each one's own words go with the page. */
function notices({ inputs }) {
  const texts = licencesIn(inputs).map(({ name, version, text }) => `${name} ${version}\n${text}`);
  return `/*\n${texts.join('\n\n').replaceAll('*/', '* /').replaceAll('<', '(').replaceAll('\r', '')}\n*/\n`;
}
