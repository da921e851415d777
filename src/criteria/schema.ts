import { join } from 'node:path';
import { CRITERIA_DIR } from '../package-root.js';
import { checkShape, type ShapeResult } from '../shape.js';
import type { EditionFile, SetFile } from './law-files.js';

const SCHEMA_DIR = join(CRITERIA_DIR, 'schema');

/** Holds data against `criteria/schema/set.schema.json`. */
export function asSetFile(data: unknown): ShapeResult<SetFile> {
  return checkShape<SetFile>(join(SCHEMA_DIR, 'set.schema.json'), data);
}

/** Holds data against `criteria/schema/edition.schema.json`. */
export function asEditionFile(data: unknown): ShapeResult<EditionFile> {
  return checkShape<EditionFile>(join(SCHEMA_DIR, 'edition.schema.json'), data);
}
