import { namesKey, sameCode, sameName } from './identity.js';
import type { RegisterRecord } from './record.js';

/*
 * When two rows are of one product, and when of one recognition: for whoever looks for doubles in a register, and for
 * whoever takes records into it.
 */

/** What of a record tells whether another is of one recognition of one product with it. */
export type ComparedRecord = Pick<
  RegisterRecord,
  | 'code'
  | 'name'
  | 'producer'
  | 'commune'
  | 'province'
  | 'set'
  | 'stars'
  | 'total'
  | 'decision'
  | 'decided'
  | 'year'
>;

/** What a product is known by: its code, and its name with its producer's. */
export function productKeys({ code, name, producer }: RegisterRecord): readonly string[] {
  const named = nameKey({ name, producer });
  return code === null ? [named] : [codeKey(code), named];
}

export function codeKey(code: string): string {
  return `c:${sameCode(code)}`;
}

function nameKey({ name, producer }: Pick<RegisterRecord, 'name' | 'producer'>): string {
  return `n:${namesKey({ name, producer })}`;
}

/** Under which keys a recognition of a product is kept, and under which its like is looked for. */
export interface RecordKeys {
  readonly kept: readonly string[];
  readonly looked: readonly string[];
}

/** Whether what is kept under a key is one product by its names alone: then it is so in one place only. */
export function isByNames(key: string): boolean {
  return key.startsWith('n:', 1);
}

/** Whether what is kept by its names under a key has a code, too. */
export function isOfCoded(key: string): boolean {
  return key.startsWith('+');
}

/**
 * Two records are one recognition of one product where one is kept under a key that the other looks under.
 *
 * A product is known by its code, and by its names where one of the two has none. A recognition is known by its
 * decision, in its year, as numbers begin anew each year, or in any where one of the two has none; by its day where one
 * of the two names no decision; and by its year where neither has either.
 */
export function recordKeys(record: RegisterRecord): RecordKeys {
  return keysByNames(record, nameKey(record));
}

/** The same, of a producer as it is compared: by what is written, or as a human settled it. */
export function recordKeysOf(record: ComparedRecord, producer: string): RecordKeys {
  return keysByNames(record, `n:${sameName(record.name)}\u0001${producer}`);
}

function keysByNames({ code, decision, decided, year }: ComparedRecord, named: string): RecordKeys {
  const product = code === null ? either(named) : withOther(codeKey(code), [named]);
  const day = decided === null ? [] : [`t:${decided}`];
  const occasion =
    decision === null
      ? either(day[0] ?? `y:${yearText(year)}`)
      : year === null
        ? either(decisionNumber(decision))
        : withOther(decisionKey(decision, year), [decisionNumber(decision), ...day]);
  const crossed = (products: readonly string[], occasions: readonly string[]) =>
    products.flatMap((one) => occasions.map((of) => recognitionKey(one, of)));
  return {
    kept: crossed(product.kept, occasion.kept),
    looked: crossed(product.looked, occasion.looked),
  };
}

/** Known by its own key; by the other ones to those alone that have no own key. */
function withOther(own: string, others: readonly string[]): RecordKeys {
  return {
    kept: [own, ...others.map((other) => `+${other}`)],
    looked: [own, ...others.map((other) => `-${other}`)],
  };
}

/** Without its own key: known by the other one to everybody. */
function either(other: string): RecordKeys {
  return { kept: [`-${other}`], looked: [`-${other}`, `+${other}`] };
}

/** A recognition under one key of its product and one of its own. */
export function recognitionKey(product: string, occasion: string): string {
  return `${product}\u0002${occasion}`;
}

/** A decision's own key; of one whose year is not known, what is kept of its number. */
export function decisionKey(decision: string, year: number | null): string {
  const number = decisionNumber(decision);
  return year === null ? `-${number}` : `${number}\u0001${yearText(year)}`;
}

/** By its number alone is known what has no year. */
function decisionNumber(decision: string): string {
  return `d:${sameCode(decision)}`;
}

function yearText(year: number | null): string {
  return year === null ? '' : String(year);
}
