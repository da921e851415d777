import type { Paint } from './paint.js';

/** How a table is laid out on a screen or in a text file. */
export interface TableStyle {
  /** Columns of the terminal; null where nothing limits a line, as in a file. */
  readonly width: number | null;
  readonly paint: Paint;
}

/** The same, with the words that are in it. */
export interface WordedStyle<Words> extends TableStyle {
  readonly messages: Words;
}
