import { extname } from 'node:path';
import { ALL_WELL, FELL_SHORT, type Context } from '../../base/context.js';
import { guardApart } from '../../base/files/guard-apart.js';
import { fileSink, guardOutput } from '../../base/files/sink.js';
import { identitiesOf } from '../../base/files/files.js';
import { safeName } from '../../base/safe-name.js';
import { readRegulation } from '../../council/read-regulation.js';
import { openLibrary } from '../../law/library.js';
import { readDate } from '../../rows/cells.js';
import { editionAsked } from '../../rows/edition-named.js';
import { readSelfPoints } from '../../sheets/self-assessment.js';
import { sheetProblemLine } from '../../sheets/problem-lines.js';
import { rowProblemLine } from '../../rows/problem-lines.js';
import { tableNotes } from '../../tables/sheet-notes.js';
import { fatal } from './errors.js';
import { formPage, readPageParts } from './form-page.js';
import { formData, type FormParts } from './make-form.js';
import { pagesFor, type FormDesk } from './pages.js';
import type { FormCommandMessages } from './words.js';

export interface FormFlags {
  readonly products?: string;
  readonly regulation?: string;
  readonly round?: number;
  readonly member?: readonly string[];
  /** The file of self-assessments; true for a page that a producer fills in. */
  readonly self?: string | true;
  readonly date?: string;
  readonly edition?: string;
  readonly editionOfSeason?: boolean;
  readonly out?: string;
  readonly force?: boolean;
  readonly criteria?: string;
  /** Sheets of a workbook to read. */
  readonly sheet?: readonly string[];
}

/** `ocop form`: pages to score in a browser, each one HTML file. Gives the exit status. */
export async function form(
  folder: string | null,
  flags: FormFlags,
  context: Context<FormCommandMessages>,
): Promise<number> {
  const { messages, report } = context;
  guardFlags(folder, flags);
  const desk = await openDesk(folder, flags, context);
  const { pages, shortfall } = await pagesFor(desk, context);
  const files = filesFor(pages, flags);
  const inputs = new Set(
    identitiesOf([flags.products, flags.regulation, ...(typeof flags.self === 'string' ? [flags.self] : [])]),
  );
  for (const file of files) guardOutput(file, inputs, flags.force ?? false);
  guardApart(files);
  const parts = readPageParts();
  for (const [at, page] of pages.entries()) {
    const data = formData(page, desk.library);
    for (const { product, odd } of at === 0 ? data.products : []) {
      if (odd !== null) report(messages.form.odd(product.code, messages.session.oddSet(odd)));
    }
    const { form: words } = messages;
    const [only] = page.members.length === 1 ? page.members : [];
    const of = only?.name ?? page.council;
    const html = formPage(data, (page.self ? words.selfTitle : words.title)(of), words.noScript, parts);
    const file = files[at] ?? '';
    const sink = fileSink(file, context.host);
    sink.write(html);
    sink.close();
    report(
      words.wrote(file, data.products.length, data.sets.length, Math.ceil(Buffer.byteLength(html) / 1024)),
    );
  }
  report(flags.self === true ? messages.form.thenSelf : messages.form.then(flags.regulation ?? null));
  return shortfall ? FELL_SHORT : ALL_WELL;
}

/** @throws {UserError} where flags do not go together, before anything is read */
function guardFlags(folder: string | null, flags: FormFlags): void {
  const { round = 1, self, products, out } = flags;
  if (out !== undefined && !/^\.html?$/i.test(extname(out))) throw fatal('form-ending', { file: out });
  if (self === true) {
    if (round > 1) throw fatal('form-self-alone', { flag: '--round' });
    if (flags.member !== undefined) throw fatal('form-self-alone', { flag: '--member' });
    if (flags.regulation !== undefined) throw fatal('form-self-alone', { flag: '--regulation' });
  }
  if (round === 1 && folder !== null) throw fatal('form-folder-first-round', { folder });
  if (round === 1 && products === undefined) throw fatal('form-needs-products', {});
  if (round > 1 && folder === null && products === undefined) {
    throw fatal('form-round-needs-folder', { round });
  }
  if (flags.member?.some((name) => name.trim() === '') === true) {
    throw fatal('flag-blank', { flag: '--member' });
  }
}

async function openDesk(
  folder: string | null,
  flags: FormFlags,
  { host, messages, report, today }: Context<FormCommandMessages>,
): Promise<FormDesk> {
  const library = openLibrary(flags.criteria ?? null, today);
  for (const one of library.replacements) report(messages.rate.replaced(one));
  const day = flags.date === undefined ? today : readDate(flags.date);
  if (day === null) throw fatal('date-unreadable', { read: flags.date ?? '' });
  const edition = editionAsked(library, flags);
  const choice = flags.sheet ?? null;
  const self =
    typeof flags.self === 'string' ? await readSelfPoints(flags.self, library, edition, choice, host) : null;
  if (self?.first) tableNotes([self.first], messages).forEach(report);
  for (const problem of self?.problems ?? []) report(rowProblemLine(messages, problem));
  for (const { path, problem } of self?.sheetProblems ?? [])
    report(sheetProblemLine(messages, path, problem));
  return {
    library,
    day,
    edition,
    choice,
    round: flags.round ?? 1,
    products: flags.products ?? null,
    lists: folder ?? flags.products ?? null,
    regulation: flags.regulation === undefined ? null : readRegulation(flags.regulation),
    names: (flags.member ?? []).map((name) => name.normalize('NFC').trim()),
    self: flags.self === true,
    points: self?.points ?? new Map<string, never>(),
  };
}

/** One page goes to the file that is named; several to files beside it, each with whose it is in its name. */
function filesFor(pages: readonly FormParts[], { out, self }: FormFlags): readonly string[] {
  const file = out ?? (self === true ? 'tucham.html' : 'chamdiem.html');
  if (pages.length === 1) return [file];
  const ending = extname(file);
  const stem = file.slice(0, file.length - ending.length);
  return pages.map(({ members }) => `${stem}-${safeName(members[0]?.name ?? '')}${ending}`);
}
