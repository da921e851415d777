import type { Context } from '../../base/context.js';
import { editionToday, type Library } from '../../law/library.js';
import type { AskedEdition } from '../../rows/edition-named.js';
import { rowProblemLine } from '../../rows/problem-lines.js';
import type { RowProblem } from '../../rows/problems.js';
import { unknownNames } from '../../rows/unknown-columns.js';
import { codeKey } from '../../register/same-record.js';
import { readProducts, type ListedProduct } from '../../sheets/product-list.js';
import type { SheetChoice } from '../../tables/sheet-choice.js';
import { tableNotes } from '../../tables/sheet-notes.js';
import { filesIn } from './list-again.js';
import type { TemplateCommandMessages } from './words.js';

export interface Listed {
  readonly products: readonly ListedProduct[];
  /** Whether every row was a product. */
  readonly isWhole: boolean;
}

/**
 * Reads lists of products, named, found by a pattern or in a folder; what is wrong with a row is told.
 *
 * @param asked the edition of products that name none; null for that of each by its days, and today's where it has none
 */
export async function listProducts(
  names: readonly string[],
  library: Library,
  asked: AskedEdition | null,
  choice: SheetChoice,
  { host, messages, report }: Context<TemplateCommandMessages>,
): Promise<Listed> {
  const products = new Map<string, ListedProduct>();
  const problems: RowProblem[] = [];
  let doubles = 0;
  for (const file of filesIn(names)) {
    const byDefault = editionToday(library).edition;
    const list = await readProducts(file, library, null, asked, choice, host, byDefault);
    if (list.first) tableNotes([list.first], messages).forEach(report);
    for (const { headings, columns, isSheet } of list.unknown) {
      const unknown = unknownNames(headings, columns, isSheet, messages);
      if (unknown.length > 0) report(messages.sights.unknown(file, unknown));
    }
    list.sights.lines(messages).forEach(report);
    problems.push(...list.problems);
    for (const one of list.products) {
      const key = codeKey(one.product.code);
      if (products.has(key)) doubles += 1;
      else products.set(key, one);
    }
  }
  for (const problem of problems) report(rowProblemLine(messages, problem));
  if (doubles > 0) report(messages.template.doubles(doubles));
  return { products: [...products.values()], isWhole: problems.length === 0 && doubles === 0 };
}
