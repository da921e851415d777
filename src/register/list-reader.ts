import type { Coded } from '../base/coded.js';
import { headingsOf, type Library } from '../law/library.js';
import { cellText } from '../rows/submission.js';
import type { RegisterField } from './columns.js';
import { fillingOf, isTitleOfGroup, numberingOf, starsOfTitles, type Filling } from './group-titles.js';
import { isNothing, opensDetail, otherRowOf, type OtherRow } from '../rows/other-rows.js';
import type { PlaceTranslator } from './places.js';
import type { RegisterProblemArgs } from './problems.js';
import { RecordReader, type TakeProblem } from './read-record.js';
import type { DraftRecord, RegisterRecord } from './record.js';
import type { Filled, FilledField } from '../rows/row-sights.js';
import type { RegisterColumns } from './register-columns.js';
import { isSumWord } from '../rows/sum-row.js';
import { readStarCell } from './star-cell.js';

/** What a row of a list is: a record, or no product; with neither it is nothing that can be read. */
export interface ListRow {
  readonly record: RegisterRecord | null;
  readonly other: OtherRow | null;
  readonly filled: readonly Filled[];
}

/** What may be left out where it is the same as in the row above. */
const REPEATED = ['producer', 'commune', 'district', 'province'] as const;
const PLACES = ['commune', 'district', 'province'] as const;

/** What else may be said to be the same as above. It is read anew, as a decision's cell may say its day, too. */
const READ_AGAIN = [
  'decision',
  'decided',
  'certificateEnd',
  'year',
] as const satisfies readonly (RegisterField & FilledField)[];

const DITTO = /^(?:[-\s]*(?:["”″〃']{1,2}|\/\/)[-\s]*|-?\s*n(?:hư )?[.\s]*t(?:rên)?\.?\s*-?)$/iu;

/** How producers' names begin, with accents: a product may be called Hồ tiêu. */
const PRODUCER =
  /^(?:htx|htxnn|hợp tác xã|liên hiệp (?:htx|hợp tác xã)|tht|tổ hợp tác|công ty|cty|c\.ty|ctcp|doanh nghiệp|dntn|hkd|hộ (?:kinh doanh|kd|sản xuất|sxkd|gia đình|ông|bà)|cơ sở|cssx|trang trại)\s/iu;

/** Columns that hold what no title, sum or note has in them. */
const FIGURES = [
  'stars',
  'total',
  'decision',
  'decided',
  'certificateEnd',
  'set',
  'kind',
  'edition',
  'year',
] as const satisfies readonly RegisterField[];

const NONE: readonly Filled[] = [];

/**
 * Reads the rows of a list as people lay one out: titles of groups between the products, sums and signatures below them,
 * and a producer written once for all its products.
 */
export class ListReader {
  private readonly reader: RecordReader;
  private readonly branches: readonly string[];
  private readonly groups: readonly string[];
  /** Places that stand before the products they are of: written once for all of them. */
  private readonly leading: readonly (typeof PLACES)[number][];
  private readonly asksFigures: boolean;
  private readonly number: number | null;
  /** What titles stand for, in the order they were met: a new one ends those that came after the last of its field. */
  private fillings: readonly Filling[] = [];
  /** How each of these titles is numbered. */
  private numberings: readonly string[] = [];
  private above: RegisterRecord | null = null;
  /** The cells of the last product, with what its signs stand for. */
  private cellsAbove: readonly string[] | null = null;
  private isBelowDetail = false;
  private isBelowSum = false;
  /** The stars of all that a table without a column of them lists, where its title says so. */
  private readonly ofTable: Filling | null;

  constructor(
    library: Library,
    private readonly columns: RegisterColumns,
    places: PlaceTranslator | null,
    titles: readonly string[] = [],
  ) {
    this.reader = new RecordReader(library, columns, places);
    this.branches = headingsOf(library, ({ branch }) => branch);
    this.groups = headingsOf(library, ({ group }) => group);
    this.leading = leadingPlaces(columns);
    this.asksFigures = FIGURES.some((field) => columns.places.has(field));
    this.number = columns.number;
    this.ofTable = columns.places.has('stars') || columns.ticks.size > 0 ? null : starsOfTitles(titles);
  }

  read(written: readonly string[], take: TakeProblem): ListRow {
    const filled: Filled[] = [];
    const cells = this.withoutSigns(written, filled);
    const problems: (readonly [number, Coded<RegisterProblemArgs>])[] = [];
    const draft = this.reader.draft(cells, (column, problem) => void problems.push([column, problem]));
    const isPlain = isPlainly(draft, cells);
    if (!isPlain && this.isProducerAlone(draft)) {
      this.meetProducer(draft);
      return { record: null, other: { kind: 'group', read: draft.name }, filled: NONE };
    }
    const other = isPlain ? null : (this.titleIn(cells, draft) ?? this.otherIn(cells, draft));
    if (other !== null) {
      this.meet(other);
      return { record: null, other, filled: NONE };
    }
    for (const [column, problem] of problems) take(column, problem);
    this.fill(draft, filled);
    const record = this.reader.finished(draft);
    this.above = record;
    this.cellsAbove = cells;
    this.isBelowDetail = false;
    this.isBelowSum = false;
    return { record, other: null, filled: filled.length === 0 ? NONE : filled };
  }

  /** A producer in the column of products, over its products: nothing stands where these have their stars and their producer. */
  private isProducerAlone(draft: DraftRecord): boolean {
    const { code, name, producer } = draft;
    const isBare = code === null && producer === '' && !hasFigures(draft);
    return isBare && this.asksFigures && this.columns.places.has('producer') && PRODUCER.test(name);
  }

  /** A title in the column of products, which may be numbered as they are: nothing else stands in its row. */
  private titleIn(cells: readonly string[], draft: DraftRecord): OtherRow | null {
    const { name, code, producer, commune, district, province } = draft;
    const isBare = code === null && [producer, commune, district, province].every((text) => text === '');
    const number = this.number === null ? '' : cellText(cells[this.number]);
    if (
      name === '' ||
      number === '' ||
      !isBare ||
      hasFigures(draft) ||
      !this.asksFigures ||
      !this.columns.places.has('producer')
    )
      return null;
    return isTitleOfGroup(name, this.branches, this.groups)
      ? { kind: 'group', read: `${number} ${name}` }
      : null;
  }

  private otherIn(cells: readonly string[], draft: DraftRecord): OtherRow | null {
    const { code, name, producer, commune, district, stars } = draft;
    const texts = cells.map(cellText);
    return otherRowOf({
      cells: texts,
      code: code ?? '',
      name,
      producer,
      number: this.number === null ? null : (texts[this.number] ?? ''),
      hasFigures: hasFigures(draft),
      asksFigures: this.asksFigures,
      hasStars: stars !== null,
      hasPlace: [commune, district].some((text) => saysKind(text)),
      isBelowDetail: this.isBelowDetail,
      isBelowSum: this.isBelowSum,
      namesLevel: producer === '' && /sao|star|[★⭐]/iu.test(name) && readStarCell(name) !== null,
    });
  }

  private meet(other: OtherRow): void {
    this.isBelowDetail ||= opensDetail(other);
    this.isBelowSum ||= other.kind === 'sum';
    if (other.kind !== 'group') return;
    this.above = null;
    const numbering = numberingOf(other.read);
    const filling = fillingOf(other.read.replace(numberIn(other.read), ''), this.branches);
    if (filling === null) {
      // What stands beside a title ends it, though nobody knows what it says itself.
      const beside = numbering === '' ? -1 : this.numberings.indexOf(numbering);
      if (beside !== -1) this.keep(beside, []);
      return;
    }
    if (filling.field === 'decision' || filling.field === 'year') this.cellsAbove = null;
    const before = this.fillings.findIndex(({ field }) => field === filling.field);
    this.keep(before === -1 ? this.fillings.length : before, [filling], numbering);
  }

  /** Keeps the first of what titles stand for, and adds some. */
  private keep(first: number, more: readonly Filling[], numbering = ''): void {
    this.fillings = [...this.fillings.slice(0, first), ...more];
    this.numberings = [...this.numberings.slice(0, first), ...more.map(() => numbering)];
  }

  /** A producer, and where it is: its products stand below it, and leave that out. */
  private meetProducer({ name, commune, district, province }: DraftRecord): void {
    const said = { producer: name, commune, district, province };
    const before = this.fillings.findIndex(({ field }) => field === 'producer');
    const fillings = REPEATED.filter((field) => said[field] !== '').map((field): Filling => {
      return {
        field,
        fill: (draft) => {
          const isItsOwn = field === 'producer' || draft.producer === name;
          return isItsOwn && draft[field] === '' && ((draft[field] = said[field]), true);
        },
      };
    });
    this.above = null;
    this.keep(before === -1 ? this.fillings.length : before, fillings);
  }

  /** The cells of a row, with those of the row above where a sign says that they are the same. */
  private withoutSigns(written: readonly string[], filled: Filled[]): readonly string[] {
    let cells: string[] | null = null;
    for (const field of READ_AGAIN) {
      const column = this.columns.places.get(field) ?? -1;
      const cell = written[column] ?? '';
      if (cell === '' || cell.length > 12 || !DITTO.test(cellText(cell))) continue;
      const above = this.cellsAbove?.[column] ?? '';
      // A title that fills the row above fills this one, too.
      if (above === '' && (this.above?.[field] ?? null) === null) continue;
      cells ??= [...written];
      cells[column] = above;
      if (above !== '') filled.push({ field, by: 'above' });
    }
    return cells ?? written;
  }

  private fill(draft: DraftRecord, filled: Filled[]): void {
    for (const field of REPEATED) if (draft[field] !== '' && isNothing(draft[field])) draft[field] = '';
    for (const { field, fill } of this.fillings) if (fill(draft)) filled.push({ field, by: 'title' });
    if (this.ofTable?.fill(draft) === true) filled.push({ field: this.ofTable.field, by: 'table' });
    this.repeat(draft, filled);
  }

  /** What is the same as above may be left out, or said with a sign. */
  private repeat(draft: DraftRecord, filled: Filled[]): void {
    const { above } = this;
    const { places } = this.columns;
    for (const field of REPEATED) {
      if (draft[field] === '' || draft[field].length > 12 || !DITTO.test(draft[field])) continue;
      draft[field] = above?.[field] ?? '';
      filled.push({ field, by: 'above' });
    }
    for (const field of this.leading) {
      if (above === null || (draft[field] !== '' && draft[field] !== above[field])) break;
      if (draft[field] !== '' || above[field] === '') continue;
      draft[field] = above[field];
      filled.push({ field, by: 'above' });
    }
    if (above === null || draft.producer !== '' || above.producer === '' || !places.has('producer')) return;
    const asked = REPEATED.filter((field) => field !== 'producer' && places.has(field));
    const isBlank = asked.every((field) => draft[field] === '' || draft[field] === above[field]);
    // A product with a code of its own, in a list that says no place, may well have no producer written.
    if (!isBlank || (draft.code !== null && asked.length === 0)) return;
    for (const field of REPEATED) {
      if (draft[field] !== '' || above[field] === '') continue;
      draft[field] = above[field];
      filled.push({ field, by: 'above' });
    }
    draft.producerType ??= above.producerType;
    draft.gender ??= above.gender;
    draft.ethnicity ||= above.ethnicity;
  }
}

/**
 * The places that a list begins with, in their order: nothing but places stands before the column that numbers the
 * products, or in the first column of a list without one. A number anywhere else says nothing of what is before it.
 */
function leadingPlaces({ places, number }: RegisterColumns): readonly (typeof PLACES)[number][] {
  const before = PLACES.map((field) => [places.get(field) ?? Infinity, field] as const)
    .filter(([column]) => column < (number ?? 1))
    .sort(([a], [b]) => a - b);
  return before.length === (number ?? 1) ? before.map(([, field]) => field) : [];
}

/** Whether a row is a product at the first glance, as nearly all are. */
function isPlainly({ code, name, producer, stars }: DraftRecord, cells: readonly string[]): boolean {
  if (stars === null || name.length < 4 || producer.length < 4 || name === producer) return false;
  if (isSumWord(name) || (code !== null && isSumWord(code))) return false;
  return !isSumWord(cellText(cells.find((cell) => cell.trim() !== '')));
}

function hasFigures(draft: DraftRecord): boolean {
  const { stars, candidate, total, decision, decided, certificateEnd, set, kind, edition, year } = draft;
  return (
    candidate ||
    (decision !== null && /\d/.test(decision)) ||
    [stars, total, decided, certificateEnd, set, kind, edition, year].some((value) => value !== null)
  );
}

const KINDS = /^(?:x|p|h|q|tt|tx|tp)[.\s\d]|^(?:xã|phường|thị|đặc khu|huyện|quận|thành phố) /iu;

function saysKind(text: string): boolean {
  return text !== '' && KINDS.test(text);
}

/** `I `, `A ` where the number of a title stands in a cell of its own. */
function numberIn(read: string): RegExp | string {
  return /^(?:[IVXLC]+|[A-Z]|\d+(?:\.\d+)*)[.)]?\s+(?=\p{L})/u.exec(read)?.[0] ?? '';
}
