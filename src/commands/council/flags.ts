import type { OutFlags } from '../shared/out-flags.js';
import type { ConveneFlags } from '../../council/convene.js';

export interface CouncilFlags extends OutFlags, Omit<ConveneFlags, keyof OutFlags> {
  /** The folder of what has to be scored again. */
  readonly nextRound?: string;
  /** The file of the list of seals. */
  readonly seals?: string;
}
