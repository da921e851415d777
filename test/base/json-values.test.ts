import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_OF_A_RESULT } from '../../src/base/limits.js';
import { BrokenList, jsonValues, LongValue, textsOf, type JsonText } from '../../src/base/json-values.js';
import { runs } from '../support/runs.js';

async function* inPieces(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
}

async function valuesOf(text: string, size = 7): Promise<readonly JsonText[]> {
  const values: JsonText[] = [];
  for await (const one of jsonValues(textsOf(inPieces(Buffer.from(text), size)))) values.push(one);
  return values;
}

const parsed = async (text: string, size?: number) =>
  (await valuesOf(text, size)).map((one) => JSON.parse(one.text) as unknown);

describe('values of JSON, one at a time', () => {
  it('are those of the whole, however it is cut and however it is written', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.jsonValue({ maxDepth: 3 }), { maxLength: 5 }),
        fc.constantFrom(undefined, 1, '\t'),
        fc.integer({ min: 1, max: 9 }),
        async (list, space, size) => {
          expect(await parsed(JSON.stringify(list, null, space), size)).toEqual(list.map(written));
          // A value a line: what begins with a bracket is a list, so that each is within an object.
          const lines = list.map((one) => JSON.stringify({ one }));
          expect(await parsed(`\ufeff${lines.join('\r\n')}\n\n`, size)).toEqual(list.map((one) => ({ one: written(one) }))); // prettier-ignore
        },
      ),
      runs(300),
    );
  });

  it('tell their lines: behind the bracket, or as they stand', async () => {
    expect(await valuesOf('\n[\n{"a": "],"},\n{"b": [1, 2]}\n]\n')).toEqual([
      { text: '\n{"a": "],"}', line: 2 },
      { text: '\n{"b": [1, 2]}\n', line: 3 },
    ]);
    expect(await valuesOf('{"a": 1}\n\n{"b": 2}')).toEqual([
      { text: '{"a": 1}', line: 1 },
      { text: '{"b": 2}', line: 3 },
    ]);
  });

  it('are as long as the limit, and no longer, which is known before the end', async () => {
    const size = 1 << 20;
    const long = (count: number) => `{"a": "${'a'.repeat(count)}"}`;
    const most = MOST_OF_A_RESULT - long(0).length;
    for (const [before, line] of [
      ['{"b": 1}\n', 2],
      ['[', 2],
    ] as const) {
      const end = before === '[' ? ']' : '';
      expect((await valuesOf(`${before}${long(most)}${end}`, size)).at(-1)?.text.length).toBe(
        MOST_OF_A_RESULT,
      );
      const error: unknown = await valuesOf(`${before}${long(most + 1)}${end}`, size).catch(
        (one: unknown) => one,
      );
      expect([error instanceof LongValue, error]).toMatchObject([true, { line }]);
    }
  });

  it('of nothing are none', async () => {
    expect(await Promise.all(['', ' \n', '[]', ' [ ] '].map((text) => valuesOf(text)))).toEqual([
      [],
      [],
      [],
      [],
    ]);
  });

  it.each(['[', '[1', '[1,', '[1,]', '[,1]', '[1,,2]', '[1] 2', '[1]]', '[1}', '[{]}]', '[[1]', '["]'])(
    'of a list that is none are refused: %s',
    async (text) => {
      await expect(parsed(text)).rejects.toThrow();
      expect(() => JSON.parse(text) as unknown).toThrow();
    },
  );

  it('tell where a list breaks off', async () => {
    await expect(valuesOf('[1,2')).rejects.toEqual(new BrokenList(3));
  });
});

/** As JSON gives it back: -0 is 0. */
const written = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
