import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fatal } from './errors.js';
import { errorCode } from '../base/files/files.js';

/** One YAML file of the law, in `<folder>/<edition>/`. */
export interface LawFile {
  readonly path: string;
  /** The edition's folder, e.g. `26-2026`; empty for a file that lies loose in a folder of corrections. */
  readonly folder: string;
  readonly name: string;
}

const YAML = /\.ya?ml$/i;

/**
 * The law's files in a folder and the folders right below it, in the order of their names.
 *
 * @throws {UserError} when the folder cannot be read, or holds none
 */
export function listLawFiles(dir: string): readonly LawFile[] {
  let files: readonly LawFile[];
  try {
    files = yamlFilesIn(dir);
  } catch (error) {
    throw fatal('criteria-dir-unreadable', { dir, reason: errorCode(error) });
  }
  if (files.length === 0) throw fatal('criteria-dir-empty', { dir });
  return files;
}

function yamlFilesIn(dir: string): readonly LawFile[] {
  const names = readdirSync(dir).sort();
  return names.flatMap((name): readonly LawFile[] => {
    const path = join(dir, name);
    if (statSync(path).isDirectory()) {
      return listNames(path).map((file) => ({ path: join(path, file), folder: name, name: file }));
    }
    return isLawFile(path) ? [{ path, folder: '', name }] : [];
  });
}

function listNames(dir: string): readonly string[] {
  return readdirSync(dir)
    .filter((name) => isLawFile(join(dir, name)))
    .sort();
}

/** A plain file: a folder or a pipe is none, whatever its name. */
function isLawFile(path: string): boolean {
  return YAML.test(path) && statSync(path).isFile();
}

/** The number a set's file name begins with: 7 for `07-che-bien.yaml`; null for any other name. */
export function setNumberOf(name: string): number | null {
  const digits = /^(\d+)-/.exec(name)?.[1];
  return digits === undefined ? null : Number(digits);
}

export const EDITION_FILE = 'edition.yaml';
