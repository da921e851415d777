import type { Host } from '../../base/host.js';
import { readRegulation } from '../../council/read-regulation.js';
import { fatal } from './errors.js';
import { meaningOf } from '../../rows/heading-meaning.js';
import type { SheetChoice } from '../../tables/sheet-choice.js';
import { openSource } from '../../tables/source.js';
import { cellText } from '../../rows/submission.js';
import { readRows } from '../../tables/table.js';
import { plainTablesOf } from '../../tables/tables-of.js';
import { fold } from '../../base/text/fold.js';
import { keyOf } from '../../base/text/spelling.js';

/** How a column of names may be headed beside the heading of members: in a list of members nothing else is meant. */
const NAMES: ReadonlySet<string> = new Set(['ho va ten', 'ho ten', 'ten', 'full name', 'name']);

function isNames(heading: string): boolean {
  const meaning = meaningOf(heading);
  return (meaning.kind === 'field' && meaning.field === 'member') || NAMES.has(fold(heading));
}

/**
 * Reads who is on a council: from its regulation, or from a table with a column of members. Each name once.
 *
 * @throws {UserError} when it cannot be read, or names nobody
 */
export async function readMembers(file: string, choice: SheetChoice, host: Host): Promise<readonly string[]> {
  const named = /\.ya?ml$/i.test(file)
    ? readRegulation(file).members.map(({ name }) => name)
    : await namesInTables(file, choice, host);
  const names = new Map<string, string>();
  for (const name of named) {
    if (name !== '' && !names.has(keyOf(name))) names.set(keyOf(name), name);
  }
  if (names.size === 0) throw fatal('no-members', { file });
  return [...names.values()];
}

async function namesInTables(file: string, choice: SheetChoice, host: Host): Promise<readonly string[]> {
  const look = { isHeader: (cells: readonly string[]) => cells.some(isNames), isKnown: isNames };
  const names: string[] = [];
  for (const table of await plainTablesOf(await openSource(file, host), choice, look)) {
    const column = table.layout.cells.findIndex(isNames);
    if (column === -1) {
      throw fatal('no-member-column', { file, sheet: table.sheet?.name, line: table.layout.line });
    }
    await readRows(table, {
      header: () => undefined,
      progress: () => undefined,
      row: ({ cells }) => void names.push(cellText(cells?.[column])),
    });
  }
  return names;
}
