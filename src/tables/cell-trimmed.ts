import { withoutApostrophe } from '../base/text/spreadsheet-text.js';

/** What a cell of a grid says: NFC, without spaces around it, nor the apostrophe that keeps a spreadsheet from running it. */
export function cellTrimmed(cell: string): string {
  return withoutApostrophe(cell.trim()).normalize('NFC');
}
