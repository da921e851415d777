/** Ways of making text stand out on a terminal. */
export interface Paint {
  readonly bold: (text: string) => string;
  readonly underline: (text: string) => string;
  readonly italic: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly red: (text: string) => string;
  readonly cyan: (text: string) => string;
}

const same = (text: string) => text;

const PLAIN: Paint = { bold: same, underline: same, italic: same, yellow: same, red: same, cyan: same };

/** Colours, or none at all where they are not wanted; then chalk is not even loaded. */
export async function createPaint(color: boolean): Promise<Paint> {
  if (!color) return PLAIN;
  const { Chalk } = await import('chalk');
  return new Chalk({ level: 1 });
}
