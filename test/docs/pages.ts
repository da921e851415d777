import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../support/ocop.js';

/** The pages that people read, by their path from the root. */
export const PAGES: readonly string[] = [
  'README.md',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'samples/README.md',
  ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`)
    .toSorted(),
];

export function pageText(page: string): string {
  return readFileSync(join(ROOT, page), 'utf8');
}

/** A fenced block: the word behind the fence, and its lines. */
export interface Block {
  readonly language: string;
  readonly lines: readonly string[];
  /** What stands between this block and the one before. */
  readonly before: string;
}

export function blocksOf(text: string): readonly Block[] {
  const blocks: Block[] = [];
  let before = '';
  let open: { language: string; fence: string; lines: string[] } | null = null;
  for (const line of text.split('\n')) {
    const fence = /^ *(`{3,})(.*)$/.exec(line);
    if (open === null && fence !== null) {
      open = { language: fence[2]!.trim(), fence: fence[1]!, lines: [] };
    } else if (open !== null && fence?.[1] === open.fence && fence[2] === '') {
      blocks.push({ language: open.language, lines: open.lines, before });
      open = null;
      before = '';
    } else if (open !== null) {
      open.lines.push(line);
    } else {
      before += `${line}\n`;
    }
  }
  return blocks;
}

/** A page without its fenced blocks. */
export function proseOf(text: string): string {
  return text.replaceAll(/^( *)(`{3,})[^\n]*\n[\s\S]*?^\1\2$/gm, '');
}
