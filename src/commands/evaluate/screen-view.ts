import type { Evidence } from '../../engine/types.js';
import { printable, wrap } from '../../base/text/width.js';
import type { Paint } from '../../formats/terminal/paint.js';
import type { Notice } from '../../sheets/recorded-line.js';
import type { ReadOnly } from './keys.js';
import type { Signs } from '../shared/asking/signs.js';
import type { EvaluateCommandMessages } from './words.js';

/** What the screen shows beside the evaluation itself. */
export interface ScreenView {
  /** The place of the option, or the case, under the cursor; -1 for none. */
  readonly cursor: number;
  /** The first line of what scrolls that is asked for. */
  readonly scroll: number;
  /** The criterion with its options; all that is known of it; or the keys. */
  readonly page: 'options' | 'text' | 'help';
  /** Papers that the Decision's form suggests. */
  readonly evidence: readonly Evidence[];
  /** The Decision's number as people call it. */
  readonly decision: string;
  /** The producer's own points, by code. */
  readonly self: ReadonlyMap<string, number>;
  /** What members gave in the round before where they were furthest apart, as the regulation lets it be shown. */
  readonly apart: ReadonlyMap<string, string>;
  readonly notice: Notice | null;
  readonly readOnly: ReadOnly | null;
  /** Whether everything is on the disk. */
  readonly saved: boolean;
}

export interface ScreenStyle {
  readonly columns: number;
  readonly rows: number;
  readonly paint: Paint;
  readonly signs: Signs;
  readonly messages: EvaluateCommandMessages;
}

/** A text of a file's, harmless and within the screen. */
export function folded(text: string, { columns }: Pick<ScreenStyle, 'columns'>): string[] {
  return wrap(printable(text), columns);
}
