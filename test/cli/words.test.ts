import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { messages as en } from '../../src/cli/catalogue.en.js';
import { messages as vi } from '../../src/cli/catalogue.vi.js';
import { errors as enErrors } from '../../src/cli/errors.en.js';
import { errors as viErrors } from '../../src/cli/errors.vi.js';
import { ArgumentMaker, MADE, type Made } from '../support/made-arguments.js';
import { ROOT } from '../support/ocop.js';

/*
 * Every message of both languages is rendered, errors too, with arguments made from the types of its parameters, and
 * searched for what a slip leaves behind: a leftover, an argument that the text does not say, a number that differs
 * between the languages, a placeholder. One that is there in a language has to be there in the other.
 */

/** As many rounds reach every member of the unions that messages choose by. */
const ROUNDS = 48;

interface Said {
  readonly path: string;
  readonly vi: string;
  readonly en: string;
}

/** An argument of a message, and whether the message says it, in any round. */
interface Argument {
  readonly path: string;
  vi: boolean;
  en: boolean;
}

type Excuse = readonly [path: string, why: string];

const CATALOGUE = join(ROOT, 'src/cli/catalogue.vi.ts');
const ERRORS = join(ROOT, 'src/cli/errors.vi.ts');

function programOf(): ts.Program {
  const { config } = ts.readConfigFile(join(ROOT, 'tsconfig.json'), (file) => ts.sys.readFile(file)) as {
    readonly config: unknown;
  };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT);
  return ts.createProgram([CATALOGUE, ERRORS], options);
}

function everything(): { readonly said: readonly Said[]; readonly args: readonly Argument[] } {
  const program = programOf();
  const checker = program.getTypeChecker();
  const said: Said[] = [];
  const args = new Map<string, Argument>();
  walk('', exportedBy(CATALOGUE), vi, en, []);
  walk('error', exportedBy(ERRORS), viErrors, enErrors, []);
  return { said, args: [...args.values()] };

  function exportedBy(file: string): ts.Type {
    const source = program.getSourceFile(file);
    const module = source && checker.getSymbolAtLocation(source);
    const [words] = module ? checker.getExportsOfModule(module) : [];
    if (words === undefined) throw new Error(`${file} gives no words`);
    return checker.getTypeOfSymbol(words);
  }

  function walk(path: string, type: ts.Type, here: unknown, there: unknown, given: readonly Given[]): void {
    if (typeof here === 'string' && typeof there === 'string') {
      said.push({ path, vi: here, en: there });
      for (const one of given) note(one, here, there);
    } else if (isWording(here) && isWording(there)) {
      const [signature] = type.getCallSignatures();
      if (signature === undefined) throw new Error(`${path} is called, and its type does not say how`);
      for (let round = 0; round < ROUNDS; round += 1) {
        const makers = [0, 1].map(() => new ArgumentMaker(checker, round, given.length)) as [
          ArgumentMaker,
          ArgumentMaker,
        ];
        const at = `${path} (${String(round)})`;
        const [hereNow, thereNow] = [
          wordedOr(at, here, makers[0].argumentsFor(signature)),
          wordedOr(at, there, makers[1].argumentsFor(signature)),
        ];
        const mine = makers[0].made.map((made) => ({ made, of: path }));
        walk(at, signature.getReturnType(), hereNow, thereNow, [...given, ...mine]);
      }
    } else if (isArea(here) && isArea(there)) {
      for (const key of Object.keys(here)) {
        const property = type.getProperty(key);
        const inner = property ? checker.getTypeOfSymbol(property) : (type.getNumberIndexType() ?? type);
        walk(`${path}${path === '' ? '' : '.'}${key}`, inner, here[key], there[key], given);
      }
      expect([path, Object.keys(there).toSorted()]).toEqual([path, Object.keys(here).toSorted()]);
    } else expect([path, there]).toEqual([path, here]);
  }

  function note({ made, of }: Given, here: string, there: string): void {
    const path = `${of.replace(/ \(\d+\)/g, '')} ${made.at}`;
    const argument = args.get(path) ?? { path, vi: false, en: false };
    argument.vi ||= made.mark.test(here);
    argument.en ||= made.mark.test(there);
    args.set(path, argument);
  }
}

interface Given {
  readonly made: Made;
  /** The message that it was made for. */
  readonly of: string;
}

/** A message that cannot be said of what was made says so itself, to be found. */
function wordedOr(path: string, say: (...args: unknown[]) => unknown, args: unknown[]): unknown {
  try {
    return say(...args);
  } catch (error) {
    return `undefined: ${path} ${String(error)}`;
  }
}

function isWording(said: unknown): said is (...args: unknown[]) => unknown {
  return typeof said === 'function';
}

function isArea(said: unknown): said is Readonly<Record<string, unknown>> {
  return typeof said === 'object' && said !== null;
}

const letters = (text: string) => text.replace(MADE, '').replace(/[^\p{L}]+/gu, '');
const marked = (text: string) => /đ|\p{M}/iu.test(text.normalize('NFD'));
const madeIn = (text: string) => [...new Set(text.match(MADE) ?? [])].toSorted();
const numbersIn = (text: string) => [...new Set(text.replace(MADE, '').match(/\d+/g) ?? [])].toSorted();

const { said: SAID, args: ARGUMENTS } = everything();
const LEFT_BEHIND = /undefined|\[object|NaN|TODO|\$\{|\S {2,}\S|null|^\s*$/;

/** What the types allow and nobody ever gives, or what looks like a slip and is none, by the beginning of its path. */
const EXCUSED: readonly Excuse[] = [
  ['session.help.', 'keys stand in a column'],
  ['session.reviewMarks ', 'says nothing where nothing is marked'],
  ['tally.help.legend', 'measures stand in a column'],
  ['council.quorum ', 'says nothing of a quorum that is there'],
  ['criteria.change ', 'a criterion that got another number has both'],
  ['register.expiring.calendar.graceEnds ', 'is only rendered where the edition has days of grace'],
  ['error.out-form-unknown ', 'a command that writes one form alone writes csv, never txt'],
];

/** Arguments that a message is given and need not say, by the beginning of its path and the end of the argument's. */
const UNSAID: readonly (readonly [path: string, argument: string, why: string])[] = [
  ['', 'unmet[].has', 'what is needed is enough, in a line that is short'],
  ['council.', 'has.sum', 'is said as an average'],
  ['', 'args.wants', 'is said for the keywords of a schema, which the type does not list'],
  ['error.', 'findings[].column', 'the line is enough, as editors show it'],
  ['', 'set-ambiguous args.edition', 'the candidates are of it'],
  [
    'register.problems.value-unknown',
    'args.grounds',
    'the letters of the grounds are enough, beside a cell of them',
  ],
  ['council.held', '', 'the rows of the member are reported by themselves'],
  ['council.summary', 'drafts', 'drafts have a line of their own'],
  ['council.summary', 'a.unsealedRows', 'are said in a line of their own'],
  ['session.review', ' of', 'is said when none is left open'],
  ['tally.remarks.', 'terms[]', 'are given to every remark, for the one on computed ends'],
  ['tally.value', 'names.first', 'is said of the editions before the first one, by the value "earlier"'],
  ['tally.note', 'written[].records', 'is for the order of the names'],
  ['plan.', 'limit.least', 'is said in tenths: 31,1 for 311'],
  ['plan.', 'limit.most', 'is said in tenths: 31,1 for 311'],
  ['plan.amount', 'tenths', 'is said in tenths: 31,1 for 311'],
];

/** What stays Vietnamese in English: values that are read in files, names of places, papers and columns. */
const PROPER_TERMS =
  /"lần đầu"|"nâng hạng"|"phân hạng lại"|UBND cấp tỉnh|QĐ-UBND|QĐ-BNNMT|BB-HĐ|Đà Lạt|"1\.1 Nguồn gốc sản phẩm"|"Thực phẩm(?:,4)?"|"3 điểm"|"MÃ£" for "Mã"|Ð for Đ|"Tên sản phẩm"|"Mã sản phẩm"|"Chủ thể"|"Xã"|"Tỉnh"|"Thành viên"|"Điểm chấm"|"Điểm tối đa"|đ \(or dd\)/g;

const isExcused = ({ path }: { readonly path: string }, excused: readonly Excuse[]) =>
  excused.some(([start]) => path.startsWith(start));

const wrongOnes = (wrong: (one: Said) => boolean, excused: readonly Excuse[] = []) =>
  SAID.filter((one) => wrong(one) && !isExcused(one, excused)).map(
    (one) => `${one.path}: ${one.vi} | ${one.en}`,
  );

describe('what the program says', () => {
  it('is found in full', () => {
    expect(new Set(SAID.map(({ path }) => path.replace(/ \(\d+\)/, ''))).size).toBeGreaterThan(900);
  });

  it('has nothing in it that a slip left behind', () => {
    expect(wrongOnes((one) => LEFT_BEHIND.test(one.vi) || LEFT_BEHIND.test(one.en), EXCUSED)).toEqual([]);
  });

  it('is Vietnamese in Vietnamese', () => {
    const plain = ({ vi: text }: Said) => letters(text).length > 25 && !marked(text);
    expect(wrongOnes(plain)).toEqual([]);
  });

  it('differs between the languages', () => {
    const alike = (one: Said) => letters(one.vi).length > 3 && one.vi === one.en;
    expect(wrongOnes(alike, [['plan.title ', 'is the name of the command, and that of the plan']])).toEqual(
      [],
    );
  });

  it('says in English what it says in Vietnamese: whatever it was given, and not in a letter or two', () => {
    const less = (one: Said) =>
      madeIn(one.vi).join() !== madeIn(one.en).join() ||
      (letters(one.vi).length > 3 && letters(one.en).length < 2) ||
      (letters(one.en).length > 3 && letters(one.vi).length < 2) ||
      (one.en.length < 2 && one.vi.length >= 2) ||
      letters(one.en).length < letters(one.vi).length / 4;
    expect(wrongOnes(less)).toEqual([]);
  });

  it('has the same numbers in both languages', () => {
    expect(wrongOnes((one) => numbersIn(one.vi).join() !== numbersIn(one.en).join())).toEqual([]);
  });

  it('is not the key it stands under', () => {
    // One word can be both: the status `expired` is called "expired".
    const isKey = ({ path, en: text }: Said) => /[A-Z.-]/.test(text) && path.endsWith(text);
    expect(wrongOnes(isKey, [['kinds.re-rating', 'is called so']])).toEqual([]);
  });

  it('has no Vietnamese in English, but for proper terms', () => {
    expect(wrongOnes((one) => marked(one.en.replace(PROPER_TERMS, '')))).toEqual([]);
  });

  it('says every argument that it is given, in both languages', () => {
    const isUnsaid = ({ path }: Argument) =>
      UNSAID.some(([start, end]) => path.startsWith(start) && path.endsWith(end));
    const silent = ARGUMENTS.filter((one) => (!one.vi || !one.en) && !(isUnsaid(one) && one.vi === one.en));
    const languages = (one: Argument) => (one.vi ? 'en' : one.en ? 'vi' : 'vi, en');
    expect(silent.map((one) => `${one.path} is not said in ${languages(one)}`)).toEqual([]);
  });

  it('has no excuse that nothing needs', () => {
    const unneeded = UNSAID.filter(
      ([start, end]) =>
        !ARGUMENTS.some((one) => !one.vi && one.path.startsWith(start) && one.path.endsWith(end)),
    );
    expect(unneeded).toEqual([]);
  });
});
