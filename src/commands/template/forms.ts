import type { Edition, ProductSet } from '../../engine/types.js';
import { cleanText } from '../../formats/paper/clean-text.js';
import type { ListedProduct } from '../../sheets/product-list.js';
import { isAgain, type ListedAgain } from '../../sheets/round-list.js';
import { PRODUCT_FIELDS } from '../../sheets/sheet-file.js';
import { formColumns } from './form-columns.js';
import { formRows } from './form-rows.js';
import type { SetForm } from './template-workbook.js';

/** A set that has a form. Editions number their sets alike, and mean others. */
export interface FormSet {
  readonly edition: Edition;
  readonly set: ProductSet;
}

export interface MadeForms {
  readonly forms: readonly SetForm[];
  /** How many characters no form can hold. */
  readonly dropped: number;
  /** Products of other sets, by their codes. */
  readonly left: readonly string[];
}

/** A form a set. Products of other sets are left out, and characters that no form can hold are dropped. */
export function formsOf(
  asked: readonly FormSet[],
  products: readonly (ListedProduct | ListedAgain)[] | null,
  members: readonly string[],
): MadeForms {
  const all = products ?? [];
  const fields = new Set(
    PRODUCT_FIELDS.filter((field) => all.some(({ product }) => product[field] !== undefined)),
  );
  const keyOf = (edition: string, set: ProductSet) => `${edition}/${String(set.set)}`;
  const sets = new Map(asked.map((one) => [keyOf(one.edition.edition, one.set), one]));
  const count = { dropped: 0 };
  const forms = [...sets].map(([key, { edition, set }]) => ({
    edition,
    set,
    columns: formColumns(set, {
      fields,
      hasMembers: members.length > 0,
      isAgain: all.some(isAgain),
    }),
    rows: formRows(
      all.filter((one) => keyOf(one.edition, one.set) === key),
      members,
      (text) => cleanText(text, count),
    ),
  }));
  const left = all.filter((one) => !sets.has(keyOf(one.edition, one.set))).map(({ product }) => product.code);
  return { forms, dropped: count.dropped, left };
}
