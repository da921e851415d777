import { describe, expect, it } from 'vitest';
import type { StarLevel } from '../../src/engine/types.js';
import { authorityFor } from '../../src/engine/authority.js';
import { day, E1048, E148, E26, edition } from '../support/law.js';

describe('who recognises', () => {
  it.each<[typeof E148, StarLevel, string, string | null]>([
    [E1048, 3, '2019-08-21', 'UBND cấp tỉnh'],
    [E1048, 4, '2023-02-23', 'UBND cấp tỉnh'],
    [E1048, 5, '2023-02-23', 'Trung ương'],
    [E148, 3, '2023-02-24', 'UBND cấp huyện'],
    [E148, 3, '2025-07-05', 'UBND cấp huyện'],
    [E148, 4, '2025-07-05', 'UBND cấp tỉnh'],
    [E148, 5, '2025-07-05', 'Bộ Nông nghiệp và PTNT'],
    [E148, 3, '2025-07-06', 'UBND cấp tỉnh'],
    [E148, 4, '2025-07-06', 'UBND cấp tỉnh'],
    [E148, 5, '2025-07-06', 'Bộ Nông nghiệp và Môi trường'],
    [E148, 3, '2026-07-21', 'UBND cấp tỉnh'],
    [E26, 3, '2026-05-22', 'UBND cấp tỉnh'],
    [E26, 4, '2030-01-01', 'UBND cấp tỉnh'],
    [E26, 5, '2026-05-22', 'Bộ Nông nghiệp và Môi trường'],
    [E26, 2, '2026-05-22', null],
    [E148, 1, '2024-01-01', null],
  ])('%s, %i stars, rated %s: %s', (id, stars, rated, authority) => {
    expect(authorityFor(edition(id), stars, day(rated))).toEqual({ authority, undecided: false });
  });

  it('without a day of rating it is said only where the day makes no difference', () => {
    expect(authorityFor(edition(E26), 5, null).authority).toBe('Bộ Nông nghiệp và Môi trường');
    expect(authorityFor(edition(E148), 4, null)).toEqual({ authority: 'UBND cấp tỉnh', undecided: false });
    expect(authorityFor(edition(E148), 3, null)).toEqual({ authority: null, undecided: true });
    expect(authorityFor(edition(E148), 5, null)).toEqual({ authority: null, undecided: true });
  });

  it('on a day before the edition says who recognises, nobody can tell', () => {
    expect(authorityFor(edition(E148), 3, day('2000-01-01'))).toEqual({ authority: null, undecided: true });
  });

  it('a product without stars is recognised by nobody', () => {
    expect(authorityFor(edition(E148), null, null)).toEqual({ authority: null, undecided: false });
  });
});
