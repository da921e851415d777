import { readFileSync } from 'node:fs';
import type { ErrorObject, ValidateFunction } from 'ajv';
import { builtin } from './builtin.js';
import type { Path } from './yaml-file.js';

/** A place where a file does not have the shape its JSON Schema asks for. */
export interface ShapeError {
  readonly path: Path;
  /** The schema keyword that fails, e.g. `required` or `enum`. */
  readonly keyword: string;
  /** What the keyword wants: a missing key, an unknown one, a type, a pattern, the values allowed. */
  readonly wants: string;
}

export type ShapeResult<T> =
  | { readonly file: T; readonly errors: null }
  | { readonly file: null; readonly errors: readonly ShapeError[] };

const validators = new Map<string, ValidateFunction>();

function validator(schema: string, allErrors: boolean): ValidateFunction {
  const key = `${schema} ${String(allErrors)}`;
  const known = validators.get(key);
  if (known) return known;
  // Loaded when the first file is checked: rating by our own law, which is compiled, needs no validator.
  // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- require() knows no types
  const { Ajv } = builtin('node:module').createRequire(import.meta.url)('ajv') as typeof import('ajv');
  const text = readFileSync(schema, 'utf8');
  // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- a schema of ours
  const parsed = JSON.parse(text) as object;
  // We have our own words for every error.
  const compiled = new Ajv({ allErrors, allowUnionTypes: true, messages: false }).compile(parsed);
  validators.set(key, compiled);
  return compiled;
}

/**
 * Holds data against a JSON Schema of ours.
 *
 * @param schema the path of the schema, which says what `T` says
 * @param allErrors whether every place is told that does not fit; of five million of them nobody wants more than the first
 */
export function asShape<T>(schema: string, data: unknown, allErrors = true): ShapeResult<T> {
  const check = validator(schema, allErrors);
  // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- the schema says what T says
  if (check(data)) return { file: data as T, errors: null };
  const errors: ShapeError[] = [];
  for (const error of check.errors ?? []) if (telling(error)) errors.push(toShapeError(error));
  check.errors = null; // else it holds half a million of them for as long as the program runs
  return { file: null, errors };
}

/** `oneOf` and `not` only repeat that one of the errors beside them stands. */
function telling(error: ErrorObject): boolean {
  return error.keyword !== 'if' && error.keyword !== 'not';
}

function toShapeError(error: ErrorObject): ShapeError {
  const path = error.instancePath.split('/').slice(1).map(stepOf);
  const params = error.params as Readonly<Record<string, unknown>>;
  const key = params.missingProperty ?? params.additionalProperty;
  const isKey = typeof key === 'string';
  const wants = params.allowedValues ?? params.type ?? params.pattern ?? params.limit ?? '';
  return {
    path: isKey && error.keyword === 'additionalProperties' ? [...path, key] : path,
    keyword: error.keyword,
    wants: isKey ? key : [wants].flat().map(String).join(', '),
  };
}

function stepOf(step: string): string | number {
  if (/^\d+$/.test(step)) return Number(step);
  return step.includes('~') ? step.replaceAll('~1', '/').replaceAll('~0', '~') : step;
}
