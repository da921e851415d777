import type { FormData, FormMember } from '../sheets/form-data.js';
import { ROLES } from '../sheets/sheet-file.js';
import type { Storage } from './browser.js';
import { Keeper } from './keeper.js';

/** Who scores in this browser: the one who did last, until another takes the seat. */
export class Seats {
  who: FormMember | null = null;
  /** What is kept of the sheets of whoever scores. */
  keeper: Keeper | null = null;
  /** Of everybody who has scored here since the page was opened: where nothing is kept, their answers are only here. */
  private readonly keepers = new Map<string, Keeper>();

  /** @param onBlocked is called once the browser turns out to keep nothing */
  constructor(
    private readonly data: FormData,
    private readonly storage: Storage | null,
    private readonly onBlocked: () => void,
  ) {
    const name = storage?.get(this.key) ?? null;
    const last = name === null ? null : this.memberCalled(name);
    if (last !== null) this.sitDown(last);
  }

  /** Whoever has chosen their name scores from now on, and when the page is opened again. */
  take(who: FormMember): void {
    this.sitDown(who);
    const known = this.data.members.some(({ name }) => name === who.name);
    this.storage?.set(this.key, known ? who.name : JSON.stringify(who));
  }

  leave(): void {
    this.who = null;
    this.keeper = null;
    this.storage?.set(this.key, '');
  }

  /** Another tab has kept something. */
  heard(key: string | null): void {
    for (const keeper of this.keepers.values()) keeper.heard(key);
  }

  /** Whether anybody has something that no file has. */
  get unsent(): boolean {
    return [...this.keepers.values()].some(({ unsent }) => unsent);
  }

  private get key(): string {
    return `ocop/${this.data.id}/who`;
  }

  private memberCalled(text: string): FormMember | null {
    const known = this.data.members.find(({ name }) => name === text);
    if (known !== undefined) return known;
    if (this.data.members.length > 0) return null;
    return readMember(text);
  }

  private sitDown(who: FormMember): void {
    this.who = who;
    const key = JSON.stringify([who.name, who.role]);
    const keeper = this.keepers.get(key) ?? new Keeper(this.data, who, this.storage, this.onBlocked);
    this.keepers.set(key, keeper);
    this.keeper = keeper;
  }
}

/** Somebody who has typed their name, as it was kept. */
function readMember(text: string): FormMember | null {
  try {
    const read: unknown = JSON.parse(text);
    if (typeof read !== 'object' || read === null || !('name' in read) || !('role' in read)) return null;
    const role = ROLES.find((one) => one === read.role);
    return typeof read.name === 'string' && role !== undefined
      ? { name: read.name, role, agency: null }
      : null;
  } catch {
    return null;
  }
}
