import { describe, expect, it } from 'vitest';
import { compareSets, type Change } from '../../src/law/compare-sets.js';
import { E148, E26, LAW, productSet } from '../support/law.js';

const line = (change: Change): string => {
  const place = `${change.from ?? '-'}>${change.to ?? '-'}`;
  switch (change.type) {
    case 'added':
    case 'dropped':
      return `${change.type} ${place} ${change.option ? `option ${String(change.option.points)}` : 'criterion'}`;
    case 'renumbered':
      return `${change.type} ${place}`;
    case 'repointed':
    case 'restarred':
      return `${change.type} ${place} ${change.option === null ? 'criterion' : 'option'} ${String(change.before)}>${String(change.after)}`;
    case 'reworded':
      return `${change.type} ${place} ${change.what}`;
  }
};

describe('set 1, from 148/QĐ-TTg to 26/2026/QĐ-TTg', () => {
  const changes = compareSets(productSet(E148, 1), productSet(E26, 1)).map(line);

  it.each([
    'added ->1.2 criterion',
    'added ->2.4 criterion',
    'dropped 3.5>- criterion',
    'renumbered 1.2>1.3',
    'renumbered 3.6>3.5',
    'repointed 1.1>1.1 criterion 5>3',
    'repointed 3.6>3.5 criterion 2>3',
    'restarred 3.6>3.5 criterion 4>null',
    'restarred 1.3>1.4 option 4>null',
    'reworded 2.1>2.1 note',
    'dropped 2.1>2.1 option 4',
  ])('%s', (change) => {
    expect(changes).toContain(change);
  });

  it('says of a criterion that was moved no more than that', () => {
    expect(changes.filter((change) => change.includes('1.2>1.3'))).toEqual(['renumbered 1.2>1.3']);
  });
});

describe('what stands above the criteria', () => {
  const set = productSet(E26, 9);
  const [part, ...parts] = set.parts;
  const [section, ...sections] = part?.sections ?? [];
  const told = (later: typeof set) =>
    compareSets(set, later).map((change) =>
      change.type === 'reworded'
        ? [change.what, change.from, change.to, change.before, change.after]
        : [line(change)],
    );

  it("a section's heading", () => {
    const renamed = { ...section!, title: 'SẢN XUẤT' };
    expect(told({ ...set, parts: [{ ...part!, sections: [renamed, ...sections] }, ...parts] })).toEqual([
      ['section', '1', '1', section?.title, 'SẢN XUẤT'],
    ]);
  });

  it('a section that is scored itself is reported once, as the criterion it is', () => {
    const direct = compareSets(productSet(E148, 1), productSet(E26, 1)).filter(
      (change) => change.type === 'reworded' && change.what === 'section' && Number(change.to) > 6,
    );
    expect(direct).toEqual([]);
  });

  it('the cases that a dossier is out for: added, dropped, re-worded', () => {
    const [only = ''] = set.disqualifiers;
    expect(told({ ...set, disqualifiers: [] })).toEqual([['disqualifier', null, null, only, '']]);
    expect(told({ ...set, disqualifiers: [`${only}.`, 'Hàng giả'] })).toEqual([
      ['disqualifier', null, null, only, `${only}.`],
      ['disqualifier', null, null, '', 'Hàng giả'],
    ]);
  });
});

describe('whatever two sets', () => {
  it('a set checked against itself has not changed', () => {
    for (const set of LAW.sets(E148)) expect(compareSets(set, set)).toEqual([]);
  });

  it('the criteria add up: what was, less what was dropped, plus what was added, is what is', () => {
    const count = (no: number, id: typeof E148) =>
      productSet(id, no).parts.flatMap((part) => part.sections.flatMap((section) => section.criteria)).length;
    for (let no = 1; no <= 26; no += 1) {
      const whole = compareSets(productSet(E148, no), productSet(E26, no)).filter(
        (change) => (change.type === 'added' || change.type === 'dropped') && change.option === null,
      );
      const added = whole.filter((change) => change.type === 'added').length;
      expect(count(no, E148) - (whole.length - added) + added).toBe(count(no, E26));
    }
  });
});

describe('sections, whatever their numbers', () => {
  const set = productSet(E26, 9);
  const [first, ...rest] = set.parts[0]?.sections ?? [];
  const renumbered = rest.map((section) => ({ ...section, no: section.no + 1 }));
  const later = {
    ...set,
    parts: [{ ...set.parts[0]!, sections: [first!, ...renumbered] }, ...set.parts.slice(1)],
  };

  it('are paired by their titles: one that has another number is not another one', () => {
    const sections = compareSets(set, later)
      .filter(({ title }) => [2, 3].some((no) => rest.find((one) => one.no === no)?.title === title))
      .map(line);
    expect(sections).toEqual(['renumbered 2>3', 'renumbered 3>4']);
  });
});
