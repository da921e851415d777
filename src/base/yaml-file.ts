import type { Document, ErrorCode } from 'yaml';
import { builtin } from './builtin.js';

// The parser is loaded when the first file is parsed: rating by our own law, which is compiled, needs none.
let loaded: typeof import('yaml') | undefined;
const yaml = (): typeof import('yaml') =>
  // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- require() knows no types
  (loaded ??= builtin('node:module').createRequire(import.meta.url)('yaml') as typeof import('yaml'));

/** Where in a file something stands; both from 1. */
interface Place {
  readonly line: number;
  readonly column: number;
}

/** Keys and indices from the root of a YAML document to one of its nodes. */
export type Path = readonly (string | number)[];

/** The parser's own names of what is wrong, e.g. `BAD_INDENT`; we have our own words for each. */
export type YamlErrorCode = ErrorCode | 'ALIAS';

interface YamlSyntaxError extends Place {
  readonly code: YamlErrorCode;
}

/** A parsed YAML file that still knows on which line everything stands. */
export interface YamlFile {
  readonly data: unknown;
  readonly errors: readonly YamlSyntaxError[];
  /** The place of a node, or of its nearest ancestor that is there. */
  placeOf(path: Path): Place;
}

/**
 * Parses YAML 1.2. Never throws; an alias is an error, so that a small file stays small. A key is the text that stands
 * there: 1.10 is not 1.1, and one key with quotes and without them stands twice.
 */
export function parseYamlFile(text: string): YamlFile {
  const { LineCounter, parseDocument } = yaml();
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false, stringKeys: true });
  const place = (offset: number): Place => {
    const { line, col } = counter.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  // One slip in YAML makes hundreds of errors behind it; the first one is the slip.
  const errors: YamlSyntaxError[] = document.errors
    .slice(0, 1)
    .map(({ pos, code }) => ({ ...place(pos[0]), code }));
  let data: unknown;
  try {
    if (errors.length === 0) data = document.toJS({ maxAliasCount: 0 });
  } catch {
    // An alias: a few lines of them can stand for gigabytes, and no file of ours has any.
    errors.push({ ...place(firstAlias(document)), code: 'ALIAS' });
  }
  return {
    data,
    errors,
    placeOf: (path) => place(offsetOf(document, path)),
  };
}

function firstAlias(document: Document): number {
  const { visit } = yaml();
  let offset = 0;
  visit(document, {
    Alias(_key, { range }) {
      offset = range?.[0] ?? offset;
      return visit.BREAK;
    },
  });
  return offset;
}

function offsetOf(document: Document, path: Path): number {
  const { isMap, isNode, isPair, isScalar, isSeq } = yaml();
  let offset = 0;
  let node: unknown = document.contents;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
      if (!isPair(pair)) break;
      if (isNode(pair.key)) offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node) && typeof step === 'number') {
      node = node.items[step];
      if (!isNode(node)) break;
      offset = node.range?.[0] ?? offset;
    } else {
      break;
    }
  }
  return offset;
}
