import type { Requirement, SetOfLaw } from './law.js';
import { CHAIR, MEMBERS } from './names.js';
import type { Fate, MemberSheet } from './province.js';
import type { Random } from './random.js';
import { sheetOf, type Points, type Wish } from './sheets.js';

/** Two members' totals may be so far apart, and no further. */
const SPREAD = 10;

/** The sheets of a council that bring about what is meant to become of a product. */
export function sheetsFor(fate: Fate, set: SetOfLaw, random: Random): readonly MemberSheet[] {
  const make = (wishes: readonly Wish[], members: readonly string[] = MEMBERS, round: 1 | 2 = 1) =>
    members.map((member, at): MemberSheet => {
      const points = sheetOf(set, wishes[at] ?? wishes[0]!, random);
      return { member, round, points, disqualified: false };
    });
  const all = (sum: number, rest: Omit<Wish, 'total'>) =>
    totalsOf(sum, random).map((total) => ({ total, ...rest }));
  const ofStar = (star: 3 | 4 | 5): Requirement | undefined =>
    random.shuffled(set.requirements).find((one) => one.star === star);
  switch (fate) {
    case 'three':
      return make(all(random.between(9 * 52, 9 * 68), { meets: 3 }));
    case 'four':
      return make(all(random.between(9 * 72, 9 * 88), { meets: 4 }));
    case 'five':
      return make(all(random.between(9 * 91, 9 * 92), { meets: 5 }));
    case 'edge-70':
      return make(all(9 * 70, { meets: 4 }));
    case 'edge-69':
      return make(all(9 * 70 - 1, { meets: 4 }));
    case 'edge-90':
      return make(all(9 * 90, { meets: 5 }));
    case 'edge-89':
      return make(all(9 * 90 - 1, { meets: 5 }));
    case 'misses-5':
      return make(all(9 * 90 + 3, { meets: 4, ...missing(ofStar(5)) }));
    case 'misses-3':
      return make(all(random.between(9 * 60, 9 * 80), { meets: 0, ...missing(ofStar(3)) }));
    case 'below':
      return make(all(random.between(9 * 31, 9 * 48), { meets: 0 }));
    case 'halved':
      // Eight sheets, of which four meet it: half are not more than half.
      return make(
        all(9 * 75, { meets: 4 }).map((one, at) => (at % 2 === 0 ? one : { ...one, ...missing(ofStar(4)) })),
        MEMBERS.slice(0, 8),
      );
    case 'majority':
      return make(
        all(9 * 75, { meets: 4 }).map((one, at) => (at < 5 ? one : { ...one, ...missing(ofStar(4)) })),
      );
    case 'disqualified':
      return without(make(all(9 * 64, { meets: 3 })), 5);
    case 'nearly-disqualified':
      return without(make(all(9 * 64, { meets: 3 })), 4);
    case 'no-quorum':
      return make(all(9 * 64, { meets: 3 }), MEMBERS.slice(0, 5));
    case 'no-chair':
      return make(
        all(9 * 64, { meets: 3 }),
        MEMBERS.filter((member) => member !== CHAIR),
      );
    case 'incomplete':
      return make(all(9 * 64, { meets: 3 })).map((one, at) =>
        at === 3 ? { ...one, points: open(one.points, random) } : one,
      );
    case 'spread-10':
      return make([70, 60, 65, 65, 65, 65, 65, 65, 66].map((total) => ({ total, meets: 3 })));
    case 're-scored':
      return [
        ...make([75, 64, 70, 70, 71, 69, 70, 72, 68].map((total) => ({ total, meets: 4 }))),
        ...make(
          [73, 66, 70, 70, 71, 69, 71, 72, 68].map((total) => ({ total, meets: 4 })),
          MEMBERS,
          2,
        ),
      ];
    case 'unsettled':
      return [
        ...make([80, 62, 70, 70, 71, 69, 70, 72, 68].map((total) => ({ total, meets: 3 }))),
        ...make(
          [79, 68, 70, 70, 71, 69, 70, 72, 70].map((total) => ({ total, meets: 3 })),
          MEMBERS,
          2,
        ),
      ];
  }
}

/** Totals of nine members that add up to a sum, near one another. */
function totalsOf(sum: number, random: Random): readonly number[] {
  const totals = MEMBERS.map((_, at) => Math.floor((sum + at) / MEMBERS.length));
  for (let step = 0; step < 12; step += 1) {
    const [one, other] = [random.between(0, 8), random.between(0, 8)];
    if (Math.abs(totals[one]! + 1 - (totals[other]! - 1)) > SPREAD / 2 || totals[one]! >= 93) continue;
    totals[one]! += 1;
    totals[other]! -= 1;
  }
  return totals;
}

/** Some sets ask for nothing of a level: there nothing can be missed. */
function missing(requirement: Requirement | undefined): Pick<Wish, 'misses'> {
  return requirement === undefined ? {} : { misses: requirement };
}

/** The first so many say that the dossier is out. */
function without(sheets: readonly MemberSheet[], out: number): readonly MemberSheet[] {
  return sheets.map((one, at) => ({ ...one, disqualified: at < out }));
}

function open(points: Points, random: Random): Points {
  const left = random.pick([...points.keys()].filter((column) => /^[1-9][0-9]*(\.[0-9]+)*$/.test(column)));
  return new Map([...points].filter(([column]) => column !== left));
}
