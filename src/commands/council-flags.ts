import type { OutFlags } from '../batch/out-flags.js';

export interface CouncilFlags extends OutFlags {
  readonly regulation?: string;
  readonly drafts?: boolean;
  readonly edition?: string;
  readonly blankAsZero?: boolean;
  readonly criteria?: string;
  readonly sheet?: readonly string[];
}
