import { describe, expect, it } from 'vitest';
import { HAND, HeldKeys, isPasted, type Press } from '../../../src/commands/shared/asking/hand.js';

/** What comes of presses of one key, each so many milliseconds behind the one before. */
function presses(gaps: readonly number[], busy = 0): readonly Press[] {
  const keys = new HeldKeys();
  let at = 0;
  return gaps.map((gap) => keys.press('5', (at += gap), busy));
}

describe('a key', () => {
  it.each([
    ['Windows', 500, 33],
    ['X11', 660, 40],
    ['macOS', 500, 90],
    ['the Linux console', 250, 92],
  ])(
    'that is held down, as %s repeats it, is one press, and its first repeat is found out',
    (_, wait, rate) => {
      expect(presses([0, wait, rate, rate, rate])).toEqual([
        'own',
        'own',
        'repeat-found',
        'repeat',
        'repeat',
      ]);
    },
  );

  it('that a quick hand strikes again and again is each press of its own', () => {
    expect(new Set(presses([0, 150, 140, 160, HAND]))).toEqual(new Set(['own']));
  });

  it('that bounces, or comes from a machine, counts once', () => {
    expect(presses([0, 5, 5])).toEqual(['own', 'repeat', 'repeat']);
  });

  it('that repeats while the program writes to a slow stick is held all the same', () => {
    expect(presses([0, 500, 180, 180], 150)).toEqual(['own', 'own', 'repeat-found', 'repeat']);
  });

  it('that is another one is no repeat, however soon it comes', () => {
    const keys = new HeldKeys();
    expect(['1', '2', '1', '3'].map((key, at) => keys.press(key, at * 10, 0))).toEqual(
      Array.from({ length: 4 }, () => 'own'),
    );
  });
});

describe('what comes in one piece', () => {
  it.each([
    ['5', 0, false],
    ['352', 0, false],
    ['3521', 0, true],
    ['3521', 60, false],
    ['5,5', 0, true],
    ['Bưởi da xanh', 0, true],
    ['\u001b[A\u001b[B\r', 0, false],
    ['x\u001b[B\r', 0, false],
    ['352145210', 100, true],
  ])('%j, with %i ms in which the program heard nothing, is a paste: %s', (piece, busy, is) => {
    expect(isPasted(piece, busy)).toBe(is);
  });
});
