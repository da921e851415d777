import type { Lang } from '../../base/lang.js';
import { sha256 } from '../../base/sha256.js';
import { keyOf } from '../../base/text/spelling.js';
import type { EditionId, IsoDate, ProductSet } from '../../engine/types.js';
import { knownEdition, type Library } from '../../law/library.js';
import type { FormData, FormMember, FormProduct, FormRound } from '../../sheets/form-data.js';
import { oddSet } from '../../sheets/odd-sets.js';
import type { ListedProduct } from '../../sheets/product-list.js';
import { isAgain, type ListedAgain } from '../../sheets/round-list.js';
import type { SelfPoints } from '../../sheets/self-assessment.js';
import { toWrittenAnswers } from '../../sheets/sheet-file.js';
import { fatal } from './errors.js';

/** What a page is made of. */
export interface FormParts {
  readonly lang: Lang;
  readonly council: string | null;
  readonly round: number;
  readonly self: boolean;
  readonly members: readonly FormMember[];
  readonly products: readonly (ListedProduct | ListedAgain)[];
  /** The day of products that have none of their own. */
  readonly day: IsoDate;
  readonly points: SelfPoints;
}

/**
 * What goes into a page: the products, and the law of their sets and editions alone.
 *
 * @throws {UserError} where a list of a later round does not say what its sheets follow
 */
export function formData(parts: FormParts, library: Library): FormData {
  const { lang, council, round, self, members, products } = parts;
  const sets = [
    ...new Map(products.map((one) => [`${one.edition}/${String(one.set.set)}`, one.set])).values(),
  ];
  const editions = [...new Set(products.map(({ edition }) => edition))];
  const content: Omit<FormData, 'id' | 'lang'> = {
    council,
    round,
    self,
    members,
    products: products.map((one) => formProduct(one, parts, library)),
    editions: editions.map((id) => formEdition(id, library)),
    sets: sets.map(scoredSet),
  };
  return { id: sha256(JSON.stringify(content)).slice(0, 16), lang, ...content };
}

/** Of the ministries nothing is shown. */
function scoredSet(set: ProductSet): ProductSet {
  return { ...set, ministries: [] };
}

function formEdition(id: EditionId, library: Library): FormData['editions'][number] {
  const { edition, bands, evidence, instrument } = knownEdition(library, id);
  return { edition, bands, evidence, decision: instrument.number };
}

function formProduct(
  listed: ListedProduct | ListedAgain,
  { products, day, points, round }: FormParts,
  library: Library,
): FormProduct {
  const { product, set, edition, rated } = listed;
  const own = points.get(keyOf(product.code));
  return {
    product,
    set: set.set,
    edition,
    rated: rated ?? day,
    odd: oddSet(listed, products, library.sets(edition)),
    self: own === undefined ? null : Object.fromEntries(own),
    again: isAgain(listed) ? formRound(listed, round) : null,
  };
}

function formRound({ followsDigest, first, divergent, product }: ListedAgain, round: number): FormRound {
  if (followsDigest === null) throw fatal('form-round-without-first', { code: product.code, round });
  return {
    follows: followsDigest,
    first: toWrittenAnswers({ answers: first, remarks: new Map() }),
    divergent,
  };
}
