import { existsSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../support/ocop.js';
import { PAGES, pageText, proseOf } from './pages.js';

const LINK = /!?\[[^\]]*\]\(([^)\s]+)\)/g;

describe('every link of a page leads somewhere', () => {
  it.each(PAGES)('%s', (page) => {
    const wrong = linksOf(page).filter((link) => !leadsSomewhere(page, link));
    expect(wrong).toEqual([]);
  });
});

it('every page can be reached from the README', () => {
  const reached = new Set(['README.md']);
  for (const page of reached) {
    for (const link of linksOf(page)) {
      const target = targetOf(page, link).file;
      if (PAGES.includes(target)) reached.add(target);
    }
  }
  expect(PAGES.filter((page) => !reached.has(page))).toEqual([]);
});

it('the README is read in one go', () => {
  expect(pageText('README.md').split('\n').length - 1).toBeLessThanOrEqual(120);
});

it('tells a link that leads nowhere', () => {
  expect(leadsSomewhere('README.md', 'docs/khong-co.md')).toBe(false);
  expect(leadsSomewhere('README.md', 'docs/quyet-dinh.md#khong-co')).toBe(false);
});

function linksOf(page: string): readonly string[] {
  return Array.from(proseOf(pageText(page)).matchAll(LINK), (match) => match[1]!).filter(
    (link) => !/^https?:/.test(link),
  );
}

function targetOf(page: string, link: string) {
  const [path = '', anchor = ''] = decodeURIComponent(link).split('#');
  return { file: path === '' ? page : normalize(join(dirname(page), path)).replace(/\/$/, ''), anchor };
}

function leadsSomewhere(page: string, link: string): boolean {
  const { file, anchor } = targetOf(page, link);
  if (file.startsWith('..') || !existsSync(join(ROOT, file))) return false;
  if (anchor === '') return true;
  return statSync(join(ROOT, file)).isFile() && anchorsOf(pageText(file)).has(anchor);
}

/** What the headings of a page are linked by: small letters, no punctuation, hyphens for spaces, a number when taken. */
function anchorsOf(text: string): ReadonlySet<string> {
  const anchors = new Set<string>();
  for (const [, heading] of proseOf(text).matchAll(/^#{1,6} (.+)$/gm)) {
    const anchor = heading!
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{M}\p{N}_ -]/gu, '')
      .replaceAll(' ', '-');
    let name = anchor;
    for (let count = 1; anchors.has(name); count += 1) name = `${anchor}-${String(count)}`;
    anchors.add(name);
  }
  return anchors;
}
