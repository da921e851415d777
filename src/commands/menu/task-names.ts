/** What can be done from the menu, in its order. */
export const TASKS = [
  ...(['rate', 'evaluate', 'council', 'papers', 'tally', 'register', 'form', 'template'] as const),
  ...(['status', 'find', 'init'] as const),
] as const;

export type TaskId = (typeof TASKS)[number];

/** Those that there is something to do for in a season alone, and outside of one alone. */
export const OF_SEASON: readonly TaskId[] = ['status', 'find'];
export const OUTSIDE_SEASON: readonly TaskId[] = ['init'];

/** Who fills in forms, each a file of its own; or one file for all. */
export const FORMS_FOR = ['commune', 'member', 'all'] as const;

export type FormsFor = (typeof FORMS_FOR)[number];

export const REGISTER_TASKS = ['import', 'add', 'check', 'expiring'] as const;

export type RegisterTaskId = (typeof REGISTER_TASKS)[number];

/** Where a result goes: to the screen, or into a file with this ending. */
export type ResultForm = 'screen' | 'html' | 'docx' | 'xlsx';

/** What the menu counts a register by; `ocop tally --by` knows more. */
export const TALLY_BY = ['stars', 'commune', 'branch', 'producerType', 'year'] as const;

export type TallyBy = (typeof TALLY_BY)[number];

/** What a question of the menu asks files for. */
export type WantedId =
  | 'sheets'
  | 'memberSheets'
  /** A council's sheets for what it proposes; a register for the annex of a decision. */
  | 'proposed'
  | 'products'
  /** What forms are filled in from. */
  | 'formed'
  | 'registers'
  | 'countable'
  | 'recognised'
  | 'results'
  | 'regulation';
