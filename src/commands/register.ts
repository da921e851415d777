import { openLibrary, type Library } from '../criteria/library.js';
import { ALL_WELL, FELL_SHORT, type Context } from '../context.js';
import { fatal, Fatal } from '../fatal.js';
import { outcomeWords } from '../i18n/outcome-words.js';
import type { Messages } from '../i18n/messages.js';
import { word } from '../i18n/word-coded.js';
import { dayNamed } from '../input/day-named.js';
import { expandFiles } from '../input/expand-files.js';
import { openSource } from '../input/source.js';
import { cellText } from '../input/submission.js';
import {
  LEFT_OUT,
  keysOfResults,
  planAddition,
  type Addition,
  type LeftOut,
} from '../register/add-results.js';
import { checkRegisters, type Told } from '../register/check-register.js';
import type { RegisterEdit } from '../register/edit-register.js';
import { productKeys, recordsOf, type Existing } from '../register/existing.js';
import { blanksOf, isThere, readList } from '../register/import-list.js';
import { openRegisters } from '../register/open-registers.js';
import { fillFromProducts } from '../register/product-details.js';
import { openRegister, type RegisterTable } from '../register/read-register.js';
import type { DecisionNumber } from '../register/record.js';
import type { RecordWords } from '../register/record-fields.js';
import type { RegisterField } from '../register/register-columns.js';
import { readResults, type ResultRow } from '../register/results.js';
import { openTarget, saveRegister, type RegisterTarget } from '../register/save-register.js';
import { readGround } from '../register/values.js';
import { planWithdrawal } from '../register/withdraw.js';
import type {
  RegisterAddFlags,
  RegisterCheckFlags,
  RegisterFlags,
  RegisterWithdrawFlags,
} from './register-flags.js';

const DEFAULT_REGISTER = 'so-san-pham.csv';

/** Reasons that leave something for somebody to do. */
const OPEN_REASONS: ReadonlySet<LeftOut> = new Set<LeftOut>([
  'incomplete',
  're-score',
  'no-quorum',
  'held',
  'member-sheet',
  'other-authority',
  'twice',
  'unreadable',
]);

/** `ocop register add RESULTS…`: what a decision recognises goes into the register. Gives the exit status. */
export async function addToRegister(
  names: readonly string[],
  flags: RegisterAddFlags,
  context: Context,
): Promise<number> {
  const library = openLibrary(flags.criteria ?? null);
  const recognition = {
    number: decisionNamed(flags.decision, '--decision'),
    date: dayNamed(flags.date),
    authority: flags.authority === undefined ? null : notBlank(flags.authority, '--authority'),
  };
  const files = filesNamed(names);
  const target = await targetOf(flags, [...files, ...(flags.products === undefined ? [] : [flags.products])]);
  const words = await outcomeWords();
  const results: ResultRow[] = [];
  for (const file of files) results.push(...(await readResults(file, words)));
  const rows = flags.products === undefined ? results : await fillFromProducts(results, flags.products);
  const existing = await existingIn(target, library, keysOfResults(rows, library));
  const addition = planAddition(rows, recognition, existing, library, recordWords(context.messages));
  tellAddition(addition, recognition.number, context, flags.quiet === true);
  await save(target, addition.edit, library, context);
  const open = addition.leftOut.some(({ reason }) => OPEN_REASONS.has(reason));
  return open || addition.orphans.length > 0 ? FELL_SHORT : ALL_WELL;
}

function tellAddition(
  { records, leftOut, replaced, orphans, blanks }: Addition,
  decision: string,
  { messages, tell }: Context,
  quiet: boolean,
): void {
  const { register: words } = messages;
  const nameOf = ({ fields }: ResultRow) => fields.get('name') ?? fields.get('code') ?? '';
  if (!quiet) {
    const end = records[0]?.certificateEnd ?? null;
    tell(records.length === 0 ? words.nothingAdded : words.added(records.length, decision, end));
    for (const { row, line, by } of replaced) tell(words.replaced(nameOf(row), line, by));
  }
  const lonely = orphans.filter(({ lines }) => lines.length === 0);
  if (lonely.length > 0) tell(words.orphans(lonely.map(({ row }) => nameOf(row))));
  for (const { row, lines } of orphans) if (lines.length > 0) tell(words.unclear(nameOf(row), lines));
  for (const reason of LEFT_OUT) {
    const out = leftOut.filter((one) => one.reason === reason);
    for (const needs of new Set(out.map((one) => one.needs))) {
      const products = out.filter((one) => one.needs === needs).map((one) => nameOf(one.row));
      tell(words.leftOut(reason, products, needs));
    }
  }
  if (!quiet) tellBlanks(blanks, records.length, messages, tell);
}

/** `ocop register import FILE`: a list that somebody else keeps goes into the register. Gives the exit status. */
export async function importIntoRegister(
  file: string,
  flags: RegisterFlags,
  context: Context,
): Promise<number> {
  const { messages, tell } = context;
  const { register: words } = messages;
  const library = openLibrary(flags.criteria ?? null);
  const target = await targetOf(flags, [file]);
  const table = openRegister(await openSource(file));
  const list = await readList(table, library, recordWords(messages));
  for (const problem of list.problems) tell(problemLine(messages, { kind: 'problem', problem }));
  tellUnknown(table, messages, tell);
  const keys = new Set(list.rows.flatMap(({ record }) => productKeys(record)));
  const existing = await existingIn(target, library, keys);
  const fresh = list.rows.filter(({ record }) => !isThere(record, existing));
  if (flags.quiet !== true) {
    tell(words.imported(fresh.length, list.rejected, list.rows.length - fresh.length));
    if (list.ends > 0) tell(words.endsComputed(list.ends));
    tellBlanks(blanksOf({ ...list, rows: fresh }), fresh.length, messages, tell);
  }
  await save(target, { changes: new Map(), added: fresh.map((one) => one.row) }, library, context);
  return list.problems.length > 0 ? FELL_SHORT : ALL_WELL;
}

/** `ocop register check FILE…`: everything that is wrong with registers, by file and line. Gives the exit status. */
export async function checkRegisterFiles(
  names: readonly string[],
  flags: RegisterCheckFlags,
  { messages, tell }: Context,
): Promise<number> {
  const library = openLibrary(flags.criteria ?? null);
  const { records, told } = await checkRegisters(await openRegisters(names), library);
  if (flags.format === 'json') {
    const list = told.map((one) => {
      const { code, position } = one.kind === 'problem' ? one.problem : one.finding;
      const { file, line, column } = position;
      return { file, line, column: column?.number ?? null, code, message: messageOf(messages, one) };
    });
    process.stdout.write(`${JSON.stringify(list, null, 2)}\n`);
  } else {
    for (const one of told) process.stdout.write(`${problemLine(messages, one)}\n`);
  }
  tell(messages.register.checked(records, told.length));
  return told.length > 0 ? FELL_SHORT : ALL_WELL;
}

/** `ocop register withdraw CODE`: notes a decision of withdrawal. Gives the exit status. */
export async function withdrawFromRegister(
  code: string,
  flags: RegisterWithdrawFlags,
  context: Context,
): Promise<number> {
  const { register: words } = context.messages;
  const library = openLibrary(flags.criteria ?? null);
  const ground = readGround(flags.reason);
  if (ground === null) throw fatal('ground-unknown', { read: flags.reason });
  const withdrawal = {
    ground,
    number: decisionNamed(flags.decision, '--decision'),
    date: flags.date === undefined ? null : dayNamed(flags.date),
  };
  const of = flags.of === undefined ? null : decisionNamed(flags.of, '--of');
  const target = await targetOf(flags, []);
  if (target.table === null) throw fatal('file-missing', { file: target.path });
  const wanted = notBlank(code, 'CODE');
  const { edit, withdrawn } = await planWithdrawal(
    target.table,
    wanted,
    of,
    withdrawal,
    library,
    recordWords(context.messages),
  );
  if (flags.quiet !== true) {
    const { record, line } = withdrawn;
    context.tell(words.withdrawn(record.name || wanted, line, ground, words.grounds[ground]));
    if (withdrawal.date === null) context.tell(words.withdrawnUndated);
  }
  await save(target, edit, library, context);
  return ALL_WELL;
}

function targetOf(flags: RegisterFlags, inputs: readonly string[]): Promise<RegisterTarget> {
  const path = flags.register ?? DEFAULT_REGISTER;
  return openTarget(path, flags.out ?? null, flags.force ?? false, inputs);
}

async function existingIn(
  { table }: RegisterTarget,
  library: Library,
  keys: ReadonlySet<string>,
): Promise<ReadonlyMap<string, readonly Existing[]>> {
  return table === null ? new Map() : recordsOf(table, library, keys);
}

async function save(
  target: RegisterTarget,
  edit: RegisterEdit,
  library: Library,
  { messages, tell }: Context,
): Promise<void> {
  const { register: words } = messages;
  const saved = await saveRegister(target, edit, { headings: words.headings, library, delimiter: ',' });
  if (saved !== null && saved.file !== '-') tell(words.saved(saved));
  else if (saved === null && target.table !== null) tell(words.unchanged(target.path));
}

/** The files that names and patterns stand for. */
function filesNamed(names: readonly string[]): readonly string[] {
  const { files, problems } = expandFiles(names);
  if (problems.length > 0) throw new Fatal(problems);
  return files.map((file) => file.name);
}

function recordWords({ register, kinds }: Messages): RecordWords {
  return { ...register.values, kinds };
}

function tellBlanks(
  blanks: ReadonlyMap<RegisterField, number>,
  of: number,
  { register }: Messages,
  tell: Context['tell'],
): void {
  const named = [...blanks].map(([field, count]) => [register.headings[field], count] as const);
  if (named.length > 0) tell(register.blanks(named, of));
}

function tellUnknown(
  { name, columns }: RegisterTable,
  { register, rate }: Messages,
  tell: Context['tell'],
): void {
  const unknown = columns.unknown.map(
    (index) => cellText(columns.headings[index]) || rate.unnamedColumn(index + 1),
  );
  if (unknown.length > 0) tell(register.unknownColumns(name, unknown));
}

function problemLine(messages: Messages, told: Told): string {
  const { position } = told.kind === 'problem' ? told.problem : told.finding;
  return `${messages.position(position)}: ${messageOf(messages, told)}`;
}

function messageOf({ register }: Messages, told: Told): string {
  return told.kind === 'problem'
    ? word(register.problems, told.problem)
    : word(register.findings, told.finding);
}

function decisionNamed(text: string, flag: string): DecisionNumber {
  return notBlank(text, flag) as DecisionNumber; // not empty
}

function notBlank(text: string, flag: string): string {
  const said = text.trim().normalize('NFC');
  if (said === '') throw fatal('flag-blank', { flag });
  return said;
}
