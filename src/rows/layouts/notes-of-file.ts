import type { LayoutNote, LayoutNoteArgs } from './layout-notes.js';

/** The notes on the worksheets of one file as they are told of the file: each kind once. */
export function notesOfFile(notes: readonly LayoutNote[]): readonly LayoutNote[] {
  const merged: LayoutNote[] = [];
  for (const note of notes) {
    const at = merged.findIndex((one) => isSameKind(one, note));
    const known = merged[at];
    if (known === undefined) merged.push(note);
    else merged[at] = together(known, note);
  }
  return merged;
}

function isSameKind(one: LayoutNote, other: LayoutNote): boolean {
  if (one.code === 'criteria-down' && other.code === 'criteria-down')
    return one.args.across === other.args.across;
  return one.code === other.code;
}

function together(one: LayoutNote, other: LayoutNote): LayoutNote {
  switch (one.code) {
    case 'criteria-down':
      return { ...one, args: { ...one.args, sheets: one.args.sheets + argsOf(other, one.code).sheets } };
    case 'days-were-codes':
    case 'letters-as-codes':
    case 'said-above':
      return one;
    case 'points-worded':
      return { ...one, args: { cells: one.args.cells + argsOf(other, one.code).cells } };
    case 'columns-unread':
    case 'self-unread':
      return { ...one, args: { columns: union(one.args.columns, argsOf(other, one.code).columns) } };
    case 'rows-unread':
      return { ...one, args: { rows: union(one.args.rows, argsOf(other, one.code).rows) } };
    case 'signed-days':
      return { ...one, args: { days: union(one.args.days, argsOf(other, one.code).days) } };
  }
}

function argsOf<Code extends keyof LayoutNoteArgs>(note: LayoutNote, code: Code): LayoutNoteArgs[Code] {
  if (note.code !== code) throw new RangeError('two kinds of notes');
  // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- the code says which
  return note.args as LayoutNoteArgs[Code];
}

function union(one: readonly string[], other: readonly string[]): readonly string[] {
  return [...new Set([...one, ...other])];
}
