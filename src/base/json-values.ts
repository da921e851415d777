import { TextPieces } from './files/text-pieces.js';
import { MOST_OF_A_RESULT } from './limits.js';

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

/** A value that is longer than any of ours, which is not read to its end. */
export class LongValue extends Error {
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
 * @throws {LongValue}
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

/** The text of bytes that come in pieces, in whichever Unicode they are, without a mark. */
export async function* textsOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const pieces = new TextPieces();
  for await (const chunk of chunks) yield pieces.write(chunk);
  yield pieces.end();
}

function guardLength(text: string, line: number): void {
  if (text.length > MOST_OF_A_RESULT) throw new LongValue(line);
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
    guardLength(this.rest, this.line + 1);
  }

  *end(): Iterable<JsonText> {
    yield* this.whole(this.rest);
  }

  private *whole(text: string): Iterable<JsonText> {
    this.line += 1;
    guardLength(text, this.line);
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
    guardLength(this.rest, this.line);
  }

  end(): readonly JsonText[] {
    if (this.state !== 'behind') throw new BrokenList(this.line);
    return [];
  }

  private *whole(text: string, isLast: boolean): Iterable<JsonText> {
    if (isLast) this.state = 'behind';
    guardLength(text, this.line);
    if (text.trim() === '') {
      if (!isLast || this.count > 0) throw new BrokenList(this.line);
      return;
    }
    yield { text, line: this.line };
    this.count += 1;
    this.line += 1;
  }
}
