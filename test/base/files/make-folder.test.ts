import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeFolderBy } from '../../../src/base/files/disk.js';
import { systemError } from '../../support/disk.js';
import { tempDir } from '../../support/temp.js';

it('that a folder cannot be made on a disk that only reads is told with that reason', () => {
  const folder = tempDir();
  const asked: string[] = [];
  // As Node has it: what the folder is made in is said to be missing.
  const make = (path: string, options?: { recursive: boolean }) => {
    asked.push(path);
    throw systemError(options?.recursive === true ? 'ENOENT' : 'EROFS');
  };
  expect(() => {
    makeFolderBy(make, join(folder, 'a', 'b'));
  }).toThrow(expect.objectContaining({ code: 'EROFS' }));
  expect(asked).toEqual([join(folder, 'a', 'b'), join(folder, 'a')]);
});

it('a folder is made with all on the way to it', () => {
  const path = join(tempDir(), 'a', 'b');
  makeFolderBy(mkdirSync, path);
  makeFolderBy(mkdirSync, path);
  expect(existsSync(path)).toBe(true);
});
