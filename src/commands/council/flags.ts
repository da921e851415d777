import type { OutFlags } from '../../rating/out-flags.js';
import type { ConveneFlags } from '../../council/convene.js';

export interface CouncilFlags extends OutFlags, Omit<ConveneFlags, keyof OutFlags> {}
