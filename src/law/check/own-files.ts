import { readBytes } from '../../base/files/open-to-read.js';
import { textIn } from '../../base/files/text-in.js';
import { CRITERIA_DIR } from '../../base/package-root.js';
import { parseYamlFile } from '../../base/yaml-file.js';
import { EDITION_FILE, listLawFiles, type LawFile } from '../law-folder.js';
import { compiledEdition, compiledSet } from '../read-law-file.js';
import { checkFile, type CheckedFile } from './check-file.js';

/**
 * Our own files, for corrected ones to be checked with: as the build has made them, where they are still the same. Of
 * one that is at odds with a corrected file the text is parsed too, to say where.
 */
export function ownFiles(): readonly CheckedFile[] {
  return listLawFiles(CRITERIA_DIR).map((file) => built(file) ?? checkFile(file, textOf(file)));
}

function built(file: LawFile): CheckedFile | null {
  const of = { file, yaml: parsedWhenAsked(file), findings: [] };
  if (file.name === EDITION_FILE) {
    const edition = compiledEdition(file);
    return edition === undefined ? null : { ...of, kind: 'edition', edition };
  }
  const compiled = compiledSet(file);
  return compiled === undefined ? null : { ...of, kind: 'set', set: compiled.set };
}

function parsedWhenAsked(file: LawFile): CheckedFile['yaml'] {
  let yaml: CheckedFile['yaml'] | undefined;
  return {
    placeOf(path) {
      yaml ??= parseYamlFile(textOf(file));
      return yaml.placeOf(path);
    },
  };
}

function textOf({ path }: LawFile): string {
  return textIn(readBytes(path));
}
