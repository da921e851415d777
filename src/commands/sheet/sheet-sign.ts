import { createInterface } from 'node:readline';
import { ALL_WELL, FELL_SHORT, type Context } from '../../base/context.js';
import type { Host } from '../../base/host.js';
import { localTime } from '../../base/local-time.js';
import { fold } from '../../base/text/fold.js';
import { printable } from '../../base/text/width.js';
import { openLibrary } from '../../law/library.js';
import { signedSheet } from '../../sheets/signing.js';
import { sheetText } from '../../sheets/sheet-text.js';
import { fatal } from './errors.js';
import { rewrite, sheetsOf, type OwnSheet } from './own-sheets.js';
import { sheetListLines } from './sheet-list.js';
import type { SheetFlags } from './flags.js';
import type { SheetCommandMessages } from './words.js';

/**
 * `ocop sheet sign DIR --member NAME`: shows all finished sheets of a member that are not signed, asks, and signs them.
 * Those with open criteria are named and left. Gives the exit status.
 */
export async function signSheets(
  dir: string,
  flags: SheetFlags,
  context: Context<SheetCommandMessages>,
): Promise<number> {
  const { host, messages, report, today } = context;
  const words = messages.session;
  const member = named(flags.member ?? '', '--member');
  const asks = flags.yes !== true;
  if (asks && (host.stdin.isTTY !== true || host.stdout.isTTY !== true)) {
    throw fatal('sign-needs-terminal', {});
  }
  const { sound, wrong } = sheetsOf(dir, member, flags, context);
  const drafts = sound.filter(({ sheet }) => sheet.status === 'draft');
  const open = drafts.filter((one) => missing(one).length > 0);
  const finished = drafts.filter((one) => missing(one).length === 0);
  for (const one of open) report(words.leftOpen(one.path, missing(one)));
  const status = wrong + open.length > 0 ? FELL_SHORT : ALL_WELL;
  if (finished.length === 0) {
    report(words.nothingToSign(member));
    return status;
  }
  for (const line of [words.toSign(member, finished.length), ...sheetListLines(finished, messages)]) {
    host.stdout.write(`${printable(line)}\n`);
  }
  if (asks && !(await isYes(words.signAllQuestion(member, finished.length), host))) {
    report(words.noneSigned);
    return FELL_SHORT;
  }
  const library = openLibrary(flags.criteria ?? null, today);
  const signed = finished.filter((one) => {
    const text = sheetText(signedSheet(one.sheet, localTime(host.now())), library);
    return rewrite(one, text, one.path, context);
  });
  report(words.signedAll(signed.length));
  return signed.length < finished.length ? FELL_SHORT : status;
}

/** The criteria to be answered still; none of a dossier that is out. */
function missing({ sheet, rating }: OwnSheet): readonly string[] {
  return sheet.disqualified === null ? (rating?.missing ?? []) : [];
}

/** A name or a reason that is given, and says something. */
export function named(text: string, flag: string): string {
  const said = text.normalize('NFC').trim();
  if (said === '') throw fatal('flag-blank', { flag });
  return said;
}

const YES: ReadonlySet<string> = new Set(['co', 'c', 'dong y', 'ky', 'yes', 'y']);

/** Nothing but a word that says yes is one: an Enter too many signs nothing. */
async function isYes(question: string, { stdin, stdout }: Host): Promise<boolean> {
  const lines = createInterface({ input: stdin, output: stdout });
  try {
    const answer = await new Promise<string>((resolve) => {
      lines.once('close', () => {
        resolve('');
      });
      lines.question(question, resolve);
    });
    return YES.has(fold(answer));
  } finally {
    lines.close();
  }
}
