import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { errorCode } from '../base/files/files.js';
import type { FileHost } from '../base/host.js';
import { saveSheet } from './sheet-store.js';
import { readBytes } from '../base/files/open-to-read.js';
import { textIn } from '../base/files/text-in.js';

/** How writing a sheet went. */
export type Saving =
  | { readonly state: 'saved' }
  /** With the system's own name of why. */
  | { readonly state: 'failed'; readonly reason: string }
  /** Somebody else has changed the file since it was read or written here, or has taken it away: nothing is written. */
  | { readonly state: 'changed' | 'gone' };

/**
 * The file of the sheet that is open. It is written only over what was last read from it or written to it: the lock keeps
 * our own programs away, and this tells what an editor, a mail program or a folder copied over it did.
 */
export class SheetOnDisk {
  /** @param known what stands in the file, null where there is none */
  constructor(
    private own: string,
    private known: string | null,
    private readonly host: FileHost,
  ) {}

  get path(): string {
    return this.own;
  }

  /** Whether there is a file, as far as this program knows. */
  get isThere(): boolean {
    return this.known !== null;
  }

  write(text: string): Saving {
    try {
      const there = existsSync(this.own) ? textIn(this.host.disk.read(this.own)) : null;
      if (there !== this.known) return { state: there === null ? 'gone' : 'changed' };
      saveSheet(this.own, text, this.host);
    } catch (error) {
      return { state: 'failed', reason: errorCode(error) };
    }
    this.known = text;
    return { state: 'saved' };
  }

  /** Writes where the file was taken away; not where another one has come meanwhile. */
  writeAgain(text: string): Saving {
    this.known = null;
    return this.write(text);
  }

  /** Writes to a new file beside, which is the open sheet's from now on; the one that was stays as it is. */
  goOnBeside(text: string): Saving {
    const beside = new SheetOnDisk(this.beside(), null, this.host);
    const saving = beside.write(text);
    if (saving.state === 'saved') [this.own, this.known] = [beside.own, text];
    return saving;
  }

  /** Keeps a text beside, under a name that no folder of sheets counts as one. */
  setAside(text: string): { readonly path: string } | { readonly saving: Saving } {
    const aside = new SheetOnDisk(this.asideName(), null, this.host);
    const saving = aside.write(text);
    return saving.state === 'saved' ? { path: aside.own } : { saving };
  }

  /** What the file says now; null where it cannot be read. */
  textNow(): string | null {
    try {
      return textIn(readBytes(this.own));
    } catch {
      return null;
    }
  }

  /** A text of somebody else's has been read, and may be written over from now on. */
  acknowledge(text: string): void {
    this.known = text;
  }

  /** The name of a sheet beside this one that no file has yet: `SP1.ban-2.yaml`. */
  beside(): string {
    return this.free('');
  }

  /** The same for what is no sheet any more: `SP1.ban-2.yaml.bo`. */
  asideName(): string {
    return this.free('.bo');
  }

  private free(ending: string): string {
    const stem = basename(this.own, '.yaml');
    for (let number = 2; ; number += 1) {
      const free = join(dirname(this.own), `${stem}.ban-${String(number)}.yaml${ending}`);
      if (!existsSync(free)) return free;
    }
  }
}
