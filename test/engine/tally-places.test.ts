import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { samePlaces } from '../../src/engine/tally-places.js';
import { WITHIN } from '../../src/engine/tally-query.js';
import { BASIS } from '../support/tally.js';
import { runs } from '../support/runs.js';

const at = (...parts: readonly string[]) => parts.join(WITHIN);
const counted = (...shown: readonly string[]) => samePlaces(shown, BASIS);

/** Each place held against each of which more is said. */
function naive(shown: readonly string[]): readonly number[] {
  const places = shown.map((value) => value.split(WITHIN).map(BASIS.placeParts));
  const fullness = (index: number) =>
    (places[index] ?? []).reduce(
      (sum, { kind, name }) => sum + 10 * Number(name !== '') + Number(kind !== ''),
      0,
    );
  const fits = (one: number, other: number) =>
    (places[one] ?? []).every(({ kind, name }, part) => {
      const { kind: otherKind = '', name: otherName = '' } = places[other]?.[part] ?? {};
      if (part === 0 && name !== otherName) return false;
      if (name === '' || otherName === '') return true;
      return name === otherName && (kind === '' || otherKind === '' || kind === otherKind);
    });
  const all = [...shown.keys()];
  const countsAs = [...all];
  for (const one of all.toSorted((a, b) => fullness(b) - fullness(a))) {
    const fuller = all.filter((other) => fullness(other) > fullness(one) && fits(one, other));
    const meant = new Set(fuller.map((other) => countsAs[other] ?? -1));
    if (meant.size === 1) countsAs[one] = [...meant][0] ?? -1;
  }
  return countsAs;
}

describe('a place that others may be', () => {
  it('is found as where each is held against each', () => {
    const commune = fc.constantFrom('xã An', 'phường An', 'An', 'xã Bình', '');
    const district = fc.constantFrom('', 'Dương', 'huyện Dương', 'thị xã Dương', 'Đông', 'quận Đông');
    const province = fc.constantFrom('', 'C', 'tỉnh C', 'thành phố C', 'tỉnh D');
    const place = fc.oneof(
      fc.tuple(commune, district, province).map((parts) => at(...parts)),
      fc.tuple(commune, province).map((parts) => at(...parts)),
      commune,
    );
    fc.assert(
      fc.property(fc.uniqueArray(place, { maxLength: 40, size: 'max' }), (shown) => {
        expect(samePlaces(shown, BASIS)).toEqual(naive(shown));
      }),
      runs(1000),
    );
  });

  it('is one where its kind agrees, or one of the two names none', () => {
    const full = at('xã An', 'huyện Bình', 'tỉnh C');
    expect(counted(full, at('An', 'huyện Bình', ''))).toEqual([0, 0]);
    expect(counted(full, at('xã An', 'Bình', ''))).toEqual([0, 0]);
    expect(counted(full, at('xã An', 'quận Bình', ''))).toEqual([0, 1]);
    expect(counted(at('xã An', 'Bình', 'tỉnh C'), at('xã An', 'quận Bình', ''))).toEqual([0, 0]);
  });

  it('counts for one that is named twice over, and for none of two', () => {
    const [one, two] = [at('xã An', 'Bình', 'tỉnh C'), at('xã An', 'huyện Bình', 'tỉnh C')];
    expect(counted(one, two, at('xã An', '', ''))).toEqual([1, 1, 1]);
    expect(counted(one, at('xã An', 'Dương', 'tỉnh C'), at('xã An', '', ''))).toEqual([0, 1, 2]);
  });

  it('is like no other where it has more parts than places have', () => {
    expect(counted(at('An', 'Bình', 'C', 'D'), at('An', 'Bình', 'C'))).toEqual([0, 1]);
    expect(counted(at('An', 'Bình', 'C'), at('An', 'Bình', ''))).toEqual([0, 0]);
  });

  it('of one name in thousands of districts is found without each being held against each', () => {
    let asked = 0;
    const basis = {
      ...BASIS,
      placeParts: (text: string) => {
        const { kind, name } = BASIS.placeParts(text);
        return {
          kind,
          get name() {
            asked += 1;
            return name;
          },
        };
      },
    };
    const shown = Array.from({ length: 3000 }, (_, index) =>
      at('xã An', `Dương ${String(index)}`, index % 2 ? 'C' : 'tỉnh C'),
    );
    expect(samePlaces(shown, basis)).toEqual([...shown.keys()]);
    expect(asked).toBeLessThan(100 * shown.length);
  });
});
