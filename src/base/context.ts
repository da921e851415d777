import type { Host } from './host.js';
import type { IsoDate } from './local-time.js';
import type { FileStart, OwnKind } from './own-kind.js';
import type { UserProblem } from './user-error.js';

/** What a command knows of the world around it, with the words that it is handed. */
export interface Context<Words> {
  readonly host: Host;
  readonly messages: Words;
  /** Words what is wrong with what the user gave, whichever folder found it. */
  readonly wordError: (problem: UserProblem) => string;
  /** Which kind of result of ours a file is; null for any other file. */
  readonly ownKindOf: (file: FileStart) => Promise<OwnKind | null>;
  /** The day on which the program was started, where the machine stands. */
  readonly today: IsoDate;
  /** Columns of the terminal that results are shown on; null where they go to a file or a pipe. */
  readonly width: number | null;
  /** Whether results on standard output may be coloured. */
  readonly color: boolean;
  /** Whether somebody watches standard error on a terminal. */
  readonly watched: boolean;
  /** Says something beside the results, on standard error. */
  readonly report: (line: string) => void;
}

/** Exit status (design: "Machine output"). */
export const ALL_WELL = 0;
/** It ran, and some rows were rejected or something checked fell short. */
export const FELL_SHORT = 1;
/** It could not run. */
export const COULD_NOT_RUN = 2;
