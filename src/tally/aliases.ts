import { append } from '../base/append.js';
import type { Host } from '../base/host.js';
import { fatal } from './errors.js';
import { firstFound } from '../base/first-found.js';
import type { AliasProblem } from './alias-problems.js';
import type { Alias, Aliases, NamedProducer } from './alias.js';
import { readNamedRows } from '../rows/named-rows.js';
import { fold } from '../base/text/fold.js';
import { keyOf } from '../base/text/spelling.js';
import { placeKey, producerKey } from '../register/identity.js';

/** The columns of the list, by what they go by, folded. */
const NAMES = {
  name1: ['chu the 1', 'producer 1'],
  commune1: ['xa 1', 'commune 1'],
  province1: ['tinh 1', 'province 1'],
  name2: ['chu the 2', 'producer 2'],
  commune2: ['xa 2', 'commune 2'],
  province2: ['tinh 2', 'province 2'],
  same: ['la mot', 'mot hay hai', 'same'],
} as const;

type Column = keyof typeof NAMES;

const NEEDED: readonly Column[] = ['name1', 'name2', 'same'];

/**
 * Reads a list that settles which producers are one. A line without an answer settles nothing.
 *
 * @throws {UserError} when it is not such a list, or has lines that cannot be used
 */
export async function readAliases(file: string, host: Host): Promise<Aliases> {
  const aliases: Alias[] = [];
  const problems: AliasProblem[] = [];
  const noList = (read: string) => fatal('no-alias-columns', { file, read });
  await readNamedRows<Column>(
    file,
    { names: NAMES, needed: NEEDED, noList },
    {
      row(text, line) {
        if (text('name1') === '' || text('name2') === '') {
          problems.push({ code: 'alias-blank', args: {}, line });
        } else if (text('same') !== '') {
          const same = readSame(text('same'));
          if (same === null) problems.push({ code: 'alias-answer', args: { read: text('same') }, line });
          else aliases.push({ line, same, pair: [named(text, 1), named(text, 2)] });
        }
      },
      broken: (problem) => problems.push(problem),
    },
    host,
  );
  const settled = settleAliases(aliases);
  append(problems, settled.problems);
  if (problems.length > 0) {
    const told = firstFound(problems, (count, { line }): AliasProblem => {
      return { code: 'more-findings', args: { count }, line };
    });
    throw fatal('aliases-broken', { file, problems: told });
  }
  return settled.aliases;
}

function named(text: (column: Column) => string, which: 1 | 2): NamedProducer {
  return {
    name: text(`name${which}`),
    commune: text(`commune${which}`),
    province: text(`province${which}`),
  };
}

function readSame(text: string): boolean | null {
  const folded = fold(text);
  if (['mot', 'la mot', 'giong', 'co', 'x', '1', 'same', 'yes'].includes(folded)) return true;
  return ['hai', 'la hai', 'khac', 'khong', '0', '2', 'different', 'no'].includes(folded) ? false : null;
}

/**
 * Works out who is one: what is the same as the same is the same. Two that are said to differ though their names are
 * alike get a key each, which no other spelling has.
 */
export function settleAliases(lines: readonly Alias[]): {
  readonly aliases: Aliases;
  readonly problems: readonly AliasProblem[];
} {
  const own = ({ name, commune, province }: NamedProducer) => producerKey(name, commune, province);
  const apart = new Set(
    lines.flatMap(({ same, pair: [a, b] }) => (!same && own(a) === own(b) ? [spelled(a), spelled(b)] : [])),
  );
  const nodeOf = (one: NamedProducer) =>
    apart.has(spelled(one)) ? `${own(one)}\u0001${spelled(one)}` : own(one);
  const keys = new Joined();
  // What was answered, line by line: names that are alike are not an answer.
  const answered = new Joined();
  const different = new Set<string>();
  for (const { same, pair } of lines) {
    const [one, other] = [placed(pair[0]), placed(pair[1])];
    if (same) {
      keys.join(nodeOf(pair[0]), nodeOf(pair[1]));
      answered.join(one, other);
    } else different.add(pairKey(one, other));
  }
  const problems = lines.flatMap(({ same, pair: [a, b], line }): AliasProblem[] => {
    if (same || keys.rootOf(nodeOf(a)) !== keys.rootOf(nodeOf(b))) return [];
    return [{ code: 'alias-contradicts', args: { first: a.name, second: b.name }, line }];
  });
  const keyOfNode = (one: NamedProducer) => {
    const node = nodeOf(one);
    return keys.has(node) || apart.has(spelled(one)) ? keys.rootOf(node) : null;
  };
  const isAnswered = (a: string, b: string) =>
    different.has(pairKey(a, b)) || (answered.has(a) && answered.rootOf(a) === answered.rootOf(b));
  return {
    problems,
    aliases: {
      named: lines.flatMap(({ pair }) => pair),
      settle: (producer) => keyOfNode(producer) ?? keyOfNode(anywhere(producer)),
      isSettled: (a, b) =>
        [a, anywhere(a)].some((one) =>
          [b, anywhere(b)].some((other) => isAnswered(placed(one), placed(other))),
        ),
      unmatched(read) {
        const met = new Set(
          read.flatMap(({ name, commune, province }) => {
            const one = { name, commune, province };
            return [nodeOf(one), nodeOf(anywhere(one))];
          }),
        );
        return lines.flatMap(({ pair, line }) =>
          pair.filter((one) => !met.has(nodeOf(one))).map(({ name }) => ({ line, name })),
        );
      },
    },
  };
}

/** Texts that are joined with each other, and what is joined with those; the smallest stands for all. */
class Joined {
  private readonly parent = new Map<string, string>();

  has(text: string): boolean {
    return this.parent.has(text);
  }

  /** A list may join thousands in one chain: it is followed step by step, and shortened for the next time. */
  rootOf(text: string): string {
    let root = text;
    for (let up = this.parent.get(root); up !== undefined && up !== root; up = this.parent.get(root))
      root = up;
    for (let at = text; at !== root;) {
      const up = this.parent.get(at) ?? root;
      this.parent.set(at, root);
      at = up;
    }
    return root;
  }

  join(a: string, b: string): void {
    const [one, other] = [this.rootOf(a), this.rootOf(b)];
    // So that the order of the lines does not matter.
    const [smaller, larger] = one < other ? [one, other] : [other, one];
    this.parent.set(smaller, smaller).set(larger, smaller);
  }
}

/** To the letter, as it is written. */
function spelled({ name, commune, province }: NamedProducer): string {
  return [name, commune, province].map(keyOf).join('\u0001');
}

/** The name to the letter, in a place however that is written. */
function placed({ name, commune, province }: NamedProducer): string {
  return [keyOf(name), placeKey(commune, province)].join('\u0001');
}

function anywhere({ name }: NamedProducer): NamedProducer {
  return { name, commune: '', province: '' };
}

function pairKey(a: string, b: string): string {
  return a < b ? `${a}\u0002${b}` : `${b}\u0002${a}`;
}
