import type { EditionId, ProductSet } from '../../engine/types.js';
import type { Advice } from '../../engine/advice.js';

/** A product and the advice on it: what is written, whatever the format. */
export interface AdvisedProduct {
  readonly product: {
    readonly code: string;
    readonly name: string;
    readonly producer: string;
    readonly commune: string;
    /** Empty where no member is named. */
    readonly member: string;
  };
  readonly edition: EditionId;
  readonly set: ProductSet;
  readonly advice: Advice;
}
