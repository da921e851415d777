import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Ran } from '../../support/ocop.js';
import { communeTables, type CommuneTable } from './commune-tables.js';
import { filledForm, scoredAgain, sheetTable } from './member-tables.js';
import { MEMBERS } from './names.js';
import type { Office } from './office.js';
import type { Entry, Province, Round } from './province.js';
import { bookRows } from './reading.js';
import { bookOf, csvText } from './tables.js';

/** One round of a season as it is played, and what each command has said. */
export interface PlayedRound {
  readonly round: Round;
  readonly entries: readonly Entry[];
  readonly tables: readonly CommuneTable[];
  readonly asSent: Ran;
  /** With the rows that came back corrected. */
  readonly corrected: Ran;
  /** Before the sheets of one member count, who is not named as in the council's rules, or has not signed yet. */
  readonly early: Ran | null;
  readonly first: Ran;
  readonly last: Ran;
  readonly added: Ran;
  readonly status: Ran | null;
}

/** Whose name is written with another mark in the first round. */
export const MISSPELT = MEMBERS[3];
export const AS_MISSPELT = 'Nguyễn Thị Hạo';
/** Who score with the program in the third round, and who of them signs late; the others have their sheets on paper. */
const SIGNERS: readonly string[] = [MEMBERS[0], MEMBERS[8]];
export const LATE = MEMBERS[8];

/** What the council came to is kept in another form in each round. */
export const RESULTS = { 1: 'dot1/ket-qua.csv', 2: 'dot2/ket-qua.json', 3: 'dot3/ket-qua.xlsx' } as const;

const folderOf = ({ no }: Pick<Round, 'no'>): string => `dot${String(no)}`;

export async function playRound(office: Office, province: Province, round: Round): Promise<PlayedRound> {
  const entries = province.entries.filter((one) => one.round === round.no);
  const tables = communeTables(entries, province.communes);
  const day = round.decided;
  const folder = folderOf(round);
  for (const { name, bytes } of tables) office.write(`${folder}/${name}`, bytes);
  const asSent = await office.run(day, 'rate', '--format', 'ndjson');
  if (round.no === 1) await office.run(day, 'report', 'returns', '--out', 'tra-lai.docx', '--quiet');
  mendRejects(office, folder, tables);
  const early = await sheetsIn(office, round, entries);
  // By now the members' sheets lie in folders among what was sent in.
  const corrected = await office.run(day, 'rate', '--format', 'ndjson');
  const again = ['--next-round', `${folder}/vong2`, '--format', 'json'];
  const first = await office.run(day, 'council', ...again);
  await scoreAgain(office, round, entries);
  const last = await office.run(day, 'council', '--out', RESULTS[round.no]);
  for (const [kind, out] of PAPERS[round.no]) await office.run(day, 'report', kind, '--out', out, '--quiet');
  const added = await office.run(day, 'register', 'add');
  const status = round.no > 1 ? null : await office.run(day, 'status', '--format', 'json');
  return { round, entries, tables, asSent, corrected, early, first, last, added, status };
}

/** The papers of each round, in one form or another. */
const PAPERS = {
  1: [['recognition', 'de-nghi.html']],
  2: [['summary', 'tong-hop.xlsx']],
  3: [['minutes', 'bien-ban.docx']],
} as const;

/** Puts the rejected rows right in the files that they were written to, beside those that they came in. */
function mendRejects(office: Office, folder: string, tables: readonly CommuneTable[]): void {
  for (const { name, wrong } of tables) {
    if (wrong === null) continue;
    const rejects = `${folder}/${name.replace(/(?=\.\w+$)/, '.tu-choi')}`;
    const { cell, meant } = wrong;
    if (name.endsWith('.csv')) {
      office.edit(rejects, (text) => text.replace(`,${cell},`, `,${meant},`));
      continue;
    }
    const rows = bookRows(office.read(rejects)).map((row, at) =>
      at === 0 ? row : row.map((text, column) => (column > 0 && text === cell ? meant : text)),
    );
    office.write(rejects, bookOf('Từ chối', rows));
  }
}

/** The members' sheets come in: as a form filled in, as a table of each, or from those who score with the program. */
async function sheetsIn(office: Office, round: Round, entries: readonly Entry[]): Promise<Ran | null> {
  const { no, decided: day } = round;
  const folder = `${folderOf(round)}/hoi-dong`;
  const council = () => office.run(day, 'council', '--format', 'json');
  if (no === 1) {
    await office.run(day, 'template', '--products', 'dot1.csv', '--out', 'mau.csv');
    const form = csvText(filledForm(office.text('mau.csv'), entries, 1));
    office.write(`${folder}/phieu.csv`, form.replaceAll(MISSPELT, AS_MISSPELT));
    const early = await council();
    office.edit(`${folder}/phieu.csv`, (text) => text.replaceAll(AS_MISSPELT, MISSPELT));
    return early;
  }
  if (no === 2) {
    for (const member of MEMBERS) {
      office.write(`${folder}/${member}.xlsx`, bookOf('Phiếu', sheetTable(entries, [member], 1)));
    }
    return null;
  }
  const onPaper = MEMBERS.filter((member) => !SIGNERS.includes(member));
  office.write(`${folder}/phieu-giay.csv`, csvText(sheetTable(entries, onPaper, 1), { delimiter: ';' }));
  office.write('phieu.csv', csvText(sheetTable(entries, SIGNERS, 1)));
  await office.run(day, 'sheet', 'import', 'phieu.csv', '--dir', 'dot3/phieu');
  for (const member of SIGNERS) if (member !== LATE) await sign(office, day, member);
  const early = await council();
  await sign(office, day, LATE);
  return early;
}

function sign(office: Office, day: string, member: string): Promise<Ran> {
  return office.run(day, 'sheet', 'sign', 'dot3/phieu', '--member', member, '--yes');
}

/** What has to be scored again comes back, each from whom it was sent to. */
async function scoreAgain(office: Office, round: Round, entries: readonly Entry[]): Promise<void> {
  const lists = MEMBERS.map((member) => [member, `${folderOf(round)}/vong2/${member}.csv`] as const).filter(
    ([, list]) => existsSync(join(office.cwd, list)),
  );
  for (const [member, list] of lists) {
    const table = csvText(scoredAgain(office.text(list), entries, member));
    const isSigned = round.no === 3 && SIGNERS.includes(member);
    office.write(isSigned ? list : `${folderOf(round)}/hoi-dong/${member} vòng 2.csv`, table);
  }
  if (round.no < 3 || lists.length === 0) return;
  const own = lists.filter(([member]) => SIGNERS.includes(member));
  await office.run(round.decided, 'sheet', 'import', ...own.map(([, list]) => list), '--dir', 'dot3/phieu');
  for (const [member] of own) await sign(office, round.decided, member);
}
