import { bandOf, type Requirement, type SetOfLaw } from './law.js';
import { CHAIR, MEMBERS, MINISTRY } from './names.js';
import type { Entry, MemberSheet } from './province.js';
import type { Points } from './sheets.js';

/*
 * What sheets come to, counted from the law's own texts: nothing here knows how the program counts.
 */

export interface Counted {
  readonly total: number;
  readonly parts: { readonly A: number; readonly B: number; readonly C: number };
  readonly pointStars: number;
  readonly stars: number;
  readonly unmet: readonly (Requirement & { readonly has: number })[];
}

/** What one sheet comes to. */
export function countSheet(set: SetOfLaw, points: Points): Counted {
  const parts = partsOf(set, points);
  const total = parts.A + parts.B + parts.C;
  const pointStars = bandOf(total, 1);
  const unmet = set.requirements.flatMap((one) => {
    const has = pointsAt(set, points, one.code);
    return has < one.needs ? [{ ...one, has }] : [];
  });
  return { total, parts, pointStars, stars: starsOf(pointStars, unmet), unmet };
}

function partsOf({ criteria }: SetOfLaw, points: Points): Counted['parts'] {
  const parts = { A: 0, B: 0, C: 0 };
  for (const { column, part } of criteria) parts[part] += points.get(column) ?? 0;
  return parts;
}

/** Of a criterion with cases, what its one case was given. */
function pointsAt({ criteria }: SetOfLaw, points: Points, code: string): number {
  return criteria.reduce((sum, one) => sum + (one.code === code ? (points.get(one.column) ?? 0) : 0), 0);
}

/** As far up to the points' level as nothing is missed. */
function starsOf(pointStars: number, unmet: readonly Requirement[]): number {
  let stars = Math.min(pointStars, 2);
  for (const level of [3, 4, 5]) {
    if (pointStars < level || unmet.some(({ star }) => star === level)) break;
    stars = level;
  }
  return stars;
}

export interface Judged {
  readonly outcome: string;
  readonly stars: number | null;
  readonly pointStars: number | null;
  /** null where nothing is averaged yet. */
  readonly sum: number | null;
  readonly count: number;
  /** Cut after two decimals. */
  readonly shown: string | null;
  readonly parts: { readonly A: string; readonly B: string; readonly C: string } | null;
  readonly max: number | null;
  readonly min: number | null;
  readonly authority: string | null;
  /** Requirements that no majority meets, by level, then by the sheet: `5 1.5`. */
  readonly unmet: readonly string[];
}

/** What a council of nine has come to after a round of scoring: two thirds of them, and the chair among them, are enough. */
export function countCouncil({ set, sheets }: Pick<Entry, 'set' | 'sheets'>, upTo: 1 | 2): Judged {
  const counted = latest(sheets, upTo);
  const out = counted.filter(({ disqualified }) => disqualified).length;
  const sums = counted.map(({ points }) => countSheet(set, points));
  const totals = sums.map(({ total }) => total);
  const count = counted.length;
  const isOpen = counted.some(({ points }) => isLeftOpen(set, points));
  const sum = totals.reduce((all, one) => all + one, 0);
  const isFar = Math.max(...totals) - Math.min(...totals) > 10;
  const pointStars = bandOf(sum, count);
  const unmet = set.requirements.filter(
    ({ code, needs }) =>
      2 * counted.filter(({ points }) => pointsAt(set, points, code) >= needs).length <= count,
  );
  const stars = starsOf(pointStars, unmet);
  const hasQuorum = 3 * count >= 2 * MEMBERS.length && counted.some(({ member }) => member === CHAIR);
  const isOut = 2 * out > count;
  const outcome = !hasQuorum
    ? 'no-quorum'
    : isOut
      ? 'disqualified'
      : isOpen
        ? 'incomplete'
        : isFar
          ? upTo === 2
            ? 'unsettled'
            : 're-score'
          : stars === 5
            ? 'candidate-5'
            : stars >= 3
              ? 'recognised-level'
              : 'below';
  const partSum = (part: 'A' | 'B' | 'C') =>
    cut(
      sums.reduce((all, one) => all + one.parts[part], 0),
      count,
    );
  return {
    outcome,
    stars: isOut || isOpen ? null : stars,
    pointStars: isOpen ? null : pointStars,
    sum: isOpen ? null : sum,
    count,
    shown: isOpen ? null : cut(sum, count),
    parts: isOpen ? null : { A: partSum('A'), B: partSum('B'), C: partSum('C') },
    max: isOpen ? null : Math.max(...totals),
    min: isOpen ? null : Math.min(...totals),
    authority: isOut || isOpen || stars < 3 ? null : stars === 5 ? MINISTRY : 'UBND cấp tỉnh',
    unmet: isOpen ? [] : unmet.map(({ star, code }) => `${String(star)} ${code}`),
  };
}

/** Each member's sheet of the last round that it has scored in. */
function latest(sheets: readonly MemberSheet[], upTo: 1 | 2): readonly MemberSheet[] {
  const own = sheets.filter(({ round }) => round <= upTo);
  return own.filter((one) => !own.some((other) => other.member === one.member && other.round > one.round));
}

/** Whether a criterion has no points at all, not even 0. */
export function isLeftOpen({ criteria }: SetOfLaw, points: Points): boolean {
  const codes = new Set(criteria.map(({ code }) => code));
  return [...codes].some((code) => !criteria.some((one) => one.code === code && points.has(one.column)));
}

/** Two decimals, never rounded up. */
function cut(sum: number, count: number): string {
  const hundredths = (sum * 100 - ((sum * 100) % count)) / count;
  const rest = hundredths % 100;
  return `${String((hundredths - rest) / 100)},${String(rest).padStart(2, '0')}`;
}
