import { join } from 'node:path';
import { firstFound } from '../base/first-found.js';
import { parseYamlFile } from '../base/yaml-file.js';
import { fatal } from './errors.js';
import { readPlainText } from '../base/files/read-text.js';
import { SCHEMAS_DIR } from '../base/package-root.js';
import { asShape } from '../base/shape.js';
import { senseFindings, shapeFinding, type RegulationFinding } from './check-regulation.js';
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
  const found = [
    ...(shape.errors ?? []).map((error) => shapeFinding(error, yaml.data)),
    ...senseFindings(yaml.data),
  ];
  if (shape.errors === null && found.length === 0) {
    return { regulation: toRegulation(shape.file), findings: [] };
  }
  const findings = found.map(({ path, ...finding }) => ({ ...finding, ...yaml.placeOf(path) }));
  const told = firstFound(inFileOrder(findings), (count, { line, column }): RegulationFinding => {
    return { code: 'more-findings', args: { count }, line, column };
  });
  return { regulation: null, findings: told };
}

function inFileOrder(findings: readonly RegulationFinding[]): readonly RegulationFinding[] {
  return findings.toSorted((a, b) => a.line - b.line || a.column - b.column);
}
