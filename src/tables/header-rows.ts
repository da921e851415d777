import type { FirstRow } from './first-rows.js';
import type { HeaderLook } from './header-look.js';

/** Headings that were found: in one row, or over two or three. */
export interface FoundHeader {
  /** The place of their first row among those that were tried, and how many rows they take. */
  readonly at: number;
  readonly depth: number;
  /** A heading for each column; of several rows joined. */
  readonly cells: readonly string[];
}

/** The first rows of a table, of which as many are read as are asked for. */
export type RowsTried = Pick<readonly FirstRow[], 'length' | 'at'>;

const MOST_ROWS = 3;

/**
 * The first row that looks like a header, with the rows below it that go on with it: `Địa chỉ` over `Xã`, `Huyện`,
 * `Tỉnh`, or a part over its criteria. null where there is none.
 */
export function findHeader(rows: RowsTried, look: HeaderLook): FoundHeader | null {
  for (let at = 0; at < rows.length; at += 1) {
    const stacks = stacksAt(rows, at, look);
    const [best] = stacks.toSorted(
      (a, b) => knownIn(b.cells, look) - knownIn(a.cells, look) || b.named - a.named || a.depth - b.depth,
    );
    if (best === undefined) continue;
    // A title above a header adds nothing to it.
    const below = rows.at(at + 1);
    const isTitled =
      best.depth > 1 &&
      below !== undefined &&
      !look.isHeader(rows.at(at)?.cells ?? []) &&
      isNoWorse(rows, at + 1, best, look);
    if (!isTitled) return best;
  }
  return null;
}

function isNoWorse(rows: RowsTried, at: number, best: FoundHeader, look: HeaderLook): boolean {
  return stacksAt(rows, at, look).some(({ cells }) => knownIn(cells, look) >= knownIn(best.cells, look));
}

/** The row that a person would take for the header where none can be read: it says most of what we know. */
export function likestHeader(rows: RowsTried, look: HeaderLook): number {
  const said = (cells: readonly string[]) => cells.filter((cell) => cell.trim() !== '').length;
  // A bare number can be a criterion's as well as points or a set.
  const known = (cells: readonly string[]) =>
    knownIn(
      cells.filter((cell) => !/^\d*$/.test(cell.trim())),
      look,
    );
  const tried = Array.from({ length: rows.length }, (_, at) => [at, rows.at(at)?.cells ?? []] as const);
  const order = tried.toSorted(([, a], [, b]) => known(b) - known(a) || said(b) - said(a));
  const [first] = order;
  return first !== undefined && (known(first[1]) > 0 || said(first[1]) > 1) ? first[0] : 0;
}

/** Headings as they may be stacked, and how many rows of them only name or part what stands above. */
interface Stack extends FoundHeader {
  readonly named: number;
}

function stacksAt(rows: RowsTried, at: number, look: HeaderLook): readonly Stack[] {
  const found: Stack[] = [];
  let named = 0;
  let adds = false;
  let cells = rows.at(at)?.cells ?? [];
  if (look.isHeader(cells)) found.push({ at, depth: 1, cells, named });
  for (let depth = 2; depth <= MOST_ROWS; depth += 1) {
    const lower = rows.at(at + depth - 1)?.cells;
    if (lower === undefined || !goesOn(cells, lower, look)) break;
    named += Number(isNaming(cells, lower, look) || isParting(cells, lower));
    const upper = knownIn(cells, look);
    cells = joined(cells, lower, look);
    // One column more may be by chance: a list of criteria has the number of one in each row.
    adds ||= knownIn(cells, look) > upper + 1;
    if ((adds || found.length > 0) && look.isHeader(cells)) found.push({ at, depth, cells, named });
  }
  return found;
}

function knownIn(cells: readonly string[], { isKnown }: HeaderLook): number {
  return cells.filter(isKnown).length;
}

/** Whether a row may go on with the headings above it: nothing in it is what a product would say. */
function goesOn(upper: readonly string[], lower: readonly string[], look: HeaderLook): boolean {
  if (lower.every((cell) => cell.trim() === '')) return false;
  return Array.from(lower).every((cell, column) => {
    const below = cell.trim();
    const above = (upper[column] ?? '').trim();
    if (below === '' || above === '' || below === above || spans(upper, lower, column)) return true;
    if (!look.isKnown(above)) return !isData(below) || look.isKnown(below);
    if (isWithin(above, below, look)) return true;
    // A criterion's number over its name.
    return look.isKnown(`${above} ${below}`) && isName(below);
  });
}

/** Whether a heading has the number of the one above it, or one within it: `1.1` below `1. Tổ chức sản xuất`. */
function isWithin(upper: string, lower: string, { isKnown }: HeaderLook): boolean {
  const [above, below] = [upper, lower].map((text) => /\d+(?:[.,]\d+)*/.exec(text)?.[0].replaceAll(',', '.'));
  if (above === undefined || below === undefined || !isKnown(lower)) return false;
  return below === above || below.startsWith(`${above}.`);
}

/** Whether a row says the names of what is known by its number above. */
function isNaming(upper: readonly string[], lower: readonly string[], look: HeaderLook): boolean {
  const said = [...lower.entries()].filter(([, cell]) => cell.trim() !== '');
  const isNamed = ([column, cell]: readonly [number, string]) =>
    look.isKnown(upper[column] ?? '') && !look.isKnown(cell) && isName(cell.trim());
  return said.length > 1 && said.every(isNamed);
}

/** Whether a row only parts what stands above over several columns: `Hạng` over `3 sao` and `4 sao`. */
function isParting(upper: readonly string[], lower: readonly string[]): boolean {
  const said = [...lower.entries()].filter(([, cell]) => cell.trim() !== '');
  return (
    said.some(([column]) => (upper[column] ?? '').trim() !== '') &&
    said.every(([column, cell]) => {
      const isUnder = (upper[column] ?? '').trim() === '' || spans(upper, lower, column);
      return isUnder && !isData(cell.trim());
    })
  );
}

/** Whether a heading stands over several columns: those beside it have none of their own, and something below. */
function spans(upper: readonly string[], lower: readonly string[], column: number): boolean {
  return (
    (upper[column + 1] ?? '').trim() === '' &&
    (lower[column + 1] ?? '').trim() !== '' &&
    column + 1 < lower.length
  );
}

function isData(text: string): boolean {
  return /^[\d\s.,()/-]*$/.test(text);
}

function isName(text: string): boolean {
  return text.length > 1 && /\p{L}/u.test(text);
}

/** Two rows of headings as one. What stands over several columns is said of each. */
function joined(upper: readonly string[], lower: readonly string[], look: HeaderLook): readonly string[] {
  let over = '';
  let width = 0;
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, column) => {
    const own = (upper[column] ?? '').trim();
    const below = (lower[column] ?? '').trim();
    width = own !== '' ? 1 : width + 1;
    if (own !== '') over = own;
    if (below === '') {
      over = own === '' ? '' : own;
      return own;
    }
    if (below === own) return own;
    const isOver = width > 1 || spans(upper, lower, column);
    return headingOf(over, below, isOver, look);
  });
}

/** The first that means something: the lower one, both in either order, or the upper one over this column alone. */
function headingOf(upper: string, lower: string, isOver: boolean, { isKnown }: HeaderLook): string {
  if (upper === '' || isKnown(lower)) return lower;
  const both = `${upper} ${lower}`;
  if (isKnown(both)) return both;
  const turned = `${lower} ${upper}`;
  if (isKnown(turned)) return turned;
  return !isOver && isKnown(upper) ? upper : both;
}
