import type { Context } from '../base/context.js';
import type { Library } from '../law/library.js';
import { BatchRater, type BatchOptions } from './batch-rater.js';
import { rejectsNamed, type RejectsFlags } from './guard-rejects.js';
import type { OpenedInputs } from './opened-inputs.js';

/** How the rows of a round are read. */
interface RoundLaw extends Omit<BatchOptions, 'blankAsZero'> {
  readonly library: Library;
}

interface RoundFlags extends RejectsFlags {
  readonly ofRound?: boolean;
  readonly blankAsZero?: boolean;
}

/**
 * Everything that a run reads: what was opened, and where that is a season's round also the rejects beside it that were
 * put right. On a line that names its files itself, those are all there is.
 */
export async function roundInputs(
  opened: OpenedInputs,
  { library, ...options }: RoundLaw,
  flags: RoundFlags,
  context: Pick<Context<unknown>, 'host'>,
): Promise<OpenedInputs> {
  if (flags.ofRound !== true) return opened;
  const { withCorrected } = await import('./corrected-beside.js');
  const rater = new BatchRater(library, { ...options, blankAsZero: flags.blankAsZero ?? false }, null);
  return withCorrected(opened, rater, rejectsNamed(flags), context);
}
