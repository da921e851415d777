import type { CaseId, CriterionCode, ProductSet } from '../engine/types.js';
import type { RatingRules } from '../engine/rating-rules.js';
import type { Header, PlacedCriterion } from './header.js';

/** The columns of a criterion's cases, where the table has one for each. */
interface CaseColumns {
  readonly criterion: number;
  readonly columns: readonly (PlacedCriterion & { readonly case: CaseId })[];
}

/** Where in a table's rows the points of one product set stand. */
export interface RowPlan {
  readonly set: ProductSet;
  readonly rules: RatingRules;
  /** By the place of the criterion in the set: the column of its points, -1 for none. */
  readonly columns: readonly number[];
  readonly caseColumns: readonly CaseColumns[];
  /** Columns of criteria that this set does not have. */
  readonly foreign: readonly PlacedCriterion[];
  /** Criteria that no column of the table is for. */
  readonly absent: readonly CriterionCode[];
}

/** Lays a product set over a table's columns; done once a set and table. */
export function planRow(header: Header, set: ProductSet, rules: RatingRules): RowPlan {
  const byHeading = new Map(header.criteria.map((column) => [`${column.code}/${column.case ?? ''}`, column]));
  const used = new Set<PlacedCriterion>();
  const caseColumns: CaseColumns[] = [];
  const absent: CriterionCode[] = [];

  const columns = rules.criteria.map((rule, criterion) => {
    const own = byHeading.get(`${rule.code}/`);
    if (own) used.add(own);
    const cases = (['a', 'b'] as const).flatMap((id) => {
      const column = rule.allowedByCase ? byHeading.get(`${rule.code}/${id}`) : undefined;
      return column ? [{ ...column, case: id, column }] : [];
    });
    for (const { column } of cases) used.add(column);
    if (cases.length > 0) caseColumns.push({ criterion, columns: cases });
    if (!own && cases.length === 0) absent.push(rule.code);
    return own?.index ?? -1;
  });
  const foreign = header.criteria.filter((column) => !used.has(column));
  return { set, rules, columns, caseColumns, foreign, absent };
}

/** The criteria under a section's number, for a column that was headed by the section. */
export function criteriaWithin(rules: RatingRules, code: string): readonly CriterionCode[] {
  return rules.criteria.map((rule) => rule.code).filter((one) => one.startsWith(`${code}.`));
}
