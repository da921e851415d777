import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, inject } from 'vitest';
import { processFile, runnerFile } from './one-office.js';
import { hasPoppler, pdfPages, type PdfPage } from './pdf.js';
import { tempDir } from './temp.js';

/** Whether this machine has LibreOffice and what reads its PDFs; .ci/run installs them. */
const hasOffice = hasPoppler && spawnSync('soffice', ['--version']).status === 0;

/** Describes what LibreOffice makes of a file: skipped only where it is not there, and never in the gate. */
export const describeInOffice = describe.skipIf(!hasOffice && process.env.CI !== 'true');

/** Opens files in LibreOffice, and saves each as PDF or in another of its formats. */
export function convert(files: readonly string[], format: string): string[] {
  const office = inject('office');
  const out = tempDir();
  const args = [...flagsOf(office), '--convert-to', format, '--outdir', out, ...files];
  const { status, stdout, stderr, error } = alone(office, () => {
    startOnce(office);
    return spawnSync('soffice', args, { encoding: 'utf8' });
  });
  if (status !== 0) throw error ?? new Error(`soffice: ${stdout}${stderr}`);
  const [ending = ''] = format.split(':');
  return files.map((file) => join(out, basename(file).replace(/\.[^.]+$/, `.${ending}`)));
}

/** A profile of its own: another LibreOffice that runs, or has crashed, is none of its business. */
function flagsOf(office: string): readonly string[] {
  return [
    `-env:UserInstallation=${pathToFileURL(join(office, 'profile')).href}`,
    '--headless',
    '--norestore',
  ];
}

/**
 * Starts the LibreOffice of all tests, unless it runs. A start takes six seconds of work, a file a tenth of one. It stays
 * for as long as a document is open in it, and does what a second start with its profile asks for.
 */
function startOnce(office: string): void {
  if (existsSync(processFile(office))) return;
  const open = join(office, 'open.rtf');
  writeFileSync(open, String.raw`{\rtf1 .\par}`);
  // It ends with the run of the tests, also where that is broken off.
  const watched = '"$@" & while kill -0 "$0" 2>/dev/null; do sleep 2; done; kill -TERM 0';
  const runner = readFileSync(runnerFile(office), 'utf8');
  const args = ['-c', watched, runner, 'soffice', ...flagsOf(office), open];
  const child = spawn('sh', args, { detached: true, stdio: 'ignore' });
  child.unref();
  writeFileSync(processFile(office), String(child.pid));
  // It marks the document as its own once it is there.
  until(() => existsSync(join(office, '.~lock.open.rtf#')));
}

/** Does some work while no other file of tests does any with the same LibreOffice. */
function alone<T>(office: string, work: () => T): T {
  const busy = join(office, 'busy');
  until(() => {
    try {
      mkdirSync(busy);
      return true;
    } catch {
      return false;
    }
  });
  try {
    return work();
  } finally {
    rmSync(busy, { recursive: true });
  }
}

function until(isSo: () => boolean): void {
  const end = Date.now() + 240_000;
  while (!isSo()) {
    if (Date.now() > end) throw new Error('LibreOffice does not answer');
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
  }
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
