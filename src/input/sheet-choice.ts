/** Which sheets of a workbook are read: those that were named; null for its first. */
export type SheetChoice = readonly string[] | null;

/** In place of a name: every sheet that holds a table. */
export const EVERY_SHEET = '*';
