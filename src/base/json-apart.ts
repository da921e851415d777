import { JsonPastLimit, JsonScan } from './json-scan.js';
import { MOST_JSON_MADE } from './limits.js';

/**
 * Says who takes what is in a list that begins, by the names that lead to it from the outermost object, `part.records`;
 * null where it is to stand in what is read. A list that stands there twice begins twice, and the latter counts.
 */
export type ListsApart = (path: string) => ((items: readonly unknown[]) => void) | null;

const QUOTE = 0x22;
const ESCAPE = 0x5c;
const COLON = 0x3a;
const [OPEN_LIST, CLOSE_LIST, OPEN, CLOSE] = [0x5b, 0x5d, 0x7b, 0x7d];

/** Names and lists further in are none that anybody asks for. */
const NAMED_LEVELS = 2;
const LONGEST_NAME = 32;

/** What the text itself takes as it is kept, joined and read, two bytes a letter. */
const KEPT_LETTER = 4;

/**
 * Parses JSON whose longest lists are taken piece by piece and not kept, so that a million records are read without there
 * being ever more than a few hundred of them; in what is given back such a list is empty.
 *
 * @throws {SyntaxError}
 * @throws {JsonPastLimit} before any of what it is about is made
 */
export function parseApart(texts: Iterable<string>, apart: ListsApart): unknown {
  const reader = new ApartReader(apart);
  for (const text of texts) reader.take(text);
  return reader.end();
}

/** A list whose items are taken apart. */
interface OpenList {
  readonly take: (items: readonly unknown[]) => void;
  /** What had been weighed before it. */
  readonly weight: number;
  hasItems: boolean;
}

class ApartReader {
  private readonly scan = new JsonScan();
  private readonly names = new NameReader();
  private list: OpenList | null = null;
  /** Of the list that is open, what has not been taken. */
  private carried = '';
  private kept = '';

  constructor(private readonly apart: ListsApart) {}

  take(text: string): void {
    for (let at = 0; at < text.length;) {
      at = this.list === null ? this.takeOutside(text, at) : this.takeWithin(this.list, text, at);
    }
  }

  end(): unknown {
    if (this.list !== null) throw new SyntaxError('a list that does not end');
    return JSON.parse(this.kept);
  }

  /** Up to the first item of a list that is taken apart, or to the end. */
  private takeOutside(text: string, from: number): number {
    let take: OpenList['take'] | null = null;
    let to = from;
    while (to < text.length && take === null) {
      const path = this.names.take(text, to);
      to += 1;
      if (path !== null) take = this.apart(path);
    }
    this.scan.take(text, from, to);
    this.kept += text.slice(from, to);
    this.guardKept();
    if (take !== null) {
      this.list = { take, weight: this.scan.weight, hasItems: false };
      this.scan.within = this.scan.level;
    }
    return to;
  }

  /** Up to what closes the list; or to the end, where the beginning of an item waits for more. */
  private takeWithin(list: OpenList, text: string, from: number): number {
    this.scan.lastComma = -1;
    const to = this.scan.take(text, from);
    const { lastComma } = this.scan;
    if (to < text.length) {
      if (text[to] !== ']') throw new SyntaxError('a list that is closed as none');
      this.handOver(list, text.slice(from, to), true);
      this.list = null;
      this.scan.within = -1;
    } else if (lastComma !== -1) this.handOver(list, text.slice(from, lastComma), false);
    if (to < text.length || lastComma !== -1) this.scan.weight = list.weight;
    if (to === text.length) this.carried += text.slice(lastComma === -1 ? from : lastComma + 1);
    this.guardKept();
    return to;
  }

  private guardKept(): void {
    const weight = this.scan.weight + KEPT_LETTER * (this.kept.length + this.carried.length);
    if (weight > MOST_JSON_MADE) throw new JsonPastLimit('json-too-large');
  }

  private handOver(list: OpenList, more: string, isLast: boolean): void {
    const text = this.carried + more;
    this.carried = '';
    if (text.trim() === '' && isLast && !list.hasItems) return; // a list of none
    if (text.trim() === '') throw new SyntaxError('an item that is not there');
    // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- between brackets
    list.take(JSON.parse(`[${text}]`) as readonly unknown[]);
    list.hasItems = true;
  }
}

/** Reads by which names the lists of a text are led to, as far out as any is asked for. */
class NameReader {
  private level = 0;
  private inString = false;
  private isEscaped = false;
  /** The text that is being read, as far as it may be a name, or the last that was. */
  private text = '';
  private readonly names = ['', '', ''];

  /** @returns the names that lead to the list that begins there; null where none does */
  take(text: string, at: number): string | null {
    const code = text.charCodeAt(at);
    if (this.inString) {
      if (this.isEscaped) this.isEscaped = false;
      else if (code === ESCAPE) this.isEscaped = true;
      else if (code === QUOTE) this.inString = false;
      const isLetter = this.inString && this.level <= NAMED_LEVELS && this.text.length < LONGEST_NAME;
      if (isLetter) this.text += text[at] ?? '';
    } else if (code === QUOTE) {
      this.inString = true;
      this.text = '';
    } else if (code === COLON) {
      if (this.level <= NAMED_LEVELS) this.names[this.level] = this.text;
    } else if (code === OPEN_LIST || code === OPEN) {
      const { level } = this;
      this.level += 1;
      if (this.level <= NAMED_LEVELS) this.names[this.level] = '';
      if (code === OPEN_LIST && level > 0 && level <= NAMED_LEVELS)
        return this.names.slice(1, level + 1).join('.');
    } else if (code === CLOSE_LIST || code === CLOSE) this.level -= 1;
    return null;
  }
}
