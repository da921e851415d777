import { readFileSync, writeFileSync } from 'node:fs';
import type * as fs from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { keepCopy } from '../../../src/base/files/kept-copy.js';
import { testHost } from '../../support/host.js';
import { tempDir } from '../../support/temp.js';

// The folder is listed before anybody else has made a copy in it.
vi.mock('node:fs', async (original) => ({ ...(await original<typeof fs>()), readdirSync: () => [] }));

it('a kept copy that another process made meanwhile is not overwritten: the next number is taken', () => {
  const dir = tempDir();
  writeFileSync(join(dir, 'so.csv'), 'sổ');
  writeFileSync(join(dir, 'so.csv.bak-0001'), 'của người khác');
  expect(keepCopy(join(dir, 'so.csv'), testHost())).toBe(join(dir, 'so.csv.bak-0002'));
  expect(readFileSync(join(dir, 'so.csv.bak-0001'), 'utf8')).toBe('của người khác');
});
