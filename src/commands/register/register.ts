import type { Host } from '../../base/host.js';
import { withdrawalLaw } from '../../law/certificate.js';
import { openLibrary } from '../../law/library.js';
import { ALL_WELL, FELL_SHORT, type Context } from '../../base/context.js';
import { fatal } from './errors.js';
import { RowNotes } from '../../rows/row-notes.js';
import { dayNamed } from '../../rows/day-named.js';
import { openSource } from '../../tables/source.js';
import { cellText } from '../../rows/submission.js';
import { plainTablesOf } from '../../tables/tables-of.js';
import { problemLine } from './told.js';
import { codeKey, productKeys } from '../../register/same-record.js';
import { UserError } from '../../base/user-error.js';
import { expandFiles } from '../../tables/expand-files.js';
import { linkImported } from '../../register/link-imported.js';
import { blanksOf, freshRows, readList } from '../../register/import-list.js';
import { registerIn, type RegisterTable } from '../../register/read-register.js';
import { REGISTER_LOOK } from '../../register/register-columns.js';
import { isResultHeader, isResultJson } from '../../register/results.js';
import { readGround } from '../../register/values.js';
import { planWithdrawals } from '../../register/withdraw.js';
import type { RegisterFlags, RegisterWithdrawFlags } from './flags.js';
import { guardChoice } from '../../tables/sheet-choice.js';
import { readingOf } from '../shared/reading.js';
import {
  DEFAULT_REGISTER,
  targetOf,
  existingIn,
  save,
  recordWords,
  reportBlanks,
  decisionNamed,
  notBlank,
} from './target.js';
import type { RegisterCommandMessages } from './words.js';

/** `ocop register import FILE…`: lists that somebody else keeps go into the register. Gives the exit status. */
export async function importIntoRegister(
  names: readonly string[],
  flags: RegisterFlags,
  context: Context<RegisterCommandMessages>,
): Promise<number> {
  const { messages, report } = context;
  const { register: words } = messages;
  const library = openLibrary(flags.criteria ?? null, context.today);
  const { files, problems } = expandFiles(names);
  if (problems.length > 0) throw new UserError(problems);
  const paths = files.map(({ name }) => name);
  const target = await targetOf(flags, paths, null, context);
  const tables: RegisterTable[] = [];
  for (const file of paths) tables.push(...(await listIn(file, flags, context.host)));
  const notes = new RowNotes(context, flags.quiet === true);
  notes.tellSheets(tables);
  const reading = readingOf(tables, flags, context);
  const list = await readList(
    tables,
    library,
    recordWords(messages, library),
    (row) => {
      reading.row(row.file);
      notes.add(row);
    },
    (bytes) => {
      reading.read(bytes);
    },
  );
  reading.clear();
  for (const problem of list.problems) report(problemLine(messages, { kind: 'problem', problem }));
  notes.tellRows();
  for (const table of tables) reportUnknown(table, list.counting.get(table) ?? [], messages, report);
  // They are kept no longer than they are looked for: of 200,000 rows they take as much as what the rows say.
  const keys = () => new Set(list.rows.flatMap(({ record }) => productKeys(record)));
  const existing = await existingIn(target, library, keys(), flags, context);
  const { rows: fresh, unclear, differing } = freshRows(list.rows, existing);
  const { edit, links } = linkImported(fresh, existing, recordWords(messages, library));
  await save(target, edit, library, context, () => {
    if (flags.quiet === true) return;
    report(words.imported(fresh.length, list.rejected, list.rows.length - fresh.length));
    if (unclear.length > 0) report(words.importUnclear(unclear));
    if (differing.length > 0) report(words.importDiffers(differing));
    if (links > 0) report(words.linked(links));
    if (list.ends > 0) report(words.endsComputed(list.ends, list.terms));
    reportBlanks(blanksOf({ ...list, rows: fresh }), fresh.length, messages, report);
  });
  return list.problems.length > 0 ? FELL_SHORT : ALL_WELL;
}

/** The tables of a list; results of ours are none: who recognised them, and when, is not said. */
async function listIn(
  file: string,
  { sheet, register }: RegisterFlags,
  host: Host,
): Promise<readonly RegisterTable[]> {
  const source = await openSource(file, host);
  const ofResults = fatal('import-of-results', { file, register: register ?? DEFAULT_REGISTER });
  if (isResultJson(source.head)) throw ofResults;
  const choice = sheet ?? null;
  const tables = await plainTablesOf(source, choice, REGISTER_LOOK);
  guardChoice(tables, choice);
  if (tables.some(({ layout }) => isResultHeader(layout.cells))) throw ofResults;
  return tables.map(registerIn);
}

/** `ocop register withdraw CODE…`: notes a decision of withdrawal. Gives the exit status. */
export async function withdrawFromRegister(
  codes: readonly string[],
  flags: RegisterWithdrawFlags,
  context: Context<RegisterCommandMessages>,
): Promise<number> {
  const { register: words } = context.messages;
  const library = openLibrary(flags.criteria ?? null, context.today);
  const date = flags.date === undefined ? null : dayNamed(flags.date);
  const law = withdrawalLaw(library.editions, date ?? library.today);
  const ground = readGround(flags.reason, law);
  if (ground === null || law === null) throw fatal('ground-unknown', { read: flags.reason, grounds: law });
  const withdrawal = { ground, number: decisionNamed(flags.decision, '--decision'), date };
  const of = flags.of === undefined ? null : decisionNamed(flags.of, '--of');
  const target = await targetOf(flags, [], flags.sheet ?? null, context);
  if (target.table === null) throw fatal('file-missing', { file: target.path });
  const wanted = codes.map((code) => notBlank(code, 'CODE'));
  // Once for all of them: a province's register is long.
  const existing = await existingIn(target, library, new Set(wanted.map(codeKey)), flags, context);
  const { edit, withdrawn } = planWithdrawals(
    { file: target.table.name, existing },
    wanted,
    of,
    withdrawal,
    recordWords(context.messages, library),
  );
  await save(target, edit, library, context, () => {
    if (flags.quiet === true) return;
    for (const { record, line } of withdrawn) {
      context.report(words.withdrawn(record.name || (record.code ?? ''), line, ground, law));
    }
    if (withdrawal.date === null) context.report(words.withdrawnUndated);
  });
  return ALL_WELL;
}

function reportUnknown(
  { name, columns }: RegisterTable,
  counting: readonly number[],
  { register, rate }: RegisterCommandMessages,
  report: Context<RegisterCommandMessages>['report'],
): void {
  const named = (indexes: readonly number[]) =>
    indexes.map((index) => cellText(columns.headings[index]) || rate.unnamedColumn(index + 1));
  const unknown = named(columns.unknown.filter((index) => !counting.includes(index)));
  if (unknown.length > 0) report(register.unknownColumns(name, unknown));
  if (counting.length > 0) report(register.countingLeft(name, named(counting)));
}
