import type { ReScoreShow } from '../engine/council-rules.js';
import type { Divergent } from '../engine/divergent.js';
import { asCriterionCode } from '../engine/criterion-code.js';
import type { CriterionCode } from '../engine/types.js';

/** A criterion that the members are apart on, as far as one of them is shown it. */
export interface ShownDivergent {
  readonly code: CriterionCode;
  /** The lowest and the highest points given; null where the regulation does not show them. */
  readonly low: number | null;
  readonly high: number | null;
  /** All points given, rising; null where they are not shown. */
  readonly all: readonly number[] | null;
}

/** `1.1 (1–5); 2.3 (0–3)`: what a member who scores again is shown, without names. */
export function divergentCell(divergent: readonly Divergent[], show: ReScoreShow): string {
  return divergent
    .map(({ code, given }) => {
      if (show === 'none') return code;
      return show === 'all'
        ? `${code} (${given.join(', ')})`
        : `${code} (${String(given[0] ?? 0)}–${String(given.at(-1) ?? 0)})`;
    })
    .join('; ');
}

const ONE = /^([1-9]\d?(?:\.[1-9]\d?){0,2})(?:\s*\((?:(\d+)\s*[–-]\s*(\d+)|(\d+(?:\s*,\s*\d+)*))\))?$/;

/** Reads what `divergentCell` writes; what is nothing of the kind is passed over, as it only helps. */
export function readDivergent(cell: string): readonly ShownDivergent[] {
  return cell.split(';').flatMap((part): readonly ShownDivergent[] => {
    const [, code, low, high, list] = ONE.exec(part.trim()) ?? [];
    if (code === undefined) return [];
    const all = list === undefined ? null : list.split(',').map(Number);
    return [
      {
        code: asCriterionCode(code), // the pattern is that of a code
        low: low === undefined ? (all?.[0] ?? null) : Number(low),
        high: high === undefined ? (all?.at(-1) ?? null) : Number(high),
        all,
      },
    ];
  });
}
