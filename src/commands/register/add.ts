import { append } from '../../base/append.js';
import { nearestEdition } from '../../law/edition-on.js';
import { openLibrary, type Library } from '../../law/library.js';
import { authorityFor } from '../../engine/authority.js';
import { ALL_WELL, FELL_SHORT, type Context } from '../../base/context.js';
import { UserError } from '../../base/user-error.js';
import { outcomeWords } from '../../register/outcome-words.js';
import { RowNotes } from '../../rows/row-notes.js';
import { dayNamed } from '../../rows/day-named.js';
import { expandFiles } from '../../tables/expand-files.js';
import { openSource } from '../../tables/source.js';
import {
  LEFT_OUT,
  keysOfResults,
  planAddition,
  type Addition,
  type LeftOut,
} from '../../register/add-results.js';
import { fillFromProducts, fillProvince } from '../../register/product-details.js';
import { registersOf, type RegisterTable } from '../../register/read-register.js';
import { readResults, resultsIn, type ResultRow, type Results } from '../../register/results.js';
import type { IsoDate } from '../../base/local-time.js';
import { isOtherMinistry, ministryIn } from '../../register/ministry.js';
import { readAuthorityLevel } from '../../register/values.js';
import { fatal } from './errors.js';
import type { RegisterAddFlags } from './flags.js';
import { guardChoice } from '../../tables/sheet-choice.js';
import { targetOf, existingIn, save, recordWords, reportBlanks, decisionNamed, notBlank } from './target.js';
import type { RegisterCommandMessages } from './words.js';

/** Reasons that leave something for somebody to do. */
const OPEN_REASONS: ReadonlySet<LeftOut> = new Set<LeftOut>([
  'incomplete',
  're-score',
  'unsettled',
  'no-quorum',
  'held',
  'member-sheet',
  'other-authority',
  'twice',
  'code-unclear',
  'unreadable',
]);

/** `ocop register add RESULTS…`: what a decision recognises goes into the register. Gives the exit status. */
export async function addToRegister(
  names: readonly string[],
  flags: RegisterAddFlags,
  context: Context<RegisterCommandMessages>,
): Promise<number> {
  const library = openLibrary(flags.criteria ?? null, context.today);
  const recognition = {
    number: decisionNamed(flags.decision, '--decision'),
    date: dayNamed(flags.date),
    authority: flags.authority === undefined ? null : notBlank(flags.authority, '--authority'),
  };
  const province = flags.province === undefined ? null : notBlank(flags.province, '--province');
  if (recognition.authority !== null && isOtherMinistry(recognition.authority)) {
    throw fatal('other-ministry', {
      read: recognition.authority,
      central: centralAuthority(library, recognition.date),
    });
  }
  tellOddDecision(recognition, context);
  const files = filesNamed(names);
  const inputs = [...files, ...(flags.products === undefined ? [] : [flags.products])];
  const target = await targetOf(flags, inputs, null, context);
  const results = await resultsNamed(files, flags, context);
  const said =
    flags.products === undefined
      ? results
      : await fillFromProducts(results, await productsIn(flags.products, flags, context));
  const rows = province === null ? said : fillProvince(said, province);
  const existing = await existingIn(target, library, keysOfResults(rows, library), flags, context);
  const addition = planAddition(rows, recognition, existing, library, recordWords(context.messages, library));
  await save(target, addition.edit, library, context, () => {
    if (flags.quiet !== true) tellAuthority(recognition.authority, addition, context);
    tellAddition(addition, recognition.number, context, flags.quiet === true);
  });
  const open = addition.leftOut.some(({ reason }) => OPEN_REASONS.has(reason));
  return open || addition.orphans.length + addition.unclear.length > 0 ? FELL_SHORT : ALL_WELL;
}

/** Who recognises at the centre on a day; before the first of our editions, whoever does by it. */
function centralAuthority({ editions }: Library, date: IsoDate): string {
  const edition = nearestEdition(editions, date);
  return authorityFor(edition, 5, date).authority ?? edition.recognition[0]?.authorities[5] ?? '';
}

/** What is as good as never so, and is written as it is given: a day to come, and an authority of no level. */
function tellOddDecision(
  { date, authority }: { readonly date: IsoDate; readonly authority: string | null },
  { today, messages, report }: Context<RegisterCommandMessages>,
): void {
  const { register: words } = messages;
  if (date > today) report(words.decidedInFuture(date, today));
  if (authority !== null && readAuthorityLevel(authority) === null) report(words.authorityUnknown(authority));
}

/** A name in letters alone is written out, and what it was read as is told. */
function tellAuthority(
  authority: string | null,
  { records }: Addition,
  { messages, report }: Context<RegisterCommandMessages>,
): void {
  if (authority === null || ministryIn(authority) !== 'short') return;
  const written = [...new Set(records.map((record) => record.authority))].filter((one) => one !== authority);
  if (written.length > 0) report(messages.register.authorityWritten(authority, written));
}

async function resultsNamed(
  files: readonly string[],
  { sheet, quiet }: RegisterAddFlags,
  context: Context<RegisterCommandMessages>,
): Promise<readonly ResultRow[]> {
  const choice = sheet ?? null;
  const opened: Results[] = [];
  for (const file of files) append(opened, await resultsIn(await openSource(file, context.host), choice));
  const tables = opened.flatMap((one) => ('json' in one ? [] : [one]));
  guardChoice(tables, choice);
  new RowNotes(context, quiet === true).tellSheets(tables);
  const words = outcomeWords();
  const rows: ResultRow[] = [];
  for (const one of opened) for await (const row of readResults(one, words)) rows.push(row);
  return rows;
}

/** `--sheet` is for results: products are in the first sheet of theirs. */
async function productsIn(
  file: string,
  { quiet }: RegisterAddFlags,
  context: Context<RegisterCommandMessages>,
): Promise<readonly RegisterTable[]> {
  const tables = await registersOf(await openSource(file, context.host), null);
  new RowNotes(context, quiet === true).tellSheets(tables);
  return tables;
}

function tellAddition(
  { records, leftOut, replaced, sent, orphans, unclear, blanks }: Addition,
  decision: string,
  { messages, report }: Context<RegisterCommandMessages>,
  quiet: boolean,
): void {
  const { register: words } = messages;
  const nameOf = ({ fields }: ResultRow) => fields.get('name') ?? fields.get('code') ?? '';
  if (!quiet) {
    const end = records[0]?.certificateEnd ?? null;
    report(records.length === 0 ? words.nothingAdded : words.added(records.length, decision, end));
    for (const { row, line, by } of replaced) report(words.replaced(nameOf(row), line, by));
    if (sent.length > 0)
      report(words.sentToCentre(sent.map(({ row, line }) => [nameOf(row), line] as const)));
  }
  const lonely = orphans.filter(({ lines }) => lines.length === 0);
  if (lonely.length > 0) report(words.orphans(lonely.map(({ row }) => nameOf(row))));
  for (const { row, lines } of orphans) if (lines.length > 0) report(words.unclear(nameOf(row), lines));
  if (unclear.length > 0) report(words.importUnclear(unclear));
  for (const reason of LEFT_OUT) {
    const out = leftOut.filter((one) => one.reason === reason);
    for (const needs of new Set(out.map((one) => one.needs))) {
      const products = out.filter((one) => one.needs === needs).map((one) => nameOf(one.row));
      report(words.leftOut(reason, products, needs));
    }
  }
  if (!quiet) reportBlanks(blanks, records.length, messages, report);
}

/** The files that names and patterns stand for. */
function filesNamed(names: readonly string[]): readonly string[] {
  const { files, problems } = expandFiles(names);
  if (problems.length > 0) throw new UserError(problems);
  return files.map((file) => file.name);
}
