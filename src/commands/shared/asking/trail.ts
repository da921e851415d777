import { isExit } from './choose.js';
import type { Keyboard } from './keyboard.js';

/**
 * Questions one after another, each of which may go by the answers before it. Esc goes back to the one before, whose
 * answer stands there to be changed; what was answered behind it is offered again.
 */
export class Trail {
  /** Each question's last answer, whichever way led to it. */
  private readonly answers = new Map<string, unknown>();
  /** The questions of the way that is being gone, by their keys. */
  private way: string[] = [];
  private at = 0;
  /** So many of them are answered as they were, without being asked. */
  private again = 0;

  /**
   * Asks one of the questions.
   *
   * @param key what it is known by, on whichever way it lies
   * @param question asks it; it is given the answer before, where there is one
   */
  async ask<T>(key: string, question: (before: T | undefined) => Promise<T>): Promise<T> {
    // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- a key is that of one question
    const before = this.answers.get(key) as T | undefined;
    const isKept = this.at < this.again && this.way[this.at] === key && this.answers.has(key);
    // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- the same
    const answer = isKept ? (before as T) : await question(before);
    this.answers.set(key, answer);
    this.way[this.at] = key;
    this.at += 1;
    return answer;
  }

  /** Takes another answer to a question that was asked. */
  change(key: string, answer: unknown): void {
    this.answers.set(key, answer);
  }

  /**
   * Goes the way, and back by one question at each Esc.
   *
   * @returns null where the first question is left by Esc, or any by Ctrl+C
   */
  async go<T>(keyboard: Keyboard, questions: (trail: Trail) => Promise<T>): Promise<T | null> {
    this.again = 0;
    for (;;) {
      this.at = 0;
      try {
        return await questions(this);
      } catch (error) {
        if (!isExit(error)) throw error;
        if (this.at === 0 || !keyboard.leftByEscape || keyboard.isGone) return null;
        this.again = this.at - 1;
      }
    }
  }
}
