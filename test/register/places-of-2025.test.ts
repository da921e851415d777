import { beforeAll, describe, expect, it } from 'vitest';
import type { IsoDate } from '../../src/engine/types.js';

import { ownPlaces } from '../../src/base/own-places.js';
import type { PlaceChange } from '../../src/register/place-change.js';
import { PlaceTranslator } from '../../src/register/places.js';
import { readPlaces } from '../../src/register/read-places.js';
import { makeHost } from '../support/host.js';

/* The figures are those of the resolutions of 2025, counted without this program. */
describe('the list of the whole country that the program brings', () => {
  let changes: readonly PlaceChange[] = [];
  beforeAll(async () => {
    changes = await readPlaces(ownPlaces('2025') ?? '', makeHost({}).host);
  });
  const of = (which: 'old' | 'now', name: 'commune' | 'province') =>
    new Set(
      changes
        .map((one) =>
          name === 'commune' ? `${one[which].commune}, ${one[which].province}` : one[which].province,
        )
        .filter((one) => !one.startsWith(',')),
    );

  it('has the 63 provinces of before and the 34 of after', () => {
    expect([of('old', 'province').size, of('now', 'province').size]).toEqual([63, 34]);
  });

  it('has the 3,321 communes of after, but for the six that it names none before', () => {
    expect(of('now', 'commune').size).toBe(3321 - 6);
  });

  it.each([
    ['Phường 6|Thành phố Đà Lạt|Tỉnh Lâm Đồng', 'Phường Cam Ly - Đà Lạt||Tỉnh Lâm Đồng'],
    ['P.6|Đà Lạt|Lâm Đồng', 'Phường Cam Ly - Đà Lạt||Tỉnh Lâm Đồng'],
    ['||Ninh Thuận', '||Tỉnh Khánh Hòa'],
    ['||BR-VT', '||Thành phố Hồ Chí Minh'],
  ])('%s is now %s', (written, now) => {
    const [commune = '', district = '', province = ''] = written.split('|');
    const translator = new PlaceTranslator(changes, '2026-01-01' as IsoDate);
    const told = translator.translate({ commune, district, province }, '2024-03-01' as IsoDate);
    expect(Object.values(told ?? {}).join('|')).toBe(now);
  });

  it('is known by its name alone: other names are those of files', () => {
    expect([ownPlaces('2024'), ownPlaces('2025.csv'), ownPlaces('../2025')]).toEqual([null, null, null]);
  });
});
