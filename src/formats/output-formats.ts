/*
 * Every form that something is written in, once. Which of them a command writes is said where they are written: those of
 * figures in grid/grid-formats.ts, those of papers in paper-formats.ts.
 */

interface OutputFormat {
  /** As `--format` calls it; `table` is text for the eye. */
  readonly name: string;
  /** Endings of names of files in it; the first is the one we tell. */
  readonly endings: readonly string[];
  readonly ending: Promised;
}

/**
 * What an ending promises. `bound`: programs take a file for what it is by the ending alone, so that one in the other's
 * file opens nowhere. `named`: it says what is written where `--format` does not. `free`: any text may be in it.
 */
type Promised = 'bound' | 'named' | 'free';

const FORMATS = [
  { name: 'table', endings: ['txt'], ending: 'named' },
  { name: 'csv', endings: ['csv'], ending: 'named' },
  { name: 'json', endings: ['json'], ending: 'named' },
  { name: 'ndjson', endings: ['ndjson'], ending: 'named' },
  { name: 'ics', endings: ['ics'], ending: 'named' },
  { name: 'html', endings: ['html', 'htm'], ending: 'bound' },
  { name: 'xlsx', endings: ['xlsx'], ending: 'bound' },
  { name: 'docx', endings: ['docx'], ending: 'bound' },
  { name: 'md', endings: ['md'], ending: 'free' },
] as const satisfies readonly OutputFormat[];

export type OutForm = (typeof FORMATS)[number]['name'];

/** Endings of forms that nothing here is written in. */
const FOREIGN = /^(?:xls|xlsm|xlsb|ods|odt|doc|rtf|pdf|pptx?|zip|svg|png|jpe?g|gif|webp)$/;

export function isForeign(ending: string): boolean {
  return FOREIGN.test(ending);
}

/** The form that an ending names, and what it promises; null where it names none. */
export function formNamedBy(ending: string): { readonly name: OutForm; readonly ending: Promised } | null {
  return FORMATS.find(({ endings }: OutputFormat) => endings.includes(ending)) ?? null;
}

/** Whether a file in a form has to have an ending of that form's. */
export function isBound(form: OutForm): boolean {
  return FORMATS.some(({ name, ending }) => name === form && ending === 'bound');
}

/** Endings that choose a form: `.csv (Excel mở được), .json hoặc .txt`. */
export function endings(forms: readonly OutForm[], excelOpensIt: string, or: string): string {
  const named = FORMATS.filter(({ name }) => forms.includes(name)).map(({ name, endings: [ending] }) =>
    // Whoever asks for a workbook has to be told that a CSV will do.
    name === 'csv' && !forms.includes('xlsx') ? `.${ending} (${excelOpensIt})` : `.${ending}`,
  );
  // Text for the eye comes last.
  const all = forms.includes('table') ? [...named.slice(1), ...named.slice(0, 1)] : named;
  const last = all.at(-1) ?? '';
  return all.length < 2 ? last : `${all.slice(0, -1).join(', ')} ${or} ${last}`;
}
