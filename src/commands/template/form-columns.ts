import type { Criterion, CriterionCase, PartId, ProductSet } from '../../engine/types.js';
import type { Field, Result } from '../../rows/columns.js';
import { criterionHeading } from '../../rows/header.js';
import { fitText } from './fit-text.js';
import { PRODUCT_FIELDS, type ProductField } from '../../sheets/sheet-file.js';

/** A column of a form to fill in. */
export type FormColumn =
  | { readonly kind: 'field'; readonly field: Field }
  | {
      readonly kind: 'criterion';
      readonly part: PartId;
      readonly criterion: Criterion;
      /** The case it is for, where the criterion has two (set 26). */
      readonly case: CriterionCase | null;
      /** 0 first: no box is ticked. */
      readonly allowed: readonly number[];
    }
  | { readonly kind: 'sum'; readonly result: Result; readonly part: PartId | null }
  /** What is there to read, and not to fill in. */
  | { readonly kind: 'note'; readonly result: Result };

export type CriterionFormColumn = Extract<FormColumn, { kind: 'criterion' }>;

/** What a product is identified by on every form, whether the list of products has it or not. */
const ALWAYS: readonly ProductField[] = ['code', 'name', 'producer', 'commune'];

export interface FormLook {
  /** What is known of some product. */
  readonly fields: ReadonlySet<ProductField>;
  readonly hasMembers: boolean;
  /** Whether it is one of a later round. */
  readonly isAgain: boolean;
}

/** The columns of a set's form: the product, the law it is rated by, its criteria, and what they add up to. */
export function formColumns(
  set: ProductSet,
  { fields, hasMembers, isAgain }: FormLook,
): readonly FormColumn[] {
  const known = PRODUCT_FIELDS.filter((field) => ALWAYS.includes(field) || fields.has(field));
  const field = (name: Field): FormColumn => ({ kind: 'field', field: name });
  return [
    ...known.map(field),
    field('set'),
    field('edition'),
    field('rated'),
    ...(hasMembers || isAgain ? [field('member')] : []),
    ...(isAgain ? [field('round')] : []),
    ...set.parts.flatMap(({ part, sections }) =>
      sections.flatMap(({ criteria }) => criteria.flatMap((criterion) => criterionColumns(part, criterion))),
    ),
    { kind: 'sum', result: 'partA', part: 'A' },
    { kind: 'sum', result: 'partB', part: 'B' },
    { kind: 'sum', result: 'partC', part: 'C' },
    { kind: 'sum', result: 'total', part: null },
    field('disqualified'),
    ...(isAgain ? [field('follows'), { kind: 'note', result: 'apart' } as const] : []),
  ];
}

function criterionColumns(part: PartId, criterion: Criterion): readonly CriterionFormColumn[] {
  const scales = criterion.cases ?? [null];
  return scales.map((one) => {
    const options = one?.options ?? criterion.options ?? [];
    const points = options.map((option) => option.points);
    const allowed = [...new Set([0, ...points])].sort((a, b) => a - b);
    return { kind: 'criterion', part, criterion, case: one, allowed };
  });
}

/** `1.1`, or `8a` for a case. */
export function codeOf({ criterion, case: one }: CriterionFormColumn): string {
  return criterionHeading({ code: criterion.code, case: one?.case ?? null });
}

/** Some criteria have a paragraph for a title; it is in full where the criteria do. */
const LONGEST_HEADING = 60;

/** What stands above a column; every heading is one that we can read. */
export function headingOf(column: FormColumn, headings: Readonly<Record<Field | Result, string>>): string {
  switch (column.kind) {
    case 'field':
      return headings[column.field];
    case 'sum':
    case 'note':
      return headings[column.result];
    case 'criterion':
      return fitText(criterionTitle(column), LONGEST_HEADING);
  }
}

/** `1.1 Nguồn gốc sản phẩm`: known by its leading code when it comes back. */
export function criterionTitle(column: CriterionFormColumn): string {
  const { criterion, case: one } = column;
  const title = one === null ? criterion.title : `${criterion.title}: ${one.title}`;
  return `${codeOf(column)} ${title.replace(/\s+/g, ' ').trim()}`;
}
