import { readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { fatalProblem } from '../../src/base/errors.js';
import { loadErrorWords } from '../../src/cli/load-error-words.js';

const SRC = fileURLToPath(new URL('../../src', import.meta.url));

/** The folders that declare errors of their own; `cli` puts them together. */
function foldersWithErrors(): readonly string[] {
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).map((file) =>
    file.replaceAll('\\', '/'),
  );
  return files
    .filter((file) => file.endsWith('/errors.ts'))
    .map(dirname)
    .filter((folder) => folder !== 'cli');
}

describe('the catalogue of errors', () => {
  it('has those of every folder, in either language', () => {
    const folders = foldersWithErrors();
    expect(folders).toContain('commands/evaluate');
    for (const lang of ['vi', 'en']) {
      const text = readFileSync(`${SRC}/cli/errors.${lang}.ts`, 'utf8');
      const missing = folders.filter((folder) => !text.includes(`'../${folder}/errors.${lang}.js'`));
      expect(missing).toEqual([]);
    }
  });

  it('words what a folder found', async () => {
    const problem = fatalProblem('file-missing', { file: 'a.csv' });
    expect((await loadErrorWords('vi'))(problem)).toBe('Không thấy tệp a.csv.');
    expect((await loadErrorWords('en'))(problem)).toBe('There is no file a.csv.');
  });

  it('takes a code that no folder declares for a bug', async () => {
    const say = await loadErrorWords('en');
    expect(() => say({ code: 'no-such-code', args: {} })).toThrow('no-such-code');
  });
});
