import { localTime } from '../base/local-time.js';
import { keyOf } from '../base/text/spelling.js';
import type { FormData, FormMember, FormProduct } from '../sheets/form-data.js';
import { now, TAB, type Storage } from './browser.js';
import { isSame, lastChange, readRecord, type SheetRecord } from './record.js';
import { FormSheets, isBegun, type Hand, type OpenSheet } from './sheets.js';

/** The sheets of one member, each kept in the browser's storage as soon as it changes, and what of them has gone out. */
export class Keeper {
  readonly form: FormSheets;
  private readonly folder: string;
  private readonly open = new Map<number, OpenSheet>();
  /** Each sheet's text as this tab wrote it last: while it is there, no other tab has written. */
  private readonly written = new Map<number, string>();
  private sentAt: number;
  /** How many changes of this sitting no file has. */
  private loose = 0;

  /** @param lost what is done where something could not be kept */
  constructor(
    private readonly data: FormData,
    who: FormMember,
    private readonly storage: Storage | null,
    private readonly lost: () => void,
  ) {
    this.form = new FormSheets(data, who);
    this.folder = `ocop/${data.id}/${keyOf(who.name)}`;
    this.sentAt = Number(storage?.get(this.sentKey()) ?? 0);
  }

  product(place: number): FormProduct {
    const listed = this.data.products[place];
    if (listed === undefined) throw new RangeError(`no product at ${String(place)}`);
    return listed;
  }

  /** The sheet on a product, as it is kept. */
  sheet(place: number): OpenSheet {
    const known = this.open.get(place);
    if (known !== undefined) return known;
    const opened = this.form.open(this.product(place), this.kept(place), this.time());
    this.open.set(place, opened);
    return opened;
  }

  /** The moment, as a sheet keeps it. */
  time(): string {
    return localTime(now());
  }

  hand(): Hand {
    return { now: now().getTime(), by: TAB };
  }

  private keyAt(place: number): string {
    return `${this.folder}/${this.product(place).product.code}`;
  }

  private sentKey(): string {
    return `${this.folder}/sent`;
  }

  private kept(place: number): SheetRecord {
    return readRecord(this.storage?.get(this.keyAt(place)) ?? null);
  }

  /** Another tab has kept something: its word counts beside this one's. */
  heard(key: string | null): void {
    if (key === null || key === this.sentKey()) this.sentAt = Number(this.storage?.get(this.sentKey()) ?? 0);
    for (const place of this.open.keys()) {
      if (key === null || key === this.keyAt(place)) this.refresh(place);
    }
  }

  /** Takes what another tab has kept meanwhile, and puts back what it did not know. */
  refresh(place: number): void {
    const mine = this.sheet(place);
    const text = this.storage?.get(this.keyAt(place)) ?? null;
    if (text !== null && text === this.written.get(place)) return;
    const there = readRecord(text);
    const both = this.form.taken(mine, this.product(place), there);
    this.open.set(place, both);
    if (!isSame(both.record, there) && isBegun(both)) this.write(place, both.record);
  }

  /** Shows another place in a sheet; nothing of it has changed. */
  look(place: number, sheet: OpenSheet): void {
    this.open.set(place, sheet);
  }

  /** Takes over what was done to a sheet. */
  put(place: number, next: OpenSheet): void {
    this.open.set(place, next);
    this.loose += 1;
    this.write(place, next.record);
  }

  private write(place: number, record: SheetRecord): void {
    const text = JSON.stringify(record);
    if (this.storage?.set(this.keyAt(place), text) === true) this.written.set(place, text);
    else this.lost();
  }

  /** Every sheet that anything is on, with the place of its product. */
  begun(): readonly (readonly [place: number, sheet: OpenSheet])[] {
    return this.data.products.flatMap((_, place) => {
      const sheet = this.sheet(place);
      return isBegun(sheet) ? [[place, sheet] as const] : [];
    });
  }

  private lastChange(): number {
    return this.begun().reduce((last, [, { record }]) => Math.max(last, lastChange(record)), 0);
  }

  /** Whether there is something that no file has. */
  get unsent(): boolean {
    return this.lastChange() > this.sentAt;
  }

  get unsaved(): number {
    return this.unsent ? this.loose : 0;
  }

  /** All of it is in a file now. */
  markSent(): void {
    this.sentAt = this.lastChange();
    this.loose = 0;
    this.storage?.set(this.sentKey(), String(this.sentAt));
  }

  /** Puts a sheet from a file in the place of the one that is here. */
  replace(listed: FormProduct, record: SheetRecord): void {
    const place = this.data.products.indexOf(listed);
    const own = this.sheet(place).record;
    // Later than all that was here, so that another tab does not bring the old one back.
    const t = Math.max(now().getTime(), lastChange(own) + 1);
    const gone = Object.keys(own).map((name) => [name, { v: null, t, by: TAB }]);
    const fresh = Object.entries(record).map(([name, field]) => [name, { ...field, t, by: TAB }]);
    const both = readRecord(JSON.stringify(Object.fromEntries([...gone, ...fresh])));
    this.put(place, this.form.open(listed, both, this.time()));
  }
}
