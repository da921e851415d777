import type { Held } from './count-register.js';
import { countsOf, percent, YEAR } from './count-year.js';

/** How a target stands: what was reached, of what is wanted, and what is missing. */
interface Standing {
  readonly measure: string;
  readonly reached: unknown;
  readonly percent: string;
  readonly missing: number;
  readonly outcome: string;
}

/** The targets of the plan that is checked, one after another (`PLAN` in play-year.ts). */
export function planRows(held: readonly Held[]): readonly Standing[] {
  const year = (isOf: (one: Held) => boolean = () => true) => countsOf(held.filter(isOf), held, YEAR);
  const now = year();
  const ofType = (type: string) => year(({ product }) => product.producer.typeKey === type).producers;
  const communes = [...new Set(held.map(({ product }) => product.producer.commune))].filter(
    (commune) => year(({ product }) => product.producer.commune === commune).products > 0,
  );
  const isNew = ({ product: { producer } }: Held) =>
    !held.some((other) => other.product.producer === producer && other.decided < YEAR.from);
  return [
    count('products', now.products, 20),
    count('products', year(({ stars }) => stars === 5).products, 1, 3),
    count('new', now.new, 4),
    count('upgraded', now.upgraded.count, 2),
    share('upgradedShare', now.upgraded.count, now.products, 30),
    count('inForce', now.inForce, 30),
    count('producers', now.producers, 12),
    count('newProducers', year(isNew).producers, 1),
    share('cooperatives', ofType('cooperative'), now.producers, 25),
    share('enterprises', ofType('enterprise'), now.producers, 25),
    count('communes', communes.length, 8),
    mean('producersPerCommune', now.producers, communes.length, 2),
    count('products', year(({ product }) => product.producer.commune.name === 'xã Đạ Lâm').products, 2),
  ];
}

function count(measure: string, reached: number, least: number, most = Infinity): Standing {
  const outcome = reached > most ? 'over' : reached < least ? 'short' : 'met';
  return {
    measure,
    reached,
    percent: percent(reached, least),
    missing: Math.max(0, least - reached),
    outcome,
  };
}

function share(measure: string, num: number, den: number, least: number): Standing {
  const reached = { num, den, shown: percent(num, den) };
  return { measure, reached, percent: percent(num * 100, den * least), ...lacking(num * 100, den, least) };
}

function mean(measure: string, num: number, den: number, least: number): Standing {
  return { measure, reached: { num, den }, percent: percent(num, den * least), ...lacking(num, den, least) };
}

/** In tenths, rounded up: what is missing never reads as nothing. */
function lacking(num: number, den: number, least: number): Pick<Standing, 'missing' | 'outcome'> {
  const tenths = Math.ceil(((least * den - num) * 10) / den);
  return { missing: Math.max(0, tenths) / 10, outcome: tenths > 0 ? 'short' : 'met' };
}

/** The same of what the command has said; what only a person can judge is not counted. */
export function planSaid(json: string): readonly Standing[] {
  const { targets } = JSON.parse(json) as { targets: readonly (Standing & { outcome: string })[] };
  return targets
    .filter(({ outcome }) => outcome !== 'judged')
    .map(({ measure, reached, percent: of, missing, outcome }) => ({
      measure,
      reached,
      percent: of,
      missing,
      outcome,
    }));
}
