import { basename } from 'node:path';
import type { Asking } from './asking.js';
import { choose, orNull } from '../shared/asking/choose.js';
import type { Evaluation } from '../../sheets/evaluation.js';
import type { Saving, SheetOnDisk } from '../../sheets/sheet-on-disk.js';

/** What comes of a file that somebody else has changed or taken away. */
export type WayOut =
  /** The sheet stays on the screen, not saved. */
  | { readonly do: 'stay' }
  /** It could not be kept either. */
  | { readonly do: 'failed'; readonly saving: Saving }
  /** Mine is saved: where the file was, or beside it. */
  | { readonly do: 'go-on' | 'leave' }
  /** The other one is no sheet that can be gone on with: nothing is done. */
  | { readonly do: 'unusable' }
  /** The other one is gone on with; mine is kept, and counts as a sheet no more. */
  | { readonly do: 'take'; readonly evaluation: Evaluation; readonly kept: string };

/**
 * Offers the ways out where the file is no longer what this program knows of it. Nothing is lost by any of them: mine is
 * on the disk before anything else is done.
 */
export async function askWayOut(
  asking: Asking,
  disk: SheetOnDisk,
  state: 'changed' | 'gone',
  mine: string,
  read: (text: string) => Evaluation | null,
): Promise<WayOut> {
  const words = asking.messages.session.wayOut;
  const beside = basename(disk.beside());
  const bothChoices = [
    { value: 'beside', name: words.beside(beside) },
    { value: 'take', name: words.take(basename(disk.asideName())) },
    { value: 'leave', name: words.leave(beside) },
  ] as const;
  await asking.keyboard.forget();
  const answer = await orNull(
    choose<'stay' | 'again' | 'beside' | 'take' | 'leave'>(asking, words.question[state](disk.path), [
      { value: 'stay', name: words.stay },
      ...(state === 'gone' ? [{ value: 'again', name: words.again } as const] : bothChoices),
    ]),
  );
  if (answer === null || answer === 'stay') return { do: 'stay' };
  if (answer === 'take') return takeOther(disk, mine, read);
  const saving = answer === 'again' ? disk.writeAgain(mine) : disk.goOnBeside(mine);
  if (saving.state !== 'saved') return { do: 'failed', saving };
  return { do: answer === 'leave' ? 'leave' : 'go-on' };
}

function takeOther(disk: SheetOnDisk, mine: string, read: (text: string) => Evaluation | null): WayOut {
  const text = disk.textNow();
  const evaluation = text === null ? null : read(text);
  if (text === null || evaluation === null) return { do: 'unusable' };
  const aside = disk.setAside(mine);
  if ('saving' in aside) return { do: 'failed', saving: aside.saving };
  disk.acknowledge(text);
  return { do: 'take', evaluation, kept: aside.path };
}
