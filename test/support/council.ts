import type { MemberSheet } from '../../src/council/member-sheet.js';
import { judgeProduct } from '../../src/engine/council.js';
import type { CouncilDetail, CountedSheet, CouncilResult } from '../../src/engine/council-result.js';
import { DEFAULT_RULES, type CouncilRules, type Role, type Roll } from '../../src/engine/council-rules.js';
import type { Sheet } from '../../src/engine/rate-sheet.js';
import type { RatingRules } from '../../src/engine/rating-rules.js';
import { day, edition } from './law.js';
import { ratingOf } from './sheets.js';

const NAMES = ['An', 'Bình', 'Chi', 'Dung', 'Em', 'Giang', 'Hoa', 'Khánh', 'Lan'];

/** What a row of a table is that says nothing of rounds and seals. */
export const ROW: Pick<MemberSheet, 'round' | 'isRow' | 'seal' | 'said' | 'whole'> = {
  round: 1,
  isRow: true,
  seal: null,
  said: () => '',
  whole: () => {
    throw new Error('nothing but points');
  },
};

/** A council of some people, the first of them the chair. */
export const rollOf = (members: number): Roll =>
  NAMES.slice(0, members).map((name, index) => ({ name, role: index === 0 ? 'chair' : 'member' }));

export function counted(rules: RatingRules, sheet: Sheet, index: number): CountedSheet {
  const role: Role = index === 0 ? 'chair' : 'member';
  return {
    member: NAMES[index] ?? `Số ${String(index)}`,
    role,
    round: 1,
    sheet,
    rating: ratingOf(rules, sheet),
  };
}

/** What a council comes to on these sheets, by An, Bình, Chi … */
export function judge(
  rules: RatingRules,
  sheets: readonly Sheet[],
  changed: Partial<CouncilRules> = {},
  roll: Roll | null = null,
): CouncilResult & CouncilDetail {
  const one = {
    edition: edition(rules.edition),
    rules,
    sheets: sheets.map((sheet, index) => counted(rules, sheet, index)),
    rated: day('2026-10-12'),
  };
  return judgeProduct(one, { ...DEFAULT_RULES, ...changed }, roll);
}

/** The rules of a council whose regulation says nothing, as the design has them. */
export const OF_A_SILENT_REGULATION = {
  level: 'province',
  spread: 10,
  reScore: { who: 'all', rounds: 2, show: 'range' },
  quorum: { num: 2, den: 3 },
  chairPresent: true,
  requirements: 'majority',
  disqualify: 'majority',
} as const;
