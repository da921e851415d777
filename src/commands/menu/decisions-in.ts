import { drained } from '../../base/files/sink.js';
import type { Context } from '../../base/context.js';
import { UserError } from '../../base/user-error.js';
import { openLibrary } from '../../law/library.js';
import { decisionsOf, type RecognitionDecision } from '../../register/decisions.js';
import { listRecords } from '../../register/listed.js';
import { openRegisters } from '../../register/open-registers.js';

/** The decisions that registers know of products, for whoever is to name one; none where they cannot be read. */
export async function decisionsIn(
  registers: readonly string[],
  { host, today }: Pick<Context<unknown>, 'host' | 'today'>,
): Promise<readonly RecognitionDecision[]> {
  try {
    const tables = await openRegisters(registers, null, host);
    const listed = await listRecords(
      tables,
      { library: openLibrary(null, today), places: null },
      { row: () => undefined, progress: () => drained(host.stderr) },
    );
    return decisionsOf(listed.filter(({ record: { stars } }) => (stars ?? 0) >= 3));
  } catch (error) {
    // What is wrong with it is told by what prints it.
    if (error instanceof UserError) return [];
    throw error;
  }
}
