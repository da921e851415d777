import { describe, expect, it } from 'vitest';
import { alike, nearest } from '../../../src/base/text/nearest.js';

describe('names that somebody may have typed', () => {
  it.each([
    ['rat', ['rate', 'report'], ['rate']],
    ['tlaly', ['tally', 'plan'], ['tally']],
    ['--fro', ['--from', '--for', '--format'], ['--for', '--from']],
    ['--x', ['--lang', '--out'], []],
    ['completely', ['rate', 'plan'], []],
    ['rate', [], []],
  ])('%s of %j: %j', (read, known, names) => {
    expect(alike(read, known)).toEqual(names);
  });

  it('a key of a file is the nearest one, its case and signs aside', () => {
    expect(nearest('Re-Scoer', ['reScore', 'spread'])).toBe('reScore');
    expect(nearest('x', ['reScore', 'spread'])).toBeNull();
  });
});
