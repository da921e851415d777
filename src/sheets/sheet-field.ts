import type { Library } from '../law/library.js';
import type { Field } from '../rows/columns.js';
import { criteriaOf } from '../engine/criteria-of.js';
import { isUnticked, PRODUCT_FIELDS, type ProductField, type SheetFile } from './sheet-file.js';

/** What a sheet says in the column of a field, empty where it says nothing; its seal is its file's, and not its own. */
export function sheetField(sheet: SheetFile, field: Exclude<Field, 'digest'>, library: Library): string {
  if (isProductField(field)) return sheet.product[field] ?? '';
  switch (field) {
    case 'set':
      return String(sheet.set);
    case 'edition':
    case 'member':
    case 'role':
      return sheet[field];
    case 'rated':
    case 'disqualified':
      return sheet[field] ?? '';
    case 'round':
      return sheet.round === 1 ? '' : String(sheet.round);
    case 'follows':
      return sheet.follows?.replace('sha256:', '') ?? ''; // as the column of seals beside it
    case 'sheetStatus':
      return sheet.status;
    case 'unticked':
      return unticked(sheet, library);
    case 'history':
      return JSON.stringify(sheet.history);
  }
}

const OF_PRODUCT: ReadonlySet<Field> = new Set(PRODUCT_FIELDS);

function isProductField(field: Field): field is ProductField {
  return OF_PRODUCT.has(field);
}

/** The criteria where no box was ticked though there is one of 0 points, which the points alone do not tell. */
function unticked({ edition, set, answers }: SheetFile, library: Library): string {
  const law = library.set(edition, set);
  const criteria = (law ? criteriaOf(law) : []).filter((one) => {
    const answer = answers.get(one.code);
    return answer !== undefined && isUnticked(one, answer);
  });
  return criteria.map(({ code }) => code).join('; ');
}
