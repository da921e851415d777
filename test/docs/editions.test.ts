import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { doubt } from '../../src/law/doubt.vi.js';
import { LAW } from '../support/law.js';
import { ROOT } from '../support/ocop.js';

const read = (name: string) => readFileSync(join(ROOT, name), 'utf8');

/** The row of a table that begins with a name. */
const row = (page: string, name: string) =>
  page.split('\n').find((line) => line.startsWith(`| \`${name}\` `));

describe('the editions and their doubts', () => {
  const readme = read('README.md');
  const page = read('docs/quyet-dinh.md');

  it.each(LAW.editions.map((one) => [one.edition, one] as const))('%s is in the README', (id, edition) => {
    const said = row(readme, id) ?? '';
    expect(said).toContain(edition.instrument.number);
    expect(read('package.json')).toContain(edition.instrument.number);
    const disputed = LAW.sets(id).filter(({ disputed: one }) => one !== null);
    const numbers = said.split('|').at(-2)?.match(/\d+/g) ?? [];
    expect(numbers.map(Number)).toEqual(disputed.map(({ set }) => set));
  });

  it('each doubt is in the page, with its kind and its reason', () => {
    for (const { disputed } of LAW.editions.flatMap(({ edition }) => LAW.sets(edition))) {
      if (disputed === null) continue;
      const line = page.split('\n').find((one) => one.includes(`| ${disputed.article} `)) ?? '';
      expect(line).toContain(doubt[disputed.kind]);
      expect(line).toContain(disputed.reason);
    }
  });
});
