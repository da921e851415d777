import { unzipSync, zipSync } from 'fflate';

/** Numbers from 0 up to below 1, the same for the same seed (mulberry32). */
export type Chance = () => number;

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function oneOf<T>(list: readonly T[], chance: Chance): T {
  const one = list[Math.floor(chance() * list.length)];
  if (one === undefined) throw new RangeError('an empty list');
  return one;
}

/** What means something to one of the readers, or nothing to any of them. */
const TOKENS = [
  ...[
    '"',
    "'",
    ',',
    ';',
    '\t',
    '|',
    '\r',
    '\n',
    '\r\n',
    '\0',
    '\ufeff',
    '\u202e',
    '\u0085',
    '\u2028',
    '\u001b[2J',
  ],
  ...[
    '=1+1',
    "'=1",
    '__proto__',
    'constructor',
    'null',
    '-1',
    '1e999',
    'NaN',
    '0x10',
    '99999999999999999999',
  ],
  ...[
    '[[[[[[[[',
    '{{{{{{{{',
    ']',
    '}',
    '- ',
    ': ',
    '&a ',
    '*a',
    '!!binary ',
    '|\n',
    '>\n',
    '---\n',
    '...\n',
    '#',
  ],
  ...[
    '<',
    '>',
    '&amp;',
    '<!DOCTYPE a [<!ENTITY b "c">]>',
    ']]>',
    '<v>',
    '</row>',
    ' r="ZZZ9999999"',
    ' s="-1"',
  ],
  ...[
    '31/02/2026',
    '2026-13-45',
    '1/1/0001',
    '26-2026',
    '1.1',
    '8a',
    'Mã sản phẩm',
    'Thành viên',
    '★',
    '😀',
    'ồ',
  ],
];

/** Bytes with a few of them changed, as by a bad disk, a bad program, a bad hand or a bad will. */
export function mutated(bytes: Uint8Array, chance: Chance): Buffer {
  let out: Buffer = Buffer.from(bytes);
  const times = 1 + Math.floor(chance() * 4);
  for (let time = 0; time < times; time += 1) out = once(out, chance);
  return out;
}

function once(bytes: Buffer, chance: Chance): Buffer {
  const at = Math.floor(chance() * (bytes.length + 1));
  const length = Math.floor(chance() ** 3 * Math.min(2000, bytes.length - at));
  const [before, piece, behind] = [
    bytes.subarray(0, at),
    bytes.subarray(at, at + length),
    bytes.subarray(at + length),
  ];
  switch (Math.floor(chance() * 9)) {
    case 0: {
      const flipped = Buffer.from(bytes);
      if (flipped.length > 0)
        flipped[at % flipped.length] = (flipped[at % flipped.length] ?? 0) ^ (1 << Math.floor(chance() * 8));
      return flipped;
    }
    case 1:
      return Buffer.concat([before, behind]);
    case 2:
      return Buffer.concat([before, piece, piece, behind]);
    case 3:
      return Buffer.concat([
        before,
        ...Array.from({ length: 1 + Math.floor(chance() * 400) }, () => piece.subarray(0, 50)),
        behind,
      ]);
    case 4:
      return before;
    case 5:
      return Buffer.concat([
        before,
        Buffer.from(Array.from({ length: 1 + Math.floor(chance() * 20) }, () => Math.floor(chance() * 256))),
        behind,
      ]);
    case 6:
      return Buffer.concat([
        before,
        Buffer.from(oneOf(TOKENS, chance).repeat(1 + Math.floor(chance() ** 6 * 3000))),
        behind,
      ]);
    case 7: {
      // Lines or rows that have changed places.
      const lines = bytes.toString('latin1').split('\n');
      const [one, other] = [Math.floor(chance() * lines.length), Math.floor(chance() * lines.length)];
      [lines[one], lines[other]] = [lines[other] ?? '', lines[one] ?? ''];
      return Buffer.from(lines.join('\n'), 'latin1');
    }
    default:
      return Buffer.concat([
        before,
        Buffer.from(oneOf(TOKENS, chance)),
        piece,
        Buffer.from(oneOf(TOKENS, chance)),
        behind,
      ]);
  }
}

/** The same of a workbook: of its archive, or of what one of its parts says, packed again as it should be. */
export function mutatedWorkbook(bytes: Uint8Array, chance: Chance): Buffer {
  if (chance() < 0.3) return mutated(bytes, chance);
  const parts = unzipSync(bytes);
  const name = oneOf(Object.keys(parts), chance);
  parts[name] = Uint8Array.from(mutated(parts[name] ?? new Uint8Array(), chance));
  if (chance() < 0.05) Reflect.deleteProperty(parts, oneOf(Object.keys(parts), chance));
  return Buffer.from(zipSync(parts, { level: 1 }));
}
