import { dirname, isAbsolute, join, relative } from 'node:path';
import { firstFound } from '../base/first-found.js';
import { readPlainText } from '../base/files/read-text.js';
import { SCHEMAS_DIR } from '../base/package-root.js';
import { asShape } from '../base/shape.js';
import { parseYamlFile } from '../base/yaml-file.js';
import { fatal } from './errors.js';
import { senseOfSeason } from './sense-of-season.js';
import { toSeason, type Season, type SeasonFile, type SeasonFinding } from './season.js';

const SCHEMA = join(SCHEMAS_DIR, 'season.schema.json');

/**
 * Reads a season.
 *
 * @param cwd the folder that a run's names start from; those in the file start from the file's own
 * @throws {UserError} when the file cannot be read, and with everything that is wrong in it
 */
export function readSeason(path: string, cwd: string): Season {
  const checked = checkSeason(readPlainText(path));
  if ('findings' in checked) throw fatal('season-broken', { file: path, findings: checked.findings });
  const folder = dirname(join(cwd, path));
  const fromHere = (name: string) => (isAbsolute(name) ? name : relative(cwd, join(folder, name)) || '.');
  return toSeason(path, checked.file, fromHere);
}

type Checked = { readonly file: SeasonFile } | { readonly findings: readonly SeasonFinding[] };

/** A season from its text, or everything that is wrong with it, by line. A file of comments alone says nothing yet. */
export function checkSeason(text: string): Checked {
  const yaml = parseYamlFile(text);
  const [syntax] = yaml.errors;
  if (syntax !== undefined) {
    const { code, line, column } = syntax;
    return { findings: [{ code: 'yaml-syntax', args: { code, column }, line, column, at: '' }] };
  }
  const shape = asShape<SeasonFile>(SCHEMA, yaml.data ?? {});
  const found =
    shape.errors === null
      ? senseOfSeason(shape.file)
      : shape.errors.map(({ path, keyword, wants }) => {
          return { code: 'shape', args: { at: path.join('.'), keyword, wants }, path } as const;
        });
  if (shape.errors === null && found.length === 0) return { file: shape.file };
  const findings = found
    .map(({ path, ...finding }): SeasonFinding => ({ ...finding, ...yaml.placeOf(path), at: path.join('.') }))
    .sort((a, b) => a.line - b.line || a.column - b.column);
  const told = firstFound(findings, (count, { line, column }): SeasonFinding => {
    return { code: 'more-findings', args: { count }, line, column, at: '' };
  });
  return { findings: told };
}
