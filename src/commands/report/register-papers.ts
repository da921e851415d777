import { headingsOf, openLibrary, type Library } from '../../law/library.js';
import { factsOf, termsUntil } from '../../law/certificate.js';
import type { Context } from '../../base/context.js';
import { drained } from '../../base/files/sink.js';
import { identitiesOf } from '../../base/files/files.js';
import { word } from '../../base/word-coded.js';
import { compareVietnamese } from '../../base/text/vietnamese-order.js';
import { statusOn } from '../../engine/certificate.js';
import type { Remark } from '../../engine/tally-settle.js';
import type { IsoDate } from '../../engine/types.js';
import { lastDayOf } from '../../base/local-time.js';
import { recordFilter, whereAsked, whereNotes } from '../shared/where-option.js';
import type { Tally } from '../../engine/tally.js';
import type { PaperKind } from '../../papers/paper-kinds.js';
import type { InForceRead, YearRead } from '../../papers/issued.js';
import { communesAsked, mayBeSamePlace } from '../../register/commune-list.js';
import { decisionsNumbered, decisionsOf, type RecognitionDecision } from '../../register/decisions.js';
import { samePlace } from '../../register/identity.js';
import { listRecords, type ListedRecord } from '../../register/listed.js';
import { openRegisters } from '../../register/open-registers.js';
import type { PlaceTranslator } from '../../register/places.js';
import type { Place } from '../../register/record.js';
import { RowNotes } from '../../rows/row-notes.js';
import { dayNamed } from '../../rows/day-named.js';
import { WITHIN, type TallyValue } from '../../engine/tally-query.js';
import { orderOf } from '../../tally/order.js';
import { placesAsked } from '../../tally/places-asked.js';
import { tallyBasis } from '../../tally/producers.js';
import { tallied } from '../../tally/read-inputs.js';
import { lotsOfRecords } from '../../tally/settle-records.js';
import { YearCount, type YearFigures } from '../../tally/year-count.js';
import { fatal as shared } from '../shared/errors.js';
import { fatal } from './errors.js';
import type { ReportFlags } from './flags.js';
import { readingOf } from '../shared/reading.js';
import { guardRegisters, notRegister } from './input-kinds.js';
import type { Loaded } from './report-inputs.js';
import type { ReportCommandMessages } from './words.js';

/** The records of registers, as they were read. */
export interface RegisterLoaded extends Loaded {
  readonly listed: readonly ListedRecord[];
}

/** Reads registers whole, for the papers made from them. */
export async function readListed(
  kind: PaperKind,
  names: readonly string[],
  flags: ReportFlags,
  context: Context<ReportCommandMessages>,
): Promise<RegisterLoaded> {
  const { host, messages, today } = context;
  const library = openLibrary(flags.criteria ?? null, today);
  const where = whereAsked(flags, library);
  const has = recordFilter(where, library, null);
  if (flags.asOf !== undefined && flags.places === undefined) throw shared('as-of-without-places', {});
  const places = await placesAsked(flags.places, namesOf(flags, library), host);
  const tables = await openRegisters(names, flags.sheet ?? null, host);
  await guardRegisters(tables, kind, context);
  const notes = new RowNotes(context, flags.quiet === true);
  notes.tellSheets(tables);
  for (const table of tables) notes.tellUnknown(table, table.columns.headings, table.columns.unknown);
  const problems: string[] = [];
  const reading = readingOf(tables, flags, context);
  const all = await listRecords(
    tables,
    { library, places },
    {
      row(row) {
        reading.row(row.file);
        notes.add(row);
        for (const problem of row.problems) {
          problems.push(
            `${messages.position(problem.position)}: ${word(messages.register.problems, problem)}`,
          );
        }
      },
      progress(bytes) {
        reading.read(bytes);
        return drained(host.stderr);
      },
    },
  );
  reading.clear();
  const [table] = tables;
  if (table !== undefined && all.length > 0 && all.every(({ record }) => record.stars === null)) {
    throw notRegister(table.name, 'products', kind);
  }
  const identities = tables.map((table) => table.identity).filter((identity) => identity !== null);
  return {
    listed: all.filter(({ record }) => has(tallied(record))),
    library,
    inputs: new Set([...identities, ...identitiesOf([flags.places, flags.communes])]),
    shortfall: problems.length > 0,
    settle() {
      notes.tellRows();
      return [
        ...problems,
        ...placeLines(places, messages),
        ...(flags.quiet === true ? [] : whereNotes(where, messages)),
      ];
    },
    abandon: () => undefined,
  };
}

/** By the names of the day that the paper is of, so that it is the same paper whenever it is made. */
function namesOf({ asOf, at, date, year }: ReportFlags, { today }: Library): IsoDate {
  const day = asOf ?? at;
  if (day !== undefined) return dayNamed(day);
  if (year !== undefined) return lastDayOf(year);
  return date === undefined ? today : dayNamed(date);
}

function placeLines(places: PlaceTranslator | null, { register }: ReportCommandMessages): readonly string[] {
  return (places?.findings() ?? []).map((finding) => register.place(finding));
}

/** A decision of the registers with the products it recognises, each once; and how many were left out as withdrawn. */
export interface DecisionFound {
  readonly decision: RecognitionDecision;
  readonly withdrawn: number;
}

/**
 * The decision that is asked for; the only one where none is.
 *
 * @throws {UserError} when there is none, or several
 */
export function decisionIn(
  { listed, library }: RegisterLoaded,
  flags: ReportFlags,
  leaveOutWithdrawn: boolean,
): DecisionFound {
  const lots = lotsOfRecords(
    listed.map(({ record }) => tallied(record)),
    null,
    tallyBasis(library, null),
  );
  const recognised = listed.filter(({ record: { stars } }, at) => {
    const lot = lots[at];
    return stars !== null && stars >= 3 && (lot === 'last' || lot === 'earlier');
  });
  const all = decisionsOf(recognised);
  const day = flags.date === undefined ? null : dayNamed(flags.date);
  const found = flags.decision === undefined ? all : decisionsNumbered(all, flags.decision, day);
  const [decision, ...others] = found;
  if (decision === undefined) {
    throw fatal('decision-missing', { number: flags.decision ?? null, decisions: all.map(named) });
  }
  if (others.length > 0) throw fatal('several-decisions', { decisions: found.map(named) });
  const records = leaveOutWithdrawn
    ? decision.records.filter(({ record }) => record.status !== 'withdrawn')
    : decision.records;
  return { decision: { ...decision, records }, withdrawn: decision.records.length - records.length };
}

function named({ number, decided, records }: RecognitionDecision) {
  return { number, decided, records: records.length };
}

/**
 * What is in force on a day, each product by its last recognition until then.
 *
 * @throws {UserError} when no day is named
 */
export function inForceIn({ listed, library }: RegisterLoaded, { at }: ReportFlags): InForceRead {
  if (at === undefined) throw fatal('day-needed', {});
  const day = dayNamed(at);
  const recognised = listed.filter(({ record: { stars, candidate } }) => !candidate && (stars ?? 0) >= 3);
  const lots = lotsOfRecords(
    recognised.map(({ record }) => tallied(record)),
    day,
    tallyBasis(library, null),
  );
  const records = recognised.filter(
    ({ record }, at) =>
      lots[at] === 'last' && statusOn(factsOf(library.editions, record), day) === 'in-force',
  );
  return { day, records: records.toSorted(byPlace) };
}

/** By province, commune, level and name. */
function byPlace({ record: a }: ListedRecord, { record: b }: ListedRecord): number {
  return (
    compareVietnamese(a.province, b.province) ||
    compareVietnamese(a.commune, b.commune) ||
    (b.stars ?? 0) - (a.stars ?? 0) ||
    compareVietnamese(a.name, b.name)
  );
}

/**
 * A year's figures.
 *
 * @throws {UserError} when no year is named, or the list of communes cannot be read
 */
export async function yearIn(
  { listed, library }: RegisterLoaded,
  flags: ReportFlags,
  { host }: Context<ReportCommandMessages>,
): Promise<YearRead> {
  const { year } = flags;
  if (year === undefined) throw fatal('year-needed', {});
  const count = new YearCount(
    year,
    flags.at === undefined ? null : dayNamed(flags.at),
    tallyBasis(library, null),
  );
  for (const { record } of listed) count.add(tallied(record));
  const figures = count.figures(orderOf(library));
  const having = [...figures.now.communes]
    .filter(([, { all }]) => all.inForce > 0)
    .map(([commune]) => placeOf(commune));
  const provinces = new Map(
    listed.map(({ record: { province } }) => [samePlace(province).name, province] as const),
  );
  const [province] = provinces.values();
  const communes =
    flags.communes === undefined
      ? null
      : await communesAsked(
          flags.communes,
          [...provinces.values()].filter((one) => one !== ''),
          host,
        );
  return {
    figures,
    branches: headingsOf(library, ({ branch }) => branch),
    without: communes?.filter((one) => !having.some((other) => mayBeSamePlace(one, other))) ?? null,
    province: provinces.size === 1 && province !== '' ? (province ?? null) : null,
  };
}

function placeOf(commune: TallyValue): Place {
  const [name = '', district = '', province = ''] = String(commune ?? '').split(WITHIN);
  return { commune: name, district, province };
}

/** What whoever makes a year's report has to know of its figures; the paper does not say it. */
export function yearNotes(
  { figures, without }: YearRead,
  library: Library,
  { messages }: Context<ReportCommandMessages>,
): readonly string[] {
  const { tally, report } = messages;
  const unknown = (cells: YearFigures['now']['total']['stars']) => cells.get(null)?.producers ?? 0;
  const noEthnicity = unknown(figures.now.total.ethnicity);
  const reasons = figures.tally.leftOut
    .filter(({ reason }) => reason !== 'outside-period')
    .map(({ reason, records }) => `${tally.reasons[reason]} ${String(records)}`);
  return [
    ...(reasons.length === 0 ? [] : [report.leftOut(reasons.join('; '))]),
    ...remarksOf(figures.tally).map(([remark, count]) =>
      tally.remarks[remark](count, termsUntil(library.editions, figures.now.to)),
    ),
    ...(noEthnicity > 0 ? [report.noEthnicity(noEthnicity, figures.now.total.all.producers)] : []),
    ...(without === null ? [report.noCommunes] : []),
  ];
}

function remarksOf({ remarks }: Tally): Tally['remarks'] {
  const told: readonly Remark[] = [
    'noProducer',
    'replacedUnknown',
    'endComputed',
    'endUnknown',
    'codeShared',
    'duplicateDiffers',
    'codeUnclear',
  ];
  return remarks.filter(([remark]) => told.includes(remark));
}
