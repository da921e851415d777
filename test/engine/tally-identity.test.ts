import { describe, expect, it } from 'vitest';
import { noRows } from '../../src/engine/number-rows.js';
import {
  codeWords,
  decisionMark,
  identityOf,
  nameWords,
  NO_WORDS,
  producerMarks,
} from '../../src/engine/tally-identity.js';
import {
  isNone,
  latestOf,
  linkAt,
  linkOf,
  LINK_WIDTH,
  predecessorsOf,
  type Link,
} from '../../src/engine/tally-links.js';
import { samePlaces } from '../../src/engine/tally-places.js';
import { WITHIN, type TallyRecord } from '../../src/engine/tally-query.js';
import type { Row } from '../../src/engine/tally-records.js';
import { BASIS, record } from '../support/tally.js';

const of = (said: Partial<TallyRecord>) => identityOf(BASIS, record(said));

describe('what a product is known by', () => {
  const named = {
    name: 'Trà',
    producer: 'HTX A',
    commune: 'xã An',
    province: 'Tỉnh B',
    set: 1,
    stars: 3,
    total: 70,
  } as const;

  const mark = (text: string) => decisionMark({ ...BASIS, codeKey: (code) => code }, text);

  it('its code, however it is spaced, with its names and its place, loosely and to the letter', () => {
    const one = of({ ...named, code: 'SP 1' });
    const whose = BASIS.producerParts({ producer: 'HTX A', commune: 'xã An', province: 'Tỉnh B' });
    expect(one).toEqual({
      product: codeWords(BASIS, 'SP 1'),
      firstMark: BASIS.looseMark('Trà'),
      secondMark: BASIS.looseMark('HTX A'),
      facts: BASIS.exactMark('Trà'),
      whose: mark(whose.producer),
      commune: mark(whose.commune),
      province: mark(whose.province),
      coded: true,
      known: true,
    });
    expect(codeWords(BASIS, 'sp 1')).toEqual(one.product);
    expect(codeWords(BASIS, 'SP 2')).not.toEqual(one.product);
  });

  it('its code alone where it has no name, or nobody whose it is', () => {
    for (const missing of [{ name: '' }, { producer: '' }]) {
      const { facts, whose, commune, province, known } = of({ ...named, code: 'SP1', ...missing });
      expect([facts, whose, commune, province, known]).toEqual([0, 0, 0, 0, true]);
    }
  });

  it('without a code its name and its producer’s, its place, and its set', () => {
    const one = of(named);
    expect([one.coded, one.known, one.whose]).toEqual([false, true, 0]);
    expect(of({ ...named, name: 'TRÀ' })).toEqual(one);
    expect(of({ ...named, producer: 'htx a' })).toEqual(one);
    const same = (said: Partial<TallyRecord>) => {
      const other = of({ ...named, ...said });
      return (['product', 'firstMark', 'secondMark', 'facts', 'commune', 'province'] as const).filter(
        (key) => JSON.stringify(other[key]) !== JSON.stringify(one[key]),
      );
    };
    expect(same({ name: 'Cà phê' })).toEqual(['product', 'firstMark']);
    expect(same({ producer: 'HTX B' })).toEqual(['product', 'secondMark']);
    expect(same({ commune: 'xã Bình' })).toEqual(['commune']);
    expect(same({ province: 'Tỉnh C' })).toEqual(['province']);
    expect(same({ set: 2 })).toEqual(['facts']);
    expect(of({ ...named, set: null }).facts).toBe(0);
    // Its stars and its total stand beside it: either may be left blank where another list says it.
    expect(same({ total: 71, stars: 4 })).toEqual([]);
  });

  it('is not known without a name, or without a producer', () => {
    const nameless = of({ ...named, name: '' });
    expect([nameless.known, nameless.product, nameless.firstMark]).toEqual([false, NO_WORDS, 0]);
    expect(nameless.secondMark).toBe(of(named).secondMark);
    const unowned = of({ ...named, producer: '' });
    expect([unowned.known, unowned.secondMark]).toEqual([false, 0]);
    expect(unowned.firstMark).toBe(of(named).firstMark);
    const placeless = of({ ...named, commune: '', province: '' });
    expect([placeless.commune, placeless.province]).toEqual([0, 0]);
  });

  it('has numbers that depend on nothing but its text: FNV-1a, and none of them is none', () => {
    // By the reference: the marks of `a` and of `foobar`.
    expect([mark('a'), mark('foobar')]).toEqual([0xe40c292c | 0, 0xbf9cf968 | 0]);
    expect([mark(''), decisionMark(BASIS, null)]).toEqual([0, 0]);
  });

  it('is a digest of 16 bytes as four numbers, the first byte of each the highest', () => {
    const digest = () => String.fromCharCode(...Array.from({ length: 16 }, (_, at) => 16 * at + 1));
    const words = [0x01112131, 0x41516171, 0x8191a1b1 | 0, 0xc1d1e1f1 | 0];
    expect(codeWords({ ...BASIS, digest }, 'SP1')).toEqual(words);
  });

  it('whose it is stands in two numbers of its own, as a human may settle producers later', () => {
    const place = { producer: 'htx a', commune: 'an', province: 'b' };
    const whose = producerMarks(BASIS, place);
    const product = nameWords(BASIS, {
      name: 'Trà',
      producer: 'HTX A',
      commune: 'xã An',
      province: 'Tỉnh B',
    });
    const parts = BASIS.producerParts({ producer: 'HTX A', commune: 'xã An', province: 'Tỉnh B' });
    expect(product.slice(2)).toEqual(producerMarks(BASIS, parts).words);
    expect(producerMarks(BASIS, { ...place, producer: 'htx b' }).words).not.toEqual(whose.words);
    expect(whose.mark).toBe(decisionMark({ ...BASIS, codeKey: (code) => code }, 'htx a'));
    expect(producerMarks(BASIS, { producer: '', commune: '', province: '' })).toMatchObject({
      mark: 0,
      commune: 0,
      province: 0,
    });
  });
});

describe('what a record follows', () => {
  const link = (said: Partial<TallyRecord>): Link | null => {
    const links = noRows(LINK_WIDTH);
    const row = linkOf(links, BASIS, record(said));
    return row === -1 ? null : linkAt(links, row);
  };
  const names = { name: 'Trà', producer: 'HTX A' } as const;

  it('is nothing for a first rating, and where nothing is said', () => {
    expect([link({ code: 'SP1', kind: 'first' }), link({ code: 'SP1' })]).toEqual([null, null]);
  });

  it.each(['upgrade', 're-rating'] as const)('is its own code for an %s that names none', (kind) => {
    expect(link({ code: 'SP1', kind })).toEqual({
      code: codeWords(BASIS, 'SP1'),
      names: NO_WORDS,
      decision: 0,
    });
  });

  it('is the code that is named, with the decision', () => {
    expect(link({ ...names, code: 'SP2', follows: { code: 'SP1', decision: '1/QĐ' } })).toEqual({
      code: codeWords(BASIS, 'SP1'),
      names: NO_WORDS,
      decision: decisionMark(BASIS, '1/QĐ'),
    });
  });

  it('is what has its names, where a decision alone is named, beside its own code', () => {
    const own = nameWords(BASIS, record(names));
    expect(link({ ...names, follows: { code: null, decision: '1/QĐ' } })).toEqual({
      code: NO_WORDS,
      names: own,
      decision: decisionMark(BASIS, '1/QĐ'),
    });
    expect(link({ ...names, code: 'SP1', follows: { code: null, decision: '1/QĐ' } })).toMatchObject({
      code: codeWords(BASIS, 'SP1'),
      names: own,
    });
  });

  it('cannot be told without a code, and without a decision or a name', () => {
    expect(link({ ...names, kind: 'upgrade' })).toBeNull();
    expect(link({ ...names, follows: { code: null, decision: null } })).toBeNull();
    expect(link({ follows: { code: null, decision: '1/QĐ' } })).toBeNull();
  });

  it('is none where every number is 0', () => {
    expect([isNone(NO_WORDS), isNone([0, 0, 1, 0])]).toEqual([true, false]);
  });

  const row = (at: number, said: Partial<Row>) =>
    ({ row: at, decided: 0, decision: 0, status: null, ...said }) as Row;
  const followed = (decided: number, decision: number, ...candidates: Partial<Row>[]) =>
    predecessorsOf(
      { decided },
      { code: NO_WORDS, names: NO_WORDS, decision },
      candidates.map((one, at) => row(at, one)),
    ).map((one) => one.row);

  it('by no decision it is the latest before it, all of that day', () => {
    const days = [
      { decided: 20200101 },
      { decided: 20220101 },
      { decided: 20220101 },
      { decided: 20230101 },
      {},
    ];
    expect(followed(20230101, 0, ...days)).toEqual([1, 2]);
    expect(followed(20200101, 0, ...days)).toEqual([]);
    expect(followed(0, 0, ...days)).toEqual([]);
  });

  it('by a decision it is what has that decision and comes before, or is replaced by the register’s word', () => {
    const some = [
      { decided: 20200101, decision: 5 },
      { decided: 20200101, decision: 6 },
      { decided: 20230101, decision: 5 },
      { decision: 5 },
      { decided: 20230101, decision: 5, status: 'replaced' },
      { decision: 5, status: 'replaced' },
    ] as const;
    expect(followed(20230101, 5, ...some)).toEqual([0, 4, 5]);
    // Where its own day is not known, any that has one may be before it.
    expect(followed(0, 5, ...some)).toEqual([0, 2, 4, 5]);
    expect(followed(20230101, 7, ...some)).toEqual([]);
  });

  it('the latest of some is the last day of them', () => {
    expect([latestOf([row(0, { decided: 5 }), row(1, { decided: 9 }), row(2, {})]), latestOf([])]).toEqual([
      9, 0,
    ]);
  });
});

describe('places that are written in several ways', () => {
  const at = (...parts: string[]) => parts.join(WITHIN);
  const counted = (...shown: (string | null)[]) => samePlaces(shown, BASIS);

  it('are one where nothing else that was read could be meant', () => {
    const full = at('xã An', 'huyện Bình', 'tỉnh C');
    expect(counted(at('An', '', ''), full)).toEqual([1, 1]);
    expect(counted(full, at('xã An', '', 'tỉnh C'))).toEqual([0, 0]);
    expect(counted(full, at('xã An', 'Bình', ''))).toEqual([0, 0]);
    expect(counted(full, at('An', 'huyện Bình', 'tỉnh C'))).toEqual([0, 0]);
    expect(counted('tỉnh C', 'C')).toEqual([0, 0]);
  });

  it('are two where two could be meant, or where what is said differs', () => {
    const [one, other] = [at('xã An', 'huyện Bình', 'tỉnh C'), at('xã An', 'huyện Dương', 'tỉnh C')];
    expect(counted(one, other, at('xã An', '', 'tỉnh C'))).toEqual([0, 1, 2]);
    expect(counted(one, other, at('xã An', 'Dương', ''))).toEqual([0, 1, 1]);
    expect(counted(one, at('phường An', '', ''))).toEqual([0, 1]);
    expect(counted(one, at('xã An', '', 'tỉnh D'))).toEqual([0, 1]);
    expect(counted(one, at('xã Bình', '', ''))).toEqual([0, 1]);
    // As much is said of both, each of another thing.
    expect(counted(at('xã An', 'Bình', ''), at('xã An', '', 'Bình'))).toEqual([0, 1]);
  });

  it('of one fuller and one fuller still, all count as the fullest', () => {
    expect(counted(at('An', '', ''), at('An', '', 'tỉnh C'), at('xã An', 'huyện Bình', 'tỉnh C'))).toEqual([
      2, 2, 2,
    ]);
  });

  it('a kind more is less than a name more', () => {
    expect(counted(at('xã An', '', ''), at('An', 'Bình', ''))).toEqual([1, 1]);
  });

  it('are one where each says of where it lies what the other leaves out', () => {
    expect(counted(at('An', 'Bình', ''), at('xã An', '', 'tỉnh C'))).toEqual([1, 1]);
  });

  it('that are not written count as nothing else', () => {
    expect(counted(null, at('xã An', '', ''), null)).toEqual([0, 1, 2]);
  });
});
