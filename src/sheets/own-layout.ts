import { createRequire } from 'node:module';
import type { Schema } from 'js-yaml';

/*
 * A council's folder holds thousands of sheets, and the parser that knows the place of everything takes two
 * milliseconds for each; js-yaml takes a quarter of that, and knows no places. The two differ in odd corners of YAML,
 * and here they must not: whatever may be read in two ways is left to the former.
 */

const jsYaml = (): typeof import('js-yaml') =>
  // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- require() knows no types
  createRequire(import.meta.url)('js-yaml') as typeof import('js-yaml');

/** Control characters, line ends but ours, and what editors put in unseen: each has its own rules in YAML. */
// eslint-disable-next-line no-control-regex -- these are the characters it is about
const STRANGE = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff]/;

/** A tag that names nothing: what it stands before is a text to one of the two, and no key of a list to the other. */
const TAG = /(?:^|[\s{[,])!\s/m;

const WHOLE = /^(?:0|[1-9]\d{0,5})$/;
/** Words and numbers of YAML 1.2, and whatever resembles one. */
const RESOLVED = /^(?:|null|~|true|false|[-+]?(?:\.inf|\.nan|[\d.]+(?:e[-+]?\d*)?|0[ox].*))$/i;

let schema: Schema | undefined;

/** Texts and small whole numbers: all that a sheet has. */
function sheetSchema(): Schema {
  const yaml = jsYaml();
  const value = yaml.defineScalarTag<number>('tag:yaml.org,2002:int', {
    implicit: true,
    resolve(source) {
      if (WHOLE.test(source)) return Number(source);
      if (RESOLVED.test(source)) throw new Error('for the other parser');
      return yaml.NOT_RESOLVED;
    },
    identify: () => false,
  });
  return yaml.FAILSAFE_SCHEMA.withTags(value);
}

/**
 * Reads a sheet's text at once, without the places of what stands in it.
 *
 * @returns the very document that `parseYamlFile` makes of it; null where that is not certain, or something is wrong
 */
export function quickYaml(text: string): unknown {
  if (STRANGE.test(text) || TAG.test(text)) return null;
  try {
    return jsYaml().load(text, { schema: (schema ??= sheetSchema()), maxAliases: 0 });
  } catch {
    return null;
  }
}
