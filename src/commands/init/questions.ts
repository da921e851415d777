import { SEASON_TEXTS, type SeasonText } from '../../season/season.js';

/** What `ocop init` asks, in its order: what the season says in one text, then its open round. */
export const QUESTIONS = [
  ...SEASON_TEXTS,
  'name',
  'files',
  'sheets',
  'roundProducts',
  'from',
  'to',
  'results',
  'number',
  'date',
] as const;

export type QuestionId = (typeof QUESTIONS)[number];

/** Those whose answer names a file, which may be dragged into the window. */
const FILES: ReadonlySet<QuestionId> = new Set<QuestionId>([
  ...(['register', 'places', 'communes', 'aliases', 'regulation', 'products', 'plan'] satisfies SeasonText[]),
  ...(['files', 'sheets', 'roundProducts', 'results'] as const),
]);

export function namesFile(id: QuestionId): boolean {
  return FILES.has(id);
}
