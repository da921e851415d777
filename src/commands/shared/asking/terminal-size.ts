import type { Output } from '../../../base/host.js';

/** One line stays free, so that the terminal never scrolls. */
export function sizeOf({ columns, rows }: Output): { readonly columns: number; readonly rows: number } {
  return { columns: Math.max(30, columns ?? 80), rows: Math.max(12, (rows ?? 24) - 1) };
}

/** Draws anew when the terminal gets another size; gives what ends it. */
export function whenResized(terminal: Output, redraw: () => void): () => void {
  const resized = () => {
    // The terminal has broken the old lines anew: nobody can say any more where they stand.
    terminal.write('\u001b[2J\u001b[3J\u001b[H');
    redraw();
  };
  terminal.on('resize', resized);
  return () => void terminal.off('resize', resized);
}
