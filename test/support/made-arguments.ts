import ts from 'typescript';

/*
 * Arguments for a function of words, made from the types of its parameters, so that a new message is tried without
 * anybody writing an example of it. A round takes one member of each union; several rounds take them all. Each string,
 * number and day is made once only, so that the one that a text says is known in it.
 */

/** As deep as the arguments of any message go; below it, nothing is read. */
const DEEPEST = 9;

/** The first of the numbers and years that are made: such as no words have in them by chance. */
const FIRST_NUMBER = 311;
const FIRST_YEAR = 2131;

/** A text that is made, to be found again in a message. */
export const MADE = /zq\d+/g;

/** An argument that was made. */
export interface Made {
  /** Where in the arguments: `a.file`, `sheets[].name`; of a thing that is given whole, where that is. */
  readonly at: string;
  /** Finds it in a text, however the text writes it. */
  readonly mark: RegExp;
}

/** Things that are given whole, for a message to pick from: it has to say something of each, not all. */
const WHOLE: ReadonlySet<string> = new Set([
  'Certificate',
  'CertificateTerm',
  'Change',
  'CountedTarget',
  'Edition',
  'ExpiringList',
  'ListedCertificate',
  'JudgedTarget',
  'Plan',

  'Regulation',
  'Step',
  'WithdrawalGrounds',
]);

export class ArgumentMaker {
  readonly made: Made[] = [];
  private choices = 0;
  /** The thing given whole that is being made. */
  private whole: string | null = null;

  constructor(
    private readonly checker: ts.TypeChecker,
    private readonly round: number,
    /** How many were made before for the same message. */
    private readonly before = 0,
  ) {}

  argumentsFor(signature: ts.Signature): unknown[] {
    return signature
      .getParameters()
      .map((one) => this.value(this.checker.getTypeOfSymbol(one), one.name.replace(/^__\d+$/, 'a'), 0));
  }

  private value(type: ts.Type, at: string, depth: number): unknown {
    const outer = this.whole;
    if (WHOLE.has(type.aliasSymbol?.name ?? type.getSymbol()?.name ?? '')) this.whole ??= at;
    const made = this.valueOf(type, at, depth);
    this.whole = outer;
    return made;
  }

  private valueOf(type: ts.Type, at: string, depth: number): unknown {
    if (depth > DEEPEST) return undefined;
    if (type.isUnion()) return this.value(this.choose(type.types, depth), at, depth);
    if (type.isStringLiteral() || type.isNumberLiteral()) return type.value;
    if (has(type, ts.TypeFlags.BooleanLiteral)) return this.checker.typeToString(type) === 'true';
    if (has(type, ts.TypeFlags.Null)) return null;
    if (has(type, ts.TypeFlags.Undefined)) return undefined;
    if (has(type, ts.TypeFlags.NumberLike)) {
      return this.noted(at, FIRST_NUMBER + this.count, String(FIRST_NUMBER + this.count));
    }
    if (type.aliasSymbol?.name === 'IsoDate') {
      return this.noted(at, `${String(FIRST_YEAR + this.count)}-03-01`, String(FIRST_YEAR + this.count));
    }
    if (has(type, ts.TypeFlags.TemplateLiteral)) {
      const code = `7.${String(FIRST_NUMBER + this.count)}`;
      return this.noted(at, code, code.replace('.', '\\.'));
    }
    if (has(type, ts.TypeFlags.StringLike)) return this.text(at);
    if (type.isIntersection() && type.types.some((one) => has(one, ts.TypeFlags.StringLike)))
      return this.text(at);
    if (type.getCallSignatures().length > 0) return () => this.text(`${at}()`);
    return this.object(type, at, depth);
  }

  /** Every member of a long union in turn; of short ones, which often stand side by side, every combination. */
  private choose(types: readonly ts.Type[], depth: number): ts.Type {
    if (types.length > 3) return pick(types, this.round + depth);
    const stride = 2 ** (this.choices % 4);
    this.choices += 1;
    return pick(types, Math.floor(this.round / stride));
  }

  private object(type: ts.Type, at: string, depth: number): unknown {
    if (this.checker.isTupleType(type)) {
      return this.checker
        .getTypeArguments(type as ts.TypeReference) // tuples are references
        .map((one, index) => this.value(one, `${at}[${String(index)}]`, depth + 1));
    }
    const item = type.getNumberIndexType();
    if (item !== undefined) {
      return [this.value(item, `${at}[]`, depth + 1), this.value(item, `${at}[]`, depth + 1)];
    }
    const name = type.getSymbol()?.name ?? '';
    if (name.endsWith('Map')) return new Map();
    if (name.endsWith('Set') && depth > 0 && type.getProperty('has') !== undefined) return new Set();
    return Object.fromEntries(
      type
        .getProperties()
        .map((one) => [
          one.name,
          this.value(this.checker.getTypeOfSymbol(one), `${at}.${one.name}`, depth + 1),
        ]),
    );
  }

  private text(at: string): string {
    const text = `zq${String(this.count + 1)}`;
    return this.noted(at, text, text);
  }

  private get count(): number {
    return this.before + this.made.length;
  }

  private noted<T extends string | number>(at: string, value: T, mark: string): T {
    this.made.push({ at: this.whole ?? at, mark: new RegExp(`(?<!\\d)${mark}(?!\\d)`) });
    return value;
  }
}

function has(type: ts.Type, flag: ts.TypeFlags): boolean {
  return (type.flags & flag) !== 0;
}

function pick<T>(items: readonly T[], at: number): T {
  const item = items[at % items.length];
  if (item === undefined) throw new Error('a union of nothing');
  return item;
}
