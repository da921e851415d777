import { parse } from 'csv-parse/sync';
import { LAST, TALLIES } from './province/play-year.js';
import { tallyOf, tallySaid, YEAR } from './province/count-year.js';
import {
  exportedRows,
  exportedSaid,
  expiringRows,
  expiringSaid,
  registerRows,
  registerSaid,
} from './province/expected-register.js';
import { communesOf, communesSaid, rejectedSaid, stagesOf, stagesSaid } from './province/expected-status.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LONG } from '../support/runs.js';
import { countCouncil } from './province/count-sheets.js';
import { standingOn } from './province/count-register.js';
import { planRows, planSaid } from './province/expected-plan.js';
import { ROUNDS } from './province/province.js';
import {
  annexRows,
  certificateLines,
  certificatesSaid,
  minutesRows,
  proposedRows,
  publicRows,
  publicSaid,
  sorted,
  summaryRows,
  yearRows,
  yearSentence,
} from './province/expected-papers.js';
import { bookRows, documentLines, documentTables, pageTables, type Cells } from './province/reading.js';
import {
  judgedRows,
  judgedSaid,
  ratedRows,
  byCode,
  TABLE_COLUMNS,
  tableRows,
  type HasCode,
} from './province/expected-rounds.js';
import type { Size } from './province/make-province.js';
import { AS_MISSPELT, MISSPELT, RESULTS } from './province/play-round.js';
import { playSeason, type PlayedSeason } from './province/play-season.js';

/*
 * A province's season is played from `ocop init` to `ocop report year`, and every figure is held against a count that
 * knows nothing of the program (docs/phat-trien/mua-thu.md).
 */

const SIZES: readonly (readonly [name: string, size: Size])[] = [
  ['9 communes', { seed: 14, communes: 9, perRound: 8, perYear: 6 }],
  ...(LONG ? [['60 communes', { seed: 2026, communes: 60, perRound: 134, perYear: 100 }] as const] : []),
];

describe.each(SIZES)('the season of a province of %s', (_name, size) => {
  let season: PlayedSeason;
  beforeAll(async () => {
    season = await playSeason(size);
  });
  afterAll(() => {
    season.office.close();
  });

  it('rates what communes send, and what comes back corrected', () => {
    for (const { tables, asSent, corrected } of season.rounds) {
      expect(ratedSaid(asSent.stdout)).toEqual(ratedRows(tables, false));
      expect(asSent.status).toBe(tables.some(({ wrong }) => wrong !== null) ? 1 : 0);
      expect(ratedSaid(corrected.stdout)).toEqual(ratedRows(tables, true));
      expect([corrected.status, /Đã ghi .*tu-choi.*/.exec(corrected.stderr)]).toEqual([0, null]);
    }
  });

  it('judges by the sheets that count, round by round', () => {
    for (const round of season.rounds) {
      if (round.early !== null) expect(judgedSaid(round.early.stdout)).toEqual(judgedRows(round, 'early'));
      expect(judgedSaid(round.first.stdout)).toEqual(judgedRows(round, 'first'));
    }
    expect(season.rounds[0]?.early?.stderr).toContain(
      `"${AS_MISSPELT}" không có trong Hội đồng, có phải "${MISSPELT}"?`,
    );
  });

  it('writes what a council came to alike in each form', () => {
    const [first, second, third] = season.rounds;
    const { office } = season;
    const columns = ([head = [], ...rows]: Cells) =>
      rows
        .map((row) => TABLE_COLUMNS.map((name) => row[head.indexOf(name)] ?? ''))
        .toSorted((a, b) => (a[0]! < b[0]! ? -1 : 1));
    expect(columns(parse(office.text(RESULTS[1])))).toEqual(tableRows(first!));
    expect(judgedSaid(office.text(RESULTS[2]))).toEqual(judgedRows(second!, 'last'));
    // A workbook has numbers where a table for people has their texts.
    const numbers = (row: readonly string[]) =>
      row.map((cell) => cell.replace(/,?0*$/, (rest) => (cell.includes(',') ? '' : rest)).replace(',', '.'));
    expect(columns(bookRows(office.read(RESULTS[3])))).toEqual(tableRows(third!).map(numbers));
  });

  it('keeps in the register what was decided, and what it takes the place of', () => {
    expect(season.year.ministry.stderr).not.toContain('không thuộc thẩm quyền');
    expect(registerSaid(season.office.text('so.csv'))).toEqual(registerRows(season.held));
    expect([season.year.checked.status, season.year.checked.stdout]).toEqual([0, '[]\n']);
    expect(exportedSaid(season.year.exported.stdout)).toEqual(exportedRows(season.held));
  });

  it('knows where each product is, all through the season', () => {
    const { province, held, waiting, rounds, year } = season;
    const { entries } = province;
    const all = [
      [0, '2026-01-05', waiting],
      ...rounds.flatMap(({ round, status }) =>
        status === null ? [] : [[round.no, round.decided, status] as const],
      ),
      [3, LAST, year.status],
    ] as const;
    for (const [no, day, { stdout }] of all) {
      expect(stagesSaid(stdout)).toEqual(stagesOf(entries, held, no, day));
      expect(communesSaid(stdout)).toEqual(communesOf(entries, no));
      // All of them have come back corrected.
      expect(rejectedSaid(stdout)).toEqual(Array.from({ length: no }, () => 0));
    }
  });

  it('names who has to file again, and who has', () => {
    const [one, other] = season.held.filter(({ decided }) => decided.startsWith('2024'));
    const filed = new Set([one!.code, other!.code]);
    expect(expiringSaid(season.year.expiring.stdout)).toEqual(expiringRows(season.held, LAST, filed));
  });

  it('holds what was reached against the plan', () => {
    expect(planSaid(season.year.plan.stdout)).toEqual(planRows(season.held));
  });

  it('meets all that a season has', () => {
    const { province, held, rounds } = season;
    const outcomes = rounds.flatMap(({ entries }) =>
      entries.flatMap((entry) => [countCouncil(entry, 1), countCouncil(entry, 2)]),
    );
    expect([...new Set(outcomes.map(({ outcome }) => outcome))].toSorted()).toEqual([
      ...[
        'below',
        'candidate-5',
        'disqualified',
        'incomplete',
        'no-quorum',
        're-score',
        'recognised-level',
        'unsettled',
      ],
    ]);
    // A mean on the line of a level, and one just below it.
    const means = outcomes.map(({ sum, count }) => `${String(sum)}/${String(count)}`);
    expect(means).toEqual(expect.arrayContaining(['810/9', '809/9', '630/9', '629/9']));
    expect(new Set(province.entries.map(({ edition }) => edition)).size).toBe(2);
    const kinds = held.filter(({ ofSeason }) => ofSeason).map(({ kind }) => kind);
    expect(new Set(kinds).size).toBe(3);
    const standings = held.map((one) => standingOn(one, LAST));
    expect(new Set(standings)).toEqual(new Set(['in-force', 'replaced', 'expired', 'withdrawn']));
    expect(
      held.some(({ follows, stars, ofSeason }) => ofSeason && follows !== null && stars > follows.stars),
    ).toBe(true);
  });

  it.each(TALLIES)('counts by %s', (by, measures, ...flags) => {
    const period = flags.includes('--year') ? YEAR : null;
    const wanted = tallyOf(season.held, by.split(','), measures.split(','), period);
    expect(tallySaid(season.year.tallies.get(by)!.stdout)).toEqual(wanted);
  });

  it('prints the figures of a round', () => {
    const { office, rounds } = season;
    const [first, second, third] = rounds;
    const proposed = pageTables(office.text('de-nghi.html')).flatMap((table) => table.slice(1));
    expect(sorted(proposed)).toEqual(sorted(proposedRows(first!)));
    const summary = bookRows(office.read('tong-hop.xlsx')).filter(
      // Below the table of points stand those of whom is too far apart, and on what.
      ([no = '', name = '']) => /^\d+$/.test(no) && name.includes('\n'),
    );
    expect(sorted(summary)).toEqual(sorted(summaryRows(second!)));
    const minutes = documentTables(office.read('bien-ban.docx')).find(
      ([head]) => head?.[3] === 'Điểm trung bình',
    );
    expect(sorted(minutes!.slice(1))).toEqual(sorted(minutesRows(third!)));
    const returned = documentTables(office.read('tra-lai.docx')).filter(([head]) => head?.[0] === 'Ô');
    // What was written, below the line that says of which product.
    const letters = returned.map(
      ([, [whose = ''] = [], [, , cell = ''] = []]) => `${whose.replace(/^.*\((.*)\)$/, '$1')} ${cell}`,
    );
    const wrong = first!.tables.flatMap((table) => table.wrong ?? []);
    expect(letters.toSorted()).toEqual(wrong.map(({ entry, cell }) => `${entry.code} ${cell}`).toSorted());
  });

  it('prints the figures of the register and of the year', () => {
    const { office, held } = season;
    const annex = documentTables(office.read('phu-luc.docx')).flatMap((table) => table.slice(1));
    expect(sorted(annex)).toEqual(sorted(annexRows(held, ROUNDS[1]!)));
    const certificates = certificatesSaid(documentLines(office.read('gcn.docx')));
    expect(certificates).toEqual(certificateLines(held, ROUNDS[2]!));
    const [list] = pageTables(office.text('cong-bo.html'));
    expect(sorted(publicSaid(list!.slice(1)))).toEqual(sorted(publicRows(held)));
    const page = office.text('nam.html');
    const onPage = pageTables(page)
      .at(-1)!
      .slice(2)
      .map((row) => (/^\d+$/.test(row[0]!) ? row : ['', ...row]));
    expect(sorted(onPage)).toEqual(sorted(yearRows(held)));
    const inBook = bookRows(office.read('nam.xlsx'), 2)
      .slice(4)
      .map((row) => (/^\d+$/.test(row[0]!) ? row : ['', row[0]!, ...row.slice(2)]));
    expect(sorted(inBook)).toEqual(sorted(yearRows(held)));
    expect(page).toContain(yearSentence(held));
  });
});

/** Without what is only said of a row: remarks, and what another reading of a disputed set would give. */
function ratedSaid(stdout: string): readonly object[] {
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as HasCode)
    .map((row) => ({ ...row, warnings: undefined, otherwise: undefined }))
    .toSorted(byCode);
}
