import { day } from '../../base/format.js';
import { drained } from '../../base/files/sink.js';
import type { Context } from '../../base/context.js';
import { UserError } from '../../base/user-error.js';
import { openLibrary } from '../../law/library.js';
import { decisionsOf, type RecognitionDecision } from '../../register/decisions.js';
import { listRecords } from '../../register/listed.js';
import { openRegisters } from '../../register/open-registers.js';
import { askNeeded, askTextOrNone, type MenuDesk } from './ask-paths.js';

/** As many of them have room above the question in a small window. */
const DECISIONS_SHOWN = 8;

/** Whoever names a decision sees which there are; of several one has to be named. */
export async function decisionFlag(desk: MenuDesk, registers: readonly string[]): Promise<readonly string[]> {
  const { menu } = desk.messages;
  const decisions = await decisionsIn(registers, desk.context);
  const latest = decisions
    .slice(-DECISIONS_SHOWN)
    .map(({ number, decided }) => menu.askHint.decision(number, decided === null ? null : day(decided)));
  const older = decisions.length - latest.length;
  const about = older > 0 ? [menu.askHint.olderDecisions(older), ...latest] : latest;
  const number =
    decisions.length > 1
      ? await askNeeded(desk, 'oneDecision', about, 'whichDecision')
      : await askTextOrNone(desk, 'whichDecision', about);
  return number === null ? [] : ['--decision', number];
}

/** The decisions that registers know of products, for whoever is to name one; none where they cannot be read. */
async function decisionsIn(
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
