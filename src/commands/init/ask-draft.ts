import { existsSync } from 'node:fs';
import { isAbsolute, relative } from 'node:path';
import type { Context } from '../../base/context.js';
import type { Library } from '../../law/library.js';
import { EXAMPLE_OF_RESULTS, EXAMPLES, type SeasonDraft } from '../../season/season-text.js';
import { SEASON_TEXTS } from '../../season/season.js';
import { askChecked } from '../shared/asking/ask-checked.js';
import { atKeyboard, type AskingIn } from '../shared/asking/at-keyboard.js';
import { choose, orNull, type Choice } from '../shared/asking/choose.js';
import { pathsIn } from '../shared/asking/dragged.js';
import { Trail } from '../shared/asking/trail.js';
import { checkAnswer, type Checking, type Said } from './check-answer.js';
import { namesFile, QUESTIONS, type QuestionId } from './questions.js';
import type { InitMessages } from './words.js';

/**
 * Asks for a season, one question after another, each answer checked as it is given; Enter leaves one out, or takes what
 * is offered; Esc goes back. At the end all answers are looked at once more, and may be changed, before anything is
 * written.
 *
 * @returns null when it was broken off
 */
export async function askDraft(
  library: Library,
  context: Context<InitMessages>,
): Promise<SeasonDraft | null> {
  context.report(context.messages.init.intro);
  return atKeyboard(context, (asking) => new Asker(asking, { library, context }).draft());
}

/** What the list at the end does beside changing an answer. */
type Ending = 'write' | 'leave';

class Asker {
  private readonly trail = new Trail();
  private readonly said = new Map<QuestionId, string>();
  private readonly offered: Partial<Readonly<Record<QuestionId, string>>>;

  constructor(
    private readonly asking: AskingIn<InitMessages>,
    private readonly checking: Checking,
  ) {
    const { name } = asking.messages.season.file.round;
    // No edition: a season may be of two Decisions, and what a row's days say goes before what nobody has asked for.
    this.offered = { register: EXAMPLES.register, name, results: EXAMPLE_OF_RESULTS };
  }

  async draft(): Promise<SeasonDraft | null> {
    const ending = await this.trail.go(this.asking.keyboard, async (trail) => {
      this.said.clear();
      for (const id of QUESTIONS) {
        // Without a decision there is no day of one.
        if (id === 'date' && this.answer('number') === null) continue;
        this.said.set(id, await trail.ask(id, (before) => this.ask(id, before ?? '')));
      }
      return this.lookAtAll();
    });
    return ending === 'write' ? this.drafted() : null;
  }

  /** Asks one question; the answer as it is to be written, blank where it is left out. */
  private async ask(id: QuestionId, before: string): Promise<string> {
    const { init: words } = this.asking.messages;
    const offered = this.offered[id];
    const about = [
      words.step(QUESTIONS.indexOf(id) + 1, QUESTIONS.length),
      words.asks[id],
      ...(offered === undefined ? [] : [words.offered(offered)]),
    ];
    const question = { about, before, escape: 'before' } as const;
    const line = await askChecked(this.asking, words.answer, question, async (typed) => {
      const text = this.meantBy(id, typed);
      if (text === '') return null;
      const doubt = await checkAnswer(id, text, this.others(), this.checking);
      if (doubt === null) return null;
      const says = doubt.problems.map(this.checking.context.wordError).join('\n');
      return { says, isGuess: doubt.weight !== 'wrong' };
    });
    return this.meantBy(id, line);
  }

  /** A file that was dragged into the window comes as a whole path in quotes: named from the season's folder. */
  private meantBy(id: QuestionId, line: string): string {
    const text = line.normalize('NFC').trim();
    if (text === '' || !namesFile(id)) return text;
    const { host } = this.checking.context;
    const paths = pathsIn(line, { isWindows: host.env.OS === 'Windows_NT', isThere: existsSync });
    const path = paths.length === 1 ? (paths[0] ?? text) : text;
    const below = isAbsolute(path) ? relative(host.cwd, path) : path;
    return below === '' || below.startsWith('..') || isAbsolute(below) ? path : below;
  }

  private others(): Said {
    return new Map(
      QUESTIONS.flatMap((id) => {
        const text = this.answer(id);
        return text === null ? [] : [[id, text] as const];
      }),
    );
  }

  /** What is to be written for a question; null where nothing is. */
  private answer(id: QuestionId): string | null {
    const text = this.said.get(id);
    if (text === undefined) return null;
    return text === '' ? (this.offered[id] ?? null) : text;
  }

  /** All answers in a list: each can be changed, and nothing is written before. */
  private async lookAtAll(): Promise<Ending> {
    const { init: words } = this.asking.messages;
    let first: QuestionId | Ending = 'write';
    for (;;) {
      const asked = QUESTIONS.filter((id) => id !== 'date' || this.answer('number') !== null);
      const choices: Choice<QuestionId | Ending>[] = [
        { value: 'write', name: words.write },
        null,
        ...asked.map((value) => ({
          value,
          name: words.answered(words.short[value], this.answer(value)),
        })),
        null,
        { value: 'leave', name: words.leave },
      ];
      const chosen: QuestionId | Ending = await choose(this.asking, words.look, choices, {
        first,
        escape: 'before',
      });
      if (chosen === 'write' || chosen === 'leave') return chosen;
      first = chosen;
      await this.change(chosen);
      // What was changed to a decision has a day to it.
      if (chosen === 'number' && this.answer('number') !== null && !this.said.has('date'))
        await this.change('date');
    }
  }

  private async change(id: QuestionId): Promise<void> {
    const text = await orNull(this.ask(id, this.said.get(id) ?? ''));
    if (text === null) {
      if (this.asking.keyboard.leftByEscape) return; // it stays as it was
      throw new LeftAltogether();
    }
    this.said.set(id, text);
    this.trail.change(id, text);
  }

  private drafted(): SeasonDraft {
    const text = (id: QuestionId) => this.answer(id);
    const listed = (id: QuestionId) => [text(id)].filter((one) => one !== null);
    return {
      texts: Object.fromEntries(
        SEASON_TEXTS.flatMap((key) => {
          const said = text(key);
          return said === null ? [] : [[key, said] as const];
        }),
      ),
      round: {
        name: text('name'),
        files: listed('files'),
        sheets: listed('sheets'),
        products: text('roundProducts'),
        from: text('from'),
        to: text('to'),
        results: text('results'),
        number: text('number'),
        date: text('number') === null ? null : text('date'),
      },
    };
  }
}

/** Ctrl+C at an answer that is being changed leaves everything, as it does at every question. */
class LeftAltogether extends Error {
  override readonly name = 'ExitPromptError';
}
