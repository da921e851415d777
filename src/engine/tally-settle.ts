import { countProduct, countStock } from './tally-add.js';
import { raise, type Held, type Successor, type TallyState } from './tally-state.js';

/**
 * Settles, once all is read, what the records that a later one replaces count for.
 *
 * A product recognised twice in one period counts once, by the later recognition; where years are told apart, once a
 * year. The earlier one still counts as an event (new, upgraded, re-rated). A certificate holds until the decision that
 * replaces it; where that was not read, the register's word alone stands: replaced on any day.
 *
 * Changes the state in place; to be called once.
 */
export function settle(state: TallyState): void {
  const byYear = state.query.by.includes('year');
  const byCode = listed(state.held, ({ code }) => code);
  const byProduct = listed(state.held, ({ product }) => product);
  for (const successor of state.successors) {
    const named = predecessorsOf(successor, byCode.get(successor.code) ?? []);
    // A row without a code is linked by its decision alone, which names many products: the names tell which.
    const earlier =
      named.length > 0 || successor.product === ''
        ? named
        : predecessorsOf(successor, byProduct.get(successor.product) ?? []);
    for (const one of earlier) {
      const { decided } = successor;
      if (decided !== null && (one.replacedOn === null || decided < one.replacedOn)) one.replacedOn = decided;
      if (successor.window !== null && successor.window === one.window) {
        one.again ||= !byYear || successor.year === one.year;
      }
    }
    if (successor.group === -1) continue;
    const [from, ...others] = new Set(earlier.map((one) => one.stars));
    const known = from !== undefined && others.length === 0 ? from : null;
    const steps = state.groups[successor.group]?.steps;
    if (steps) raise(steps, `${String(known ?? '?')}>${String(successor.to ?? '?')}`);
  }
  for (const one of state.held) settleHeld(state, one);
}

function listed(held: readonly Held[], keyOf: (one: Held) => string): ReadonlyMap<string, readonly Held[]> {
  const lists = new Map<string, Held[]>();
  for (const one of held) {
    const key = keyOf(one);
    if (key === '') continue;
    const list = lists.get(key);
    if (list === undefined) lists.set(key, [one]);
    else list.push(one);
  }
  return lists;
}

function settleHeld(state: TallyState, held: Held): void {
  const { group, producer, window, total, again, end, decided, replacedOn } = held;
  if (window === 'now') {
    if (again) raise(state.leftOut, 'recognised-again');
    else {
      raise(state.remarks, 'replacedCounted');
      countProduct(state, group, producer, total);
    }
  }
  const counted = state.groups[group];
  if (window === 'before' && !again && counted) counted.before += 1;
  const { day } = state.query;
  if (!state.stock || day === null) return;
  if (replacedOn === null && (decided === null || decided <= day)) raise(state.remarks, 'replacedUnknown');
  const facts = { status: 'replaced', certificateEnd: end, decided, withdrawnOn: null, replacedOn } as const;
  countStock(state, group, facts);
}

/** What a record follows: of its decision where one is named, else the latest of the product before it. */
function predecessorsOf({ decision, decided }: Successor, candidates: readonly Held[]): readonly Held[] {
  if (decision !== '') return candidates.filter((one) => one.decision === decision);
  const earlier = candidates.filter(
    (one) => one.decided !== null && decided !== null && one.decided < decided,
  );
  const latest = earlier.map((one) => one.decided ?? '').reduce((a, b) => (a > b ? a : b), '');
  return earlier.filter((one) => one.decided === latest);
}
