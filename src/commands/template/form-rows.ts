import { ownEntries } from '../../base/own-entries.js';
import type { Field } from '../../rows/columns.js';
import type { ListedProduct } from '../../sheets/product-list.js';

/** What is filled in already: a product, and whose sheet on it the row will be. */
export interface FormRow {
  readonly fields: ReadonlyMap<Field, string>;
}

/** A row a product, and one for each member where they are named: a member's rows stand together. */
export function formRows(
  products: readonly ListedProduct[],
  members: readonly string[],
  clean: (text: string) => string,
): readonly FormRow[] {
  const owners = members.length === 0 ? [null] : members;
  return owners.flatMap((member) =>
    products.map(({ product, rated }) => {
      const fields = new Map<Field, string>();
      for (const [field, text] of ownEntries(product)) fields.set(field, clean(text));
      if (rated !== null) fields.set('rated', rated);
      if (member !== null) fields.set('member', clean(member));
      return { fields };
    }),
  );
}
