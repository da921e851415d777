import { withdrawalLaw } from '../law/certificate.js';
import { editionOn } from '../law/edition-on.js';
import { editionToday, headingsOf, type Library } from '../law/library.js';
import type { EditionId, IsoDate, ProductSet, RegistrationKind } from '../engine/types.js';
import { findSet, setNumber } from '../law/find-set.js';
import type { Coded } from '../base/coded.js';
import { excelDay, readDate, readEdition, readKind } from '../rows/cells.js';
import { cellText, isBroken } from '../rows/submission.js';
import { containsWords, fold } from '../base/text/fold.js';
import type { PlaceTeller } from './places.js';
import type { RegisterProblemArgs, WordedField } from './problems.js';
import type {
  AuthorityLevel,
  DecisionNumber,
  Place,
  ProductCode,
  RecordEdition,
  RecordReference,
  RegisterRecord,
  Withdrawal,
  WithdrawalGround,
} from './record.js';
import type { RegisterColumns, RegisterField } from './register-columns.js';
import { sumWordOf } from './sum-row.js';
import {
  canonicalName,
  readAuthorityLevel,
  readGender,
  readGround,
  readProducerType,
  readStars,
  readStatus,
  readTotal,
  readYear,
  readYesNo,
  yearOf,
} from './values.js';

type Problem = Coded<RegisterProblemArgs>;

/** Takes a problem, with the column it stands in, from 0. */
export type TakeProblem = (column: number, problem: Problem) => void;

/** What a cell was read as. */
interface Read<T> {
  readonly value: T | null;
  readonly problem: Problem | null;
}

const BLANK: Read<never> = { value: null, problem: null };

/** Few registers write a column in more ways than this; one that does is not kept in mind. */
const REMEMBERED = 5000;

/** A column that recurs from row to row: each way of writing it is read once. */
class Recurring<T> {
  private readonly known = new Map<string, Read<T>>();
  private lastCell = '';
  private last: Read<T> = BLANK;

  constructor(
    readonly column: number,
    private readonly read: (text: string) => T | Problem,
  ) {}

  of(cells: readonly string[], take: TakeProblem): T | null {
    const cell = cells[this.column] ?? '';
    if (cell !== this.lastCell) {
      this.lastCell = cell;
      this.last = this.readOnce(cell);
    }
    const { value, problem } = this.last;
    if (problem !== null) take(this.column, problem);
    return value;
  }

  private readOnce(cell: string): Read<T> {
    const known = this.known.get(cell);
    if (known !== undefined) return known;
    const text = cellText(cell);
    const answer = text === '' ? null : this.read(text);
    const made: Read<T> =
      answer === null
        ? BLANK
        : isProblem(answer)
          ? { value: null, problem: answer }
          : { value: answer, problem: null };
    if (this.known.size < REMEMBERED) this.known.set(cell, made);
    return made;
  }
}

function isProblem(answer: unknown): answer is Problem {
  return typeof answer === 'object' && answer !== null && 'code' in answer && 'args' in answer;
}

/** What is made of a set or an authority once. */
interface SetRead {
  readonly number: number;
  readonly set: ProductSet | null;
}

/** Makes records of the rows of one register. What recurs from row to row is worked out once. */
export class RecordReader {
  private readonly column: (field: RegisterField) => number;
  private readonly recurring;
  private readonly plain;
  private readonly sets = new Map<string, Recurring<SetRead>>();
  private readonly levels = new Map<string, AuthorityLevel | null>();

  constructor(
    private readonly library: Library,
    columns: RegisterColumns,
    private readonly places: PlaceTeller | null,
    private readonly recognised = true,
  ) {
    this.column = (field) => columns.places.get(field) ?? -1;
    const make = <T>(field: RegisterField, read: (text: string) => T | Problem) =>
      new Recurring<T>(this.column(field), read);
    const worded = <T>(field: WordedField, read: (text: string) => T | null) =>
      make<T>(
        field,
        (text) => read(text) ?? { code: 'value-unknown', args: { field, read: text, grounds: null } },
      );
    const day = (field: RegisterField) => make<IsoDate>(field, (text) => dayOf(field, text));
    const grounds = withdrawalLaw(library.editions, library.today);
    const branches = headingsOf(library, (set) => set.branch);
    const groups = headingsOf(library, (set) => set.group);
    this.recurring = {
      producerType: worded('producerType', readProducerType),
      gender: worded('gender', readGender),
      disability: worded('disability', readYesNo),
      stars: worded('stars', readStars),
      total: worded('total', readTotal),
      status: worded('status', readStatus),
      ground: make<WithdrawalGround>(
        'withdrawalGround',
        (read) =>
          readGround(read, grounds) ?? {
            code: 'value-unknown',
            args: { field: 'withdrawalGround', read, grounds },
          },
      ),
      year: worded('year', readYear),
      branch: make<string>('branch', (text) => canonicalName(text, branches)),
      group: make<string>('group', (text) => canonicalName(text, groups)),
      kind: make<RegistrationKind>(
        'kind',
        (text) => readKind(text) ?? { code: 'kind-unknown', args: { read: text } },
      ),
      edition: make<RecordEdition>('edition', (text) => this.readEdition(text)),
      decided: day('decided'),
      certificateEnd: day('certificateEnd'),
      withdrawn: day('withdrawn'),
    };
    const text = (field: RegisterField) => this.column(field);
    this.plain = {
      code: text('code'),
      name: text('name'),
      producer: text('producer'),
      ethnicity: text('ethnicity'),
      commune: text('commune'),
      district: text('district'),
      province: text('province'),
      decision: text('decision'),
      authority: text('authority'),
      withdrawalDecision: text('withdrawalDecision'),
      followsCode: text('followsCode'),
      followsDecision: text('followsDecision'),
    };
  }

  /** The record of a row that has a cell for every heading; null where the row names no product, or sums others up. */
  read(cells: readonly string[], take: TakeProblem): RegisterRecord | null {
    const { plain, recurring } = this;
    const code = this.text('code', cells, take);
    const name = this.text('name', cells, take);
    if (code === '' && name === '') {
      const read = cells.map(cellText).filter(Boolean).join(' ');
      take(-1, { code: 'no-product', args: { read } });
      return null;
    }
    const producer = this.text('producer', cells, take);
    const hasStars = () => recurring.stars.of(cells, () => undefined) !== null;
    const sum = sumWordOf(cells, { code, name, producer, hasStars });
    if (sum !== null) {
      take(-1, { code: 'sum-row', args: { read: sum } });
      return null;
    }
    const edition = recurring.edition.of(cells, take);
    const decided = recurring.decided.of(cells, take);
    const set = this.setOf(edition, decided).of(cells, take);
    const statedYear = recurring.year.of(cells, take);
    const authority = cellText(cells[plain.authority]);
    const written: Place = {
      commune: this.text('commune', cells, take),
      district: this.text('district', cells, take),
      province: this.text('province', cells, take),
    };
    const told = this.places?.tell(written, decided) ?? null;
    const place = told ?? written;
    return {
      code: code === '' ? null : (code as ProductCode), // not empty
      name,
      producer,
      producerType: recurring.producerType.of(cells, take),
      gender: recurring.gender.of(cells, take),
      ethnicity: cellText(cells[plain.ethnicity]),
      disability: recurring.disability.of(cells, take),
      branch: recurring.branch.of(cells, take) ?? set?.set?.branch ?? '',
      group: recurring.group.of(cells, take) ?? set?.set?.group ?? '',
      set: set?.number ?? null,
      commune: place.commune,
      district: place.district,
      province: place.province,
      placeWritten: told === null ? null : written,
      stars: recurring.stars.of(cells, take),
      total: recurring.total.of(cells, take),
      edition,
      kind: recurring.kind.of(cells, take),
      decision: decisionOf(cells[plain.decision]),
      decided,
      year: decided === null ? statedYear : yearOf(decided),
      authority,
      authorityLevel: this.levelOf(authority),
      certificateEnd: recurring.certificateEnd.of(cells, take),
      status: recurring.status.of(cells, take),
      withdrawal: this.withdrawalOf(cells, take),
      follows: this.followsOf(cells),
      recognised: this.recognised,
    };
  }

  private text(
    field: keyof typeof this.plain & RegisterField,
    cells: readonly string[],
    take: TakeProblem,
  ): string {
    const column = this.plain[field];
    const text = cellText(cells[column]);
    if (isBroken(text)) take(column, { code: 'text-broken', args: { field } });
    return text;
  }

  private withdrawalOf(cells: readonly string[], take: TakeProblem): Withdrawal | null {
    const ground = this.recurring.ground.of(cells, take);
    const date = this.recurring.withdrawn.of(cells, take);
    const decision = decisionOf(cells[this.plain.withdrawalDecision]);
    return ground === null && date === null && decision === null ? null : { ground, decision, date };
  }

  private followsOf(cells: readonly string[]): RecordReference | null {
    const code = cellText(cells[this.plain.followsCode]);
    const decision = decisionOf(cells[this.plain.followsDecision]);
    if (code === '' && decision === null) return null;
    return { code: code === '' ? null : (code as ProductCode), decision }; // not empty
  }

  private levelOf(authority: string): AuthorityLevel | null {
    if (authority === '') return null;
    const known = this.levels.get(authority);
    if (known !== undefined) return known;
    const level = readAuthorityLevel(authority);
    if (this.levels.size < REMEMBERED) this.levels.set(authority, level);
    return level;
  }

  private readEdition(text: string): RecordEdition | Problem {
    const { editions } = this.library;
    const edition = readEdition(text, editions);
    if (edition !== null) return edition;
    const folded = fold(text);
    // `1048/QĐ-TTg`, or how we write it ourselves.
    const replaced = /\d+\/[^ ]*/.exec(editions[0]?.replaces ?? '')?.[0];
    if (replaced !== undefined && containsWords(folded, fold(replaced))) return 'earlier';
    if (/^(?:truoc |before )/.test(folded)) return 'earlier';
    const known = editions.map((one) => one.instrument.number);
    return { code: 'edition-unknown', args: { read: text, known } };
  }

  /**
   * Sets are numbered alike in every edition so far, but named by each for itself. Of a record that names none of ours,
   * the names are those of the day of the decision, or of today: people go on writing the names they know.
   */
  private setOf(edition: RecordEdition | null, decided: IsoDate | null): Recurring<SetRead> {
    const { editions } = this.library;
    const today = editionToday(this.library).edition;
    const named = edition === null || edition === 'earlier' ? null : edition;
    const id = named ?? (decided === null ? null : editionOn(editions, decided)?.edition) ?? today;
    const ids = named === null ? [...new Set([id, today])] : [id];
    const key = ids.join(' ');
    const known = this.sets.get(key);
    if (known !== undefined) return known;
    const made = new Recurring<SetRead>(this.column('set'), (text) => this.readSetOf(ids, text));
    this.sets.set(key, made);
    return made;
  }

  private readSetOf(ids: readonly EditionId[], asked: string): SetRead | Problem {
    const read = ids.map((id) => this.readSet(id, asked));
    const [first] = read;
    if (first === undefined) throw new RangeError('no edition to read a set by');
    return read.find((one) => !isProblem(one)) ?? first;
  }

  private readSet(id: EditionId, asked: string): SetRead | Problem {
    const number = setNumber(asked);
    const byNumber = number === null ? undefined : this.library.set(id, number);
    if (byNumber !== undefined) return { number: byNumber.set, set: byNumber };
    const found = findSet(this.library.sets(id), asked, 'words');
    if (found.set) return { number: found.set.set, set: found.set };
    const candidates = found.candidates.map((one) => ({ no: one.set, name: one.name }));
    const args = { read: asked, edition: id, candidates };
    return { code: candidates.length > 0 ? 'set-ambiguous' : 'set-unknown', args };
  }
}

function decisionOf(cell: string | undefined): DecisionNumber | null {
  const text = cellText(cell);
  return text === '' ? null : (text as DecisionNumber); // not empty
}

function dayOf(field: RegisterField, text: string): IsoDate | Problem {
  return readDate(text) ?? { code: 'day-unreadable', args: { field, read: text, excelDay: excelDay(text) } };
}
