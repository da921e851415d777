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
  for (const list of byCode.values()) settleRepeats(list, byYear);
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

/** A later record of one code takes the place of those before it, whatever the register says of them. */
function settleRepeats(list: readonly Held[], byYear: boolean): void {
  const periodOf = ({ window, year }: Held) => `${String(window)} ${byYear ? String(year) : ''}`;
  const latestOf = new Map<string, string>();
  for (const one of list) {
    const [period, decided] = [periodOf(one), one.decided ?? ''];
    if (decided > (latestOf.get(period) ?? '')) latestOf.set(period, decided);
  }
  const days = [...new Set(list.flatMap(({ decided }) => decided ?? []))].sort();
  const nextOf = new Map(days.map((day, at) => [day, days[at + 1] ?? null]));
  for (const one of list) {
    if (one.decided === null) continue;
    one.replacedOn = nextOf.get(one.decided) ?? null;
    one.again = one.window !== null && one.decided < (latestOf.get(periodOf(one)) ?? '');
  }
}

function settleHeld(state: TallyState, held: Held): void {
  const { group, producer, window, total, again, end, decided, withdrawnOn, replacedOn } = held;
  const isSaid = held.status === 'replaced';
  if (window === 'now') {
    if (again) raise(state.leftOut, 'recognised-again');
    else {
      if (isSaid) raise(state.remarks, 'replacedCounted');
      countProduct(state, group, producer, total);
    }
  }
  const counted = state.groups[group];
  if (window === 'before' && !again && counted) counted.before += 1;
  const { day } = state.query;
  if (!state.stock || day === null) return;
  if (isSaid && replacedOn === null && (decided === null || decided <= day))
    raise(state.remarks, 'replacedUnknown');
  // What was withdrawn stays so: a later recognition does not bring back the days between.
  const status = replacedOn !== null && held.status !== 'withdrawn' ? 'replaced' : held.status;
  countStock(state, group, { status, certificateEnd: end, decided, withdrawnOn, replacedOn });
}

/** What a record follows: of its decision where one is named, else the latest of the product before it. */
function predecessorsOf({ decision, decided }: Successor, candidates: readonly Held[]): readonly Held[] {
  if (decision !== '') {
    return candidates.filter((one) => {
      // Only what the register calls replaced is taken at its word: else a record that names itself would replace itself.
      const isBefore = one.decided !== null && (decided === null || one.decided < decided);
      return one.decision === decision && (isBefore || one.status === 'replaced');
    });
  }
  const earlier = candidates.filter(
    (one) => one.decided !== null && decided !== null && one.decided < decided,
  );
  const latest = earlier.map((one) => one.decided ?? '').reduce((a, b) => (a > b ? a : b), '');
  return earlier.filter((one) => one.decided === latest);
}
