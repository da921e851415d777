import type { CriterionCode } from '../engine/types.js';
import type { Library } from '../law/library.js';
import type { Field } from '../rows/columns.js';
import type { CriterionColumn, Remark } from '../rows/heading-meaning.js';
import { criterionHeading } from '../rows/header.js';
import { criteriaOf } from '../engine/criteria-of.js';
import { PRODUCT_FIELDS, type SheetFile } from './sheet-file.js';
import { sheetField } from './sheet-field.js';

/**
 * What the wide table of some sheets has columns for: every criterion of any of their sets. What rating has no use for,
 * the role, the history and the remarks, stands behind them, so that nothing of a sheet is lost.
 */
export interface SheetsColumns {
  /** In the order of the columns: those before the criteria, and those behind them. */
  readonly fields: ReadonlySet<Field>;
  readonly criteria: readonly CriterionColumn[];
  readonly remarks: readonly RemarkColumn[];
}

/** A column of remarks on one criterion. */
export interface RemarkColumn {
  readonly what: Remark;
  readonly code: CriterionCode;
}

/** Those that stand before the criteria, behind what is said of the product. */
const BEFORE = [
  'set',
  'edition',
  'rated',
  'member',
  'round',
  'disqualified',
] as const satisfies readonly Field[];

/** What the wide table of these sheets has columns for. */
export function columnsOfSheets(sheets: readonly SheetFile[], library: Library): SheetsColumns {
  const used = PRODUCT_FIELDS.filter((name) => sheets.some(({ product }) => product[name] !== undefined));
  const hasRounds = sheets.some(({ round }) => round > 1);
  const hasUnticked = sheets.some((sheet) => sheetField(sheet, 'unticked', library) !== '');
  return {
    fields: new Set<Field>([
      ...used,
      ...BEFORE.filter((name) => name !== 'round' || hasRounds),
      'role',
      'sheetStatus',
      ...(hasUnticked ? ['unticked' as const] : []),
      'history',
      'digest',
      ...(hasRounds ? ['follows' as const] : []),
    ]),
    criteria: criterionColumns(sheets, library),
    remarks: remarkColumns(sheets),
  };
}

/** A criterion's own column, and one for each of its cases. */
function criterionColumns(sheets: readonly SheetFile[], library: Library): readonly CriterionColumn[] {
  const sets = new Set(sheets.map(({ edition, set }) => library.set(edition, set)));
  const columns = new Map<string, CriterionColumn>();
  for (const { code, cases } of [...sets].flatMap((set) => (set ? criteriaOf(set) : []))) {
    const places = [{ code, case: null }, ...(cases ?? []).map((one) => ({ code, case: one.case }))];
    for (const place of places) columns.set(criterionHeading(place), place);
  }
  return [...columns.values()];
}

function remarkColumns(sheets: readonly SheetFile[]): readonly RemarkColumn[] {
  const codes = [...new Set(sheets.flatMap(({ remarks }) => [...remarks.keys()]))];
  return codes.flatMap((code) =>
    (['note', 'evidence'] as const)
      .filter((what) => sheets.some(({ remarks }) => remarks.get(code)?.[what] !== undefined))
      .map((what) => ({ what, code })),
  );
}

/** A column of the wide table, and what it says of a sheet. */
export interface SheetColumn {
  readonly heading: string;
  readonly cell: (sheet: SheetFile) => string;
}

/**
 * The columns of the wide table of these sheets, which `ocop rate` reads.
 *
 * @param digestOf the seal of a signed sheet, empty for a draft: a row that was changed does not fit it any more
 */
export function sheetColumns(
  sheets: readonly SheetFile[],
  library: Library,
  headings: Readonly<Record<Field | Remark, string>>,
  digestOf: (sheet: SheetFile) => string,
): readonly SheetColumn[] {
  const { fields, criteria, remarks } = columnsOfSheets(sheets, library);
  const columns = [...fields].map((name) => ({
    heading: headings[name],
    cell: (sheet: SheetFile) => (name === 'digest' ? digestOf(sheet) : sheetField(sheet, name, library)),
  }));
  const criteriaFrom = [...fields].indexOf('role');
  return [
    ...columns.slice(0, criteriaFrom),
    ...criteria.map((column) => ({
      heading: criterionHeading(column),
      cell: ({ answers }: SheetFile) => {
        const answer = answers.get(column.code);
        return answer?.case === column.case ? String(answer.points) : '';
      },
    })),
    ...columns.slice(criteriaFrom),
    ...remarks.map(({ what, code }) => ({
      heading: `${headings[what]} ${code}`,
      cell: (sheet: SheetFile) => sheet.remarks.get(code)?.[what] ?? '',
    })),
  ];
}
