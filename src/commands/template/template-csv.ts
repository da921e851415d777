import { csvLines } from '../../base/text/csv-lines.js';
import { codeOf, headingOf, type FormColumn } from './form-columns.js';
import type { SetForm } from './template-workbook.js';
import type { TemplateCommandMessages } from './words.js';

/** The forms of some sets as one CSV: the columns of all, each once, and the rows of one set below those of another. */
export function templateCsv(forms: readonly SetForm[], messages: TemplateCommandMessages): string {
  const headings = new Map<string, string>();
  for (const { columns } of forms) {
    for (const column of columns) {
      const key = keyOf(column);
      const heading = headingOf(column, messages.headings);
      // One criterion has other titles in other sets: there its code is what they share.
      headings.set(key, (headings.get(key) ?? heading) === heading ? heading : key);
    }
  }
  const order = orderOf(forms);
  const rows = forms.flatMap(({ set, edition, rows: filled }) =>
    filled.map(({ fields }) => {
      const known = new Map<string, string>([...fields]);
      known.set('set', String(set.set));
      known.set('edition', edition.instrument.number);
      return order.map((key) => known.get(key) ?? '');
    }),
  );
  return csvLines([order.map((key) => headings.get(key) ?? key), ...rows], ',');
}

/** Fields before the criteria, criteria by their numbers, sums and what is left behind them. */
function orderOf(forms: readonly SetForm[]): readonly string[] {
  const [first] = forms;
  if (first === undefined) return [];
  const keys = first.columns.map(keyOf);
  const isCriterion = new Set(
    forms.flatMap(({ columns }) => columns.filter(({ kind }) => kind === 'criterion').map(keyOf)),
  );
  const criteria = [...isCriterion].sort(byNumber);
  const begin = keys.findIndex((key) => isCriterion.has(key));
  const before = keys.slice(0, begin);
  const behind = keys.slice(begin).filter((key) => !isCriterion.has(key));
  return [...before, ...criteria, ...behind];
}

function byNumber(a: string, b: string): number {
  const steps = (code: string) => code.split(/[.]|(?=[ab]$)/);
  const [one, other] = [steps(a), steps(b)];
  for (let at = 0; at < Math.max(one.length, other.length); at += 1) {
    const [left = '', right = ''] = [one[at], other[at]];
    const difference = (Number(left) || 0) - (Number(right) || 0);
    if (difference !== 0) return difference;
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}

function keyOf(column: FormColumn): string {
  switch (column.kind) {
    case 'field':
      return column.field;
    case 'sum':
    case 'note':
      return column.result;
    case 'criterion':
      return codeOf(column);
  }
}
