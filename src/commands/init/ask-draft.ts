import { createInterface } from 'node:readline';
import type { Context } from '../../base/context.js';
import { readDate } from '../../rows/cells.js';
import { SEASON_TEXTS, type SeasonText } from '../../season/season.js';
import { EXAMPLE_OF_RESULTS, EXAMPLES, type SeasonDraft } from '../../season/season-text.js';
import type { InitMessages } from './words.js';

/**
 * Asks for a season, one question a line; Enter leaves one out, or takes what stands in brackets.
 *
 * @param edition what is offered as the edition
 * @returns null when it was broken off
 */
export async function askDraft(
  edition: string,
  { host, messages, report }: Context<InitMessages>,
): Promise<SeasonDraft | null> {
  const { init: words, season } = messages;
  const lines = createInterface({ input: host.stdin, output: host.stdout });
  // Lines that come faster than they are asked for, as when they are pasted, wait here.
  const answers = lines[Symbol.asyncIterator]();
  /** undefined for a question that was left out; null where nobody answers any more. */
  const ask = async (what: string, before: string | null = null) => {
    lines.setPrompt(words.question(what, before));
    lines.prompt();
    const line = await answers.next();
    if (line.done === true) return null;
    const text = line.value.normalize('NFC').trim();
    return text === '' ? (before ?? undefined) : text;
  };
  const askDay = async (what: string) => {
    for (;;) {
      const text = await ask(what);
      if (text === null || text === undefined || readDate(text) !== null) return text;
      report(words.notADay);
    }
  };
  try {
    report(words.intro);
    const offered: Partial<Record<SeasonText, string>> = {
      register: EXAMPLES.register,
      edition,
    };
    const texts: Partial<Record<SeasonText, string>> = {};
    for (const key of SEASON_TEXTS) {
      const text = await ask(words.asks.texts[key], offered[key] ?? null);
      if (text === null) return null;
      if (text !== undefined) texts[key] = text;
    }
    const name = await ask(words.asks.round, season.file.round.name);
    if (name === null) return null;
    const files = await ask(words.asks.files);
    if (files === null) return null;
    const sheets = await ask(words.asks.sheets);
    if (sheets === null) return null;
    const from = await askDay(words.asks.from);
    if (from === null) return null;
    const to = await askDay(words.asks.to);
    if (to === null) return null;
    const results = await ask(words.asks.results, EXAMPLE_OF_RESULTS);
    if (results === null) return null;
    const number = await ask(words.asks.number);
    if (number === null) return null;
    // Without a decision there is no day of one.
    const date = number === undefined ? undefined : await askDay(words.asks.date);
    if (date === null) return null;
    return {
      texts,
      round: {
        name: name ?? null,
        files: files === undefined ? [] : [files],
        sheets: sheets === undefined ? [] : [sheets],
        from: from ?? null,
        to: to ?? null,
        results: results ?? null,
        number: number ?? null,
        date: date ?? null,
      },
    };
  } finally {
    lines.close();
  }
}
