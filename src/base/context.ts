import type { Host } from './host.js';
import type { IsoDate } from './local-time.js';

/** What a command knows of the world around it, with the words that it is handed. */
export interface Context<Words> {
  readonly host: Host;
  readonly messages: Words;
  /** The day on which the program was started, where the machine stands. */
  readonly today: IsoDate;
  /** Columns of the terminal that results are shown on; null where they go to a file or a pipe. */
  readonly width: number | null;
  /** Whether results on standard output may be coloured. */
  readonly color: boolean;
  /** Whether somebody watches standard error on a terminal. */
  readonly watched: boolean;
  /** Says something beside the results, on standard error. */
  readonly tell: (line: string) => void;
}

/** Exit status (design: "Machine output"). */
export const ALL_WELL = 0;
/** It ran, and some rows were rejected or something checked fell short. */
export const FELL_SHORT = 1;
/** It could not run. */
export const COULD_NOT_RUN = 2;
