import type { EditionId, IsoDate, ProductSet } from '../engine/types.js';
import type { TallyRecord, TallyStars } from '../engine/tally-query.js';
import { readKind } from '../rows/cells.js';
import { readGender, readProducerType, yearOf } from '../register/values.js';
import type { SheetProduct } from '../sheets/sheet-file.js';

/** What a record has nothing of that nobody has recognised. */
export const NO_DECISION = {
  decision: null,
  certificateEnd: null,
  status: null,
  withdrawal: null,
  follows: null,
  recognised: false,
} as const;

/** A product of a list, or of a council, as a record that nobody has recognised yet. */
export function recordOfListed(
  product: SheetProduct,
  set: ProductSet,
  edition: EditionId,
  {
    stars = null,
    rated = null,
  }: { readonly stars?: TallyStars | null; readonly rated?: IsoDate | null } = {},
): TallyRecord {
  const text = (field: keyof SheetProduct) => product[field] ?? '';
  return {
    code: product.code,
    name: text('name'),
    producer: text('producer'),
    producerType: readProducerType(text('producerType')),
    gender: readGender(text('gender')),
    ethnicity: text('ethnicity'),
    branch: set.branch ?? '',
    group: set.group ?? '',
    set: set.set,
    commune: text('commune'),
    district: text('district'),
    province: text('province'),
    stars,
    total: null,
    edition,
    kind: product.kind === undefined ? null : readKind(product.kind),
    decided: rated,
    year: rated === null ? null : yearOf(rated),
    authority: '',
    ...NO_DECISION,
  };
}
