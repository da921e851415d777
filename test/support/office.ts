import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe } from 'vitest';
import { hasPoppler, pdfPages, type PdfPage } from './pdf.js';
import { tempDir } from './temp.js';

/** Whether this machine has LibreOffice and what reads its PDFs; .ci/run installs them. */
export const hasOffice = hasPoppler && spawnSync('soffice', ['--version']).status === 0;

/** Describes what LibreOffice makes of a file: skipped only where it is not there, and never in the gate. */
export const describeInOffice = describe.skipIf(!hasOffice && process.env.CI !== 'true');

/** Opens files in LibreOffice, started once for all of them, and saves each as PDF or in another of its formats. */
export function convert(files: readonly string[], format: string): string[] {
  const dir = tempDir();
  // A profile of its own: another LibreOffice that runs, or has crashed, is none of its business.
  const profile = pathToFileURL(join(dir, 'profile')).href;
  const flags = [`-env:UserInstallation=${profile}`, '--headless', '--norestore'];
  const args = [...flags, '--convert-to', format, '--outdir', dir, ...files];
  const { status, stdout, stderr, error } = spawnSync('soffice', args, { encoding: 'utf8' });
  if (status !== 0) throw error ?? new Error(`soffice: ${stdout}${stderr}`);
  const [ending = ''] = format.split(':');
  return files.map((file) => join(dir, basename(file).replace(/\.[^.]+$/, `.${ending}`)));
}

/** The pages of papers as LibreOffice lays them out, by the papers' names. */
export function printed<Name extends string>(
  papers: Readonly<Record<Name, Uint8Array>>,
): Record<Name, PdfPage[]> {
  const dir = join(tempDir(), 'papers');
  mkdirSync(dir);
  const names = Object.keys(papers) as Name[]; // a record's keys are its names
  const files = names.map((name) => {
    const file = join(dir, `${name}.docx`);
    writeFileSync(file, papers[name]);
    return file;
  });
  const pdfs = convert(files, 'pdf');
  const pages = names.map((name, at) => [name, pdfPages(readFileSync(pdfs[at] ?? ''))] as const);
  return Object.fromEntries(pages) as Record<Name, PdfPage[]>; // of the same names
}
