import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { toEdition, toProductSet } from './law-files.js';
import { EDITION_FILE, listLawFiles } from './law-folder.js';
import { CRITERIA_DIR } from '../base/package-root.js';
import { compiledPath, compileEdition, compileSet } from './read-law-file.js';
import { asEditionFile, asSetFile } from './schema.js';
import { parseYamlFile } from '../base/yaml-file.js';
import { textIn } from '../base/files/text-in.js';

/**
 * Run by `npm run build`: keeps the data of each of our law's files as JSON with its YAML, see
 * read-law-file.ts.
 *
 * @throws {Error} where a file's shape is wrong: such a build is not to be had
 */
export function compileLaw(): void {
  for (const file of listLawFiles(CRITERIA_DIR)) {
    const bytes = readFileSync(file.path);
    const { data, errors } = parseYamlFile(textIn(bytes));
    const edition = file.name === EDITION_FILE ? asEditionFile(data) : null;
    const set = edition ? null : asSetFile(data);
    const wrong = errors.length > 0 ? errors : (edition?.errors ?? set?.errors);
    if (wrong) throw new Error(`${file.path}: ${JSON.stringify(wrong)}`);
    mkdirSync(dirname(compiledPath(file)), { recursive: true });
    if (edition?.file) writeFileSync(compiledPath(file), compileEdition(toEdition(edition.file), bytes));
    if (set?.file) writeFileSync(compiledPath(file), compileSet(toProductSet(set.file), bytes));
  }
}
