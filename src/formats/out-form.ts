import { fatalProblem } from './errors.js';
import type { OutForm } from './forms.js';
import { UserError, type UserProblem } from '../base/user-error.js';

const ENDINGS: Readonly<Record<OutForm, readonly string[]>> = {
  table: ['txt'],
  csv: ['csv'],
  json: ['json'],
  ndjson: ['ndjson'],
  ics: ['ics'],
  html: ['html', 'htm'],
  xlsx: ['xlsx'],
};

/** What programs take for what it is by the ending of its name alone: one in the other's file opens nowhere. */
const BOUND: ReadonlySet<OutForm> = new Set<OutForm>(['html', 'xlsx']);

/** Endings of forms that nothing here is written in. */
const FOREIGN = /^(?:xls|xlsm|xlsb|ods|odt|docx?|rtf|pdf|pptx?|zip)$/;

interface Asked<Form> {
  readonly format?: Form | undefined;
  readonly out?: string | undefined;
}

/** The form asked for, else what the ending of `--out` says, else a table. */
export function formOf<Form extends OutForm>(
  { format, out }: Asked<Form>,
  forms: readonly Form[],
): Form | 'table' {
  const ending = endingOf(out);
  return format ?? forms.find((form) => ENDINGS[form].includes(ending)) ?? 'table';
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
  if (FOREIGN.test(ending)) return fatalProblem('out-form-unknown', { ...file, forms });
  const promised = (Object.keys(ENDINGS) as OutForm[]).find((form) => ENDINGS[form].includes(ending)); // its own keys
  if (promised === undefined || promised === format) return null;
  const isWritten = promised === 'table' || forms.some((form) => form === promised);
  if (!isWritten && (format === undefined || BOUND.has(promised))) {
    return fatalProblem('out-form-unknown', { ...file, forms });
  }
  if (format === undefined || (!BOUND.has(format) && !BOUND.has(promised))) return null;
  return fatalProblem('out-form-differs', { ...file, format });
}

function endingOf(out: string | undefined): string {
  return /\.([a-z]+)$/i.exec(out ?? '')?.[1]?.toLowerCase() ?? '';
}
