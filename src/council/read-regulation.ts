import { join } from 'node:path';
import { firstFound } from '../base/first-found.js';
import { parseYamlFile, type YamlFile } from '../base/yaml-file.js';
import { fatal } from './errors.js';
import { readPlainText } from '../base/files/read-text.js';
import { SCHEMAS_DIR } from '../base/package-root.js';
import type { Coded } from '../base/coded.js';
import { asShape, type ShapeError } from '../base/shape.js';
import {
  senseFindings,
  shapeFinding,
  type RegulationFinding,
  type RegulationFindingArgs,
} from './check-regulation.js';
import { toRegulation, type Regulation, type RegulationFile } from './regulation.js';

const SCHEMA = join(SCHEMAS_DIR, 'council.schema.json');

/**
 * Reads a council's regulation.
 *
 * @throws {UserError} when the file cannot be read, and with everything that is wrong in it
 */
export function readRegulation(path: string): Regulation {
  const { regulation, findings } = checkRegulation(readPlainText(path));
  if (regulation === null) throw fatal('regulation-broken', { file: path, findings });
  return regulation;
}

type Checked =
  | { readonly regulation: Regulation; readonly findings: readonly [] }
  | { readonly regulation: null; readonly findings: readonly RegulationFinding[] };

/** Reads a regulation from its text; tells all that is wrong with it at once, by line. */
export function checkRegulation(text: string): Checked {
  const yaml = parseYamlFile(text);
  if (yaml.errors.length > 0) {
    const findings = yaml.errors.map(({ code, line, column }) => {
      return { code: 'yaml-syntax', args: { code, column }, line, column } as const;
    });
    return { regulation: null, findings };
  }
  const shape = asShape<RegulationFile>(SCHEMA, yaml.data);
  // All in one go: who mends the shape first would only then be told that nobody is the chair.
  const sense = senseFindings(yaml.data);
  if (shape.errors === null && sense.length === 0) {
    return { regulation: toRegulation(shape.file), findings: [] };
  }
  // Half a million may be found, of which a hundred are worded.
  const found: readonly Found[] = [
    ...(shape.errors ?? []).map((error) => ({ ...yaml.placeOf(error.path), error })),
    ...sense.map(({ path, ...finding }) => ({ ...yaml.placeOf(path), finding })),
  ];
  const told = firstFound(inFileOrder(found), (count, { line, column }): Found => {
    return { line, column, finding: { code: 'more-findings', args: { count } } };
  });
  return { regulation: null, findings: told.map((one) => worded(one, yaml)) };
}

type Found = Pick<RegulationFinding, 'line' | 'column'> &
  ({ readonly error: ShapeError } | { readonly finding: Coded<RegulationFindingArgs> });

function worded({ line, column, ...one }: Found, yaml: YamlFile): RegulationFinding {
  if ('finding' in one) return { ...one.finding, line, column };
  const { path, ...finding } = shapeFinding(one.error, yaml.data);
  return { ...finding, ...yaml.placeOf(path) };
}

function inFileOrder(findings: readonly Found[]): readonly Found[] {
  return findings.toSorted((a, b) => a.line - b.line || a.column - b.column);
}
