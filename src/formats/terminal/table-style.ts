import type { Messages } from '../../base/messages.js';
import type { Paint } from './paint.js';

/** How a table is laid out on a screen or in a text file. */
export interface TableStyle {
  /** Columns of the terminal; null where nothing limits a line, as in a file. */
  readonly width: number | null;
  readonly paint: Paint;
  readonly messages: Messages;
}
