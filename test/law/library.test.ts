import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { LawErrors } from '../../src/law/errors.js';
import { openLibrary } from '../../src/law/library.js';
import { toProductSet } from '../../src/law/law-files.js';
import { asSetFile } from '../../src/law/schema.js';
import { parseYamlFile } from '../../src/base/yaml-file.js';
import type { EditionId } from '../../src/engine/types.js';
import { UserError } from '../../src/base/user-error.js';
import { CRITERIA_DIR } from '../../src/base/package-root.js';
import { ratingRules } from '../../src/engine/rating-rules.js';
import { whichEdition } from '../../src/engine/which-edition.js';
import { day, E1048, E148, E26, LAW, productSet, TODAY } from '../support/law.js';
import { tempDir } from '../support/temp.js';

const SET_9 = '26-2026/09-tuong-nuoc-mam-gia-vi-long.yaml';

/** What is wrong with the law, as the one who runs the program reads it. */
function findingsIn(open: () => unknown): LawErrors['criteria-broken']['findings'] {
  try {
    open();
  } catch (error) {
    const [problem] = error instanceof UserError ? error.problems : [];
    if (problem?.code !== 'criteria-broken') return [];
    return (problem.args as LawErrors['criteria-broken']).findings; // the pair of the code
  }
  return [];
}

const codesIn = (open: () => unknown) => findingsIn(open).map(({ code }) => code);

describe('our law', () => {
  it('has its editions in the order of their coming into force', () => {
    expect(LAW.editions.map((one) => one.edition)).toEqual([E1048, E148, E26]);
  });

  it('as compiled is the law as written', () => {
    for (const name of [SET_9, '148-2023/26-du-lich.yaml']) {
      const { data } = parseYamlFile(readFileSync(join(CRITERIA_DIR, name), 'utf8'));
      const { file } = asSetFile(data);
      const written = file && toProductSet(file);
      expect(written && LAW.set(written.edition, written.set)).toEqual(written);
    }
  });

  it('is ready for rating as the engine makes a set ready, in every set', () => {
    const ready = LAW.editions.flatMap((one) =>
      LAW.sets(one.edition).map(({ set }) => [
        LAW.rules(one.edition, set),
        ratingRules(one, productSet(one.edition, set)),
      ]),
    );
    expect(ready).toHaveLength(78);
    for (const [rules, made] of ready) expect(rules).toEqual(made);
  });

  it('has no set 27, nor one of another edition', () => {
    expect(LAW.set(E26, 27)).toBeUndefined();
    expect(LAW.set('27-2030' as EditionId, 1)).toBeUndefined();
    expect([LAW.rules(E26, 27), LAW.rules('27-2030' as EditionId, 1)]).toEqual([undefined, undefined]);
  });
});

describe('corrected files in place of ours', () => {
  const change = (dir: string, name: string, to: string, from: string | RegExp, by: string) => {
    const text = readFileSync(join(CRITERIA_DIR, name), 'utf8');
    mkdirSync(join(dir, to, '..'), { recursive: true });
    writeFileSync(join(dir, to), text.replace(from, by));
  };

  it.each(['26-2026/09-sua.yaml', 'nuoc-mam.yaml'])('one set, as %s', (to) => {
    const dir = tempDir();
    change(dir, SET_9, to, 'name: Tương', 'name: (đã sửa) Tương');
    const library = openLibrary(dir, TODAY);
    expect(library.set(E26, 9)?.name).toMatch(/^\(đã sửa\)/);
    expect(library.set(E148, 9)?.name).toBe(LAW.set(E148, 9)?.name);
    expect(library.sets(E26)).toHaveLength(26);
    expect(library.replacements).toEqual([{ path: join(dir, to), edition: E26, set: 9, added: false }]);
  });

  it('is what a sheet is rated by', () => {
    const dir = tempDir();
    change(dir, SET_9, 'nuoc-mam.yaml', 'points: 3', 'points: 2');
    const [own, corrected] = [LAW, openLibrary(dir, TODAY)].map((library) => library.rules(E26, 9));
    expect(own?.criteria[0]?.allowed.list).toEqual([0, 1, 3, 5]);
    expect(corrected?.criteria[0]?.allowed.list).toEqual([0, 1, 2, 5]);
  });

  it('another edition is data alone', () => {
    const dir = tempDir();
    const edition = readFileSync(join(CRITERIA_DIR, '26-2026/edition.yaml'), 'utf8');
    mkdirSync(join(dir, '99-2035'));
    writeFileSync(
      join(dir, '99-2035/edition.yaml'),
      edition
        .replace('edition: 26-2026', 'edition: 99-2035')
        .replace('number: 26/2026', 'number: 99/2035')
        .replaceAll('from: 2026-05-22', 'from: 2035-01-01')
        .replace('from: 148-2023', 'from: 26-2026')
        .replaceAll('2026-07-21', '2035-03-01')
        .replace('2026-06-21', '2035-01-31')
        .replace('sets: 26', 'sets: 1'),
    );
    change(
      dir,
      '26-2026/01-rau-cu-qua-hat-tuoi.yaml',
      '99-2035/01-rau.yaml',
      'edition: 26-2026',
      'edition: 99-2035',
    );

    const library = openLibrary(dir, TODAY);
    expect(library.editions.map((one) => one.edition)).toEqual([E1048, E148, E26, '99-2035']);
    expect(library.sets('99-2035' as EditionId).map((set) => set.name)).toEqual(['Rau, củ, quả, hạt tươi']);
    const on = (filed: string, rated: string) =>
      whichEdition(library.editions, { stated: null, kind: 'first', filed: day(filed), rated: day(rated) })
        .edition;
    expect(on('2034-12-31', '2034-12-31')).toBe(E26);
    expect(on('2034-12-31', '2035-03-01')).toBe(E26);
    expect(on('2034-12-31', '2035-03-02')).toBe('99-2035');
    expect(on('2035-01-01', '2035-01-01')).toBe('99-2035');
  });

  it('that are wrong are refused, with everything that is wrong', () => {
    const dir = tempDir();
    change(dir, SET_9, SET_9, 'max: 40', 'max: 41');
    const open = () => openLibrary(dir, TODAY);
    expect(codesIn(open).toSorted()).toEqual(['part-max', 'parts-sum', 'sections-sum']);
  });

  it('an edition that our own sets do not fit is refused too', () => {
    const dir = tempDir();
    change(dir, '26-2026/edition.yaml', '26-2026/edition.yaml', 'sets: 26', 'sets: 3');
    expect(() => openLibrary(dir, TODAY)).toThrow('criteria-broken');
    // Of our own sets too it is said where, though they are not parsed unless they are at odds with a corrected file.
    const lines = findingsIn(() => openLibrary(dir, TODAY)).flatMap(({ code, file, line }) =>
      code === 'set-unexpected' ? [readFileSync(file, 'utf8').split('\n')[line - 1]] : [],
    );
    expect(lines).toEqual(Array.from({ length: 23 }, (_, index) => `set: ${String(index + 4)}`));
  });

  it('that say a thing by an alias are refused in a sentence, a bomb of them too', () => {
    const dir = tempDir();
    change(dir, SET_9, SET_9, /name: Tương.*/, 'name: &ten Tương\nsubgroup: *ten');
    expect(codesIn(() => openLibrary(dir, TODAY))).toEqual(['yaml-syntax']);
  });

  it('a folder that is named like a file of the law is none', () => {
    const dir = tempDir();
    change(dir, SET_9, SET_9, 'name: Tương', 'name: (đã sửa) Tương');
    mkdirSync(join(dir, '26-2026/01-a.yaml'));
    expect(openLibrary(dir, TODAY).replacements).toHaveLength(1);
  });

  it.each([
    ['a folder that is not there', (dir: string) => join(dir, 'nowhere'), 'criteria-dir-unreadable'],
    ['a folder without criteria', (dir: string) => dir, 'criteria-dir-empty'],
  ])('%s is refused', (_what, at, code) => {
    expect(() => openLibrary(at(tempDir()), TODAY)).toThrow(code);
  });
});
