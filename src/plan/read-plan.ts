import { join } from 'node:path';
import { firstFound } from '../base/first-found.js';
import { parseYamlFile } from '../base/yaml-file.js';
import { fatal } from './errors.js';
import { SCHEMAS_DIR } from '../base/package-root.js';
import { readPlainText } from '../base/files/read-text.js';
import { asShape } from '../base/shape.js';
import { toPlan, type Plan, type PlanFile, type PlanFinding } from './plan.js';
import { senseOfPlan } from './sense-of-plan.js';

const SCHEMA = join(SCHEMAS_DIR, 'plan.schema.json');

/**
 * Reads a plan.
 *
 * @throws {UserError} when the file cannot be read, and with everything that is wrong in it
 */
export function readPlan(path: string): Plan {
  const answer = checkPlan(readPlainText(path));
  if (!('targets' in answer)) throw fatal('plan-broken', { file: path, findings: answer });
  return answer;
}

/** A plan from its text, or everything that is wrong with it, by line. */
export function checkPlan(text: string): Plan | readonly PlanFinding[] {
  const yaml = parseYamlFile(text);
  const [syntax] = yaml.errors;
  if (syntax !== undefined) {
    const { code, line, column } = syntax;
    return [{ code: 'yaml-syntax', args: { code, column }, line, column, at: '' }];
  }
  const shape = asShape<PlanFile>(SCHEMA, yaml.data);
  const found =
    shape.errors === null
      ? senseOfPlan(shape.file)
      : shape.errors.map(({ path, keyword, wants }) => {
          return { code: 'shape', args: { at: path.join('.'), keyword, wants }, path } as const;
        });
  if (shape.errors === null && found.length === 0) return toPlan(shape.file);
  const placed = found
    .map(({ path, ...finding }): PlanFinding => ({ ...finding, ...yaml.placeOf(path), at: path.join('.') }))
    .sort((a, b) => a.line - b.line || a.column - b.column);
  return firstFound(placed, (count, { line, column }) => {
    return { code: 'more-findings', args: { count }, line, column, at: '' };
  });
}
