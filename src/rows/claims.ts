import type { Rating } from '../engine/rate-sheet.js';
import type { Result } from './columns.js';
import type { RecordWarning } from './problems.js';
import { cellText, type Submission } from './submission.js';

const NONE: readonly RecordWarning[] = [];

/**
 * Holds the sums and stars that a table states itself against what the points of the criteria make: wrong sums are
 * the commonest mistake on paper. A blank, or anything that is neither a number nor stars, claims nothing.
 */
export function checkClaims({ header, cells }: Submission, rating: Rating): readonly RecordWarning[] {
  if (header === null || header.results.size === 0) return NONE;
  const computed: readonly (readonly [Result, number | null])[] = [
    ['partA', rating.parts.A],
    ['partB', rating.parts.B],
    ['partC', rating.parts.C],
    ['total', rating.total],
    ['pointStars', rating.pointStars],
    ['stars', rating.stars],
  ];
  return computed.flatMap(([result, value]): readonly RecordWarning[] => {
    const index = header.results.get(result);
    const read = index === undefined ? '' : cellText(cells[index]);
    const claimed = claimIn(read);
    if (value === null || claimed === null || claimed === value) return [];
    return [{ code: 'claim-differs', args: { result, read, computed: value } }];
  });
}

/** `3`, `72,5`, `3 sao`, `3★`, `hạng 3 sao` or `★★★`; null for what claims nothing. */
function claimIn(read: string): number | null {
  const signs = /^(?:★+|\*+|⭐+)$/u.test(read) ? Array.from(read).length : null;
  const number = /^(?:hạng\s+)?(\d{1,3}(?:[.,]\d+)?)\s*(?:sao|điểm|stars?|points?|★|\*|⭐)?$/iu.exec(
    read,
  )?.[1];
  return signs ?? (number === undefined ? null : Number(number.replace(',', '.')));
}
