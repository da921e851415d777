import { expect, it } from 'vitest';
import { MOST_REJECTED_IN_A_WORKBOOK } from '../../src/base/limits.js';
import { WorkbookRejects } from '../../src/rating/workbook-rejects.js';
import { tableOf } from '../support/tables.js';

/** What a run of so many rejected rows writes, and where. */
async function written(rows: number, header: string) {
  const put = { workbook: 0, refused: 0, text: [] as string[] };
  const rejects = new WorkbookRejects(
    {
      add: (_, count) => void (put.workbook += count),
      refuse: (count) => void (put.refused += count),
    },
    tableOf(`${header}\n`).header,
    'Lý do',
    (head) => {
      put.text.push(head.toString());
      return { add: (bytes) => void put.text.push(bytes.toString()) };
    },
  );
  const cells = header.split(',').map((_, at) => (at === 0 ? '=SP,1' : String(at)));
  for (let at = 0; at < rows; at += 1) rejects.add({ cells, reasons: ['một', 'hai'], marks: new Map() });
  await rejects.write();
  return put;
}

const HEADER = 'Mã sản phẩm,Tên sản phẩm,Bộ sản phẩm,1.1';

it('a few rejected rows of a workbook go into a workbook', async () => {
  expect(await written(3, HEADER)).toEqual({ workbook: 3, refused: 0, text: [] });
});

it('more than anybody mends by hand go into a CSV, all of them, each as it was', async () => {
  const { workbook, refused, text } = await written(MOST_REJECTED_IN_A_WORKBOOK + 2, HEADER);
  expect([workbook, refused, text.length]).toEqual([0, 0, MOST_REJECTED_IN_A_WORKBOOK + 3]);
  expect(text[0]).toBe(`Lý do,${HEADER}\r\n`);
  expect(new Set(text.slice(1))).toEqual(new Set([`"một\nhai","'=SP,1",1,2,3\r\n`]));
});

it('those of a rejects file have their reasons written anew, there too', async () => {
  const { text } = await written(MOST_REJECTED_IN_A_WORKBOOK + 1, `LÝ DO,${HEADER}`);
  expect(text[0]).toBe(`LÝ DO,${HEADER}\r\n`);
  expect(text.at(-1)).toBe(`"một\nhai",1,2,3,4\r\n`);
});
