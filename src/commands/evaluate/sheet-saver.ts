import type { Evaluation } from '../../sheets/evaluation.js';
import type { Saving, SheetOnDisk } from '../../sheets/sheet-on-disk.js';
import type { Asking } from './asking.js';
import { askWayOut } from './ways-out.js';

/** How the sheet that is open is read and written. */
export interface SavedBy {
  readonly disk: SheetOnDisk;
  /** The sheet as its file's text. */
  readonly textOf: (evaluation: Evaluation) => string;
  /** The sheet that a text is; null where it is none that this member can go on with. */
  readonly read: (text: string) => Evaluation | null;
}

/** What became of a question about a file that somebody else has changed. */
export interface Settled {
  /** The sheet to go on with. */
  readonly evaluation: Evaluation;
  readonly leaves: boolean;
}

/** Writes a sheet after every change, and says what is wrong where it cannot. */
export class SheetSaver {
  /** Whether all that was answered is on the disk. */
  saved = true;
  /** What has to be said: until it is saved, why it is not. */
  message: string | null = null;
  /** The file is not what it was, and the member has not been asked yet what to do. */
  conflict: 'changed' | 'gone' | null = null;

  constructor(
    private readonly by: SavedBy,
    private readonly asking: Asking,
  ) {}

  write(evaluation: Evaluation): void {
    this.note(this.by.disk.write(this.by.textOf(evaluation)));
  }

  private note(saving: Saving): void {
    const { messages } = this.asking;
    const words = messages.session;
    this.saved = saving.state === 'saved';
    this.message = null;
    if (saving.state === 'failed') this.message = words.unsaved(messages.reason(saving.reason));
    else if (saving.state !== 'saved') {
      this.conflict = saving.state;
      this.message = words.notOurs[saving.state](this.by.disk.path);
    }
  }

  /** The file on the disk is somebody else's by now: asks what to do. */
  async settle(state: 'changed' | 'gone', mine: Evaluation): Promise<Settled> {
    const { disk, textOf, read } = this.by;
    const words = this.asking.messages.session.wayOut;
    this.conflict = null;
    const way = await askWayOut(this.asking, disk, state, textOf(mine), read);
    const stays = { evaluation: mine, leaves: false };
    switch (way.do) {
      case 'stay':
        return stays;
      case 'unusable':
        this.message = words.unusable(disk.path);
        return stays;
      case 'failed':
        this.note(way.saving);
        return stays;
      case 'take':
        this.saved = true;
        this.message = words.taken(way.kept);
        return { evaluation: way.evaluation, leaves: false };
      case 'go-on':
        this.saved = true;
        this.message = words.goesOn(disk.path);
        return stays;
      case 'leave':
        this.saved = true;
        return { evaluation: mine, leaves: true };
    }
  }
}
