import { putInto } from '../engine/lists-by.js';
import { parse } from 'node:path';
import { fold } from '../base/text/fold.js';
import { spelling } from '../base/text/spelling.js';
import type { Field } from '../rows/columns.js';
import type { Header } from '../rows/header.js';
import { readSheetRows, type Table } from '../rows/open-table.js';
import type { RowProblem } from '../rows/problems.js';
import { cellText } from '../rows/submission.js';
import { readRound } from '../sheets/sheet-words.js';
import type { TableRow } from '../tables/table.js';
import type { BatchRater } from './batch-rater.js';
import { REJECTS_NAME } from './rejects.js';

/** A row of a rejects file that somebody was to put right. */
interface Correction {
  /** Of its table among the inputs. */
  readonly order: number;
  readonly code: string;
  readonly isGood: boolean;
}

/** Whose sheet a row is, as far as it says so. */
interface Identity {
  readonly code: string;
  readonly byCode: string;
  /** By the names of the product and its producer; empty where one is not written. */
  readonly byNames: string;
}

/** Whether a table holds rows that were rejected before: by its name, or by the reasons in its first column. */
function isRejectsTable({ path, header }: Pick<Table, 'path' | 'header'>): boolean {
  return header.hasReasons === true || (path !== null && REJECTS_NAME.test(parse(path).name));
}

/**
 * What the rejects files among some inputs say of rows that are rejected in others: a corrected row settles the one it
 * was rejected as, and one that is still wrong stands for it, so that neither is counted twice.
 */
export class Corrections {
  private readonly byKey = new Map<string, Correction[]>();
  private readonly orders = new Map<Table, number>();

  private constructor(private readonly tables: readonly Table[]) {
    for (const [order, table] of tables.entries()) this.orders.set(table, order);
  }

  /** Reads the rejects files ahead; nothing is read where there are none, or nothing that they could settle. */
  static async in(tables: readonly Table[], rater: BatchRater): Promise<Corrections | null> {
    const rejects = tables.filter((table) => table.path !== null && isRejectsTable(table));
    if (rejects.length === 0 || tables.length < 2) return null;
    const corrections = new Corrections(tables);
    for (const table of rejects) await corrections.take(table, rater);
    return corrections;
  }

  /** Whether a row that is rejected has been put right elsewhere, or stands there as it is. */
  settle(table: Table, { cells }: TableRow, problems: readonly RowProblem[]): boolean {
    const order = this.orders.get(table);
    if (cells === null || order === undefined) return false;
    const isDouble = problems.some(({ code }) => code === 'duplicate');
    const others = problems.filter(({ code }) => code !== 'duplicate');
    // What is wrong here is right where its double stands.
    if (isDouble && others.length > 0 && isRejectsTable(table)) return true;
    const own = identityOf(table.header, cells);
    // A double was rejected for its code alone, so that it is its names that tell which it was.
    const byNames = others.length === 0 || own.code === '';
    return (this.byKey.get(byNames ? own.byNames : own.byCode) ?? []).some(
      (one) =>
        one.order !== order &&
        (one.isGood || one.order > order) &&
        // One that still has its code is rejected as a double again where it is read later, and is said there.
        (others.length > 0 || one.code !== own.code || one.order > order),
    );
  }

  private async take(table: Table, rater: BatchRater): Promise<void> {
    const order = this.tables.indexOf(table);
    const look = rater.look(table.header);
    await readSheetRows(table, {
      header: () => undefined,
      row: (row) => {
        const { kind } = look(row);
        if (row.cells === null || kind === 'blank' || kind === 'other') return;
        const { code, byCode, byNames } = identityOf(table.header, row.cells);
        const one = { order, code, isGood: kind === 'rated' };
        for (const key of [byCode, byNames]) if (key !== '') putInto(this.byKey, key, one);
      },
      progress: () => undefined,
    });
  }
}

/** Whose sheet a row is, by what it says. */
export function identityOf({ fields }: Header, cells: readonly string[]): Identity {
  const text = (field: Field) => cellText(cells[fields.get(field) ?? -1]);
  const code = spelling(text('code'));
  const [name, producer] = [fold(text('name')), fold(text('producer'))];
  const whose = `${spelling(text('member'))}\u0001${String(readRound(text('round')) ?? 1)}`;
  return {
    code,
    byCode: code === '' ? '' : `c:${code}\u0001${whose}`,
    byNames: name === '' || producer === '' ? '' : `n:${name}\u0001${producer}\u0001${whose}`,
  };
}
