import type { LeftOut } from './gather.js';
import type { JudgedProduct } from './judge.js';
import { shownAverage } from '../engine/average.js';
import { isSettled } from '../engine/council-order.js';
import type { CouncilResult } from '../engine/council-result.js';
import type { CouncilMessages } from './words.js';

/** A line to say of a product; `indented` where it belongs to the line above it. */
export interface Note {
  readonly text: string;
  readonly indented: boolean;
}

/** What there is to say of a product beside its points: what keeps it back, and whose sheet does not count. */
export function notesOf(product: JudgedProduct, messages: CouncilMessages, isPaper = false): readonly Note[] {
  const { gathered, result } = product;
  const said: (string | null)[] = [
    ...unsettledNotes(result, messages),
    outReasons(result, messages),
    // Nobody has to fill in a sheet that says that the dossier is out, once it is.
    ...openNotes(
      result.sheets.filter(({ sheet }) => sheet.disqualified === null || result.outcome !== 'disqualified'),
      messages,
    ),
    shortfall(product, messages),
    otherwiseNote(result, messages),
    ...roundNotes(product, messages, isPaper),
  ];
  return [
    ...said.filter((text) => text !== null).map((text) => ({ text, indented: false })),
    ...spreadNotes(result, messages),
    // A copy changes nothing, and was told; that a sheet was scored again stands above.
    ...leftOutNotes(
      gathered.leftOut.filter(({ reason }) => reason !== 'copy' && reason !== 'earlier-round'),
      messages,
    ).map((text) => ({ text, indented: false })),
  ];
}

/** Who has left criteria open: those who have scored nothing yet together, the others each with what is open. */
export function openNotes(
  sheets: CouncilResult['sheets'],
  { council: words }: CouncilMessages,
): readonly string[] {
  const open = sheets.filter(({ rating }) => rating.missing.length > 0);
  const untouched = open.filter(({ sheet }) => sheet.points.every((one) => one === null));
  return [
    ...open
      .filter((one) => !untouched.includes(one))
      .map(({ member, rating }) => words.open(member, rating.missing)),
    ...(untouched.length === 0 ? [] : [words.untouched(untouched.map(({ member }) => member))]),
  ];
}

/** Whose sheets do not count: a note a reason, in the order they were met. */
export function leftOutNotes(
  leftOut: readonly LeftOut[],
  { council: words }: CouncilMessages,
): readonly string[] {
  const reasons = [...new Set(leftOut.map(({ reason }) => reason))];
  return reasons.map((reason) =>
    words.leftOut[reason](leftOut.filter((one) => one.reason === reason).map(({ member }) => member)),
  );
}

/** What keeps a council from settling a product, apart from its points. */
export function unsettledNotes(
  result: CouncilResult,
  { council: words }: CouncilMessages,
): readonly string[] {
  return [
    ...(result.quorum?.met === false ? [words.quorum(result.quorum)] : []),
    ...(result.sheets.length === 0 ? [words.noSheets] : []),
  ];
}

/** `4/7 phiếu ghi bị loại: Giả mạo hồ sơ`; null where no sheet says so. */
export function outReasons(result: CouncilResult, { council: words }: CouncilMessages): string | null {
  if (result.disqualifiedBy === 0) return null;
  const reasons = result.sheets.map(({ sheet }) => sheet.disqualified).filter((one) => one !== null);
  return words.saidOut(result.disqualifiedBy, result.sheets.length, [...new Set(reasons)]);
}

/** Where the average says more than the stars that are settled: the requirements that are missed in between. */
function shortfall({ result, detail }: JudgedProduct, { council: words }: CouncilMessages): string | null {
  const { stars, pointStars, average, outcome } = result;
  if (outcome !== 'recognised-level' && outcome !== 'below') return null;
  if (stars === null || pointStars === null || average === null || stars >= pointStars) return null;
  const between = detail().requirements.filter(
    (one) => !one.passed && one.star > stars && one.star <= pointStars,
  );
  return words.shortfall(shownAverage(average), between);
}

/** What the other reading of a disputed set would give of a product that is settled; null where the stars are the same. */
export function otherwiseNote(
  { outcome, otherwise, average }: CouncilResult,
  { council: words }: CouncilMessages,
): string | null {
  if (otherwise === null || average === null || !isSettled(outcome)) return null;
  const [least, most] = otherwise.totals;
  const shown = (sum: number) => shownAverage({ sum, count: average.count });
  return words.otherwise([shown(least), shown(most)], otherwise.stars);
}

/**
 * How the rounds went, who is waited for, and what the regulation says is to be done after the last one.
 *
 * @param isPaper of a paper, which tells nobody how to write the regulation's file
 */
export function roundNotes(
  { result, afterLastRound }: JudgedProduct,
  { council: words }: CouncilMessages,
  isPaper = false,
): readonly string[] {
  const { outcome, rounds, sheets } = result;
  if (rounds === null) return [];
  const { round, next, who, passed } = rounds;
  // That all score a second time is what the outcome says.
  const isPlain = next === 2 && round === 1 && who.length === sheets.length;
  return [
    ...(passed.length < 2
      ? []
      : [words.spreads(passed.map((one) => ({ round: one.round, by: one.spread.max - one.spread.min })))]),
    ...(outcome !== 're-score' || next === null || isPlain
      ? []
      : [next === round ? words.awaited(next, who) : words.scoreAgain(next, who)]),
    ...(outcome === 'unsettled' ? [words.afterLastRound(afterLastRound, isPaper)] : []),
  ];
}

function spreadNotes({ spread }: CouncilResult, { council: words }: CouncilMessages): readonly Note[] {
  if (spread === null || spread.pairs.length === 0) return [];
  const more = spread.beyond - spread.pairs.length;
  return [
    { text: words.pairsTitle(spread.limit, spread.beyond), indented: false },
    ...spread.pairs.map((pair) => ({ text: words.pair(pair), indented: true })),
    ...(more > 0 ? [{ text: words.morePairs(more), indented: true }] : []),
    { text: words.criteriaTitle, indented: false },
    ...spread.criteria.map((criterion) => ({ text: words.criterion(criterion), indented: true })),
  ];
}
