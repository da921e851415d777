import type { Context } from '../../base/context.js';
import { isSamePerson } from '../../base/text/person-name.js';
import { keyOf } from '../../base/text/spelling.js';
import type { IsoDate } from '../../engine/types.js';
import type { Regulation } from '../../council/regulation.js';
import type { Library } from '../../law/library.js';
import { rowProblemLine } from '../../rows/problem-lines.js';
import type { AskedEdition } from '../../rows/edition-named.js';
import { WarningNotes } from '../../rows/warning-notes.js';
import type { FormMember } from '../../sheets/form-data.js';
import { readProducts } from '../../sheets/product-list.js';
import { membersWithLists, readRoundList, type ListedAgain } from '../../sheets/round-list.js';
import type { SelfPoints } from '../../sheets/self-assessment.js';
import type { SheetChoice } from '../../tables/sheet-choice.js';
import { tableNotes } from '../../tables/sheet-notes.js';
import { fatal } from './errors.js';
import type { FormParts } from './make-form.js';
import type { FormCommandMessages } from './words.js';

/** What pages are asked for with. */
export interface FormDesk {
  readonly library: Library;
  readonly day: IsoDate;
  readonly edition: AskedEdition | null;
  readonly choice: SheetChoice;
  readonly round: number;
  /** The list of products, of the first round. */
  readonly products: string | null;
  /** The lists of a later round: a folder, or a member's file. */
  readonly lists: string | null;
  readonly regulation: Regulation | null;
  /** Who gets a page of their own; nobody where all have one. */
  readonly names: readonly string[];
  /** Whether a producer fills it in. */
  readonly self: boolean;
  readonly points: SelfPoints;
}

export interface Pages {
  readonly pages: readonly FormParts[];
  /** Whether something of the lists was left out. */
  readonly shortfall: boolean;
}

/**
 * What each page is made of: one for all, or one for each who is named, each producer, each who scores again.
 *
 * @throws {UserError} where there is nothing to make one of
 */
export function pagesFor(desk: FormDesk, context: Context<FormCommandMessages>): Promise<Pages> {
  return desk.round > 1 ? pagesAgain(desk, context) : firstPages(desk, context);
}

async function firstPages(desk: FormDesk, context: Context<FormCommandMessages>): Promise<Pages> {
  const { library, day, edition, choice, points, self } = desk;
  const { host, messages, report } = context;
  const file = desk.products ?? '';
  const list = await readProducts(file, library, day, edition, choice, host);
  if (list.first) tableNotes([list.first], messages).forEach(report);
  for (const problem of list.problems) report(rowProblemLine(messages, problem));
  list.sights.lines(messages).forEach(report);
  const notes = new WarningNotes();
  for (const { code, warning } of list.warnings) notes.add([warning], code, messages);
  notes.lines(messages.rate).forEach(report);
  const { products } = list;
  if (products.length === 0) throw fatal('form-no-products', { file });
  const shared = { lang: messages.lang, council: desk.regulation?.name ?? null, round: 1, day, points };
  const shortfall = list.problems.length > 0;
  if (!self) {
    const all = membersOf(desk);
    const each = desk.names.length === 0 ? [all] : all.map((one) => [one]);
    return { pages: each.map((members) => ({ ...shared, self, members, products })), shortfall };
  }
  const producers = new Map<string, typeof products>();
  for (const one of products) {
    const key = keyOf(one.product.producer ?? '');
    producers.set(key, [...(producers.get(key) ?? []), one]);
  }
  const pages = [...producers.values()].map((own): FormParts => {
    const name = own[0]?.product.producer;
    const members: readonly FormMember[] =
      name === undefined ? [] : [{ name, role: 'producer', agency: null }];
    return { ...shared, self, members, products: own };
  });
  return { pages, shortfall };
}

/** Who can score: those who are named, or the whole council. The regulation says what each of them is. */
function membersOf({ regulation, names }: FormDesk): readonly FormMember[] {
  const council = (regulation?.members ?? []).map(({ name, role, agency }) => ({ name, role, agency }));
  if (names.length === 0) return council;
  return names.map((read) => {
    if (regulation === null) return { name: read, role: 'member', agency: null };
    const found =
      council.find(({ name }) => name === read) ?? council.find(({ name }) => isSamePerson(name, read));
    if (found === undefined) {
      throw fatal('form-no-such-member', { read, known: council.map(({ name }) => name) });
    }
    return found;
  });
}

/** Of a later round everybody has a page of their own: it shows what they gave themselves. */
async function pagesAgain(desk: FormDesk, context: Context<FormCommandMessages>): Promise<Pages> {
  const { library, choice, round, regulation, day, points } = desk;
  const { host, messages, report } = context;
  const lists = desk.lists ?? '';
  const known = desk.names.length > 0 ? membersOf(desk).map(({ name }) => name) : membersWithLists(lists);
  const pages: FormParts[] = [];
  let shortfall = false;
  for (const name of known) {
    const list = await readRoundList(lists, name, library, choice, host);
    if (list.first) tableNotes([list.first], messages).forEach(report);
    for (const problem of list.problems) report(rowProblemLine(messages, problem));
    shortfall ||= list.problems.length > 0;
    const products = list.products.filter((one) => one.round === round);
    if (products.length === 0) {
      report(messages.form.nothingAgain(name, round));
      shortfall = true;
      continue;
    }
    pages.push({
      ...{ lang: messages.lang, council: regulation?.name ?? null, round, self: false, day, points },
      members: [memberAgain(name, products, regulation)],
      products,
    });
  }
  if (pages.length === 0) throw fatal('form-nothing-again', { folder: lists, round });
  return { pages, shortfall };
}

/** By the name that stands in the list: that of its file may lack what no file's name may have. */
function memberAgain(
  name: string,
  products: readonly ListedAgain[],
  regulation: Regulation | null,
): FormMember {
  const own = products.find(({ member }) => member !== '')?.member ?? name;
  const known = regulation?.members.find((one) => keyOf(one.name) === keyOf(own));
  if (known !== undefined) return { name: known.name, role: known.role, agency: known.agency };
  return { name: own, role: products[0]?.role ?? 'member', agency: null };
}
