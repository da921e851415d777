import type { Context } from '../../base/context.js';
import { fatal } from './errors.js';
import { sheetProblemLine } from '../../sheets/problem-lines.js';
import type { OpeningRemark } from './opening-remark.js';
import { sealOf } from '../../sheets/digest.js';
import { keyOf } from '../../base/text/spelling.js';
import type { Asking } from './asking.js';
import { choose, orNull } from '../shared/asking/choose.js';
import { ratingOf, type Evaluation } from '../../sheets/evaluation.js';
import { reopen } from '../../sheets/signing.js';
import { localTime } from '../../base/local-time.js';
import { breakLock, leftLock, lockOrRead } from '../../base/lock.js';
import type { ShownDivergent } from '../../sheets/divergent-cell.js';
import type { ListedProduct } from '../../sheets/product-list.js';
import { SheetScorer, type Left } from './score-sheet.js';
import { SheetOnDisk } from '../../sheets/sheet-on-disk.js';
import { divergentOf, evaluationText, openSheet, ownSheet, pathOf, type Sitting } from './sitting.js';
import type { EvaluateCommandMessages } from './words.js';

/** What scoring a product takes from outside. */
export interface ScoringProduct extends Asking, Pick<Context<EvaluateCommandMessages>, 'host' | 'report'> {
  /** The product was named outright, and `--reopen` is meant for it: nobody is asked again. */
  readonly named: boolean;
}

/**
 * One product, from its first open criterion to its signature or to a break.
 *
 * @throws {UserError} where its sheet cannot be opened
 */
export async function scoreProduct(
  listed: ListedProduct,
  sitting: Sitting,
  asking: ScoringProduct,
): Promise<void> {
  const { host, messages, report, keyboard } = asking;
  const words = messages.session;
  const path = pathOf(listed.product.code, sitting);
  await askOfLeftLock(path, listed.product.code, asking);
  const { lock, unwritable } = lockOrRead(path, host);
  try {
    const { evaluation: begun, text, problems, remarks } = openSheet(path, listed, sitting);
    for (const problem of problems) report(sheetProblemLine(messages, path, problem));
    if (begun === null) return;
    const disk = new SheetOnDisk(path, text, host);
    const evaluation = unwritable === null ? await reopened(begun, text, disk, sitting, asking) : begun;
    const told: OpeningRemark[] = [...remarks];
    if (unwritable !== null) told.push({ code: 'unwritable', reason: messages.reason(unwritable) });
    const edition = sitting.library.edition(begun.sheet.edition);
    host.stdout.write('\u001b[2J\u001b[H');
    const scorer = new SheetScorer(evaluation, {
      messages,
      keyboard,
      paint: asking.paint,
      signs: asking.signs,
      evidence: edition?.evidence ?? [],
      decision: edition?.instrument.number ?? begun.sheet.edition,
      self: sitting.self.get(keyOf(listed.product.code)) ?? new Map<string, number>(),
      apart: new Map(divergentOf(listed).flatMap(pointsGiven)),
      unwritable: unwritable !== null,
      remark: told.length === 0 ? null : told.map(words.opening).join(' '),
      disk,
      textOf: evaluationText,
      read: (text) => ownSheet(text, listed, sitting),
      now: () => localTime(host.now()),
    });
    sayGoodbye(await scorer.run(), disk, path, unwritable !== null, asking);
  } finally {
    lock?.release();
  }
}

/** Where another machine may have left the sheet open, only a human knows; without a yes it stays that one's. */
async function askOfLeftLock(path: string, code: string, asking: ScoringProduct): Promise<void> {
  const left = leftLock(path, asking.host);
  if (left === null) return;
  const { leftOpenQuestion, leftOpenChoice } = asking.messages.session;
  await asking.keyboard.forget();
  const at = localTime(left.lastSign);
  const answer = await orNull(
    choose(asking, leftOpenQuestion(code, left.holder?.host ?? null, at.slice(11, 16), at.slice(0, 10)), [
      { value: false, name: leftOpenChoice.leave },
      { value: true, name: leftOpenChoice.open },
    ]),
  );
  if (answer === true) breakLock(path, left, asking.host);
}

/** What the members gave in a criterion, `1–5` or `1, 3, 5`; nothing where the regulation does not show it. */
function pointsGiven({ code, low, high, all }: ShownDivergent): readonly (readonly [string, string])[] {
  if (all !== null) return [[code, all.join(', ')]];
  return low === null || high === null ? [] : [[code, `${String(low)}–${String(high)}`]];
}

/** A signed sheet is opened again where there is a reason for it, each by a word of its own. */
async function reopened(
  evaluation: Evaluation,
  text: string | null,
  disk: SheetOnDisk,
  { reopen: reason }: Sitting,
  asking: ScoringProduct,
): Promise<Evaluation> {
  const { sheet } = evaluation;
  if (reason === null || sheet.status !== 'signed') return evaluation;
  if (!asking.named) {
    const { reopenQuestion, reopenChoice } = asking.messages.session;
    await asking.keyboard.forget();
    const answer = await orNull(
      choose(asking, reopenQuestion(sheet.product.code, reason), [
        { value: false, name: reopenChoice.read },
        { value: true, name: reopenChoice.reopen },
      ]),
    );
    if (answer !== true) return evaluation;
  }
  const again = reopen(evaluation, localTime(asking.host.now()), reason, sealOf(text ?? ''));
  const saving = disk.write(evaluationText(again));
  if (saving.state === 'saved') return again;
  if (saving.state === 'failed') throw fatal('cannot-write', { file: disk.path, reason: saving.reason });
  throw fatal('sheet-changed', { path: disk.path });
}

function sayGoodbye(
  { evaluation, signed, saved }: Left,
  disk: SheetOnDisk,
  own: string,
  unwritable: boolean,
  { messages, report }: ScoringProduct,
): void {
  const words = messages.session;
  const rating = ratingOf(evaluation);
  const { product } = evaluation.sheet;
  const name = words.productLine(product.code, product.name, undefined);
  if (signed) report(words.signed(name, disk.path, rating?.total ?? 0, rating?.stars ?? null));
  else if (!saved) report(words.leftUnsaved(disk.path));
  else if (evaluation.sheet.status === 'draft' && !unwritable && disk.path === own) {
    report(disk.isThere ? words.left(disk.path) : words.nothingToSave);
  }
  if (disk.path !== own) report(words.leftBeside(disk.path, own));
}
