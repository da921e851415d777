import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/*
 * The licences of the packages in a bundle: each asks for its own words to go with what it is a part of.
 */
const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * @param inputs what esbuild says a bundle was made of
 * @returns the packages among it, in order of their names, each with its licence's own text
 */
export function licencesIn(inputs) {
  const folders = Object.keys(inputs)
    .map((path) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0])
    .filter((folder) => folder !== undefined);
  return [...new Set(folders)].sort().map((folder) => {
    const { name, version } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
    const file = readdirSync(join(root, folder)).find((one) => /^licen[cs]e(?:\.(?:md|txt))?$/i.test(one));
    if (file === undefined) throw new Error(`${name}: it cannot go out without its licence`);
    return { name, version, text: readFileSync(join(root, folder, file), 'utf8').trim() };
  });
}
