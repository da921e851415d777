import { ownEntries } from '../../base/own-entries.js';
import type { CriterionCode } from '../../engine/types.js';
import type { Field, Result } from '../../rows/columns.js';
import type { ListedProduct } from '../../sheets/product-list.js';
import { isAgain, type ListedAgain } from '../../sheets/round-list.js';

/** What is filled in already: a product, and whose sheet on it the row will be. */
export interface FormRow {
  readonly fields: ReadonlyMap<Field | Result, string>;
  /** Of a product that is scored again. */
  readonly again?: RowAgain;
}

interface RowAgain {
  /** The criteria that the members are furthest apart on. */
  readonly divergent: ReadonlySet<CriterionCode>;
  /** What the member gave before; null where others look into the same form. */
  readonly before: ReadonlyMap<CriterionCode, number> | null;
}

type Clean = (text: string) => string;

/**
 * A row a product, and one for each member where they are named: a member's rows stand together. A list of what is to be
 * scored again says itself by whom, a row each.
 */
export function formRows(
  products: readonly (ListedProduct | ListedAgain)[],
  members: readonly string[],
  clean: Clean,
): readonly FormRow[] {
  const again = products.filter(isAgain);
  const isOfOne = new Set(again.map(({ member }) => member)).size === 1;
  const first = products.filter((one) => !isAgain(one));
  const owners = members.length === 0 ? [null] : members;
  return [
    ...owners.flatMap((member) => first.map((one) => ({ fields: fieldsOf(one, member, clean) }))),
    ...again.map((one) => rowAgain(one, isOfOne, clean)),
  ];
}

function fieldsOf(
  { product, rated }: ListedProduct,
  member: string | null,
  clean: Clean,
): Map<Field | Result, string> {
  const fields = new Map<Field | Result, string>();
  for (const [field, text] of ownEntries(product)) fields.set(field, clean(text));
  if (rated !== null) fields.set('rated', rated);
  if (member !== null) fields.set('member', clean(member));
  return fields;
}

function rowAgain(listed: ListedAgain, isOfOne: boolean, clean: Clean): FormRow {
  const { member, round, followsDigest, shown, divergent, first } = listed;
  const fields = fieldsOf(listed, member, clean);
  fields.set('round', String(round));
  if (followsDigest !== null) fields.set('follows', followsDigest.replace('sha256:', ''));
  if (shown !== '') fields.set('apart', clean(shown));
  return {
    fields,
    again: {
      divergent: new Set(divergent.map(({ code }) => code)),
      before: isOfOne ? new Map([...first].map(([code, { points }]) => [code, points])) : null,
    },
  };
}
