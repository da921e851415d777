import { join } from 'node:path';
import { CRITERIA_DIR } from '../base/package-root.js';
import { asShape, type ShapeResult } from '../base/shape.js';
import type { EditionFile, SetFile } from './law-files.js';

/** Holds data against `criteria/schema/set.schema.json`. */
export function asSetFile(data: unknown): ShapeResult<SetFile> {
  return asShape<SetFile>(join(CRITERIA_DIR, 'schema', 'set.schema.json'), data);
}

/** Holds data against `criteria/schema/edition.schema.json`. */
export function asEditionFile(data: unknown): ShapeResult<EditionFile> {
  return asShape<EditionFile>(join(CRITERIA_DIR, 'schema', 'edition.schema.json'), data);
}
