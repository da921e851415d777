import type { OutFlags } from '../shared/out-flags.js';
import type { ConveneFlags } from '../../council/convene.js';

export interface CouncilFlags extends OutFlags, Omit<ConveneFlags, keyof OutFlags> {}
