import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BatchRater } from '../../../src/rating/batch-rater.js';
import { memberRowOptions } from '../../../src/council/member-row.js';
import { loadMemberSheets } from '../../../src/council/member-sheets.js';
import { SheetRows } from '../../../src/rating/sheet-rows.js';
import { gatherSheets } from '../../../src/council/gather.js';
import { judgeProducts } from '../../../src/council/judge.js';
import { readRegulation } from '../../../src/council/read-regulation.js';
import { messages } from '../../../src/cli/catalogue.vi.js';
import { openTable, sourceOf } from '../../support/tables.js';
import { councilLines } from '../../../src/commands/council/council-table.js';
import { createPaint } from '../../../src/formats/terminal/paint.js';
import { displayWidth } from '../../../src/base/text/width.js';
import { edition, LAW, rules } from '../../support/law.js';
import { ROOT } from '../../support/ocop.js';
import { idleContext } from '../../support/program.js';

const regulation = readRegulation(join(ROOT, 'samples/hoi-dong.yaml'));

/** The sample council's result, for a terminal of some columns. */
async function shown(width: number | null): Promise<string[]> {
  const table = openTable(sourceOf(readFileSync(join(ROOT, 'samples/phieu-hoi-dong.csv'))));
  const opened = {
    inputs: [table],
    found: new Map(),
    inFolders: new Map(),
    repeated: new Map(),
    skipped: [],
    lists: [],
    links: [],
    unread: [],
    tablesLeft: new Map(),
  };
  const context = idleContext(width);
  const rater = new BatchRater(LAW, memberRowOptions({ edition: null, blankAsZero: false }), null);
  const loaded = await loadMemberSheets(
    new SheetRows(LAW, opened, rater, {}, context),
    [],
    LAW,
    null,
    context,
  );
  const { products } = gatherSheets(loaded, { regulation, drafts: false, rulesOf: rules });
  const judged = judgeProducts(products, regulation, edition);
  return councilLines(judged, regulation, { messages, width, paint: await createPaint(false) });
}

describe.each([60, 80, 100, 120])("a council's result on %i columns", (width) => {
  it('is no wider than the terminal, and says the same', async () => {
    const lines = await shown(width);
    expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(width);
    const words = (text: readonly string[]) => text.join(' ').replace(/\s+/g, ' ');
    for (const text of [
      'Phải chấm lại (1)',
      'Lệch quá 10 điểm (6 cặp):',
      'vắng Chủ tịch',
      '93,28',
      '★★★★★',
    ]) {
      expect(words(lines)).toContain(text);
    }
  });
});
