import { describe, expect, it } from 'vitest';
import { checkLaw } from '../../src/law/check/check-law.js';
import type { Criterion, EditionId, ProductSet } from '../../src/engine/types.js';
import { E1048, E148, E26, edition, LAW, productSet } from '../support/law.js';

const criteriaOf = (set: ProductSet): readonly Criterion[] =>
  set.parts.flatMap((part) => part.sections.flatMap((section) => section.criteria));
const optionsOf = (criterion: Criterion) =>
  criterion.options ?? criterion.cases.flatMap((one) => one.options);
const criterion = (id: EditionId, set: number, code: string): Criterion => {
  const found = criteriaOf(productSet(id, set)).find((one) => one.code === code);
  if (!found) throw new Error(`${id} ${String(set)} ${code}`);
  return found;
};

describe('our law', () => {
  it('has no error, and the disputes that its sources leave', () => {
    const { findings, sets, editions } = checkLaw(null, false);
    expect([editions, sets]).toEqual([3, 78]);
    expect(
      findings.map(({ severity, code, args }) =>
        'kind' in args ? [severity, code, args.edition, args.set, args.kind] : [severity, code],
      ),
    ).toEqual([
      ['warning', 'disputed', E1048, 16, 'transcription'],
      ['warning', 'disputed', E1048, 19, 'law-itself'],
      ['warning', 'disputed', E148, 7, 'transcription'],
      ['warning', 'disputed', E148, 11, 'law-itself'],
      ['warning', 'disputed', E148, 12, 'law-itself'],
      ['warning', 'disputed', E148, 13, 'law-itself'],
    ]);
  });

  it('takes disputes for errors when it is checked strictly', () => {
    expect(checkLaw(null, true).findings.map(({ severity }) => severity)).toEqual(Array(6).fill('error'));
  });

  // Counted in the tables of the Decisions, apart from this program.
  it.each([
    [E1048, 782, 2806, 0, 0],
    [E148, 795, 2632, 543, 26],
    [E26, 787, 2579, 575, 0],
  ])(
    '%s: %i criteria, %i options, %i of them starred, %i stars on a criterion',
    (id, criteria, options, starred, on) => {
      const all = LAW.sets(id).flatMap(criteriaOf);
      expect(LAW.sets(id)).toHaveLength(26);
      expect(all).toHaveLength(criteria);
      expect(all.flatMap(optionsOf)).toHaveLength(options);
      expect(all.flatMap(optionsOf).filter((option) => option.star !== null)).toHaveLength(starred);
      expect(all.filter((one) => one.star !== null)).toHaveLength(on);
    },
  );

  it.each([
    [E1048, ['A 35', 'B 25', 'C 40']],
    [E148, ['A 40', 'B 25', 'C 35']],
    [E26, ['A 40', 'B 25', 'C 35']],
  ])('%s: parts of %j points in every set', (id, parts) => {
    for (const set of LAW.sets(id)) {
      expect(set.parts.map(({ part, max }) => `${part} ${String(max)}`)).toEqual(parts);
    }
  });

  it.each([E1048, E148, E26])('%s: the story decides over 5.2 and 5.3 in every set but 26', (id) => {
    for (const set of LAW.sets(id)) {
      const conditional = criteriaOf(set).filter((one) => one.appliesWhen !== null);
      expect(conditional.map(({ code, appliesWhen }) => [code, appliesWhen])).toEqual(
        set.set === 26
          ? []
          : [
              ['5.2', { criterion: '5.1', above: 0 }],
              ['5.3', { criterion: '5.1', above: 0 }],
            ],
      );
    }
  });
});

describe('the wording, looked up by hand', () => {
  it('148/QĐ-TTg, set 9, 1.1', () => {
    const { label, title, max, options } = criterion(E148, 9, '1.1');
    expect([label, title, max]).toEqual(['a)', 'Nguồn nguyên liệu', 5]);
    expect(options?.map(({ points, star }) => [points, star])).toEqual([
      [1, 3],
      [3, null],
      [5, null],
    ]);
  });

  it('148/QĐ-TTg, set 1, 3.6: the star stands on the criterion', () => {
    const { star, options } = criterion(E148, 1, '3.6');
    expect(star).toBe(4);
    expect(options?.map((option) => option.star)).toEqual([null, null]);
  });

  it('26/2026/QĐ-TTg, set 1, 1.5: the last option', () => {
    expect(criterion(E26, 1, '1.5').options?.at(-1)).toEqual({
      points: 3,
      star: 5,
      text: 'Có hợp đồng liên kết trên 75% sản lượng tiêu thụ và tổ chức thực hiện hợp đồng ổn định từ 12 tháng trở lên tính đến thời điểm đăng ký đánh giá, phân hạng OCOP',
    });
  });

  it('26/2026/QĐ-TTg, set 26, 8: two cases', () => {
    const { cases, note } = criterion(E26, 26, '8');
    expect(note).toBe('Lựa chọn một trong hai trường hợp sau:');
    expect(cases?.map((one) => [one.case, one.title, one.options.map((option) => option.points)])).toEqual([
      ['a', 'Trường hợp 1: Dịch vụ du lịch do cộng đồng cung cấp', [1, 3]],
      ['b', 'Trường hợp 2: Điểm dịch vụ du lịch', [1, 3]],
    ]);
  });

  it('26/2026/QĐ-TTg, set 7, 1.1: wholly imported materials disqualify', () => {
    expect(criterion(E26, 7, '1.1').knockout).toEqual({
      effect: 'disqualified',
      when: 'sử dụng toàn bộ nguyên liệu nhập khẩu hoặc không rõ nguồn gốc',
      zeroIn: [],
    });
  });

  it.each([E148, E26])(
    "%s: outside the producer's power are 3.1 and 3.2 of every set, nothing else",
    (id) => {
      const marked = LAW.sets(id).flatMap((set) =>
        criteriaOf(set).flatMap(({ code, title, beyondProducer }) =>
          beyondProducer
            ? [`${String(set.set)} ${code} ${title.replace(/(?: sản xuất|;|\/đồng).*/, '')}`]
            : [],
        ),
      );
      const sets = Array.from({ length: 26 }, (_, index) => String(index + 1));
      expect(marked).toEqual(
        sets.flatMap((set) => [
          `${set} 3.1 Loại hình tổ chức`,
          `${set} 3.2 Đại diện pháp luật của chủ thể là nữ`,
        ]),
      );
    },
  );

  it('26/2026/QĐ-TTg, set 13: nested criteria stand under their heading', () => {
    expect(
      criteriaOf(productSet(E26, 13))
        .filter((one) => one.heading !== null)
        .map(({ code, heading }) => `${heading ?? ''}: ${code}`),
    ).toEqual([
      '6.1: 6.1.1',
      '6.1: 6.1.2',
      '6.1: 6.1.3',
      '6.1: 6.1.4',
      '6.1: 6.1.5',
      '6.2: 6.2.1',
      '6.2: 6.2.2',
    ]);
  });

  it('a section without criteria of its own is scored directly, under its own number', () => {
    expect(criterion(E148, 1, '7')).toMatchObject({ code: '7', label: '', title: 'DINH DƯỠNG', max: 2 });
    expect(criterion(E26, 2, '7').label).toBe('7');
  });
});

describe('the editions', () => {
  it('are in force as Điều 11 says', () => {
    expect(edition(E148).inForce).toMatchObject({ from: '2023-02-24', until: '2026-07-21' });
    expect(edition(E26).inForce).toMatchObject({ from: '2026-05-22', until: null });
  });

  it('have certificates of 36 months, filed again 180 to 120 days before they end (Điều 4.3, 7.6.a)', () => {
    expect(edition(E148).certificate).toEqual({
      months: 36,
      source: null,
      refile: null,
      grace: null,
      withdrawal: null,
    });
    expect(edition(E26).certificate).toMatchObject({ months: 36, source: 'Điều 4.3' });
    expect(edition(E26).certificate.refile).toMatchObject({ earliestDays: 180, latestDays: 120 });
    expect(edition(E26).certificate.grace).toMatchObject({ days: 180, source: 'Điều 12.3' });
  });

  it('have the six grounds of withdrawal of Điều 8.1', () => {
    const { withdrawal } = edition(E26).certificate;
    expect([withdrawal?.source, withdrawal?.grounds.map(({ ground }) => ground).join('')]).toEqual([
      'Điều 8.1',
      'abcdđe',
    ]);
  });
});
