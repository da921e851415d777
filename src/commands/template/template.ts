import { editionToday, openLibrary, type Library } from '../../law/library.js';
import type { Edition, ProductSet } from '../../engine/types.js';
import { ALL_WELL, FELL_SHORT, type Context } from '../../base/context.js';
import { fatal } from './errors.js';
import { rowProblemLine } from '../../rows/problem-lines.js';
import { unknownNames } from '../../rows/unknown-columns.js';
import { tableNotes } from '../../tables/sheet-notes.js';
import { editionNamed } from '../../rows/edition-named.js';
import { fileSink, guardBeforeReading } from '../../base/files/sink.js';
import { cleanText } from '../../formats/paper/clean-text.js';
import { readProducts, type ListedProduct } from '../../sheets/product-list.js';
import { PRODUCT_FIELDS } from '../../sheets/sheet-file.js';
import { formColumns } from './form-columns.js';
import { BLANK_ROWS } from './form-sheet.js';
import { formRows } from './form-rows.js';
import { readMembers } from './read-members.js';
import { templateCsv } from './template-csv.js';
import { templateWorkbook, type SetForm } from './template-workbook.js';
import { setNamed } from '../shared/sets-named.js';
import type { TemplateCommandMessages } from './words.js';

export interface TemplateFlags {
  readonly edition?: string;
  readonly products?: string;
  readonly members?: string;
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
  const { host, messages, tell } = context;
  const { out } = flags;
  const kind = /\.(xlsx|csv)$/i.exec(out)?.[1]?.toLowerCase();
  if (kind === undefined) throw fatal('template-form-unknown', { file: out });
  if (asked.length === 0 && flags.products === undefined) throw fatal('no-sets-asked', {});
  guardBeforeReading(flags, [flags.products, flags.members]);
  const library = openLibrary(flags.criteria ?? null, context.today);
  for (const one of library.replacements) tell(messages.rate.replaced(one));
  const edition = flags.edition === undefined ? editionToday(library) : editionNamed(library, flags.edition);
  const named = asked.map((one) => setNamed(library, edition, one));
  const listed = await listProducts(flags, library, edition, context);
  const members =
    flags.members === undefined ? [] : await readMembers(flags.members, flags.sheet ?? null, host);
  const sets = uniqueSets(named.length > 0 ? named : (listed?.products ?? []).map(({ set }) => set));
  const { forms, dropped, left } = formsOf(sets, listed?.products ?? null, members);
  if (flags.products !== undefined && forms.every(({ rows }) => rows.length === 0)) {
    throw fatal('no-products', { file: flags.products });
  }
  const sink = fileSink(out, host);
  if (kind === 'csv') sink.write(`\ufeff${templateCsv(forms, edition, messages)}`);
  else sink.writeBytes(await templateWorkbook(forms, edition, messages));
  sink.close();

  const words = messages.template;
  for (const { set, disputed } of sets) if (disputed) tell(words.disputed(set, disputed.article));
  if (left.length > 0) tell(words.otherSets(left));
  if (dropped > 0) tell(words.dropped(dropped));
  if (kind === 'csv' && listed === null) tell(words.csvWithoutProducts);
  tell(
    words.wrote(
      out,
      forms.length,
      forms.reduce((sum, { rows }) => sum + (rows.length || (kind === 'csv' ? 0 : BLANK_ROWS)), 0),
    ),
  );
  return listed?.isWhole === false ? FELL_SHORT : ALL_WELL;
}

interface Listed {
  readonly products: readonly ListedProduct[];
  /** Whether every row was a product. */
  readonly isWhole: boolean;
}

async function listProducts(
  { products: file, sheet: choice }: TemplateFlags,
  library: Library,
  edition: Edition,
  { host, messages, tell }: Context<TemplateCommandMessages>,
): Promise<Listed | null> {
  if (file === undefined) return null;
  const { products, problems, first, unknown } = await readProducts(
    file,
    library,
    null,
    edition.edition,
    choice ?? null,
    host,
  );
  if (first) tableNotes([first], messages).forEach(tell);
  for (const { headings, columns, isSheet } of unknown) {
    const names = unknownNames(headings, columns, isSheet, messages);
    if (names.length > 0) tell(messages.sights.unknown(file, names));
  }
  for (const problem of problems) tell(rowProblemLine(messages, problem));
  return {
    products: products.filter((one) => one.edition === edition.edition),
    isWhole: problems.length === 0,
  };
}

function uniqueSets(sets: readonly ProductSet[]): readonly ProductSet[] {
  return [...new Map(sets.map((set) => [set.set, set])).values()];
}

/** A form a set. Products of other sets are left out, and characters that no form can hold are dropped. */
function formsOf(
  sets: readonly ProductSet[],
  products: readonly ListedProduct[] | null,
  members: readonly string[],
): { readonly forms: readonly SetForm[]; readonly dropped: number; readonly left: readonly string[] } {
  const all = products ?? [];
  const fields = new Set(
    PRODUCT_FIELDS.filter((field) => all.some(({ product }) => product[field] !== undefined)),
  );
  const count = { dropped: 0 };
  const forms = sets.map((set) => ({
    set,
    columns: formColumns(set, { fields, hasMembers: members.length > 0 }),
    rows: formRows(
      all.filter((one) => one.set.set === set.set),
      members,
      (text) => cleanText(text, count),
    ),
  }));
  const numbers = new Set(sets.map(({ set }) => set));
  const left = all.filter((one) => !numbers.has(one.set.set)).map(({ product }) => product.code);
  return { forms, dropped: count.dropped, left };
}
