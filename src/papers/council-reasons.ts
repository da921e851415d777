import { putInto } from '../engine/lists-by.js';
import { leftOutNotes, outReasons, roundNotes, unsettledNotes } from '../council/council-notes.js';
import type { JudgedProduct } from '../council/judge.js';
import { shownAverage } from '../engine/average.js';
import type { CouncilResult } from '../engine/council-result.js';
import type { CouncilRequirement } from '../engine/council-requirements.js';
import { DEFAULT_RULES, type RequirementRule } from '../engine/council-rules.js';
import { criteriaOf } from '../engine/criteria-of.js';
import type { RatingWarning } from '../engine/problems.js';
import type { ProductSet } from '../engine/types.js';
import type { Regulation } from '../council/regulation.js';
import { word } from '../base/word-coded.js';
import type { PapersMessages } from './messages.js';

/** A product of a council, with what its criteria are called and how the council takes a requirement for met. */
export interface ReasonsOf {
  readonly product: JudgedProduct;
  readonly set: ProductSet;
  readonly regulation: Regulation | null;
}

/**
 * What a council's paper says of a product beside its points, a sentence each: what keeps it back, why its points reach no
 * higher, what stops its assessment, and whose sheet does not count.
 */
export function reasonsOf(of: ReasonsOf, messages: PapersMessages): readonly string[] {
  const { gathered, result } = of.product;
  const out = outReasons(result, messages);
  const open = result.sheets.filter(
    ({ rating, sheet }) =>
      rating.missing.length > 0 && (sheet.disqualified === null || result.outcome !== 'disqualified'),
  );
  const shortfall = shortfallOf(of);
  return [
    ...unsettledNotes(result, messages),
    ...(out === null ? [] : [out]),
    ...open.map(({ member, rating }) => messages.council.open(member, rating.missing)),
    ...(shortfall === null ? [] : [shortfall]),
    ...stopsOf(result, messages),
    ...roundNotes(of.product, messages, true),
    ...leftOutNotes(
      gathered.leftOut.filter(
        ({ reason }) => reason !== 'copy' && reason !== 'earlier-round' && reason !== 'unfilled',
      ),
      messages,
    ),
  ];
}

/** "3.5 Sở hữu trí tuệ" */
export function namedCriterion(set: ProductSet, code: string): string {
  const title = criteriaOf(set).find((one) => one.code === code)?.title;
  return title === undefined ? code : `${code} ${title}`;
}

/**
 * Why a product has fewer stars than its points reach: "84,80 điểm đạt mức 4 sao nhưng xếp 3 sao, vì chưa đạt yêu cầu tối
 * thiểu của 4 sao: tiêu chí 3.5 Sở hữu trí tuệ cần từ 2 điểm, 3/7 phiếu đạt". null where it has what its points reach.
 */
export function shortfallOf({ product, set, regulation }: ReasonsOf): string | null {
  const { stars, pointStars, average, outcome } = product.result;
  if (outcome !== 'recognised-level' && outcome !== 'below') return null;
  if (stars === null || pointStars === null || average === null || stars >= pointStars) return null;
  const { requirements } = product.detail();
  const missed = requirements.filter((one) => !one.passed && one.star > stars && one.star <= pointStars);
  const rule = regulation?.rules.requirements ?? DEFAULT_RULES.requirements;
  const levels = [...new Set(missed.map(({ star }) => star))].map((star) => {
    const those = missed.filter((one) => one.star === star).map((one) => missedInWords(one, set, rule));
    return `của ${String(star)} sao: ${those.join('; ')}`;
  });
  return (
    `${shownAverage(average)} điểm đạt mức ${String(pointStars)} sao nhưng xếp ${String(stars)} sao, ` +
    `vì chưa đạt yêu cầu tối thiểu ${levels.join('; ')}`
  );
}

function missedInWords(
  { code, needs, met, has }: CouncilRequirement,
  set: ProductSet,
  rule: RequirementRule,
): string {
  const how =
    rule === 'average'
      ? `trung bình ${shownAverage(has)}`
      : `${String(met)}/${String(has.count)} phiếu đạt${rule === 'all' ? ', phải đủ mọi phiếu' : ''}`;
  return `tiêu chí ${namedCriterion(set, code)} cần từ ${String(needs)} điểm, ${how}`;
}

/** Points of 0 after which the statute's note has a product assessed no further, with who gave them. */
export function stopsOf({ sheets }: CouncilResult, messages: PapersMessages): readonly string[] {
  const stops = new Map<string, string[]>();
  for (const { member, rating } of sheets) {
    for (const warning of stopsIn(rating.warnings)) putInto(stops, word(messages.warnings, warning), member);
  }
  return [...stops].map(([said, members]) => `${members.join(', ')} cho 0 điểm. ${said.replace(/\.$/, '')}`);
}

/** Those of a sheet's warnings that stop its assessment. */
export function stopsIn(warnings: readonly RatingWarning[]): readonly RatingWarning[] {
  return warnings.filter(({ code }) => code === 'stop-rule');
}
