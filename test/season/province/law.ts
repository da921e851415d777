import { load } from 'js-yaml';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/*
 * The criteria as the count of this test reads them: the YAML itself, by code of its own.
 */

export type Edition = '1048-2019' | '148-2023' | '26-2026';

export interface Criterion {
  /** As a table's column is headed: `1.1`, or `8a` for a case. */
  readonly column: string;
  readonly code: string;
  readonly part: 'A' | 'B' | 'C';
  /** What it can have, 0 among it, rising. */
  readonly points: readonly number[];
  /** It counts only where the product has a story. */
  readonly ofStory: boolean;
}

export interface Requirement {
  readonly star: 3 | 4 | 5;
  readonly code: string;
  readonly needs: number;
}

export interface SetOfLaw {
  readonly edition: Edition;
  readonly no: number;
  readonly name: string;
  readonly branch: string;
  readonly criteria: readonly Criterion[];
  /** By level, then in the order of the sheet. */
  readonly requirements: readonly Requirement[];
  /** Whether its source is not clear: such a set may be read in two ways. */
  readonly disputed: boolean;
}

interface RawOption {
  readonly points: number;
  readonly star?: 3 | 4 | 5;
}

interface RawCriterion {
  readonly code?: string;
  readonly section?: number;
  readonly star?: 3 | 4 | 5;
  readonly appliesWhen?: unknown;
  readonly options?: readonly RawOption[];
  readonly cases?: readonly { readonly case: string; readonly options: readonly RawOption[] }[];
  readonly criteria?: readonly RawCriterion[];
}

interface RawSet {
  readonly set: number;
  readonly name: string;
  readonly branch?: string;
  readonly disputed?: unknown;
  readonly parts: readonly { readonly part: 'A' | 'B' | 'C'; readonly sections: readonly RawCriterion[] }[];
}

function readSet(edition: Edition, path: string): SetOfLaw {
  const raw = load(readFileSync(path, 'utf8')) as RawSet;
  const criteria: Criterion[] = [];
  const requirements: Requirement[] = [];
  for (const { part, sections } of raw.parts) {
    for (const one of sections.flatMap((section) => section.criteria ?? [section])) {
      const code = one.code ?? String(one.section);
      const scales = one.cases ?? [{ case: '', options: one.options ?? [] }];
      for (const { case: letter, options } of scales) {
        const points = [...new Set([0, ...options.map((option) => option.points)])].sort((a, b) => a - b);
        criteria.push({ column: code + letter, code, part, points, ofStory: one.appliesWhen !== undefined });
        for (const { points: needs, star } of options) {
          if (star !== undefined) requirements.push({ star, code, needs });
        }
        // A star on the criterion itself asks for any option of it.
        const least = points.find((point) => point > 0);
        if (one.star !== undefined && least !== undefined) {
          requirements.push({ star: one.star, code, needs: least });
        }
      }
    }
  }
  return {
    edition,
    no: raw.set,
    name: raw.name,
    branch: raw.branch ?? '',
    criteria,
    requirements: requirements.toSorted((a, b) => a.star - b.star),
    disputed: raw.disputed !== undefined,
  };
}

function readEdition(edition: Edition): readonly SetOfLaw[] {
  const folder = fileURLToPath(new URL(`../../../criteria/${edition}`, import.meta.url));
  return readdirSync(folder)
    .filter((name) => /^\d\d-/.test(name))
    .sort()
    .map((name) => readSet(edition, join(folder, name)));
}

const read = new Map<Edition, readonly SetOfLaw[]>();

/** All sets of an edition, by their numbers. */
export function setsOf(edition: Edition): readonly SetOfLaw[] {
  const sets = read.get(edition) ?? readEdition(edition);
  read.set(edition, sets);
  return sets;
}

export function setOf(edition: Edition, no: number): SetOfLaw {
  const found = setsOf(edition).find((one) => one.no === no);
  if (found === undefined) throw new Error(`${edition} has no set ${String(no)}`);
  return found;
}

/** Of the Decisions: from when to when each is gone by, and how long a dossier from before goes by the one before. */
export function editionFor(kind: Kind, filed: string, rated: string): Edition {
  if (rated < '2023-02-24') return '1048-2019';
  if (rated < '2026-05-22') return '148-2023';
  const until = kind === 're-rating' ? '2026-06-21' : '2026-07-21';
  return filed < '2026-05-22' && rated <= until ? '148-2023' : '26-2026';
}

export type Kind = 'first' | 'upgrade' | 're-rating';

/** By the points alone. */
export function bandOf(sum: number, count: number): 1 | 2 | 3 | 4 | 5 {
  if (sum >= 90 * count) return 5;
  if (sum >= 70 * count) return 4;
  if (sum >= 50 * count) return 3;
  return sum >= 30 * count ? 2 : 1;
}

/** A certificate ends with the day of the same number three years on. None here is issued on a 29 February. */
export function certificateEnd(decided: string): string {
  return `${String(Number(decided.slice(0, 4)) + 3)}${decided.slice(4)}`;
}
