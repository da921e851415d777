import { StringDecoder } from 'node:string_decoder';

/** A value of JSON that was read by itself. */
export interface JsonText {
  readonly text: string;
  /** Its line: of a list, as we write it, a value a line behind the bracket. */
  readonly line: number;
}

/** A list of JSON that does not go on as one does. */
export class BrokenList extends Error {
  constructor(readonly line: number) {
    super();
  }
}

const QUOTE = 0x22;
const ESCAPE = 0x5c;
const COMMA = 0x2c;
const [OPEN_LIST, CLOSE_LIST, OPEN, CLOSE] = [0x5b, 0x5d, 0x7b, 0x7d];

/**
 * The values of a text, whole ones only, as they come: those of a list, or one a line. A file of two hundred thousand
 * results is read so without being held.
 *
 * @throws {BrokenList}
 */
export async function* jsonValues(texts: AsyncIterable<string>): AsyncGenerator<JsonText> {
  let reader: ListReader | LineReader | null = null;
  let before = '';
  for await (const text of texts) {
    before += text;
    if (reader === null && before.trim() === '') continue;
    reader ??= before.trimStart().startsWith('[') ? new ListReader() : new LineReader();
    yield* reader.take(before);
    before = '';
  }
  if (reader !== null) yield* reader.end();
}

/** The text of bytes of UTF-8 that come in pieces, without a mark. */
export async function* utf8Of(chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8');
  let isFirst = true;
  for await (const chunk of chunks) {
    const text = decoder.write(chunk);
    yield isFirst && text.startsWith('\ufeff') ? text.slice(1) : text;
    isFirst &&= text === '';
  }
  yield decoder.end();
}

class LineReader {
  private line = 0;
  private rest = '';

  *take(text: string): Iterable<JsonText> {
    const lines = text.split('\n');
    const last = lines.pop() ?? '';
    for (const one of lines) {
      yield* this.whole(this.rest + one);
      this.rest = '';
    }
    this.rest += last;
  }

  *end(): Iterable<JsonText> {
    yield* this.whole(this.rest);
  }

  private *whole(text: string): Iterable<JsonText> {
    this.line += 1;
    if (text.trim() !== '') yield { text, line: this.line };
  }
}

class ListReader {
  private state: 'before' | 'within' | 'behind' = 'before';
  private line = 2;
  private level = 0;
  private inString = false;
  private isEscaped = false;
  private rest = '';
  private count = 0;

  *take(text: string): Iterable<JsonText> {
    let from = 0;
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (this.state !== 'within') {
        if (this.state === 'before' && code === OPEN_LIST) {
          this.state = 'within';
          from = at + 1;
        } else if (text[at]?.trim() !== '') throw new BrokenList(this.line);
      } else if (this.inString) {
        if (this.isEscaped) this.isEscaped = false;
        else if (code === ESCAPE) this.isEscaped = true;
        else if (code === QUOTE) this.inString = false;
      } else if (code === QUOTE) this.inString = true;
      else if (code === OPEN_LIST || code === OPEN) this.level += 1;
      else if (this.level > 0) this.level -= Number(code === CLOSE_LIST || code === CLOSE);
      else if (code === COMMA || code === CLOSE_LIST) {
        yield* this.whole(this.rest + text.slice(from, at), code === CLOSE_LIST);
        this.rest = '';
        from = at + 1;
      } else if (code === CLOSE) throw new BrokenList(this.line);
    }
    if (this.state === 'within') this.rest += text.slice(from);
  }

  end(): readonly JsonText[] {
    if (this.state !== 'behind') throw new BrokenList(this.line);
    return [];
  }

  private *whole(text: string, isLast: boolean): Iterable<JsonText> {
    if (isLast) this.state = 'behind';
    if (text.trim() === '') {
      if (!isLast || this.count > 0) throw new BrokenList(this.line);
      return;
    }
    yield { text, line: this.line };
    this.count += 1;
    this.line += 1;
  }
}
