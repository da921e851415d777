import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { messages as en } from '../../src/cli/catalogue.en.js';
import { messages as vi } from '../../src/cli/catalogue.vi.js';
import { ArgumentMaker, MADE } from '../support/made-arguments.js';
import { ROOT } from '../support/ocop.js';

/*
 * Every message of both languages is said, with arguments made from the types of its parameters, and looked through for
 * what a slip leaves behind. One that is said in a language has to be said in the other.
 */

/** As many rounds reach every member of the unions that messages are told by. */
const ROUNDS = 24;

interface Said {
  readonly path: string;
  readonly vi: string;
  readonly en: string;
}

const CATALOGUE = join(ROOT, 'src/cli/catalogue.vi.ts');

function programOf(): ts.Program {
  const { config } = ts.readConfigFile(join(ROOT, 'tsconfig.json'), (file) => ts.sys.readFile(file)) as {
    readonly config: unknown;
  };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT);
  return ts.createProgram([CATALOGUE], options);
}

function everything(): readonly Said[] {
  const program = programOf();
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(CATALOGUE);
  const module = source && checker.getSymbolAtLocation(source);
  const [messages] = module ? checker.getExportsOfModule(module) : [];
  if (messages === undefined) throw new Error('the catalogue gives no messages');
  const said: Said[] = [];
  walk('', checker.getTypeOfSymbol(messages), vi, en);
  return said;

  function walk(path: string, type: ts.Type, here: unknown, there: unknown): void {
    if (typeof here === 'string' && typeof there === 'string') said.push({ path, vi: here, en: there });
    else if (isWording(here) && isWording(there)) {
      const [signature] = type.getCallSignatures();
      if (signature === undefined) throw new Error(`${path} is called, and its type does not say how`);
      for (let round = 0; round < ROUNDS; round += 1) {
        const told = () => new ArgumentMaker(checker, round).argumentsFor(signature);
        const at = `${path} (${String(round)})`;
        walk(at, signature.getReturnType(), wordedOr(at, here, told()), wordedOr(at, there, told()));
      }
    } else if (isArea(here) && isArea(there)) {
      for (const key of Object.keys(here)) {
        const property = type.getProperty(key);
        const inner = property ? checker.getTypeOfSymbol(property) : (type.getNumberIndexType() ?? type);
        walk(`${path}${path === '' ? '' : '.'}${key}`, inner, here[key], there[key]);
      }
      expect([path, Object.keys(there).toSorted()]).toEqual([path, Object.keys(here).toSorted()]);
    } else expect([path, there]).toEqual([path, here]);
  }
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

const letters = (text: string) => text.replace(MADE, '').replace(/[^\p{L}]/gu, '');
const madeIn = (text: string) => [...new Set(text.match(MADE) ?? [])].toSorted();

const SAID = everything();
const LEFT_BEHIND = /undefined|\[object|NaN|TODO|\$\{|\S {2,}\S|null|^\s*$/;

/** What the types allow and nobody is ever told, or what looks like a slip and is none, by the beginning of its path. */
const EXCUSED: readonly (readonly [path: string, why: string])[] = [
  ['session.help.', 'keys stand in a column'],
  ['tally.help.legend', 'measures stand in a column'],
  ['council.quorum ', 'says nothing of a quorum that is there'],
  ['criteria.change ', 'a criterion that got another number has both'],
  ['register.expiring.calendar.graceEnds ', 'is asked for only where the edition has days of grace'],
];

const toldOf = (
  wrong: (one: Said) => boolean,
  excused: readonly (readonly [path: string, why: string])[] = [],
) =>
  SAID.filter((one) => wrong(one) && !excused.some(([path]) => one.path.startsWith(path))).map(
    (one) => `${one.path}: ${one.vi} | ${one.en}`,
  );

describe('what the program says', () => {
  it('is found in full', () => {
    expect(new Set(SAID.map(({ path }) => path.replace(/ \(\d+\)/, ''))).size).toBeGreaterThan(900);
  });

  it('has nothing in it that a slip left behind', () => {
    expect(toldOf((one) => LEFT_BEHIND.test(one.vi) || LEFT_BEHIND.test(one.en), EXCUSED)).toEqual([]);
  });

  it('is Vietnamese in Vietnamese', () => {
    const plain = ({ vi: text }: Said) =>
      letters(text).length > 25 && !/đ|\p{M}/iu.test(text.normalize('NFD'));
    expect(toldOf(plain)).toEqual([]);
  });

  it('differs between the languages', () => {
    const alike = (one: Said) => letters(one.vi).length > 3 && one.vi === one.en;
    expect(toldOf(alike, [['plan.title ', 'is the name of the command, and that of the plan']])).toEqual([]);
  });

  it('says in English what it says in Vietnamese: whatever it was told, and not in a letter or two', () => {
    const less = (one: Said) =>
      madeIn(one.vi).join() !== madeIn(one.en).join() ||
      (letters(one.vi).length > 3 && letters(one.en).length < 2) ||
      letters(one.en).length < letters(one.vi).length / 4;
    expect(toldOf(less)).toEqual([]);
  });
});
