import type { Ran } from '../../support/ocop.js';
import { countRegister, type Held } from './count-register.js';
import { historyLists } from './history-lists.js';
import { productList, regulation } from './lists.js';
import { makeProvince, type Size } from './make-province.js';
import { AGENCY, PROVINCE } from './names.js';
import { Office } from './office.js';
import { playRound, RESULTS, type PlayedRound } from './play-round.js';
import { playYear, type PlayedYear } from './play-year.js';
import { ROUNDS, type Province, type Round } from './province.js';
import { csvText, dayWritten } from './tables.js';

/** A season as it was played, from `init` to the report of the year. */
export interface PlayedSeason {
  readonly office: Office;
  readonly province: Province;
  /** What has to be in the register in the end. */
  readonly held: readonly Held[];
  readonly begun: Ran;
  readonly imported: Ran;
  /** Before anything has come in. */
  readonly waiting: Ran;
  readonly rounds: readonly PlayedRound[];
  readonly year: PlayedYear;
}

export async function playSeason(size: Size): Promise<PlayedSeason> {
  const province = makeProvince(size);
  const office = new Office();
  office.write('hoi-dong.yaml', regulation());
  office.write('san-pham.csv', csvText(productList(province.entries)));
  office.write('dot1.csv', csvText(productList(province.entries.filter(({ round }) => round === 1))));
  const begun = await office.run('2026-01-05', ...initOf(ROUNDS[0]!));
  const lists = historyLists(province.history);
  for (const { name, bytes } of lists) office.write(name, bytes);
  const imported = await office.run('2026-01-05', 'register', 'import', ...lists.map(({ name }) => name));
  const waiting = await office.run('2026-01-05', 'status', '--format', 'json');
  const rounds: PlayedRound[] = [];
  for (const round of ROUNDS) {
    // As one does with Notepad: the round that is over is closed, and the next one stands below it.
    if (round.no > 1) {
      office.edit(
        'ocop.yaml',
        (text) => `${text.replace('# closed: true', 'closed: true')}${roundOf(round)}`,
      );
    }
    rounds.push(await playRound(office, province, round));
  }
  const year = await playYear(office, province);
  return { office, province, held: countRegister(province), begun, imported, waiting, rounds, year };
}

function initOf({ no, name, from, to, decision, decided }: Round): readonly string[] {
  return [
    ...['init', '--province', PROVINCE, '--agency', AGENCY, '--place', 'Đà Lạt', '--register', 'so.csv'],
    ...['--regulation', 'hoi-dong.yaml', '--products', 'san-pham.csv', '--in', name, '--files', 'dot1'],
    ...['--sheets', 'dot1/hoi-dong', '--from', dayWritten(from), '--to', dayWritten(to)],
    ...['--results', RESULTS[no], '--decision', decision, '--date', dayWritten(decided)],
  ];
}

function roundOf({ no, name, decision, decided }: Round): string {
  const folder = `dot${String(no)}`;
  const sheets = no === 3 ? `[${folder}/hoi-dong, dot3/phieu]` : `${folder}/hoi-dong`;
  return `  - name: ${name}
    files: ${folder}
    sheets: ${sheets}
    results: ${RESULTS[no]}
    decision: { number: ${decision}, date: ${dayWritten(decided)} }
    # closed: true
`;
}
