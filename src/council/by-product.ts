import { sameName, sameProducerName } from '../register/identity.js';
import { AS_AVERAGED, oneProducts, type OfOthers } from '../register/one-product.js';
import type { LoadedSheets, MemberSheet, RejectedSheet, SheetProduct } from './member-sheet.js';
import type { CouncilProblem } from './problems.js';

/** Sheets without a code that were taken for those of a product with one. */
export interface JoinedSheets {
  readonly product: Pick<SheetProduct, 'name' | 'producer' | 'commune'>;
  readonly code: string;
  readonly sheets: number;
  /** Where the first of them stands. */
  readonly from: string;
}

/** What was read on one product. */
export interface ReadOnProduct {
  readonly sheets: readonly MemberSheet[];
  readonly rejected: readonly RejectedSheet[];
  /** Why nobody can tell which product it is; null where that is clear. */
  readonly unclear: CouncilProblem | null;
}

/** Brings sheets together by what they are on, in the order they were met. */
export function byProduct({ sheets, rejected }: LoadedSheets): {
  readonly products: readonly ReadOnProduct[];
  readonly joined: readonly JoinedSheets[];
} {
  const all = [...sheets, ...rejected];
  const rows = all.map(({ product: { code, ...named } }) => ({ ...named, code: code === '' ? null : code }));
  const { products, joined, unclear } = oneProducts(rows, AS_AVERAGED);
  const sheetsOf = (places: readonly number[]) => places.flatMap((at) => sheets[at] ?? []);
  const problems = new Map<number, CouncilProblem>();
  for (const { rows: bare, others } of unclear) {
    const [first] = sheetsOf(bare);
    const [at] = bare;
    if (first !== undefined && at !== undefined)
      problems.set(at, unclearProblem(first, bare.length, others, all));
  }
  return {
    products: products.map((places) => ({
      sheets: sheetsOf(places),
      rejected: places.flatMap((at) => rejected[at - sheets.length] ?? []),
      unclear: problems.get(places[0] ?? -1) ?? null,
    })),
    joined: joined.flatMap(({ rows: bare, others }) => {
      const of = sheetsOf(bare);
      const [first] = of;
      const code = all[others[0] ?? -1]?.product.code ?? '';
      return first === undefined
        ? []
        : [{ product: first.product, code, sheets: of.length, from: first.from }];
    }),
  };
}

function unclearProblem(
  { product: { name, producer }, from }: MemberSheet,
  sheets: number,
  others: OfOthers['others'],
  all: readonly (MemberSheet | RejectedSheet)[],
): CouncilProblem {
  const may = others.flatMap((at) => {
    const one = all[at];
    return one === undefined ? [] : [{ code: one.product.code, from: one.from }];
  });
  return { code: 'code-unclear', args: { product: name, producer, sheets, from, may } };
}

/** Of sheets that bear one code, one of each product: products differ where the name and the producer both do. */
export function namedApart(sheets: readonly MemberSheet[]): readonly MemberSheet[] {
  const products: {
    readonly first: MemberSheet;
    readonly names: Set<string>;
    readonly owners: Set<string>;
  }[] = [];
  for (const sheet of sheets) {
    const name = sameName(sheet.product.name);
    const owner = sameProducerName(sheet.product.producer);
    if (name === '' || owner === '') continue;
    const known = products.find(({ names, owners }) => names.has(name) || owners.has(owner));
    if (known === undefined)
      products.push({ first: sheet, names: new Set([name]), owners: new Set([owner]) });
    else {
      known.names.add(name);
      known.owners.add(owner);
    }
  }
  return products.map(({ first }) => first);
}
