import { join } from 'node:path';
import { editionToday, knownEdition, openLibrary, type Library } from '../../law/library.js';
import { ALL_WELL, FELL_SHORT, type Context } from '../../base/context.js';
import { fatal } from './errors.js';
import { guardFolder } from '../../base/files/folder-sink.js';
import { fileSink, guardBeforeReading } from '../../base/files/sink.js';
import { safeName } from '../../base/safe-name.js';
import { editionAsked } from '../../rows/edition-named.js';
import type { ListedAgain } from '../../sheets/round-list.js';
import { keyOf } from '../../base/text/spelling.js';
import { setNamed } from '../shared/sets-named.js';
import { formsOf, type FormSet, type MadeForms } from './forms.js';
import { BLANK_ROWS } from './form-sheet.js';
import { listAgain } from './list-again.js';
import { listProducts } from './list-products.js';
import { partsOf, type Each } from './parts.js';
import { readMembers } from './read-members.js';
import { templateCsv } from './template-csv.js';
import { templateWorkbook } from './template-workbook.js';
import type { TemplateCommandMessages } from './words.js';

export interface TemplateFlags {
  readonly edition?: string;
  readonly editionOfSeason?: boolean;
  /** Lists of products; one alone where a season names it. */
  readonly products?: string | readonly string[];
  readonly members?: string;
  /** The round of the form; by what the lists are of where it is not given. */
  readonly round?: number;
  /** What has a file of its own, in the folder that `out` is. */
  readonly each?: Each;
  /** Sheets of a workbook to read. */
  readonly sheet?: readonly string[];
  readonly out: string;
  readonly force?: boolean;
  readonly criteria?: string;
}

/** `ocop template SET…`: forms to fill in, which `ocop rate` reads when they come back. Gives the exit status. */
export async function template(
  asked: readonly string[],
  flags: TemplateFlags,
  context: Context<TemplateCommandMessages>,
): Promise<number> {
  const { host, messages, report } = context;
  const { out, each } = flags;
  const kind = /\.(xlsx|csv)$/i.exec(out)?.[1]?.toLowerCase();
  if (each === undefined && kind === undefined) throw fatal('template-form-unknown', { file: out });
  if (each !== undefined && kind !== undefined) throw fatal('each-needs-folder', { file: out });
  const lists = typeof flags.products === 'string' ? [flags.products] : (flags.products ?? []);
  const { round = null } = flags;
  if (lists.length === 0 && round !== null && round > 1) throw fatal('round-needs-lists', { round });
  if (asked.length === 0 && lists.length === 0) throw fatal('no-sets-asked', {});
  if (each === undefined) guardBeforeReading(flags, [...lists, flags.members]);
  else guardFolder(out, flags.force ?? false);
  const library = openLibrary(flags.criteria ?? null, context.today);
  for (const one of library.replacements) report(messages.rate.replaced(one));
  const edition = editionAsked(library, flags);
  const asEdition = edition === null ? editionToday(library) : knownEdition(library, edition.edition);
  const named = asked.map((one) => ({ edition: asEdition, set: setNamed(library, asEdition, one) }));
  const only = edition === null || edition.givesWay ? null : asEdition;
  const choice = flags.sheet ?? null;
  const again = lists.length === 0 ? null : await listAgain(lists, round, library, choice, context);
  const listed =
    again ?? (lists.length === 0 ? null : await listProducts(lists, library, edition, choice, context));
  const members = flags.members === undefined ? [] : await readMembers(flags.members, choice, host);
  const all = again === null ? listed?.products : asOnCouncil(again.products, members);
  const products = all?.filter((one) => only === null || one.edition === only.edition) ?? null;
  const sets = named.length > 0 ? named : setsOf(products ?? [], library);
  const whole = formsOf(sets, products, members);
  if (lists.length > 0 && whole.forms.every(({ rows }) => rows.length === 0)) {
    throw fatal('no-products', { file: lists.join(', ') });
  }
  if (each === undefined) await writeForm(out, whole, kind === 'csv', context);
  else {
    const parts = partsOf(each, products ?? [], members);
    if (parts.length === 0) throw fatal('each-of-none', { each });
    host.disk.makeFolder(out);
    for (const part of parts) {
      const own = named.length > 0 ? named : setsOf(part.products, library);
      const path = join(out, `${safeName(part.name)}.xlsx`);
      await writeForm(path, formsOf(own, part.products, part.members), false, context);
    }
  }

  const words = messages.template;
  const { dropped, left } = whole;
  if (again !== null) report(words.wroteAgain(...whoAndWhen(asOnCouncil(again.products, members))));
  for (const { set } of sets) if (set.disputed) report(words.disputed(set.set, set.disputed.article));
  if (left.length > 0) report(words.otherSets(left));
  if (dropped > 0) report(words.dropped(dropped));
  if (kind === 'csv' && listed === null) report(words.csvWithoutProducts);
  return listed?.isWhole === false ? FELL_SHORT : ALL_WELL;
}

/** What is scored again is listed by whom; in the order that the members are named in, others behind them. */
function asOnCouncil(products: readonly ListedAgain[], members: readonly string[]): readonly ListedAgain[] {
  const order = new Map(members.map((name, at) => [keyOf(name), at]));
  const placeOf = ({ member }: ListedAgain) => order.get(keyOf(member)) ?? members.length;
  return products.toSorted((a, b) => placeOf(a) - placeOf(b));
}

/** The rounds, and who has to score in them. */
function whoAndWhen(
  products: readonly ListedAgain[],
): [rounds: readonly number[], members: readonly string[]] {
  const members = new Map(products.map(({ member }) => [keyOf(member), member]));
  return [[...new Set(products.map(({ round }) => round))].sort((a, b) => a - b), [...members.values()]];
}

/** The sets that some products are of, each once, in the order they are met. */
function setsOf(
  products: readonly { readonly edition: string; readonly set: FormSet['set'] }[],
  { editions }: Library,
): readonly FormSet[] {
  const sets = new Map<string, FormSet>();
  for (const { edition: id, set } of products) {
    const edition = editions.find((one) => one.edition === id);
    if (edition !== undefined) sets.set(`${id}/${String(set.set)}`, { edition, set });
  }
  return [...sets.values()];
}

async function writeForm(
  path: string,
  { forms }: MadeForms,
  isCsv: boolean,
  { host, messages, report }: Context<TemplateCommandMessages>,
): Promise<void> {
  const sink = fileSink(path, host);
  if (isCsv) sink.write(`\ufeff${templateCsv(forms, messages)}`);
  else sink.writeBytes(await templateWorkbook(forms, messages));
  sink.close();
  const rows = forms.reduce((sum, { rows: { length } }) => sum + (length || (isCsv ? 0 : BLANK_ROWS)), 0);
  report(messages.template.wrote(path, forms.length, rows));
}
