import { fatalProblem } from './errors.js';
import type { ShownAs } from '../base/text/terminal-safe.js';
import { UserError, type UserProblem } from '../base/user-error.js';
import { formNamedBy, isBound, isForeign, type OutForm } from './output-formats.js';

export type { OutForm } from './output-formats.js';

interface Asked<Form> {
  readonly format?: Form | undefined;
  readonly out?: string | undefined;
}

/** The form requested, else what the ending of `--out` says, else a table. */
export function formOf<Form extends OutForm>(
  { format, out }: Asked<Form>,
  forms: readonly Form[],
): Form | 'table' {
  const named = formNamedBy(endingOf(out))?.name;
  return format ?? forms.find((form) => form === named) ?? 'table';
}

/**
 * Refuses a name for the result that promises another form than is written: a table in a file called `.xlsx` opens
 * nowhere. Among texts `--format` has the last word, as anybody can look into one.
 *
 * @param forms those that the command writes
 * @throws {UserError}
 */
export function guardForm<Form extends OutForm>(asked: Asked<Form>, forms: readonly Form[]): void {
  const problem = formProblem(asked, forms);
  if (problem !== null) throw new UserError([problem]);
}

function formProblem<Form extends OutForm>(
  { format, out }: Asked<Form>,
  forms: readonly Form[],
): UserProblem | null {
  if (out === undefined || out === '-') return null;
  const ending = endingOf(out);
  const file = { file: out, ending: `.${ending}` };
  if (isForeign(ending)) return fatalProblem('out-form-unknown', { ...file, forms });
  const promised = formNamedBy(ending);
  // Of an ending that says nothing to us `--format` says what is written.
  if (promised === null) {
    return ending === '' || format !== undefined
      ? null
      : fatalProblem('out-form-unknown', { ...file, forms });
  }
  if (promised.name === format) return null;
  const isWritten = forms.some((form) => form === promised.name);
  if (!isWritten && (format === undefined || promised.ending === 'bound')) {
    return fatalProblem('out-form-unknown', { ...file, forms });
  }
  if (format === undefined || (!isBound(format) && promised.ending !== 'bound')) return null;
  return fatalProblem('out-form-differs', { ...file, format });
}

/** Whether the result goes to a file; `--out -` is standard output. */
export function writesFile({ out }: Pick<Asked<OutForm>, 'out'>): boolean {
  return out !== undefined && out !== '-';
}

/** How what is written in a form is shown on a terminal: only tables are drawn for one. */
export function shownAs(form: OutForm): ShownAs {
  if (form === 'table') return 'drawn';
  return form === 'json' || form === 'ndjson' ? 'json' : 'text';
}

function endingOf(out: string | undefined): string {
  return /\.([a-z]+)$/i.exec(out ?? '')?.[1]?.toLowerCase() ?? '';
}
