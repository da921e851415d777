import type { PaperKind } from './paper-kinds.js';

/** What a line may say of a paper beside what it is made from and where it goes. */
export const PAPER_OPTIONS = [
  'each',
  'short',
  'footnotes',
  'regulation',
  'drafts',
  'where',
  'place',
  'date',
  'number',
  'agency',
  'decision',
  'at',
  'year',
  'communes',
  'places',
  'asOf',
  'edition',
  'rejects',
  'blankAsZero',
] as const;

export type PaperOption = (typeof PAPER_OPTIONS)[number];

/** How rows of sheets are read. */
const ROWS = ['edition', 'rejects', 'blankAsZero'] as const;

/** What makes a council of its sheets. */
const COUNCIL = ['regulation', 'drafts', 'where', 'footnotes', ...ROWS] as const;

/** How a register is read. */
const REGISTER = ['where', 'places', 'asOf'] as const;

/** What is at the head and the foot of a paper with a number of its own. */
const LETTER = ['place', 'date', 'number', 'agency'] as const;

/** What each paper takes. */
const TAKES: Readonly<Record<PaperKind, readonly PaperOption[]>> = {
  sheet: ['each', 'short', 'footnotes', 'where', 'place', 'date', ...ROWS],
  summary: [...COUNCIL, ...LETTER],
  minutes: [...COUNCIL, ...LETTER],
  ranking: ['footnotes', 'where', 'date', ...ROWS],
  recognition: [...COUNCIL, 'number', 'date', 'decision', 'places', 'asOf'],
  annex: ['decision', 'date', ...REGISTER],
  commune: ['each', 'where', 'number', 'place', 'date', ...ROWS],
  registration: ['each', 'where', 'place', 'date', ...ROWS],
  self: ['each', 'where', 'place', 'date', ...ROWS],
  certificates: ['each', 'decision', ...REGISTER, ...LETTER],
  'public-list': ['at', ...REGISTER],
  year: ['year', 'at', 'communes', ...REGISTER, ...LETTER],
  returns: ['each', ...LETTER, ...ROWS],
};

/** Whether a paper takes an option. */
export function paperTakes(kind: PaperKind, option: PaperOption): boolean {
  return TAKES[kind].includes(option);
}

/** The same of `recognition` once it is known what it is made from. */
export function annexTakes(option: PaperOption): boolean {
  return paperTakes('annex', option);
}

/** The papers that take an option. */
export function papersWith(option: PaperOption, kinds: readonly PaperKind[]): readonly PaperKind[] {
  return kinds.filter((kind) => paperTakes(kind, option));
}
