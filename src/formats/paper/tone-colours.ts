import type { Series } from './paper.js';

/** What a part of a bar is drawn in, on light ground: in a browser and in an office alike; `plain` is a bar of one piece. */
export const TONE_COLOURS = {
  plain: { fill: '0b5a78', text: 'ffffff' },
  none: { fill: 'c3c9ce', text: '1a1c1e' },
  0: { fill: 'a9d5e5', text: '1a1c1e' },
  1: { fill: '5aa9c4', text: '1a1c1e' },
  2: { fill: 'e0b64c', text: '1a1c1e' },
  3: { fill: '0b4a64', text: 'ffffff' },
} as const satisfies Readonly<
  Record<Series['tone'] | 'plain', { readonly fill: string; readonly text: string }>
>;
