import { writeFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';

/*
 * A module of ES cannot be given what V8 has made of it before; a script can. So what every command loads becomes one
 * script, `chunks/startup.cjs`, which `bin/load.js` loads; the files it was in only hand on what is in it, to the
 * modules that import from them.
 */

/**
 * @param outdir where the program was bundled to
 * @param root what the paths of esbuild's own report begin from
 * @param outputs those of that report
 * @param entry the module that starts the program
 */
export async function startupScript({ outdir, root, outputs, entry }) {
  const [start] = Object.keys(outputs).filter((path) => outputs[path].entryPoint === entry);
  const chunks = loadedWith(outputs, start).filter((path) => path !== start);
  const placeOf = (path) => JSON.stringify(resolve(root, path));
  const { metafile, outputFiles } = await build({
    stdin: {
      contents: [
        `export { main } from ${placeOf(start)};`,
        ...chunks.map((path, at) => `export * as chunk${at} from ${placeOf(path)};`),
      ].join('\n'),
      resolveDir: outdir,
    },
    outfile: join(outdir, 'chunks', 'startup.cjs'),
    write: false,
    metafile: true,
    bundle: true,
    packages: 'external',
    define: { 'import.meta.url': 'scriptUrl' },
    plugins: [laterAsItIs],
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    charset: 'ascii',
    logLevel: 'warning',
  });
  const [script] = outputFiles;
  const [made] = Object.values(metafile.outputs);
  writeFileSync(script.path, escaped(importingThroughUs(script.text, made)), 'latin1');
  for (const [at, path] of chunks.entries())
    writeFileSync(resolve(root, path), handingOn(outputs[path].exports, at));
  rmSync(resolve(root, start));
}

/** A file and those that are loaded before it runs. */
function loadedWith(outputs, start) {
  const found = new Set([start]);
  for (const path of found)
    for (const { kind, path: other, external } of outputs[path].imports)
      if (kind === 'import-statement' && external !== true) found.add(other);
  return [...found];
}

/**
 * Node 20 forgets how a script imports when V8 takes the script back, so that it asks us for its modules: as `later`,
 * which `bin/load.js` gives it.
 */
function importingThroughUs(text, { imports }) {
  const later = imports.filter(({ kind }) => kind === 'dynamic-import').map(({ path }) => path);
  const named = [...text.matchAll(IMPORT)].map(([, path]) => path);
  const isAll = JSON.stringify([...new Set(named)].sort()) === JSON.stringify([...new Set(later)].sort());
  if (!isAll) throw new Error(`The script names ${named.length} imports otherwise than esbuild does.`);
  return text.replaceAll(IMPORT, 'later("$1")');
}

const IMPORT = /\bimport\("([^"]+)"\)/g;

/**
 * In letters of one byte a script is read faster, and takes half the memory. esbuild has escaped those of texts; what it
 * leaves is in comments and regular expressions, where the same escapes say the same.
 */
function escaped(text) {
  return text.replaceAll(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** What is imported later stays a module, beside the script as it was beside its chunk. */
const laterAsItIs = {
  name: 'later-as-it-is',
  setup({ onResolve }) {
    onResolve({ filter: /^\./ }, ({ kind, path }) =>
      kind === 'dynamic-import' ? { path, external: true } : null,
    );
  },
};

function handingOn(names, at) {
  const taken =
    names.length === 0 ? '' : `export const { ${names.join(', ')} } = loaded.program.chunk${at};\n`;
  return `import loaded from '../../bin/load.js';\n${taken}`;
}
