import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseApart } from '../../src/base/json-apart.js';
import { JsonPastLimit, JsonScan } from '../../src/base/json-scan.js';
import { MOST_JSON_MADE, MOST_LEVELS } from '../../src/base/limits.js';
import { parseJson } from '../../src/base/parse-json.js';
import { runs } from '../support/runs.js';

function* inPieces(text: string, size: number): Generator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

/** What is read of a text, and what of it is taken apart: the lists `a` and `b.c`. */
function readApart(text: string, size = 5) {
  const taken: Record<string, unknown[]> = {};
  const rest = parseApart(inPieces(text, size), (path) => {
    if (path !== 'a' && path !== 'b.c') return null;
    const items: unknown[] = [];
    taken[path] = items;
    return (more) => void items.push(...more);
  });
  return { rest, taken };
}

const past = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    if (error instanceof JsonPastLimit) return [error.code, error.most];
    throw error;
  }
  return null;
};

describe('JSON whose lists are taken apart', () => {
  const value = fc.jsonValue({ maxDepth: 3 });
  const list = fc.array(value, { maxLength: 6 });

  it('is what it is as a whole, however it is cut and written', () => {
    fc.assert(
      fc.property(
        fc.record({ x: value, a: list, b: fc.record({ d: value, c: list, a: list }), z: value }),
        fc.constantFrom(undefined, 1, '\t'),
        fc.integer({ min: 1, max: 40 }),
        (made, space, size) => {
          const text = JSON.stringify(made, null, space);
          const whole = JSON.parse(text) as typeof made;
          const { rest, taken } = readApart(text, size);
          expect(rest).toEqual({ ...whole, a: [], b: { ...whole.b, c: [] } });
          expect(taken).toEqual({ a: whole.a, 'b.c': whole.b.c });
        },
      ),
      runs(300),
    );
  });

  it('has none of those names elsewhere: in a list, further in, in a text, or of another kind', () => {
    const text = '[{"a":[1]},{"b":{"c":[1]}}]';
    const other =
      '{"d":{"a":[1]},"e":{"b":{"c":[2]}},"f":"\\"a\\":[3]","a":{"c":[4]},"b":[{"c":[5]}],"a2":[6]}';
    for (const one of [text, other]) {
      expect(readApart(one)).toEqual({ rest: JSON.parse(one) as unknown, taken: {} });
    }
  });

  it('has the latter of two lists of one name', () => {
    expect(readApart('{"a":[1,2],"a":[3]}').taken).toEqual({ a: [3] });
  });

  it.each(
    ['[1', '[1,', '[1,]', '[,1]', '[1,,2]', '[1 2]', '[1}', '[{]', '[,]', '[1],', '[[1]', '["]', '[1]1'].map(
      (list) => `{"a":${list}}`,
    ),
  )('is refused where a list is broken: %s', (text) => {
    expect(() => JSON.parse(text) as unknown).toThrow(SyntaxError);
    for (const size of [1, 2, 5, 100]) expect(() => readApart(text, size)).toThrow(SyntaxError);
  });
});

describe('JSON before it is made', () => {
  // A list weighs 72, an object 104, what is next in a list 24.
  const objects = Math.floor((MOST_JSON_MADE - 72 + 24) / (104 + 24));
  const listOf = (count: number) => `[${'{},'.repeat(count - 1)}{}]`;

  it('is weighed: as many objects as the limit has are made, and not one more', () => {
    const scan = new JsonScan();
    scan.take(listOf(objects));
    expect([scan.weight <= MOST_JSON_MADE, scan.weight + 104 + 24 > MOST_JSON_MADE]).toEqual([true, true]);
    expect(past(() => parseJson(listOf(objects + 1)))).toEqual(['json-too-large', 320]);
  });

  it('weighs a text by its letters, and a name more', () => {
    const weightOf = (text: string) => {
      const scan = new JsonScan();
      scan.take(text);
      return scan.weight;
    };
    expect(weightOf('[]')).toBe(72);
    expect(weightOf('["a,[{"]')).toBe(72 + 96 + 2 * 5);
    expect(weightOf('["\\""]')).toBe(72 + 96 + 2 * 3);
    expect(weightOf('{"a":1}')).toBe(104 + 96 + 2 * 2 + 136 + 2);
    expect(weightOf('[1.5,2]')).toBe(72 + 2 * 3 + 16 + 24);
  });

  it('counts a list that is taken apart by its largest item alone', () => {
    const large = `{"a":${listOf(objects + 1)}}`;
    let items = 0;
    const count = (more: readonly unknown[]) => void (items += more.length);
    expect(parseApart(inPieces(large, 60_000), () => count)).toEqual({ a: [] });
    expect(items).toBe(objects + 1);
    const nested = `{"a":[${listOf(objects + 1)}]}`;
    expect(past(() => parseApart(inPieces(nested, 60_000), () => count))).toEqual(['json-too-large', 320]);
  });

  it('counts the text that is kept, four bytes a letter', () => {
    const spaces = (count: number) => `{"b":[]${' '.repeat(count)}}`;
    const most = (MOST_JSON_MADE - 104 - 72 - 96 - 136 - 2 * 2) / 4 - spaces(0).length;
    expect(past(() => readApart(spaces(most), 60_000))).toBeNull();
    expect(past(() => readApart(spaces(most + 1), 60_000))).toEqual(['json-too-large', 320]);
  });

  it('is refused by its depth, in a list that is taken apart too', () => {
    const deep = (levels: number) => `{"a":${'['.repeat(levels - 1)}${']'.repeat(levels - 1)}}`;
    expect(past(() => readApart(deep(MOST_LEVELS)))).toBeNull();
    expect(past(() => readApart(deep(MOST_LEVELS + 1)))).toEqual(['json-too-deep', MOST_LEVELS]);
  });
});
