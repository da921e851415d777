import { describe, expect, it } from 'vitest';
import { checkRegisters, type Told } from '../../src/register/check-register.js';
import { openRegister } from '../../src/register/read-register.js';
import { LAW } from '../support/law.js';
import { sourceOf } from '../support/tables.js';

const HEAD =
  'Mã sản phẩm,Tên sản phẩm,Chủ thể,Số sao,Văn bản,Loại đăng ký,Số quyết định,Ngày quyết định,Cơ quan công nhận,Ngày hết hạn,Tình trạng,Lý do thu hồi,Quyết định thu hồi,Ngày thu hồi,Mã sản phẩm trước,Quyết định trước,Ngày nộp,Ngày đánh giá';

/** A record with nothing wrong, but for what is said. */
function row(change: Partial<Record<string, string>> = {}): string {
  const cells = {
    code: 'M1',
    name: 'Chả cá',
    producer: 'HTX A',
    stars: '3',
    edition: '26-2026',
    kind: 'lần đầu',
    decision: '1/QĐ-UBND',
    decided: '2026-08-05',
    authority: 'UBND tỉnh Lâm Đồng',
    end: '2029-08-05',
    status: 'còn hiệu lực',
    ground: '',
    withdrawal: '',
    withdrawn: '',
    follows: '',
    followsDecision: '',
    filed: '',
    rated: '',
    ...change,
  };
  return Object.values(cells).join(',');
}

async function found(...files: readonly (readonly string[])[]): Promise<string[]> {
  const tables = files.map((rows, index) =>
    openRegister(sourceOf(Buffer.from([HEAD, ...rows].join('\n')), 4096, `so-${String(index + 1)}.csv`)),
  );
  const told: Told[] = [];
  await checkRegisters(tables, LAW, {
    row: () => undefined,
    told: (one) => void told.push(one),
    progress: () => undefined,
  });
  return told.map((one) => {
    const { code, position } = one.kind === 'problem' ? one.problem : one.finding;
    return `${position.file}:${String(position.line)}:${String(position.column?.number)} ${code}`;
  });
}

it.each<[string, Partial<Record<string, string>>, string[]]>([
  ['nothing', {}, []],
  ['a certificate of 35 months', { end: '2029-07-05' }, ['10 certificate-length']],
  ['one day too many', { end: '2029-08-06' }, ['10 certificate-length']],
  [
    'a leap day, which ends on 28/02',
    { edition: '148-2023', decided: '2024-02-29', end: '2027-02-28', authority: 'UBND huyện B' },
    [],
  ],
  ['stars without an authority', { authority: '' }, ['9 stars-without-authority']],
  ['3 stars by a district after it had no more say', { authority: 'UBND huyện B' }, ['9 authority-differs']],
  ['5 stars by a province', { stars: '5' }, ['9 authority-differs']],
  ['5 stars by the ministry', { stars: '5', authority: 'Bộ Nông nghiệp và Môi trường' }, []],
  ['a recognised 2 stars', { stars: '2' }, ['4 stars-not-recognised']],
  ['an upgrade without a predecessor', { kind: 'nâng hạng' }, ['15 no-predecessor']],
  ['a re-rating without a predecessor', { kind: 'phân hạng lại' }, ['15 no-predecessor']],
  ['a predecessor that is not there', { kind: 'nâng hạng', follows: 'M0' }, ['15 predecessor-missing']],
  [
    'a decision before its edition',
    { decided: '2026-05-21', end: '2029-05-21' },
    ['5 decided-before-edition'],
  ],
  [
    'one after it, of a product rated on a day that is not written',
    { edition: '148-2023', decided: '2026-07-22', end: '2029-07-22' },
    ['18 rating-day-unknown'],
  ],
  [
    'one after it, of a product filed before and rated in the days of transition',
    { edition: '148-2023', filed: '08/05/2026', rated: '21/07/2026' },
    [],
  ],
  [
    'one after it, of a product rated a day too late',
    { edition: '148-2023', filed: '08/05/2026', rated: '22/07/2026' },
    ['5 rated-by-other-edition'],
  ],
  [
    'one of a product filed when the next edition was in force',
    { edition: '148-2023', filed: '22/05/2026', rated: '10/07/2026' },
    ['5 rated-by-other-edition'],
  ],
  [
    'a re-rating rated in the days of a first rating',
    { edition: '148-2023', kind: 'phân hạng lại', follows: 'M1', filed: '08/05/2026', rated: '10/07/2026' },
    ['5 rated-by-other-edition'],
  ],
  ['one on its last day', { edition: '148-2023', decided: '2026-07-21', end: '2029-07-21' }, []],
  [
    'a re-rating, whose last day was earlier',
    { edition: '148-2023', decided: '2026-06-22', end: '2029-06-22', kind: 'phân hạng lại', follows: 'M1' },
    ['18 rating-day-unknown'],
  ],
  ['blanks', { code: '', decision: '', end: '' }, ['1 field-blank', '7 field-blank', '10 field-blank']],
  ['a day that is none, told once', { end: '2029-02-30' }, ['10 day-unreadable']],
  [
    'a withdrawal without ground and decision',
    { status: 'thu hồi' },
    ['12 withdrawn-unsaid', '13 withdrawn-unsaid'],
  ],
  ['a ground without a withdrawal', { ground: 'đ' }, ['11 withdrawal-without-status']],
  [
    'a withdrawal before the recognition',
    { status: 'thu hồi', ground: 'a', withdrawal: '2/QĐ', withdrawn: '2026-08-04' },
    ['14 withdrawn-before-decided'],
  ],
])('%s', async (_name, change, expected) => {
  expect(await found([row(change)])).toEqual(expected.map((one) => `so-1.csv:2:${one}`));
});

it('the same product by the same decision is a duplicate, however it is spelt, in any of the files', async () => {
  expect(await found([row()], [row({ code: ' m1', decision: '1/qđ-ubnd' })])).toEqual([
    'so-2.csv:2:1 duplicate',
  ]);
});

it('a product without a code is known by its name and its producer', async () => {
  const nameless = { code: '' };
  expect(await found([row(nameless), row(nameless), row({ ...nameless, producer: 'HTX B' })])).toEqual([
    'so-1.csv:2:1 field-blank',
    'so-1.csv:3:1 field-blank',
    'so-1.csv:3:2 duplicate',
    'so-1.csv:4:1 field-blank',
  ]);
});

it('two records of a product cannot both be in force; a replaced one and its follower can be', async () => {
  const later = row({
    decision: '2/QĐ',
    kind: 'nâng hạng',
    stars: '4',
    follows: 'M1',
    followsDecision: '1/QĐ-UBND',
  });
  expect(await found([row(), later])).toEqual(['so-1.csv:3:11 two-current']);
  expect(await found([row({ status: 'đã thay thế' }), later])).toEqual([]);
});

it('a predecessor may stand below, or in another file, and what is missing is reported last', async () => {
  const upgrade = (code: string, follows: string) => row({ code, kind: 'nâng hạng', follows });
  expect(
    await found(
      [upgrade('M2', 'M9'), upgrade('M3', 'M1'), row({ code: 'M4', stars: '1' })],
      [row({ status: 'hết hạn' })],
    ),
  ).toEqual(['so-1.csv:4:4 stars-not-recognised', 'so-1.csv:2:15 predecessor-missing']);
});

it.each<[string, Partial<Record<string, string>>, Partial<Record<string, string>>, boolean]>([
  ['one without a code and one with it, by one decision', { code: '' }, {}, true],
  ['one with a code and one without it', {}, { code: '' }, true],
  ['two codes', {}, { code: 'M2' }, false],
  ['two names under one code', {}, { name: 'Chả' }, true],
  ['no decision, on one day', { code: '', decision: '' }, { code: '', decision: '' }, true],
  ['a decision and none, on one day', { code: '' }, { code: '', decision: '' }, true],
  [
    'a decision and none, on two days',
    { code: '' },
    { code: '', decision: '', decided: '2026-08-06' },
    false,
  ],
  ['two decisions on one day', { code: '' }, { code: '', decision: '2/QĐ' }, false],
  ['one number of a decision in two years', { code: '' }, { code: '', decided: '2027-08-05' }, false],
  ['neither decision nor day', { decision: '', decided: '' }, { decision: '', decided: '' }, true],
])('%s: one recognition or two', async (_name, one, other, isDouble) => {
  const codes = await found([row(one)], [row({ ...other, status: 'đã thay thế' })]);
  expect(codes.filter((code) => code.endsWith(' duplicate')).length).toBe(isDouble ? 1 : 0);
});

it('a double that says other stars or another total is reported as such', async () => {
  const head = `${HEAD},Tổng điểm`;
  const text = [head, `${row()},72`, `${row({ stars: '4' })},"72,5"`, `${row()},72`].join('\n');
  const table = openRegister(sourceOf(Buffer.from(text), 4096, 'so.csv'));
  const told: Told[] = [];
  await checkRegisters([table], LAW, {
    row: () => undefined,
    told: (one) => void told.push(one),
    progress: () => undefined,
  });
  expect(
    told.map((one) =>
      one.kind === 'finding' ? [one.finding.position.line, one.finding.code, one.finding.args] : [],
    ),
  ).toEqual([
    [3, 'duplicate', { product: 'M1', file: 'so.csv', line: 2 }],
    [3, 'duplicate-differs', { field: 'stars', here: '4', there: '3', file: 'so.csv', line: 2 }],
    [3, 'duplicate-differs', { field: 'total', here: '72.5', there: '72', file: 'so.csv', line: 2 }],
    [4, 'duplicate', { product: 'M1', file: 'so.csv', line: 2 }],
  ]);
});

describe('a product of which some rows have its code and some have none', () => {
  const bare = { code: '' };
  const doubles = async (...rows: readonly string[]) =>
    (await found(rows)).filter((one) => !one.endsWith('field-blank'));

  it('is one, whichever comes first', async () => {
    expect(await doubles(row(), row(bare))).toEqual(['so-1.csv:3:2 duplicate']);
    expect(await doubles(row(bare), row())).toEqual(['so-1.csv:3:1 duplicate']);
    expect(await doubles(row(), row({ ...bare, producer: 'HTX B' }))).toEqual([]);
    expect(
      await doubles(row(), row({ ...bare, decision: '2/QĐ-UBND', decided: '2026-08-06', end: '2029-08-06' })),
    ).toEqual([]);
  });

  it('is of no code where it may be of two, in whatever order they stand', async () => {
    const [one, other, none] = [row(), row({ code: 'M2' }), row(bare)];
    for (const rows of [
      [one, other, none],
      [one, none, other],
      [none, other, one],
    ]) {
      const line = String(rows.indexOf(none) + 2);
      expect(await doubles(...rows)).toEqual([`so-1.csv:${line}:1 code-unclear`]);
    }
  });

  it('is one with a row of the day where it names no decision', async () => {
    expect(await doubles(row(), row({ ...bare, decision: '' }))).toEqual(['so-1.csv:3:2 duplicate']);
  });
});
