import ts from 'typescript';

/*
 * Arguments for a function of words, made from the types of its parameters, so that a new message is tried without
 * anybody writing an example of it. A round takes one member of each union; several rounds take them all.
 */

/** As deep as what a message is told goes; below it, nothing is read. */
const DEEPEST = 9;

/** A text that is made, to be found again in what is said. */
export const MADE = /zq\d+/g;

export class ArgumentMaker {
  private made = 0;

  constructor(
    private readonly checker: ts.TypeChecker,
    private readonly round: number,
  ) {}

  argumentsFor(signature: ts.Signature): unknown[] {
    return signature.getParameters().map((one) => this.value(this.checker.getTypeOfSymbol(one), 0));
  }

  private value(type: ts.Type, depth: number): unknown {
    if (depth > DEEPEST) return undefined;
    if (type.isUnion()) return this.value(pick(type.types, this.round + depth), depth);
    if (type.isStringLiteral() || type.isNumberLiteral()) return type.value;
    if (has(type, ts.TypeFlags.BooleanLiteral)) return this.checker.typeToString(type) === 'true';
    if (has(type, ts.TypeFlags.Null)) return null;
    if (has(type, ts.TypeFlags.Undefined)) return undefined;
    if (has(type, ts.TypeFlags.NumberLike)) return 3 + (this.round % 3);
    if (type.aliasSymbol?.name === 'IsoDate') return '2026-03-01';
    if (has(type, ts.TypeFlags.TemplateLiteral)) return '1.1';
    if (has(type, ts.TypeFlags.StringLike)) return this.text();
    if (type.isIntersection() && type.types.some((one) => has(one, ts.TypeFlags.StringLike)))
      return this.text();
    if (type.getCallSignatures().length > 0) return () => this.text();
    return this.object(type, depth);
  }

  private object(type: ts.Type, depth: number): unknown {
    if (this.checker.isTupleType(type)) {
      return this.checker
        .getTypeArguments(type as ts.TypeReference) // tuples are references
        .map((one) => this.value(one, depth + 1));
    }
    const item = type.getNumberIndexType();
    if (item !== undefined) return [this.value(item, depth + 1), this.value(item, depth + 1)];
    const name = type.getSymbol()?.name ?? '';
    if (name.endsWith('Map')) return new Map();
    if (name.endsWith('Set') && depth > 0 && type.getProperty('has') !== undefined) return new Set();
    return Object.fromEntries(
      type.getProperties().map((one) => [one.name, this.value(this.checker.getTypeOfSymbol(one), depth + 1)]),
    );
  }

  private text(): string {
    this.made += 1;
    return `zq${String(this.made)}`;
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
