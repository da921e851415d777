import type { CaseId, Criterion, CriterionCode } from '../engine/types.js';
import type { Library } from '../law/library.js';
import type { Field, Remark } from '../rows/columns.js';
import { criterionHeading } from '../rows/header.js';
import { criteriaOf } from '../engine/criteria-of.js';
import { isUnticked, PRODUCT_FIELDS, type SheetFile } from './sheet-file.js';

/** A column of the wide table, and what it says of a sheet. */
export interface SheetColumn {
  readonly heading: string;
  readonly cell: (sheet: SheetFile) => string;
}

/**
 * The columns of the wide table of these sheets, which `ocop rate` reads: every criterion of any of their sets. What
 * rating has no use for, the role, the history and the remarks, stands behind them, so that nothing of a sheet is lost.
 *
 * @param digestOf the seal of a signed sheet, empty for a draft: a row that was changed does not fit it any more
 */
export function sheetColumns(
  sheets: readonly SheetFile[],
  library: Library,
  headings: Readonly<Record<Field | Remark, string>>,
  digestOf: (sheet: SheetFile) => string,
): readonly SheetColumn[] {
  const field = (name: Field, cell: SheetColumn['cell']): SheetColumn => ({ heading: headings[name], cell });
  const used = PRODUCT_FIELDS.filter((name) => sheets.some(({ product }) => product[name] !== undefined));
  return [
    ...used.map((name) => field(name, ({ product }) => product[name] ?? '')),
    field('set', ({ set }) => String(set)),
    field('edition', ({ edition }) => edition),
    field('rated', ({ rated }) => rated ?? ''),
    field('member', ({ member }) => member),
    field('disqualified', ({ disqualified }) => disqualified ?? ''),
    ...criterionColumns(sheets, library),
    field('role', ({ role }) => role),
    field('sheetStatus', ({ status }) => status),
    ...untickedColumn(sheets, library, headings.unticked),
    field('history', ({ history }) => JSON.stringify(history)),
    field('digest', digestOf),
    ...remarkColumns(sheets, headings),
  ];
}

function criterionColumns(sheets: readonly SheetFile[], library: Library): readonly SheetColumn[] {
  const places = new Map<string, { code: CriterionCode; case: CaseId | null }>();
  for (const { edition, set } of sheets) {
    const law = library.set(edition, set);
    for (const criterion of law ? criteriaOf(law) : []) {
      for (const place of placesOf(criterion)) places.set(criterionHeading(place), place);
    }
  }
  return [...places].map(([heading, { code, case: chosen }]) => ({
    heading,
    cell: ({ answers }) => {
      const answer = answers.get(code);
      return answer?.case === chosen ? String(answer.points) : '';
    },
  }));
}

/** A criterion's own column, and one for each of its cases. */
function placesOf({ code, cases }: Criterion): readonly { code: CriterionCode; case: CaseId | null }[] {
  return [{ code, case: null }, ...(cases ?? []).map((one) => ({ code, case: one.case }))];
}

/** The criteria where no box was ticked though there is one of 0 points, which the points alone do not tell. */
function untickedColumn(
  sheets: readonly SheetFile[],
  library: Library,
  heading: string,
): readonly SheetColumn[] {
  const cell = ({ edition, set, answers }: SheetFile): string => {
    const law = library.set(edition, set);
    const criteria = (law ? criteriaOf(law) : []).filter((one) => {
      const answer = answers.get(one.code);
      return answer !== undefined && isUnticked(one, answer);
    });
    return criteria.map(({ code }) => code).join('; ');
  };
  return sheets.some((sheet) => cell(sheet) !== '') ? [{ heading, cell }] : [];
}

function remarkColumns(
  sheets: readonly SheetFile[],
  headings: Readonly<Record<Remark, string>>,
): readonly SheetColumn[] {
  const codes = [...new Set(sheets.flatMap(({ remarks }) => [...remarks.keys()]))];
  return codes.flatMap((code) =>
    (['note', 'evidence'] as const)
      .filter((what) => sheets.some(({ remarks }) => remarks.get(code)?.[what] !== undefined))
      .map((what) => ({
        heading: `${headings[what]} ${code}`,
        cell: ({ remarks }: SheetFile) => remarks.get(code)?.[what] ?? '',
      })),
  );
}
