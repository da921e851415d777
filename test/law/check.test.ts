import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkFile, located, senseOfSet } from '../../src/law/check/check-file.js';
import { checkLaw, readAll } from '../../src/law/check/check-law.js';
import { CRITERIA_DIR } from '../../src/base/package-root.js';
import { E148, E26, edition } from '../support/law.js';
import { tempDir } from '../support/temp.js';

/** Our files, read once for all that is put in the place of one. */
const OWN = readAll(CRITERIA_DIR);

const SET_1 = '26-2026/01-rau-cu-qua-hat-tuoi.yaml';
const SET_26 = '26-2026/26-du-lich.yaml';
const SET_7 = '148-2023/07-che-bien-tu-rau-cu-qua-hat.yaml';

type Change = (text: string) => string;

const once =
  (from: string | RegExp, to: string): Change =>
  (text) =>
    text.replace(from, to);

/** What is found in one of our files when it is changed: the code, and the line it is said to stand on. */
function found(file: string, change: Change): string[] {
  const text = readFileSync(join(CRITERIA_DIR, file), 'utf8');
  const changed = change(text);
  expect(changed).not.toBe(text);
  const checked = checkFile({ path: file, folder: dirname(file), name: basename(file) }, changed);
  const sense =
    checked.kind === 'set' ? senseOfSet(checked.set, edition(file.startsWith(E148) ? E148 : E26)) : [];
  const lines = changed.split('\n');
  return located(checked, [...checked.findings, ...sense], false).map(
    ({ code, line }) => `${code}: ${lines[line - 1]?.trim() ?? ''}`,
  );
}

describe('an edition with one thing wrong is found out', () => {
  const findingsOf = (files: Readonly<Record<string, Change>>): string[] => {
    const dir = tempDir();
    for (const [name, change] of Object.entries(files)) {
      const text = readFileSync(join(CRITERIA_DIR, '148-2023/edition.yaml'), 'utf8');
      mkdirSync(dirname(join(dir, name)), { recursive: true });
      writeFileSync(join(dir, name), change(text));
    }
    return checkLaw(dir, false, OWN)
      .findings.filter(({ severity }) => severity === 'error')
      .map(({ code }) => code);
  };

  it.each<[string, Change, string[]]>([
    ['a day on which nobody recognises', once('from: 2025-07-06', 'from: 2025-07-07'), ['recognition-gap']],
    ['a day on which two do', once('from: 2025-07-06', 'from: 2025-07-05'), ['recognition-gap']],
    ['bands that leave points out', once('from: 30', 'from: 20'), []],
    ['bands that fall together', once('from: 30', 'from: 50'), ['bands-wrong']],
  ])('%s', (_what, change, codes) => {
    expect(findingsOf({ '148-2023/edition.yaml': change })).toEqual(codes);
  });

  it('said twice', () => {
    const same: Change = (text) => text;
    expect(findingsOf({ '148-2023/edition.yaml': same, 'van-ban.yaml': same })).toEqual(['edition-twice']);
  });
});

describe('a set with one thing wrong is found out, with its line', () => {
  it.each<[string, Change, string[]]>([
    [
      'a part worth more',
      once('max: 40', 'max: 41'),
      ['part-max: max: 41', 'parts-sum: parts:', 'sections-sum: max: 41'],
    ],
    ['a section worth less', once('max: 18', 'max: 17'), ['sections-sum: max: 40', 'criteria-sum: max: 17']],
    ['a criterion worth less', once('max: 3', 'max: 2'), ['criteria-sum: max: 18', 'top-option: options:']],
    ['points that do not rise', once('points: 2', 'points: 1'), ['points-not-rising: options:']],
    ['a code twice', once('"1.2"', '"1.1"'), ['code-twice: - code: "1.1"']],
    ['a code of another section', once('"1.2"', '"2.9"'), ['code-outside-section: - code: "2.9"']],
    [
      'a text in NFD',
      once('title: Nguồn gốc sản phẩm', `title: ${'Nguồn gốc sản phẩm'.normalize('NFD')}`),
      [`text-not-nfc: title: ${'Nguồn gốc sản phẩm'.normalize('NFD')}`],
    ],
    [
      'a star left in a text',
      once('title: Nguồn gốc sản phẩm', 'title: Nguồn gốc sản phẩm***'),
      ['stray-marker: title: Nguồn gốc sản phẩm***'],
    ],
    [
      'two spaces in a text',
      once('title: Nguồn gốc sản phẩm', 'title: Nguồn gốc  sản phẩm'),
      ['stray-marker: title: Nguồn gốc  sản phẩm'],
    ],
    ['a key that is none', once('max: 40', 'most: 40'), ['shape: - part: A', 'shape: most: 40']],
    ['points in quotes', once('points: 1', 'points: "1"'), ['shape: - points: "1"']],
    ['a sixth star', once('star: 5', 'star: 6'), ['shape: star: 6']],
    ['the number of another set', once('set: 1\n', 'set: 2\n'), ['wrong-file-name: set: 2']],
    [
      'a condition on a criterion that is not there',
      once('criterion: "5.1"', 'criterion: "5.9"'),
      ['criterion-unknown: - code: "5.2"'],
    ],
  ])('%s', (_what, change, expected) => {
    expect(found(SET_1, change)).toEqual(expected);
  });

  it('no YAML at all', () => {
    const [first, ...rest] = found(SET_1, once('parts:', 'parts: ['));
    expect(first).toMatch(/^yaml-syntax: /);
    expect(rest).toEqual([]);
  });

  it('stars that fall while points rise', () => {
    const swap: Change = (text) =>
      text
        .replace(/star: 4\n(\s+text: Có hợp đồng liên kết trên 75% sản lượng tiêu thụ\n)/, 'star: 5\n$1')
        .replace(/star: 5\n(\s+text: Có hợp đồng liên kết trên 75% sản lượng tiêu thụ và)/, 'star: 4\n$1');
    expect(found(SET_1, swap)).toEqual(['stars-not-rising: options:']);
  });

  it('a star within one case', () => {
    const star = once(/(- case: a[\s\S]*?points: 3\n)/, '$1                star: 4\n');
    expect(found(SET_26, star)).toEqual(['star-in-case: options:']);
  });

  it('the edition of another folder', () => {
    expect(found(SET_1, once('edition: 26-2026', 'edition: 148-2023'))).toEqual([
      'wrong-folder: edition: 148-2023',
    ]);
  });

  it('all of them at once', () => {
    const both: Change = (text) => text.replace('"1.2"', '"1.1"').replace('points: 2', 'points: 1');
    expect(found(SET_1, both)).toEqual(['points-not-rising: options:', 'code-twice: - code: "1.1"']);
  });
});

describe('a disputed set', () => {
  const mended: Change = (text) =>
    text
      .replace(/disputed:\n( {2}.*\n)+/, '')
      .replace(
        /(code: "6\.4"[\s\S]*?points: 3\n(?: {16}star: \d\n)? {16}text: .*\n)/,
        '$1              - points: 4\n                text: Mức thêm để thử\n',
      );

  it('says where it does not add up', () => {
    expect(found(SET_7, (text) => `${text}# as it is\n`)).toEqual(['disputed: options:']);
  });

  it('is excused there, and nowhere else', () => {
    expect(found(SET_7, once('max: 18', 'max: 17'))).toEqual([
      'sections-sum: max: 40',
      'criteria-sum: max: 17',
      'disputed: options:',
    ]);
  });

  it('is in order once it is mended', () => {
    expect(found(SET_7, mended)).toEqual([]);
  });

  it('must not be called disputed when nothing is wrong', () => {
    const dispute =
      'disputed: { at: "6.4", kind: transcription, finding: top-option, article: x, reason: y, other: { least: 0, most: 1 } }';
    const both: Change = (text) => mended(text).replace('parts:\n', `${dispute}\nparts:\n`);
    expect(found(SET_7, both)).toEqual([`dispute-unfounded: ${dispute}`]);
  });

  it.each([
    ['moves nothing', 'least: 1, most: 1', 'least: 0, most: 0'],
    ['has its ends the wrong way round', 'least: 1, most: 1', 'least: 2, most: 1'],
    ['is of points that the criterion cannot have', 'points: 3 }', 'points: 4 }'],
    ['is of a criterion that is not there', 'criterion: "6.4"', 'criterion: "6.9"'],
  ])('has another reading that is none where it %s', (_what, from, to) => {
    expect(found(SET_7, once(from, to)).map((one) => one.split(':')[0])).toEqual([
      'other-reading-wrong',
      'disputed',
    ]);
  });
});

/** What is found in the whole law with one file of ours replaced. */
function foundInLaw(file: string, change: Change): string[] {
  const dir = tempDir();
  mkdirSync(join(dir, dirname(file)), { recursive: true });
  writeFileSync(join(dir, file), change(readFileSync(join(CRITERIA_DIR, file), 'utf8')));
  return checkLaw(dir, false, OWN)
    .findings.filter((finding) => finding.severity === 'error')
    .map(({ code }) => code);
}

describe('an edition with one thing wrong is found out', () => {
  const FILE = '26-2026/edition.yaml';

  it.each<[string, Change, string[]]>([
    ['two bands from the same points', once(/from: 90 \}/, 'from: 70 }'), ['bands-wrong']],
    [
      'parts that do not make 100',
      once('max: 35', 'max: 34'),
      ['edition-parts-sum', ...Array<string>(26).fill('part-max')],
    ],
    [
      'nobody who recognises on the first days',
      once(/recognition:\n {2}- from: 2026-05-22/, 'recognition:\n  - from: 2026-06-01'),
      ['recognition-gap'],
    ],
    [
      'a transition from an edition that is not there',
      once('from: 148-2023', 'from: 147-2022'),
      ['transition-unknown'],
    ],
    [
      'filing that closes before it opens',
      once('earliestDays: 180', 'earliestDays: 100'),
      ['refile-days-wrong'],
    ],
    ['two grounds of one letter', once('ground: đ', 'ground: d'), ['ground-twice']],
    ['an article that is none', once('source: Điều 4.3', 'source: Điều 4 khoản 3'), ['shape']],
    ['a set too many', once('sets: 26', 'sets: 27'), ['sets-missing']],
    ['a set too few', once('sets: 26', 'sets: 25'), ['set-unexpected']],
    ['another count of options than was checked', once('options: 2579', 'options: 2580'), ['count-differs']],
  ])('%s', (_what, change, expected) => {
    expect(foundInLaw(FILE, change).toSorted()).toEqual(expected.toSorted());
  });
});

describe('a folder of corrections', () => {
  it('with two files for one set is refused', () => {
    const dir = tempDir();
    cpSync(join(CRITERIA_DIR, SET_1), join(dir, '01-mot.yaml'));
    cpSync(join(CRITERIA_DIR, SET_1), join(dir, '01-hai.yaml'));
    expect(
      checkLaw(dir, false, OWN)
        .findings.filter((finding) => finding.file.startsWith(dir))
        .map(({ code }) => code),
    ).toEqual(['set-twice']);
  });

  it('for an edition that is not there is refused', () => {
    expect(foundInLaw(SET_1, once('edition: 26-2026', 'edition: 27-2030'))).toContain('edition-unknown');
  });
});
