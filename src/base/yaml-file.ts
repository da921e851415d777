import type { CST, Document, ErrorCode, LineCounter, Pair, YAMLMap } from 'yaml';
import { builtin } from './builtin.js';
import { MOST_LEVELS, MOST_YAML_PIECES } from './limits.js';
import type { PastLimit } from './yaml-limits.js';

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
export type YamlErrorCode = ErrorCode | 'ALIAS' | PastLimit;

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
  const counter = new (yaml().LineCounter)();
  const place = (offset: number): Place => {
    const { line, col } = counter.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const document = documentIn(text, counter);
  if (document instanceof Past) {
    const at = place(document.offset);
    return { data: undefined, errors: [{ ...at, code: document.code }], placeOf: () => at };
  }
  const again = document.errors.length === 0 ? keyAgain(document) : null;
  // One slip in YAML makes hundreds of errors behind it; the first one is the slip.
  const errors: YamlSyntaxError[] = document.errors
    .slice(0, 1)
    .map(({ pos, code }) => ({ ...place(pos[0]), code }));
  if (again !== null) errors.push({ ...place(again), code: 'DUPLICATE_KEY' });
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

/** As `parseDocument` reads it, but not beyond what stops it: two million brackets are an error each, of a gigabyte. */
function documentIn(text: string, counter: LineCounter): Document | Past {
  const { Composer, YAMLParseError } = yaml();
  const composer = new Composer({ prettyErrors: false, stringKeys: true, uniqueKeys: false });
  try {
    const [first, second] = withoutStacks(() => {
      const [one, other] = composer.compose(upToSlip(tokensOf(text, counter)), true, text.length);
      return [one, other];
    });
    if (first === undefined) throw new RangeError('a text without a document');
    if (second !== undefined) {
      const [from, to] = second.range;
      first.errors.push(new YAMLParseError([from, to], 'MULTIPLE_DOCS', 'several documents'));
    }
    return first;
  } catch (error) {
    if (error instanceof Past) return error;
    throw error;
  }
}

/** Where a text goes past one of our limits. */
class Past extends Error {
  constructor(
    readonly code: PastLimit,
    readonly offset: number,
  ) {
    super(code);
  }
}

/** What the lexer puts before a text, a document and a broken bracket: no piece of the file. */
const UNWRITTEN = new Set(['\u001f', '\u0002', '\u0018']);

/**
 * Tokens as the parser makes them. A token is made of its whole document, and takes half a kilobyte for each of its
 * pieces, so that they are counted on their way to the parser.
 *
 * @throws {Past}
 */
function* tokensOf(text: string, counter: LineCounter): Generator<CST.Token> {
  const { Lexer, Parser } = yaml();
  const parser = new Parser(counter.addNewLine);
  counter.addNewLine(0);
  let pieces = 0;
  for (const piece of new Lexer().lex(text)) {
    if (!UNWRITTEN.has(piece)) pieces += 1;
    if (pieces > MOST_YAML_PIECES) throw new Past('TOO_MANY_PIECES', parser.offset);
    yield* parser.next(piece);
    if (levelOf(parser.stack) > MOST_LEVELS) throw new Past('TOO_DEEP', parser.offset - piece.length);
  }
  yield* parser.end();
}

/** How many maps and lists the parser is within; below them on its stack is the document, and on them perhaps a text. */
function levelOf(stack: readonly CST.Token[]): number {
  const top = stack.at(-1);
  return top === undefined || 'items' in top ? stack.length - 1 : stack.length - 2;
}

/** A slip within a bracket makes an error of each sign behind it, whose stack nobody looks at and takes most of the time. */
function withoutStacks<T>(work: () => T): T {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return work();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** Tokens up to the first that stands where none may. */
export function* upToSlip(tokens: Iterable<CST.Token>): Iterable<CST.Token> {
  for (const token of tokens) {
    yield token;
    if (token.type === 'error') return;
  }
}

/**
 * The first key that stands twice in its map. The parser's own look holds each key against all before it, which takes an
 * hour for a map of a million.
 */
function keyAgain(document: Document): number | null {
  const { isScalar, visit } = yaml();
  let first: number | null = null;
  visit(document, {
    Map(_key, { items }) {
      const seen = new Set<string>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        const name = String(key.value);
        const at = key.range?.[0] ?? 0;
        if (seen.has(name) && (first === null || at < first)) first = at;
        seen.add(name);
      }
    },
  });
  return first;
}

/** The pairs of a map by their keys, once a map: a file with something wrong is asked for many places. */
const pairsOf = new WeakMap<YAMLMap, Map<string, Pair>>();

function pairUnder(map: YAMLMap, step: string): Pair | undefined {
  const { isScalar } = yaml();
  let pairs = pairsOf.get(map);
  if (pairs === undefined) {
    pairs = new Map();
    for (const item of map.items) {
      if (!isScalar(item.key)) continue;
      const name = String(item.key.value);
      if (!pairs.has(name)) pairs.set(name, item);
    }
    pairsOf.set(map, pairs);
  }
  return pairs.get(step);
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
  const { isMap, isNode, isPair, isSeq } = yaml();
  let offset = 0;
  let node: unknown = document.contents;
  for (const step of path) {
    if (isMap(node)) {
      const pair = pairUnder(node, String(step));
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
