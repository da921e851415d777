import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe } from 'vitest';
import { tempDir } from './temp.js';

/** Whether this machine has poppler's tools; .ci/run installs them. */
export const hasPoppler = spawnSync('pdfinfo', ['-v']).error === undefined;

/** Describes what is on printed pages: as `describeInBrowser` does, skipped only where the tools are not there. */
export const describeOnPaper = describe.skipIf(!hasPoppler && process.env.CI !== 'true');

/** A page in points, 72 to the inch; A4 is 595 by 842. */
export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly text: string;
}

/** The pages of a PDF, their sizes in whole points. */
export function pdfPages(pdf: Buffer): PdfPage[] {
  const file = join(tempDir(), 'pages.pdf');
  writeFileSync(file, pdf);
  const sizes = run('pdfinfo', ['-l', '-1', file]).matchAll(/^Page +\d+ size: +([\d.]+) x ([\d.]+) pts/gm);
  const texts = run('pdftotext', ['-layout', file, '-']).split('\f');
  return [...sizes].map(([, width, height], at) => ({
    width: Math.round(Number(width)),
    height: Math.round(Number(height)),
    text: texts[at] ?? '',
  }));
}
/** Texts of a page with the boxes that they stand in, in points. */
export interface PdfWord {
  readonly page: number;
  readonly text: string;
  readonly box: readonly [left: number, top: number, right: number, bottom: number];
}

/** The words of a PDF, where they stand. */
export function pdfWords(pdf: Buffer): PdfWord[] {
  const file = join(tempDir(), 'words.pdf');
  writeFileSync(file, pdf);
  const pages = run('pdftotext', ['-bbox', file, '-']).split('<page ').slice(1);
  return pages.flatMap((page, at) =>
    [
      ...page.matchAll(
        /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/word>/g,
      ),
    ].map(([, left, top, right, bottom, text = '']) => ({
      page: at + 1,
      text,
      box: [Number(left), Number(top), Number(right), Number(bottom)] as const,
    })),
  );
}

function run(tool: string, args: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync(tool, args, { encoding: 'utf8' });
  if (status !== 0) throw error ?? new Error(`${tool}: ${stderr}`);
  return stdout;
}
