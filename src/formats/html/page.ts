import { fold } from '../../base/text/fold.js';

/** A place that the page's contents lead to. */
export interface Entry {
  readonly anchor: string;
  readonly text: string;
  readonly kind: 'section' | 'heading';
}

/** What is known of a page while it is written, once, from its beginning to its end. */
export interface Page {
  readonly put: (html: string) => void;
  /** Notes a place for the contents, and gives its anchor. */
  readonly mark: (kind: Entry['kind'], text: string) => string;
  /** The level that a heading gets: as wanted, but never more than one below the heading before it. */
  readonly level: (wanted: number) => number;
  readonly entries: () => readonly Entry[];
}

/** Anchors of the page's own parts. */
export const TOP = 'dau-trang';
export const CONTENTS = 'muc-luc';

/** With more sections than these, the contents lead to the sections alone. */
const FEW_SECTIONS = 5;

export function newPage(put: (html: string) => void): Page {
  const anchorOf = anchors([TOP, CONTENTS]);
  let entries: Entry[] = [];
  let sections = 0;
  let before = 1; // the paper's title, <h1>
  return {
    put,
    mark(kind, text) {
      const entry = { anchor: anchorOf(text), text, kind };
      if (kind === 'section') {
        sections += 1;
        if (sections === FEW_SECTIONS + 1) entries = entries.filter((one) => one.kind === 'section');
      }
      if (kind === 'section' || sections <= FEW_SECTIONS) entries.push(entry);
      return entry.anchor;
    },
    level(wanted) {
      before = Math.min(wanted, before + 1);
      return before;
    },
    // The only section is the whole paper.
    entries: () => (sections > 1 ? entries : entries.filter((one) => one.kind === 'heading')),
  };
}

/** Makes of each text an anchor unlike all before it: `bang-xep-hang`, `bang-xep-hang-2`. */
function anchors(own: readonly string[]): (text: string) => string {
  const taken = new Set(own);
  const counts = new Map<string, number>();
  return (text) => {
    const base =
      fold(text)
        .match(/[a-z0-9]+/g)
        ?.join('-') ?? 'muc';
    let anchor: string;
    do {
      const count = (counts.get(base) ?? 0) + 1;
      counts.set(base, count);
      anchor = count === 1 ? base : `${base}-${String(count)}`;
    } while (taken.has(anchor)); // another text may itself end in a number
    taken.add(anchor);
    return anchor;
  };
}
