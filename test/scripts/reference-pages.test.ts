import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { FOLDER, referencePages } from '../../scripts/reference/pages.js';
import { ROOT } from '../support/ocop.js';

/** Pages that are written by hand, whole. */
const BY_HAND = ['gioi-han.md', 'json.md', 'ma-thoat.md', 'tep-bang.md'];

it('the reference pages say what the program says today; "npm run docs" makes them anew', async () => {
  const pages = await referencePages();
  for (const [file, page] of pages) expect(readFileSync(join(ROOT, file), 'utf8'), file).toBe(page);
  const there = readdirSync(join(ROOT, FOLDER)).filter((name) => !BY_HAND.includes(name));
  const made = [...pages.keys()].filter((file) => file.startsWith(FOLDER));
  expect(there.map((name) => `${FOLDER}/${name}`).toSorted()).toEqual(made.toSorted());
});
