import { StringDecoder } from 'node:string_decoder';
import { MOST_OF_A_TAG } from '../../base/limits.js';
import { TooLarge } from './zip.js';

/** Takes what a text of XML consists of, as it is read. Names come without their prefix. */
export interface XmlTaker {
  /** @param attributes as they are written; `attribute` finds one */
  open(name: string, attributes: string): void;
  close(name: string): void;
  text(text: string): void;
}

/** Text that is not XML as the parts of a workbook have it. */
export class BrokenXml extends Error {}

const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const GREATER = 0x3e;

/**
 * Splits XML into tags and texts as it streams by. It knows what the parts of a workbook are made of and no more: a
 * document type, by which entities could be defined that grow without end, is refused.
 */
export class XmlScanner {
  private readonly decoder = new StringDecoder('utf8');
  private rest = '';
  private begun = false;

  constructor(private readonly taker: XmlTaker) {}

  /** @throws {BrokenXml}, and {TooLarge} where a tag or a text has no end */
  write(bytes: Buffer): void {
    let text = this.rest + this.decoder.write(bytes);
    if (!this.begun && text !== '') {
      this.begun = true;
      if (text.startsWith('\ufeff')) text = text.slice(1);
    }
    this.rest = text.slice(this.scan(text));
    if (this.rest.length > MOST_OF_A_TAG) throw new TooLarge('tag');
  }

  /** @throws {BrokenXml} when the text ends within a tag */
  end(): void {
    if (this.rest.trim() !== '') throw new BrokenXml();
  }

  /** Tells all that is whole, and gives where the rest begins. */
  private scan(text: string): number {
    let at = 0;
    for (;;) {
      const tag = text.indexOf('<', at);
      if (tag === -1) return at; // a text may go on in the next stretch
      const end = tagEnd(text, tag);
      if (end === -1) {
        if (tag > at) this.taker.text(decoded(text.slice(at, tag)));
        return tag;
      }
      if (tag > at) this.taker.text(decoded(text.slice(at, tag)));
      this.report(text, tag, end);
      at = end;
    }
  }

  private report(text: string, start: number, end: number): void {
    const sign = text[start + 1];
    if (sign === '?') return;
    if (sign === '!') {
      if (text.startsWith('<![CDATA[', start)) this.taker.text(text.slice(start + 9, end - 3));
      else if (!text.startsWith('<!--', start)) throw new BrokenXml();
      return;
    }
    if (sign === '/') {
      this.taker.close(localName(text.slice(start + 2, end - 1).trimEnd()));
      return;
    }
    const closed = text.charCodeAt(end - 2) === 0x2f;
    const tag = text.slice(start + 1, closed ? end - 2 : end - 1);
    const space = tag.search(/\s/);
    const name = localName(space === -1 ? tag : tag.slice(0, space));
    this.taker.open(name, space === -1 ? '' : tag.slice(space));
    if (closed) this.taker.close(name);
  }
}

/** Where what begins with `<` ends, the byte behind it; -1 where it is not all there. */
function tagEnd(text: string, start: number): number {
  if (text[start + 1] === '!') {
    if (text.startsWith('<!--', start)) return behind(text, '-->', start + 4);
    if (text.startsWith('<![CDATA[', start)) return behind(text, ']]>', start + 9);
    return text.length - start < 9 ? -1 : behind(text, '>', start);
  }
  let quote = 0;
  for (let at = start + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === QUOTE || code === APOSTROPHE) quote = code;
    else if (code === GREATER) return at + 1;
  }
  return -1;
}

function behind(text: string, end: string, from: number): number {
  const at = text.indexOf(end, from);
  return at === -1 ? -1 : at + end.length;
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
}

/** An attribute's value, by its name without a prefix; null where there is none. */
export function attribute(attributes: string, name: string): string | null {
  // Nearly always it stands as every program writes it; a worksheet has millions of them.
  if (!UNUSUAL.test(attributes)) {
    const start = attributes.indexOf(` ${name}="`);
    if (start === -1) return null;
    const from = start + name.length + 3;
    return decoded(attributes.slice(from, attributes.indexOf('"', from)));
  }
  for (let at = 0; ;) {
    const equals = attributes.indexOf('=', at);
    if (equals === -1) return null;
    const from = spacesFrom(attributes, equals + 1);
    const quote = attributes[from];
    if (quote !== '"' && quote !== "'") {
      at = equals + 1;
      continue;
    }
    const end = attributes.indexOf(quote, from + 1);
    if (end === -1) return null;
    const found = attributes.slice(at, equals).trimEnd();
    if (localName(lastWord(found)) === name) return decoded(attributes.slice(from + 1, end));
    at = end + 1;
  }
}

function lastWord(text: string): string {
  let at = text.length;
  while (at > 0 && !SPACES.has(text[at - 1] ?? '')) at -= 1;
  return text.slice(at);
}

function spacesFrom(text: string, from: number): number {
  let at = from;
  while (SPACES.has(text[at] ?? '')) at += 1;
  return at;
}

/** Other quotes or spaces than one expects, or prefixes. */
const UNUSUAL = /['\n\r\t:]| =|= /;

const SPACES: ReadonlySet<string> = new Set([' ', '\t', '\n', '\r']);

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([\da-fA-F]{1,6})|(\w+));/g, (all, decimal, hex, name) => {
    if (typeof name === 'string') return Object.hasOwn(NAMED, name) ? (NAMED[name] ?? all) : all;
    const code = typeof decimal === 'string' ? Number(decimal) : Number.parseInt(String(hex), 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });
}
