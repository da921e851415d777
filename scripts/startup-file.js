import { readFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { build } from 'esbuild';

/*
 * esbuild puts two modules into one file where the same entries need both. What `ocop rate` loads would thus be in
 * eighty files, by which other commands share what, and Node takes most of a millisecond for each. So every module is
 * made to need all of it: then it is one file.
 */

/** The modules that a module imports before it runs, and those that these do. */
function closureOf(inputs, roots) {
  const found = new Set();
  const open = [...roots];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (found.has(path)) continue;
    found.add(path);
    const { imports } = inputs[path];
    open.push(
      ...imports
        .filter(({ kind, external }) => kind !== 'dynamic-import' && !external)
        .map((one) => one.path),
    );
  }
  return found;
}

/**
 * @param options of the build
 * @param startup the modules that the quickest command loads
 * @returns a plugin that lays what those modules load into one file
 */
export async function startupFile(options, startup) {
  const { metafile } = await build({ ...options, write: false, metafile: true });
  const core = closureOf(metafile.inputs, startup);
  const root = options.absWorkingDir;
  const nameOf = (path) => relative(root, path).replaceAll('\\', '/');
  const importOf = (from, to) => JSON.stringify(join(root, to));

  /** What is loaded at once need not be loaded by need. */
  function atOnce(path, text) {
    const head = [];
    const body = text.replace(/\bawait import\('(\.[^']+)\.js'\)/g, (whole, to) => {
      const target = nameOf(resolve(dirname(path), `${to}.ts`));
      if (!core.has(target)) return whole;
      head.push(`import * as atOnce${head.length} from ${importOf(path, target)};`);
      return `atOnce${head.length - 1}`;
    });
    return head.join('') + body;
  }

  return {
    name: 'startup-file',
    setup({ onLoad }) {
      onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, async ({ path }) => {
        const text = await readFile(path, 'utf8');
        const name = nameOf(path);
        if (core.has(name)) return { contents: atOnce(path, text), loader: 'ts' };
        const all = startup.map((one) => `import ${importOf(path, one)};`).join('');
        return { contents: all + text, loader: 'ts' };
      });
    },
  };
}
