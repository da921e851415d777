import { basename, dirname, join } from 'node:path';
import { ALL_WELL, FELL_SHORT, type Context } from '../../base/context.js';
import { identityAt } from '../../base/files/files.js';
import { localTime } from '../../base/local-time.js';
import { safeName } from '../../base/safe-name.js';
import { openLibrary } from '../../law/library.js';
import { sealOf } from '../../sheets/digest.js';
import { reopenedSheet } from '../../sheets/signing.js';
import type { SheetFile } from '../../sheets/sheet-file.js';
import { sheetText } from '../../sheets/sheet-text.js';
import { fatal } from './errors.js';
import { rewrite, sheetsOf, type OwnSheet } from './own-sheets.js';
import { named } from './sheet-sign.js';
import type { SheetFlags } from './flags.js';
import type { SheetCommandMessages } from './words.js';

/**
 * `ocop sheet rename DIR --from NAME --to NAME`: mends a member's name on sheets, and puts them in the right folder. A
 * signed one is opened again for it, with a reason: nobody's signature stands under another name. Gives the exit status.
 */
export function renameSheets(dir: string, flags: SheetFlags, context: Context<SheetCommandMessages>): number {
  const { host, messages, report, today } = context;
  const from = named(flags.from ?? '', '--from');
  const to = named(flags.to ?? '', '--to');
  const reason = flags.reason === undefined ? null : named(flags.reason, '--reason');
  const { sound, wrong } = sheetsOf(dir, from, flags, context);
  const others = sound.filter(({ sheet }) => sheet.member !== to);
  const signed = others.filter(({ sheet }) => sheet.status === 'signed');
  if (reason === null && signed.length > 0) throw fatal('rename-needs-reason', { signed: signed.length });
  const library = openLibrary(flags.criteria ?? null, today);
  const done = others.filter((one) => {
    const at = localTime(host.now());
    const sheet: SheetFile = { ...reopenedWith(one, reason, at), member: to };
    return rewrite(one, sheetText(sheet, library), placeFor(one, to), context);
  });
  const reopened = done.filter(({ sheet }) => sheet.status === 'signed').length;
  report(messages.session.renamed(from, to, done.length, reopened));
  return wrong + others.length - done.length > 0 ? FELL_SHORT : ALL_WELL;
}

function reopenedWith({ sheet, text }: OwnSheet, reason: string | null, at: string): SheetFile {
  return sheet.status === 'draft' ? sheet : reopenedSheet(sheet, at, reason ?? '', sealOf(text));
}

/** Beside the folder that has the old name; a sheet that stands elsewhere stays there. */
function placeFor({ path, sheet }: OwnSheet, to: string): string {
  const folder = dirname(path);
  if (basename(folder).normalize('NFC') !== safeName(sheet.member)) return path;
  const place = join(dirname(folder), safeName(to), basename(path));
  // On some systems two spellings are one file: there is nothing to move then.
  return isSameFile(path, place) ? path : place;
}

function isSameFile(one: string, other: string): boolean {
  const there = identityAt(other);
  return there !== null && there === identityAt(one);
}
