import { sha256 } from '../base/sha256.js';
import { sealingBy } from './sealing.js';

/** The seals of sheets, by Node's own SHA-256. */
export const { seal, fingerprint, sealState } = sealingBy(sha256);

export { digestIn, sealOf } from './sealing.js';
