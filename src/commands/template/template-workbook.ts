import type { Edition, ProductSet } from '../../engine/types.js';
import { SheetNames } from '../../formats/xlsx/sheet-names.js';
import { writeWorkbook } from '../../formats/xlsx/write-workbook.js';
import { criteriaSheet } from './criteria-sheet.js';
import type { FormColumn } from './form-columns.js';
import type { FormRow } from './form-rows.js';
import { formSheet } from './form-sheet.js';
import type { TemplateCommandMessages } from './words.js';

/** The form of one set. */
export interface SetForm {
  readonly set: ProductSet;
  readonly columns: readonly FormColumn[];
  readonly rows: readonly FormRow[];
}

/** The forms of some sets as a workbook: a sheet each, and behind them a sheet each with the criteria in full. */
export async function templateWorkbook(
  forms: readonly SetForm[],
  edition: Edition,
  messages: TemplateCommandMessages,
): Promise<Uint8Array> {
  const words = messages.template;
  const names = new SheetNames();
  const named = forms.map((form) => ({ ...form, name: names.unique(words.formSheet(form.set.set)) }));
  const sheets = named.map((form) => {
    const name = names.unique(words.criteriaSheet(form.set.set));
    const criteria = criteriaSheet(name, form.set, edition, messages);
    const { points } = criteria;
    return {
      criteria: criteria.sheet,
      form: formSheet({ ...form, edition, criteria: { name, points } }, messages),
    };
  });
  return writeWorkbook({
    title: words.title(edition.instrument.number),
    sheets: [...sheets.map(({ form }) => form), ...sheets.map(({ criteria }) => criteria)],
  });
}
