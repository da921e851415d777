import type { Ran } from '../../support/ocop.js';
import { MINISTRY } from './names.js';
import type { Office } from './office.js';
import { RESULTS } from './play-round.js';
import { OF_MINISTRY, ROUNDS, type Province, type Recognition } from './province.js';
import { csvText } from './tables.js';

/** The end of a season as it is played: what each command has said. */
export interface PlayedYear {
  readonly ministry: Ran;
  readonly withdrawn: Ran;
  readonly checked: Ran;
  readonly status: Ran;
  readonly expiring: Ran;
  readonly tallies: ReadonlyMap<string, Ran>;
  readonly plan: Ran;
  readonly exported: Ran;
}

/** The last day of the year, from which all is looked at. */
export const LAST = '2026-12-31';

export const WITHDRAWAL = { ground: 'đ', decision: '77/QĐ-UBND', date: '2026-09-10' };

/** What is counted by what; each is a table of its own. */
export const TALLIES: readonly (readonly [by: string, measures: string, ...flags: string[]])[] = [
  ['year', 'products,producers,new,upgraded,re-rated,growth'],
  ['commune', 'products,producers,share,producer-share,new,in-force,lost', '--year', '2026', '--at', LAST],
  ['stars', 'products,producers,share,average,median,upgraded', '--year', '2026'],
  ['branch,stars', 'products,producers', '--year', '2026'],
  ['producer-type', 'products,producers,in-force,lost', '--year', '2026', '--at', LAST],
  ['kind', 'products,upgraded', '--year', '2026'],
  ['ethnicity', 'producers,in-force', '--year', '2026', '--at', LAST],
  ['commune,producer-type,stars', 'products', '--year', '2026'],
  ['edition', 'products,average'],
];

export async function playYear(office: Office, province: Province): Promise<PlayedYear> {
  const day = OF_MINISTRY.decided;
  const { decision, decided } = OF_MINISTRY;
  const results = ROUNDS.map(({ no }) => RESULTS[no]);
  const add = [
    'register',
    'add',
    ...results,
    '--decision',
    decision,
    '--date',
    decided,
    '--authority',
    MINISTRY,
  ];
  const ministry = await office.run(day, ...add);
  const { code } = withdrawnOf(province);
  const { ground, decision: of, date } = WITHDRAWAL;
  const withdraw = ['register', 'withdraw', code, '--reason', ground, '--decision', of, '--date', date];
  const withdrawn = await office.run(day, ...withdraw);
  const checked = await office.run(day, 'register', 'check', '--format', 'json');
  const status = await office.run(LAST, 'status', '--format', 'json');
  office.write('da-nop.csv', csvText(filedOf(province)));
  const expiring = await office.run(LAST, 'expiring', '--filed', 'da-nop.csv', '--format', 'json');
  const tallies = new Map<string, Ran>();
  for (const [by, measures, ...flags] of TALLIES) {
    tallies.set(
      by,
      await office.run(LAST, 'tally', '--by', by, '--measure', measures, ...flags, '--format', 'json'),
    );
  }
  office.write('ke-hoach.yaml', PLAN);
  const plan = await office.run(
    LAST,
    'plan',
    'check',
    'ke-hoach.yaml',
    'so.csv',
    '--at',
    LAST,
    '--format',
    'json',
  );
  const exported = await office.run(LAST, 'register', 'export', '--form', 'ptnt-ocop', '--at', LAST);
  office.write(
    'xa.csv',
    csvText([['Xã', 'Tỉnh'], ...province.communes.map(({ name }) => [name, 'tỉnh Lâm Đồng'])]),
  );
  const papers = [
    ['recognition', '--decision', ROUNDS[1]!.decision, '--out', 'phu-luc.docx'],
    // By the decision of the round that is open.
    ['certificates', '--out', 'gcn.docx'],
    ['public-list', '--at', LAST, '--out', 'cong-bo.html'],
    ['year', '--year', '2026', '--communes', 'xa.csv', '--out', 'nam.html'],
    ['year', '--year', '2026', '--communes', 'xa.csv', '--out', 'nam.xlsx'],
  ];
  for (const args of papers) await office.run(LAST, 'report', ...args);
  return { ministry, withdrawn, checked, status, expiring, tallies, plan, exported };
}

/** The product whose producer has stopped making it: one of 2024 that nothing has taken the place of. */
export function withdrawnOf({ history, entries }: Province): Recognition {
  const followed = new Set([
    ...history.map(({ follows }) => follows),
    ...entries.map(({ before }) => before),
  ]);
  return history.find((one) => one.year === 2024 && !followed.has(one))!;
}

/** Whose dossiers have come in already: one by its code, one by its names alone. */
function filedOf({ history }: Province): readonly (readonly string[])[] {
  const [one, other] = history.filter(({ year }) => year === 2024);
  return [
    ['Mã sản phẩm', 'Tên sản phẩm', 'Chủ thể'],
    [one!.code, '', ''],
    ['', other!.product.name, other!.product.producer.name],
  ];
}

const PLAN = `name: Chương trình OCOP của tỉnh, 2026 - 2030
instrument: Kế hoạch số 5/KH-UBND
period: { from: 2026, to: 2030 }
targets:
  - { measure: products, fromStars: 3, atLeast: 20 }
  - { measure: products, atStars: 5, range: [1, 3] }
  - { measure: new, year: 2026, atLeast: 4 }
  - { measure: upgraded, year: 2026, atLeast: 2 }
  - { measure: upgradedShare, atLeast: 30 }
  - { measure: inForce, fromStars: 3, on: 2026-12-31, atLeast: 30 }
  - { measure: producers, year: 2026, atLeast: 12 }
  - { measure: newProducers, year: 2026, atLeast: 1 }
  - { measure: cooperatives, atLeast: 25 }
  - { measure: enterprises, atLeast: 25 }
  - { measure: communes, year: 2026, atLeast: 8 }
  - { measure: producersPerCommune, year: 2026, atLeast: 2 }
  - { measure: products, commune: xã Đạ Lâm, atLeast: 2 }
  - judged: Mỗi xã có một điểm giới thiệu sản phẩm
`;
