import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../support/ocop.js';
import { pageText } from './pages.js';

it('the page of the dependencies says of each why it is there', () => {
  const { dependencies, devDependencies } = JSON.parse(
    readFileSync(join(ROOT, 'package.json'), 'utf8'),
  ) as Record<'dependencies' | 'devDependencies', Record<string, string>>; // our own package.json
  const page = pageText('docs/phat-trien/thu-vien.md');
  const names = [...Object.keys(dependencies), ...Object.keys(devDependencies)];
  expect(names.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
});
