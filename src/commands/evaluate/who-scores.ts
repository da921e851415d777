import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Role } from '../../engine/council-rules.js';
import type { Library } from '../../law/library.js';
import { isPersonName, isSamePerson } from '../../base/text/person-name.js';
import { fold } from '../../base/text/fold.js';
import { isSlip } from '../../base/text/nearest.js';
import { printable } from '../../base/text/width.js';
import type { Regulation } from '../../council/regulation.js';
import { readSheet } from '../../sheets/read-sheet.js';
import { ROLES } from '../../sheets/sheet-file.js';
import { sheetFilesIn } from '../../sheets/sheet-store.js';
import type { Asking } from './asking.js';
import { choose, askLineOf } from '../shared/asking/choose.js';
import { fatal } from './errors.js';
import { readBytes } from '../../base/files/open-to-read.js';
import { textIn } from '../../base/files/text-in.js';

/** The member who scores. */
export interface Scorer {
  readonly member: string;
  readonly role: Role;
}

/** What is known of who scores before anybody is asked. */
export interface KnownScorer {
  readonly member: string | undefined;
  readonly role: Role | undefined;
  readonly regulation: Regulation | null;
  readonly dir: string;
  readonly library: Library;
  /** Who has a list for a later round, where one is scored. */
  readonly again: readonly string[];
}

/**
 * Who scores: chosen from the council's list where there is a regulation, from those who have scored in the folder
 * before, or typed. A name that is written otherwise than one of them is asked about, since a member under two names
 * counts as two.
 *
 * @throws {UserError} where a regulation does not know the name that is given
 */
export async function askScorer(known: KnownScorer, asking: Asking): Promise<Scorer> {
  const { regulation } = known;
  if (regulation !== null) return scorerOf(regulation, known, asking);
  const before = membersIn(known.dir, known.library);
  const names = [...new Set([...before.map((one) => one.member), ...known.again])];
  const named = known.member?.normalize('NFC').trim();
  if (named !== undefined && !isPersonName(named)) throw fatal('no-name', { read: named });
  const typed = named ?? (await askMember(names, asking));
  const member = await sameAsBefore(typed, names, asking);
  const role = known.role ?? before.find((one) => one.member === member)?.role ?? (await askRole(asking));
  return { member, role };
}

/** A member of the council's list; the role comes with the name. */
async function scorerOf({ members }: Regulation, known: KnownScorer, asking: Asking): Promise<Scorer> {
  const { session: words } = asking.messages;
  const asked = known.member?.normalize('NFC').trim();
  const found = asked === undefined ? [] : members.filter(({ name }) => isSamePerson(name, asked));
  const exact = found.find(({ name }) => name === asked) ?? (found.length === 1 ? found[0] : undefined);
  if (asked !== undefined && exact === undefined) {
    throw fatal('no-such-member', { read: asked, known: members.map(({ name }) => name) });
  }
  const chosen =
    exact ??
    (await choose(
      asking,
      words.ask.memberOf,
      members.map((value) => {
        const office = [words.roles[value.role], value.agency].filter((one) => one !== null).join(', ');
        return { value, name: printable(`${value.name} (${office})`) };
      }),
      { escape: 'leave' },
    ));
  return { member: chosen.name, role: chosen.role };
}

/** Who has scored in a folder before, by the latest of their sheets. */
function membersIn(dir: string, library: Library): readonly Scorer[] {
  const found = new Map<string, Scorer>();
  for (const folder of foldersIn(dir)) {
    for (const path of sheetFilesIn(join(dir, folder))) {
      const { sheet } = readSheet(textIn(readBytes(path)), library);
      if (sheet === null) continue;
      found.set(sheet.member, { member: sheet.member, role: sheet.role });
      break; // one sheet says whose folder it is
    }
  }
  return [...found.values()];
}

function foldersIn(dir: string): readonly string[] {
  try {
    return readdirSync(dir, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
      .map(({ name }) => name)
      .sort();
  } catch {
    return []; // there is none yet
  }
}

async function askMember(names: readonly string[], asking: Asking): Promise<string> {
  const { session: words } = asking.messages;
  if (names.length > 0) {
    const choices = names.map((value) => ({ value, name: printable(value) }));
    const chosen = await choose<string | null>(
      asking,
      words.ask.memberOf,
      [...choices, { value: null, name: words.anotherMember }],
      { escape: 'leave' },
    );
    if (chosen !== null) return chosen;
  }
  const { noName } = words;
  const text = await askLineOf(asking, words.ask.member, {
    check: (line) => (isPersonName(line) ? null : line.trim() === '' ? words.needed : noName),
  });
  return text.normalize('NFC').trim();
}

/** A text that cannot be left blank: trimmed and in NFC. */
export async function askNeeded(asking: Asking, message: string): Promise<string> {
  const { needed } = asking.messages.session;
  const text = await askLineOf(asking, message, { check: (line) => (line.trim() === '' ? needed : null) });
  return text.normalize('NFC').trim();
}

/** In a shorter name a letter makes another person. */
const LONG = 6;

/** Whether a name is another one with a slip in it, such as a letter left out. */
function isMistyped(typed: string, known: string): boolean {
  return typed.length >= LONG && isSlip(fold(typed), fold(known));
}

async function sameAsBefore(typed: string, before: readonly string[], asking: Asking): Promise<string> {
  const { session: words } = asking.messages;
  if (before.includes(typed)) return typed;
  for (const known of before) {
    if (!isSamePerson(known, typed) && !isMistyped(typed, known)) continue;
    await asking.keyboard.forget();
    return choose(
      asking,
      words.isIt(printable(known), printable(typed)),
      [
        { value: known, name: words.itIs(printable(known)) },
        { value: typed, name: words.itIsNot(printable(typed)) },
      ],
      { escape: 'leave' },
    );
  }
  return typed;
}

/** A producer scores their own product by `--role` alone: a member must not become one by a wrong key. */
async function askRole(asking: Asking): Promise<Role> {
  const { session: words } = asking.messages;
  return choose(
    asking,
    words.ask.role,
    ROLES.filter((role) => role !== 'producer').map((value) => ({ value, name: words.roles[value] })),
    { escape: 'leave' },
  );
}
