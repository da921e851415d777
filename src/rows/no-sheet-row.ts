import { fold } from '../base/text/fold.js';
import { placeParts } from '../base/text/place-names.js';
import { isNameInFull } from '../base/text/person-name.js';
import { isBlankRow, readPoints } from './cells.js';
import type { Header } from './header.js';
import { isBullet, isNote, isNumbering, isSignature, otherRowOf } from './other-rows.js';
import { isSumWord } from './sum-row.js';
import type { OtherKind } from './row-sights.js';
import { cellText } from './submission.js';
import { isNumberHeading } from './unknown-columns.js';

/** What a row below or among sheets is that nobody takes for one; whatever else cannot be read is a sheet gone wrong. */
const NO_SHEETS: readonly OtherKind[] = ['sum', 'signature', 'numbers', 'dashes'];

/** A row of the most points that each criterion can have, in the form of a sheet. */
const MOST_POINTS =
  /^(?:so )?(?:diem|thang diem|muc diem|max(?:imum)?)(?: (?:toi da|chuan|cao nhat|points?))*$/;

/** What a row of averages begins with, folded. */
const AVERAGE = /^(?:diem )?(?:trung binh|binh quan|tb|average|mean)(?: |$)/;

/** `I`, `A.`: the number of a title, and of no product. */
const NUMBER_OF_TITLE = /^(?:[IVXLC]+|[A-Z])[.)]?$/;

/** A telephone number: more digits than any points have, and fewer than a product's code. */
const TELEPHONE = /^[+(]?\d[\d\s().-]{6,}\d$/;
const TELEPHONE_DIGITS = { least: 9, most: 11 } as const;

/** How somebody is to be reached, in words; or an address of the net. */
const REACHED =
  /^(?:dt|sdt|so dt|so dien thoai|dien thoai|di dong|tel|phone|mobile|hotline|fax|zalo|e ?mail|website|dia chi|lien he)(?: |$)/;
const NET = /^(?:https?:\/\/|www\.)|^[^\s@]+@[^\s@.]+\.[^\s@]+$/i;

/** Whether a text says how somebody is to be reached, as stands below who signs. */
function isContact(text: string): boolean {
  if (TELEPHONE.test(text)) {
    const digits = text.replace(/\D/g, '').length;
    return digits >= TELEPHONE_DIGITS.least && digits <= TELEPHONE_DIGITS.most;
  }
  return NET.test(text) || REACHED.test(fold(text));
}

/** Whether a label is that of a sum, an average, the most points, or of who signs. */
export function isNoSheetLabel(label: string): boolean {
  const folded = fold(label);
  return isSumWord(label) || AVERAGE.test(folded) || MOST_POINTS.test(folded) || isSignature(label);
}

/** What is said of a row that might be a sheet's. */
interface Seen {
  readonly cells: readonly string[];
  readonly code: string;
  readonly name: string;
  readonly producer: string;
  readonly number: string | null;
  readonly hasPoints: boolean;
  readonly isSetSaid: boolean;
  readonly isDaySaid: boolean;
}

/**
 * Tells the rows of a table of sheets that are none: sums, notes, the numbers of the columns, and who signs below.
 *
 * A row that gives points is a sheet whatever it says, unless it sums up others: those have no set. A name alone is one
 * who signs only below a title of who signs; a sheet that follows ends that.
 */
export class NoSheetRows {
  /** The columns of the titles of who signs, since the last sheet: true once a name stands below one. */
  private readonly signed = new Map<number, boolean>();
  private isBelowNote = false;
  private readonly number: number;
  private readonly headings: number;

  constructor(private readonly header: Header) {
    this.headings = header.cells.length;
    this.number = header.cells.findIndex(isNumberHeading);
  }

  /** A sheet was met: what comes below it is below its table no more. */
  sheet(): void {
    this.signed.clear();
    this.isBelowNote = false;
  }

  /** What a row that cannot be read as a sheet is; null for a sheet gone wrong. */
  kindOf(row: readonly string[]): OtherKind | null {
    if (isBlankRow(row)) return null;
    const { headings } = this;
    if (row.slice(headings).some((cell) => cell.trim() !== '')) return null;
    const seen = this.see(row.slice(0, headings).map(cellText));
    const kind = this.kindIn(seen);
    if (kind === null && !this.hasNothingOfASheet(seen)) this.sheet();
    if (kind === 'note') this.isBelowNote = true;
    return kind;
  }

  private kindIn(seen: Seen): OtherKind | null {
    const { cells } = seen;
    // Most rows say their set: such a row is no title, sum or signature.
    if (this.isSaid(seen)) return this.isNoteBelow(seen) ? 'note' : isNumbering(cells) ? 'numbers' : null;
    if (MOST_POINTS.test(fold(cells.find((cell) => cell !== '') ?? ''))) return 'note';
    if (AVERAGE.test(fold(cells.find((cell) => /\p{L}/u.test(cell)) ?? ''))) return 'sum';
    if (this.isTitle(seen)) return 'group';
    if (this.isSigner(seen)) return 'signature';
    if (this.isNoteBelow(seen)) return 'note';
    const other = otherRowOf({
      ...seen,
      hasFigures: seen.hasPoints || seen.isSetSaid,
      asksFigures: true,
      hasStars: false,
      hasPlace: false,
      isBelowDetail: false,
      isBelowSum: false,
      namesLevel: false,
    });
    if (other === null || !NO_SHEETS.includes(other.kind)) return null;
    if (other.kind === 'numbers') return other.kind;
    if (seen.hasPoints && other.kind !== 'sum') return null;
    if (other.kind === 'signature') this.noteSignatures(cells);
    return other.kind;
  }

  /** A title between the sheets: one text, a place or in capitals behind the number of a title, and nothing else. */
  private isTitle({ cells, hasPoints }: Seen): boolean {
    if (hasPoints) return false;
    const texts = [...new Set(cells.filter((cell) => cell !== ''))];
    const [first = '', second] = texts;
    if (texts.length > 2 || first === '') return false;
    const isNumbered = NUMBER_OF_TITLE.test(first) && second !== undefined;
    const title = isNumbered ? second : first.replace(/^(?:[IVXLC]+|[A-Z])[.)]\s+/, '');
    if (!isNumbered && second !== undefined) return false;
    return (
      placeParts(title).kind !== '' || ((isNumbered || title !== first) && title === title.toUpperCase())
    );
  }

  private see(cells: readonly string[]): Seen {
    const { fields, criteria } = this.header;
    const text = (at: number | undefined) => (at === undefined ? '' : (cells[at] ?? ''));
    const [code, name, set, rated] = [
      text(fields.get('code')),
      text(fields.get('name')),
      text(fields.get('set')),
      text(fields.get('rated')),
    ];
    // Who signs may stand under any column, those of the set and the day among them.
    const isSaidIn = (field: 'set' | 'rated', said: string) =>
      said !== '' &&
      !isSignature(said) &&
      !this.isContactBelow(said) &&
      !this.isNameBelow(fields.get(field) ?? -1, said);
    return {
      ...{ cells, code, name, producer: text(fields.get('producer')) },
      number: this.number === -1 ? null : text(this.number),
      hasPoints: criteria.some(
        ({ index }) => typeof readPoints(text(index)) === 'number' && !this.isContactBelow(text(index)),
      ),
      isSetSaid: isSaidIn('set', set),
      isDaySaid: isSaidIn('rated', rated) || (isSignature(rated) && /\d/.test(rated) && name !== ''),
    };
  }

  private isSaid({ isSetSaid, isDaySaid }: Seen): boolean {
    return isSetSaid || isDaySaid;
  }

  private noteSignatures(cells: readonly string[]): void {
    for (const [column, cell] of cells.entries()) if (isSignature(cell)) this.signed.set(column, false);
  }

  /**
   * Whether a row only has names below the titles of who signs, a name a title, or how to reach them; or whatever stands
   * there and is of no product, as it has neither a code nor a name.
   */
  private isSigner(seen: Seen): boolean {
    if (this.signed.size === 0 || !this.hasNothingOfASheet(seen)) return false;
    const said = [...seen.cells.entries()].filter(([, cell]) => cell !== '' && !isContact(cell));
    const isOfSigners = said.every(([column, cell]) => isSignature(cell) || this.isNameBelow(column, cell));
    if (!isOfSigners) return seen.code === '' && seen.name === '';
    for (const [column, cell] of said) this.signed.set(column, !isSignature(cell));
    return true;
  }

  private isContactBelow(text: string): boolean {
    return this.signed.size > 0 && isContact(text);
  }

  /** A product has a name: what stands under another column needs no title right above it. */
  private isNameBelow(column: number, text: string): boolean {
    if (this.signed.size === 0 || !isNameInFull(text)) return false;
    const { fields } = this.header;
    const isOfProduct = (['code', 'name', 'producer'] as const).some((field) => fields.get(field) === column);
    return isOfProduct ? this.signed.get(column) === false : this.signed.get(column) !== true;
  }

  /** A note is a text alone; what it goes on with below begins with a bullet. */
  private isNoteBelow(seen: Seen): boolean {
    const texts = new Set(seen.cells.filter((cell) => cell !== ''));
    const [text = ''] = texts;
    if (texts.size !== 1) return false;
    // What stands where a product is named may be one, unless it says in words that it is a note.
    const isOfProduct = text === seen.code || text === seen.name;
    if (isNote(text)) return !isOfProduct || /^\p{L}/u.test(text);
    return (this.isBelowNote || this.signed.size > 0) && !isOfProduct && isBullet(text);
  }

  private hasNothingOfASheet(seen: Seen): boolean {
    const { code, number, cells } = seen;
    const hasFigure = this.header.criteria.some(({ index }) => {
      const cell = cells[index] ?? '';
      return /\d/.test(cell) && !this.isContactBelow(cell);
    });
    const isNumbered = number !== null && /\d/.test(number);
    const isCode = code !== '' && !isNameInFull(code) && !isSignature(code) && !this.isContactBelow(code);
    return !isCode && !hasFigure && !isNumbered && !this.isSaid(seen);
  }
}
