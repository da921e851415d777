import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LawFile } from './law-folder.js';
import { DIST_DIR } from '../base/package-root.js';
import { setRules, type SetRules } from '../engine/rating-rules.js';
import type { Edition, ProductSet } from '../engine/types.js';

/*
 * Our own law is read from the YAML, but parsing 26 sets of it takes half a second. `npm run build` therefore
 * keeps each file's data as lines of JSON before the YAML it was made from. The JSON is used only while the YAML is
 * still the same to the byte; an edited file is parsed anew, and checked. Comparing takes less time than to load what
 * would make a digest.
 */

/** A set as the build has it ready: rating takes its rules and what it is called, and not the words of its options. */
export interface CompiledSet {
  readonly set: ProductSet;
  readonly rules: SetRules;
}

/** What the build keeps of a file with a set: what it is called, its rules, and its parts, which are most of it. */
export function compileSet(set: ProductSet, yaml: Buffer): Buffer {
  const { parts, ...head } = set;
  return compiled([head, setRules(set), parts], yaml);
}

/** The same of one with an edition. */
export function compileEdition(edition: Edition, yaml: Buffer): Buffer {
  return compiled([edition], yaml);
}

function compiled(lines: readonly unknown[], yaml: Buffer): Buffer {
  return Buffer.concat([Buffer.from(lines.map((line) => `${JSON.stringify(line)}\n`).join('')), yaml]);
}

export function compiledPath({ folder, name }: LawFile): string {
  return join(DIST_DIR, 'law', folder, name.replace(/\.ya?ml$/i, '.law'));
}

/**
 * The lines of JSON that the build has kept of a file of ours; none where that is not up to date.
 *
 * @param count how many lines there are of a file of this kind
 */
function linesKept(file: LawFile, yaml: Buffer, count: number): readonly Buffer[] {
  try {
    const kept = readFileSync(compiledPath(file));
    const lines: Buffer[] = [];
    let start = 0;
    while (lines.length < count) {
      const end = kept.indexOf('\n', start);
      lines.push(kept.subarray(start, end));
      start = end + 1;
    }
    return kept.subarray(start).equals(yaml) ? lines : [];
  } catch {
    return []; // not built, or not readable: the YAML tells the same
  }
}

/** Of an edition's file, or undefined where the build has none of it as it is now. */
export function compiledEdition(file: LawFile): Edition | undefined {
  const [line] = linesKept(file, readFileSync(file.path), 1);
  // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- as our build made it, from a file of the right shape
  return line && (parsed(line) as Edition);
}

/** What has been read of a set's file, and the bytes it was read from: the menu runs one command after another. */
const known = new Map<string, { readonly yaml: Buffer; readonly set: CompiledSet | undefined }>();

/** Of a set's file, likewise, once in a process as long as the file is the same. */
export function compiledSet(file: LawFile): CompiledSet | undefined {
  const yaml = readFileSync(file.path);
  const before = known.get(file.path);
  if (before?.yaml.equals(yaml) === true) return before.set;
  const set = readySet(linesKept(file, yaml, 3));
  known.set(file.path, { yaml, set });
  return set;
}

/** Its rules and its parts are parsed when they are asked for. */
function readySet([head, ruleLine, partLine]: readonly Buffer[]): CompiledSet | undefined {
  if (head === undefined || ruleLine === undefined || partLine === undefined) return undefined;
  let parts: ProductSet['parts'] | undefined;
  let rules: SetRules | undefined;
  const set = {
    // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- likewise
    ...(parsed(head) as Omit<ProductSet, 'parts'>),
    get parts() {
      // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- likewise
      return (parts ??= parsed(partLine) as ProductSet['parts']);
    },
  };
  return {
    set,
    get rules() {
      // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- likewise
      return (rules ??= parsed(ruleLine) as SetRules);
    },
  };
}

function parsed(line: Buffer): unknown {
  return JSON.parse(line.toString('utf8'));
}
