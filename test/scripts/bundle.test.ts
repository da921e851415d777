import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

/** The built files that are loaded with one before any of it runs, it among them. */
function loadedWith(file: URL, found = new Set<string>()): Set<string> {
  if (found.has(file.href)) return found;
  found.add(file.href);
  for (const [, path] of readFileSync(fileURLToPath(file), 'utf8').matchAll(
    /^(?:import|\} from|import .* from) "(\.[^"]+)";$/gm,
  ))
    loadedWith(new URL(path!, file), found);
  return found;
}

/** The modules of ours that a built file was made of: esbuild writes their names above them. */
function modulesIn(file: string): string[] {
  const text = readFileSync(fileURLToPath(file), 'utf8');
  return [...text.matchAll(/^\/\/ (src\/\S+)$/gm)].map(([, name]) => name!);
}

test('the version is told without loading what the commands need', () => {
  const start = new URL('../../dist/cli.js', import.meta.url);
  const modules = new Set([...loadedWith(start)].flatMap(modulesIn));
  expect([...modules].sort()).toEqual([
    'src/base/files/disk.ts',
    'src/base/files/files.ts',
    'src/cli/host.ts',
    'src/cli/main.ts',
  ]);
});
