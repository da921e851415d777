import type { Paper, PaperSection } from '../paper/paper.js';
import { putBars } from './bars-rows.js';
import { blockRows } from './paper-rows.js';
import { PaperSheet } from './paper-sheet.js';
import { SheetNames } from './sheet-names.js';
import { writeWorkbook } from './write-workbook.js';

/**
 * A paper as a workbook, a sheet a section: what stands beside its tables runs over their whole width, and numbers are
 * numbers. The bytes are the same for the same paper.
 */
export async function paperWorkbook(paper: Paper): Promise<Uint8Array> {
  const names = new SheetNames();
  const sheets = Array.from(paper.sections, (section) => sheetOf(section, names.unique(section.name)));
  // A workbook has a sheet at least.
  if (sheets.length === 0) {
    sheets.push(new PaperSheet(names.unique(paper.title), 'portrait', false, []).made());
  }
  return writeWorkbook({ title: paper.title, sheets });
}

function sheetOf({ orientation, onePage = false, blocks }: PaperSection, name: string) {
  const sheet = new PaperSheet(name, orientation, onePage, blocks);
  for (const block of blocks) {
    if (block.kind === 'table') sheet.putTable(block);
    else if (block.kind === 'bars') putBars(sheet, block);
    else {
      if (block.kind === 'heading' && block.onNewPage === true) sheet.breakPage();
      for (const row of blockRows(block, sheet.room)) sheet.put(row);
    }
  }
  return sheet.made();
}
