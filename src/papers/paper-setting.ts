import type { IsoDate } from '../engine/types.js';

/** What a paper's head says that no sheet knows; dots are printed for what is null. */
export interface PaperSetting {
  /** Where it is signed. */
  readonly place: string | null;
  readonly date: IsoDate | null;
  /** The paper's own number, or that of the decision it belongs to. */
  readonly number: string | null;
  /** The agency above the one that issues it. */
  readonly agency: string | null;
  /** Whether what the program doubts stands in small type at the foot; else it is for the screen alone. */
  readonly footnotes?: boolean;
}
