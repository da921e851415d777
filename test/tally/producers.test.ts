import { describe, expect, it } from 'vitest';
import { emptyTally } from '../../src/engine/tally-state.js';
import { addRecord } from '../../src/engine/tally-add.js';
import { settleAliases } from '../../src/tally/aliases.js';
import type { Aliases } from '../../src/tally/alias.js';
import { nameKey } from '../../src/base/text/producer-names.js';
import { producerNotes, tallyBasis } from '../../src/tally/producers.js';
import { compareVietnamese } from '../../src/base/text/vietnamese-order.js';
import { LAW } from '../support/law.js';
import { query, record } from '../support/tally.js';

describe('two ways of writing a producer', () => {
  it.each([
    ['HTX Nông nghiệp Ninh Sơn', 'Hợp tác xã nông nghiệp Ninh Sơn'],
    ['H.T.X. Nông nghiệp', 'HỢP TÁC XÃ  NÔNG NGHIỆP'],
    ['Cty TNHH Seagull', 'Công ty trách nhiệm hữu hạn SEAGULL'],
    ['C.ty CP TM & DV Hoà Bình', 'Công ty cổ phần thương mại và dịch vụ Hòa Bình'],
    ['DNTN Thuý An', 'Doanh nghiệp tư nhân Thúy An'],
    ['Tổ hợp tác Bình Minh'.normalize('NFD'), 'THT Bình Minh'],
    ['HKD Nguyễn Văn A', 'Hộ kinh doanh  Nguyễn Văn A'],
  ])('"%s" and "%s" are one', (a, b) => {
    expect(nameKey(a)).toBe(nameKey(b));
  });

  it.each([
    ['HTX Hoa Bình', 'HTX Hòa Bình'],
    ['HTX Đông Sơn', 'HTX Dông Sơn'],
    ['HTX số 1', 'HTX số 2'],
    ['Công ty TNHH A', 'Công ty cổ phần A'],
    ['HTX Hoa1', 'HTX Hoà'],
  ])('"%s" and "%s" are two', (a, b) => {
    expect(nameKey(a)).not.toBe(nameKey(b));
  });
});

/** How many producers there are of these, and what is reported of them. */
function counted(
  written: readonly (readonly [name: string, commune: string])[],
  aliases: Aliases | null = null,
) {
  const state = emptyTally(query({}), tallyBasis(LAW, aliases));
  for (const [producer, commune] of written) addRecord(state, record({ producer, commune }));
  const notes = producerNotes(state, aliases).map((one) => [
    one.note,
    one.because,
    one.written.map(({ name }) => name).join(' | '),
  ]);
  return { producers: state.producers.keys.length, notes };
}

const SHORT = ['HTX An', 'xã X'] as const;
const LONG = ['Hợp tác xã An', 'xã X'] as const;

describe('producers', () => {
  it('of two spellings are one, and a human is told', () => {
    expect(counted([SHORT, LONG])).toEqual({
      producers: 1,
      notes: [['counted-as-one', 'spelling', 'Hợp tác xã An | HTX An']],
    });
  });

  it('of one name in two communes are two, and a human is told', () => {
    expect(counted([SHORT, ['HTX An', 'xã Y']])).toEqual({
      producers: 2,
      notes: [['counted-apart', 'place', 'HTX An | HTX An']],
    });
  });

  it('of a commune written with and without its kind are one', () => {
    expect(counted([SHORT, ['HTX An', 'X']])).toEqual({ producers: 1, notes: [] });
  });

  it('of a xã and a phường of one name are one, and a human is told', () => {
    expect(counted([SHORT, ['HTX An', 'phường X']])).toEqual({
      producers: 1,
      notes: [['counted-as-one', 'place', 'HTX An | HTX An']],
    });
  });

  it('whose names differ in accents are two, and a human is told', () => {
    expect(counted([SHORT, ['HTX Ân', 'xã X']])).toEqual({
      producers: 2,
      notes: [['counted-apart', 'accents', 'HTX An | HTX Ân']],
    });
  });
});

describe('a list of aliases', () => {
  const named = ([name, commune]: readonly [string, string]) => ({ name, commune, province: '' });
  const settled = (
    ...lines: readonly (readonly [readonly [string, string], readonly [string, string], boolean])[]
  ) => settleAliases(lines.map(([a, b, same], at) => ({ line: at + 2, pair: [named(a), named(b)], same })));

  it('makes one of two', () => {
    const { aliases } = settled([SHORT, ['HTX An', 'xã Y'], true]);
    expect(counted([SHORT, ['HTX An', 'xã Y']], aliases)).toEqual({ producers: 1, notes: [] });
  });

  it('makes two of one', () => {
    const { aliases } = settled([SHORT, LONG, false]);
    expect(counted([SHORT, LONG], aliases)).toEqual({ producers: 2, notes: [] });
  });

  it('takes the other spellings along', () => {
    const { aliases } = settled([SHORT, ['Công ty B', 'xã X'], true]);
    expect(counted([LONG, ['Cty B', 'xã X']], aliases).producers).toBe(1);
  });

  it('is not asked about again, however the place is written and whichever pairs were answered', () => {
    const THIRD = ['HTX  AN.', 'xã X'] as const;
    const { aliases } = settled([SHORT, LONG, true], [LONG, THIRD, true]);
    expect(counted([SHORT, ['Hợp tác xã An', 'X'], THIRD], aliases)).toEqual({ producers: 1, notes: [] });
    expect(counted([SHORT, LONG, ['H.T.X An', 'xã X']], aliases).notes).toHaveLength(1);
  });

  it('settles a xã and a phường of one name either way', () => {
    const PHUONG = ['HTX An', 'phường X'] as const;
    const of = (same: boolean) => counted([SHORT, PHUONG], settled([SHORT, PHUONG, same]).aliases);
    expect([of(true), of(false)]).toEqual([
      { producers: 1, notes: [] },
      { producers: 2, notes: [] },
    ]);
  });

  it('tells the names that no file has', () => {
    const { aliases } = settled([SHORT, ['HTX Bình', 'xã X'], true], [LONG, ['HTX An', ''], true]);
    const read = [SHORT, LONG].map(([name, commune]) => ({ name, commune, province: '' }));
    expect(aliases.unmatched(read)).toEqual([{ line: 2, name: 'HTX Bình' }]);
  });

  it('does not say two things of one pair', () => {
    const C = ['HTX C', 'xã X'] as const;
    const { problems } = settled(
      [SHORT, C, true],
      [C, ['HTX D', 'xã X'], true],
      [SHORT, ['HTX D', 'xã X'], false],
    );
    expect(problems.map(({ code, line }) => [code, line])).toEqual([['alias-contradicts', 4]]);
  });
});

it('orders names as a Vietnamese dictionary does', () => {
  const names = [
    'xã Bà',
    'xã Ba',
    'xã Bá',
    'xã Bả',
    'xã Bã',
    'xã Bạ',
    'xã Ban',
    'xã Bă',
    'xã Ca',
    'Phường 10',
    'Phường 2',
    'xã Đa',
    'xã Da',
    'xã Dy',
  ];
  expect(names.toSorted(compareVietnamese)).toEqual([
    'Phường 2',
    'Phường 10',
    'xã Ba',
    'xã Bà',
    'xã Bả',
    'xã Bã',
    'xã Bá',
    'xã Bạ',
    'xã Ban',
    'xã Bă',
    'xã Ca',
    'xã Da',
    'xã Dy',
    'xã Đa',
  ]);
});
