import { keyOf } from '../base/text/spelling.js';
import type { MemberSheet } from './member-sheet.js';

/** A sheet that counts, and whose it is. */
interface Counted {
  readonly member: string;
  readonly of: MemberSheet;
}

/** A sheet, and the one met before it that it doubles. */
interface Double<T extends Counted> {
  readonly sheet: T;
  readonly first: T;
}

export interface Sorted<T extends Counted> {
  /** Each once. */
  readonly counted: readonly T[];
  /** The same again, as from two sticks: nothing is lost when they are counted once. */
  readonly copies: readonly Double<T>[];
  /** Another sheet of the same member in the same round: which of them counts is for the member to say. */
  readonly second: readonly Double<T>[];
}

/** Looks through the sheets that count on one product for those that a member has handed in more than once. */
export function sortDoubles<T extends Counted>(sheets: readonly T[]): Sorted<T> {
  if (sheets.length < 2) return { counted: sheets, copies: [], second: [] };
  const byMember = new Map<string, Map<string, T>>();
  const counted: T[] = [];
  const copies: Double<T>[] = [];
  const second: Double<T>[] = [];
  for (const sheet of sheets) {
    const whose = `${String(sheet.of.round)} ${keyOf(sheet.member)}`;
    const known = byMember.get(whose) ?? new Map<string, T>();
    const content = contentOf(sheet.of);
    const first = known.get(content);
    if (first !== undefined) {
      copies.push({ sheet, first });
      continue;
    }
    const [other] = known.values();
    if (other !== undefined) second.push({ sheet, first: other });
    counted.push(sheet);
    byMember.set(whose, known.set(content, sheet));
  }
  return { counted, copies, second };
}

/** All that a council takes from a sheet, as one text; where it was read from is none of it. */
function contentOf({ role, signed, product, edition, set, rated, round, sheet }: MemberSheet): string {
  const { points, cases, disqualified } = sheet;
  // Without points no case was chosen: a table does not keep which it was.
  const chosen = [...cases].filter(([index]) => (points[index] ?? 0) > 0).sort(([a], [b]) => a - b);
  // Of one product a sheet may say the code, and its copy not.
  const { name, producer, commune } = product;
  const texts = [name, producer, commune].map(keyOf);
  return JSON.stringify([role, signed, texts, edition, set, rated, round, points, chosen, disqualified]);
}
