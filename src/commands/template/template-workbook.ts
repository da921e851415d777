import type { Edition, ProductSet } from '../../engine/types.js';
import { SheetNames } from '../../formats/xlsx/sheet-names.js';
import { MOST_COMMENTS, writeWorkbook } from '../../formats/xlsx/write-workbook.js';
import { criteriaSheet } from './criteria-sheet.js';
import type { FormColumn } from './form-columns.js';
import type { FormRow } from './form-rows.js';
import { formSheet } from './form-sheet.js';
import type { TemplateCommandMessages } from './words.js';

/** The form of one set. */
export interface SetForm {
  readonly edition: Edition;
  readonly set: ProductSet;
  readonly columns: readonly FormColumn[];
  readonly rows: readonly FormRow[];
}

/** The forms of some sets as a workbook: a sheet each, and behind them a sheet each with the criteria in full. */
export async function templateWorkbook(
  forms: readonly SetForm[],
  messages: TemplateCommandMessages,
): Promise<Uint8Array> {
  const words = messages.template;
  const names = new SheetNames();
  const editions = [...new Set(forms.map(({ edition }) => edition))];
  // Two editions number their sets alike, and mean others.
  const by = ({ edition }: SetForm) => (editions.length > 1 ? ` (${edition.edition})` : '');
  const named = forms.map((form) => ({
    ...form,
    name: names.unique(words.formSheet(form.set.set) + by(form)),
  }));
  // Of very many products it stands in the member's own list alone.
  const comments = forms.flatMap(({ rows }) => rows.map(({ again }) => again?.before?.size ?? 0));
  const showsBefore = comments.reduce((sum, count) => sum + count, 0) <= MOST_COMMENTS;
  const sheets = named.map((form) => {
    const name = names.unique(words.criteriaSheet(form.set.set) + by(form));
    const criteria = criteriaSheet(name, form.set, form.edition, messages);
    const { points } = criteria;
    return {
      criteria: criteria.sheet,
      form: formSheet({ ...form, showsBefore, criteria: { name, points } }, messages),
    };
  });
  return writeWorkbook({
    title: words.title(editions.map(({ instrument }) => instrument.number).join(', ')),
    sheets: [...sheets.map(({ form }) => form), ...sheets.map(({ criteria }) => criteria)],
  });
}
