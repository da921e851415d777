/** The papers that `ocop report` writes. */
export const PAPER_KINDS = [
  'sheet',
  'summary',
  'minutes',
  'ranking',
  'recognition',
  'commune',
  'registration',
  'self',
] as const;

export type PaperKind = (typeof PAPER_KINDS)[number];
