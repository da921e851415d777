import type { CriterionCode, RequiredLevel, StarLevel } from './types.js';
import type { Advice, AdviceQuery, Standing, Step } from './advice.js';
import { betterWay, fewestSteps, stepsOf, type Way } from './fewest-steps.js';
import { bandBegins, furthestWay } from './furthest.js';
import { obstaclesTo } from './obstacles.js';
import { floorsOf, higherPoints, waysOf } from './openings.js';
import { rateSheet, type Rating, type Sheet } from './rate-sheet.js';
import type { RatingRules } from './rating-rules.js';

/**
 * The fewest criteria to improve, and by which option each, for a sheet to reach a level: every requirement of that
 * level and of those below is met, and the points reach its band (design: "Rating one sheet"; Điều 3 of 26/2026).
 *
 * Solved exactly. Of several plans with as few criteria it is the one that adds the fewest points, then the one that
 * climbs the fewest options, then the one that raises the earlier criterion, then the one that raises it less. No
 * criterion is ever lowered, and the case that was chosen stays.
 *
 * A criterion left open counts as 0 and is named; where that leaves no story, points for its content and structure
 * do not count until there is one.
 *
 * @param sheet one that `rateSheet` finds no problems on
 */
export function advise(rules: RatingRules, sheet: Sheet, query: AdviceQuery): Advice {
  const { missing } = rate(rules, sheet);
  const present = pointsOf(rules, sheet, NO_STEPS);
  const now = standingOf(rate(rules, { ...sheet, points: present, disqualified: null }));
  if (sheet.disqualified !== null) {
    return { status: 'disqualified', now, missing, target: null, reason: sheet.disqualified };
  }
  const target = query.target ?? nextLevel(now.stars);
  if (target === null || now.stars >= target) return { status: 'reached', now, missing, target };

  const ways = waysOf(rules, sheet, query);
  const floors = floorsOf(rules, target);
  const least = bandBegins(rules, target);
  const fewest = ways
    .flatMap((openings) => fewestSteps(openings, floors, least) ?? [])
    .reduce<Way | null>((one, other) => (one === null ? other : betterWay(one, other)), null);

  if (fewest !== null && (query.max === null || stepsOf(fewest) <= query.max)) {
    const steps = stepsAlong(fewest, rules, sheet, target);
    const after = standingOf(rate(rules, { ...sheet, points: fewest.points }));
    return { status: 'planned', now, missing, target, steps, after };
  }
  const points = furthestWay(rules, ways, query.max)?.points ?? present;
  const furthest = rate(rules, { ...sheet, points });
  const unmet = furthest.unmet.filter(({ star }) => star <= target);
  return {
    status: 'unreachable',
    now,
    missing,
    target,
    obstacles:
      fewest !== null && query.max !== null
        ? [{ code: 'too-many-steps', args: { fewest: stepsOf(fewest), max: query.max } }]
        : obstaclesTo(target, rules, sheet, query, ways),
    furthest: { ...standingOf(furthest), unmet },
  };
}

/** The sheet with the steps taken: complete, what was left open 0, and what has no story to hang on 0 too. */
export function sheetAfter(rules: RatingRules, sheet: Sheet, steps: readonly Step[]): Sheet {
  return { ...sheet, points: pointsOf(rules, sheet, steps) };
}

const NO_STEPS: readonly Step[] = [];

function pointsOf({ criteria }: RatingRules, sheet: Sheet, steps: readonly Step[]): readonly number[] {
  const raised = criteria.map((_rule, index) => sheet.points[index] ?? 0);
  for (const { index, to } of steps) raised[index] = to;
  // In the order of the sheet: a story stands before what hangs on it.
  for (const [index, { appliesWhen }] of criteria.entries()) {
    if (appliesWhen !== null && (raised[appliesWhen.index] ?? 0) <= appliesWhen.above) raised[index] = 0;
  }
  return raised;
}

/** Rates a sheet that is known to be in order. */
function rate(rules: RatingRules, sheet: Sheet): Rating {
  const { rating, problems } = rateSheet(rules, sheet);
  if (rating === null) throw new RangeError(`advice on a sheet with problems: ${problems[0]?.code ?? ''}`);
  return rating;
}

function standingOf({ total, stars }: Rating): Standing {
  return { total, stars: stars ?? 1 }; // complete and not disqualified, it has stars
}

function nextLevel(stars: StarLevel): StarLevel | null {
  return ([2, 3, 4, 5] as const).find((level) => level > stars) ?? null;
}

function stepsAlong(way: Way, rules: RatingRules, sheet: Sheet, target: StarLevel): readonly Step[] {
  return rules.criteria.flatMap((rule, index): Step[] => {
    if ((way.climbs[index] ?? 0) === 0) return [];
    const answered = sheet.points[index] ?? null;
    const [from, to] = [answered ?? 0, way.points[index] ?? 0];
    const asked = rules.requirements.filter(
      (one) => one.index === index && one.star <= target && from < one.needs,
    );
    const stories = storiesOpened(rules, way, index, from);
    const enough = Math.max(0, ...asked.map(({ needs }) => needs), ...stories.map(({ above }) => above + 1));
    // The least option that does what requirements and story ask for.
    const least = higherPoints(rule, index, sheet).find((points) => points >= enough) ?? to;
    return [
      {
        code: rule.code,
        index,
        case: (rule.allowedByCase && sheet.cases.get(index)) ?? null,
        from,
        to,
        unanswered: answered === null,
        meets: [...new Set(asked.map(({ star }): RequiredLevel => star))],
        opens: stories.map(({ code }) => code),
        forPoints: (asked.length === 0 && stories.length === 0) || to > least,
      },
    ];
  });
}

/** The criteria with points that count only by this one's rising from `from`. */
function storiesOpened(
  { criteria }: RatingRules,
  { points }: Way,
  story: number,
  from: number,
): readonly { readonly code: CriterionCode; readonly above: number }[] {
  return criteria.flatMap(({ code, appliesWhen }, index) =>
    appliesWhen?.index === story && from <= appliesWhen.above && (points[index] ?? 0) > 0
      ? [{ code, above: appliesWhen.above }]
      : [],
  );
}
