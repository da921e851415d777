import { localTime } from '../base/local-time.js';
import { memberFileText, readMemberFile } from '../sheets/member-file.js';
import { now, saveFile, share, shareable } from './browser.js';
import type { Desk } from './desk.js';
import { nameOf, safeName, sha256 } from './seals.js';
import { textOf, type FormSheets } from './sheets.js';

/** What the member's file is called. */
export function fileName(desk: Desk): string {
  const round = desk.data.round === 1 ? '' : `-vong-${String(desk.data.round)}`;
  return `phieu-${safeName(desk.who?.name ?? '')}${round}.json`;
}

/** All sheets of the member as one file. */
function fileText(desk: Desk): string {
  const sheets = desk.sheets.begun().map(([, open]) => ({
    name: nameOf(open.evaluation.sheet),
    text: textOf(open),
  }));
  const { name = '', role = 'member' } = desk.who ?? {};
  return memberFileText({ member: name, role, saved: localTime(now()), sheets }, sha256);
}

export function saveToFile(desk: Desk): void {
  const name = fileName(desk);
  saveFile(name, fileText(desk));
  desk.sheets.markSent();
  desk.say(desk.words.page.saved(name));
}

/** The file as the phone's own sharing takes it; null where it has none. */
export function fileToShare(desk: Desk): File | null {
  return shareable(fileName(desk), fileText(desk));
}

export async function shareFile(desk: Desk): Promise<void> {
  const file = fileToShare(desk);
  if (file === null || !(await share(file, file.name))) return;
  desk.sheets.markSent();
  desk.say(desk.words.page.shared(file.name));
}

type SheetFromFile = NonNullable<ReturnType<FormSheets['fromText']>>;

/** What a file brings: sheets that are taken as they are, and those that differ from the ones here. */
export interface Brought {
  readonly fresh: readonly SheetFromFile[];
  readonly clashing: readonly SheetFromFile[];
  /** How many are none of this page, or have something wrong. */
  readonly left: number;
}

/** Reads a copy that was saved before, here or on another device; says why where it cannot be taken. */
export function bring(desk: Desk, text: string): Brought | null {
  const { words } = desk;
  const { file, fault } = readMemberFile(text, sha256);
  if (file === null) {
    desk.warn(words.page.notOurs[fault === 'file-changed' ? fault : 'file-broken']);
    return null;
  }
  if (file.member !== desk.who?.name) {
    desk.warn(words.page.otherMember(file.member));
    return null;
  }
  const read = file.sheets.map((one) => desk.sheets.form.fromText(one.text, desk.sheets.hand()));
  const sheets = read.filter((one) => one !== null);
  const here = (one: SheetFromFile) => {
    const open = desk.sheets.begun().find(([place]) => desk.sheets.product(place) === one.listed)?.[1];
    return open === undefined ? null : textOf(open);
  };
  const there = new Map(file.sheets.map((one) => [one.name, one.text]));
  const differs = (one: SheetFromFile) => here(one) !== there.get(nameOf(one.sheet));
  return {
    fresh: sheets.filter((one) => here(one) === null),
    clashing: sheets.filter((one) => here(one) !== null && differs(one)),
    left: read.length - sheets.length,
  };
}

/** Takes over what a file brings. What is replaced has been saved as a copy before. */
export function take(desk: Desk, { fresh, clashing, left }: Brought, withClashing: boolean): void {
  if (withClashing && clashing.length > 0) saveFile(fileName(desk), fileText(desk));
  const sheets = [...fresh, ...(withClashing ? clashing : [])];
  for (const { listed, record } of sheets) desk.sheets.replace(listed, record);
  const { page } = desk.words;
  if (sheets.length + left === 0) desk.say(page.nothingNew);
  else desk.say(page.opened(sheets.length, left));
}
