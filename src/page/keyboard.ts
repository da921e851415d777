import { optionsOn, chooseCase as withCase, goTo } from '../sheets/evaluation.js';
import { choicesOn } from '../sheets/criterion-view.js';
import { readPoints } from '../sheets/read-points.js';
import type { Desk } from './desk.js';
import type { Asked } from './dialogs.js';
import { askToSign } from './foot.js';
import { goToList, openPart, toCriterion } from './places.js';

/** The keys of a sheet, as in the terminal: digits are points, and each letter does one thing. */
export class Keyboard {
  /** Digits that may go on: 1, where there are 10 points. */
  private typed = '';

  constructor(
    private readonly desk: Desk,
    private readonly ask: (asked: Asked) => void,
  ) {}

  readonly press = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (isTyping(event.target)) return;
    const { key } = event;
    const digits = this.typed;
    this.typed = '';
    if (event.repeat && /^[0-9a-z]$|^Delete$/i.test(key)) {
      // Nobody means an answer twice by holding a key down.
      this.desk.warn(this.desk.words.held);
      event.preventDefault();
    } else if (/^[0-9]$/.test(key)) {
      this.take(digits + key, false);
      event.preventDefault();
    } else if (key === 'Enter' && digits !== '') {
      this.take(digits, true);
      event.preventDefault();
    } else if (key === 'Escape') this.desk.say(null);
    else if (this.obey(key.toLowerCase())) event.preventDefault();
  };

  /** @returns whether the key does something */
  private obey(key: string): boolean {
    const { desk } = this;
    const at = desk.current?.evaluation.at;
    if (at === undefined) return false;
    const here = () => {
      this.show();
    };
    const keys: Readonly<Record<string, () => void>> = {
      a: () => {
        this.chooseCase('a');
      },
      b: () => {
        this.chooseCase('b');
      },
      y: () => {
        if (desk.confirm(at)) this.goOn();
      },
      u: () => {
        if (desk.undo()) here();
      },
      delete: () => void desk.clear(at),
      arrowleft: () => {
        desk.step(-1);
        here();
      },
      arrowright: () => {
        desk.step(1);
        here();
      },
      arrowdown: here,
      arrowup: here,
      v: () => {
        openPart(this.code(), 'papers');
      },
      q: goToList,
    };
    const ASKED: Readonly<Record<string, Asked>> = {
      ...{ t: 'contents', g: 'contents', x: 'contents', r: 'contents' },
      ...{ l: 'out', d: 'out', h: 'help', '?': 'help' },
    };
    const PARTS: Readonly<Record<string, 'note' | 'evidence'>> = {
      ...{ c: 'note', n: 'note', m: 'evidence', e: 'evidence' },
    };
    const asked = ASKED[key];
    const part = PARTS[key];
    if (keys[key] !== undefined) keys[key]();
    else if (part !== undefined) openPart(this.code(), part);
    else if (key === 'k' && this.isDraft()) askToSign(desk, this.ask);
    else if (asked !== undefined && (asked !== 'out' || this.isDraft())) this.ask(asked);
    else return false;
    return true;
  }

  private isDraft(): boolean {
    return this.desk.current?.evaluation.sheet.status === 'draft';
  }

  private code(): string {
    const { criteria = [], at = 0 } = this.desk.current?.evaluation ?? {};
    return criteria[at]?.code ?? '';
  }

  private chooseCase(chosen: 'a' | 'b'): void {
    const evaluation = this.desk.current?.evaluation;
    if (evaluation === undefined || evaluation.sheet.status === 'signed') return;
    if (evaluation.criteria[evaluation.at]?.cases == null) return;
    this.desk.chooseCase(evaluation.at, chosen);
    this.show();
  }

  /** The digits are the points, by the terminal's own rule. */
  private take(digits: string, isWhole: boolean): void {
    const { desk } = this;
    const { words } = desk;
    const evaluation = desk.current?.evaluation;
    if (evaluation === undefined || evaluation.sheet.status === 'signed') return;
    const { at } = evaluation;
    const shown = withCase(goTo(evaluation, at), desk.caseAt(evaluation, at));
    if (optionsOn(shown) === null) {
      desk.warn(words.page.chooseCase);
      return;
    }
    const allowed = choicesOn(shown).map(({ points }) => points);
    const { points, mayGoOn } = readPoints(digits, allowed);
    if (mayGoOn && !isWhole) {
      this.typed = digits;
      desk.say(words.typing(digits));
    } else if (points === null) desk.warn(words.noSuchPoints(digits, allowed));
    else if (desk.answer(at, points)) this.goOn();
  }

  private goOn(): void {
    this.desk.goOn();
    this.show();
  }

  private show(): void {
    toCriterion(this.code());
  }
}

/** Whether keys are letters where the focus is. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('textarea, input, select, dialog') !== null;
}
