import type { CertificateTerm } from '../../law/certificate.js';
import type { IsoDate } from '../../engine/types.js';
import type { Limit, PlanMeasure, Reached, Standing } from '../../engine/plan.js';
import { shownPercent, type Ratio } from '../../engine/percent.js';
import type { Remark } from '../../engine/tally-settle.js';
import type { Tally } from '../../engine/tally.js';
import { areaKey } from '../../plan/area.js';
import type { CheckedPlan, CheckedTarget } from '../../plan/check-plan.js';
import { isShare, type CountedTarget, type Plan } from '../../plan/plan.js';
import type { Place } from '../../register/record.js';
import {
  textCell,
  type Grid,
  type GridCell,
  type GridColumn,
  type GridRow,
} from '../../formats/grid/grid.js';
import { countCell, percentCell } from '../../tally/tally-cells.js';
import type { PlanCommandMessages } from './words.js';

/** A plan's targets for people: what is wanted, reached and missing, with bars of how far each has come. */
export function planGrid(plan: Plan, targets: readonly CheckedTarget[], messages: PlanCommandMessages): Grid {
  const { plan: words } = messages;
  const { columns } = words;
  return {
    title: '',
    columns: planColumns(messages),
    rows: targets.map((one) => rowOf(plan, one, messages)),
    narrow: 'rows',
    bars: {
      title: words.barsTitle,
      head: [columns.target, columns.percent],
      mark: { value: 100, label: words.barsMark },
      bars: targets.flatMap(({ target, standing }) => {
        if (target.kind === 'judged' || standing?.percent == null) return [];
        const { shown, value } = percentCell(standing.percent);
        return [{ label: nameOf(target, messages), value: value ?? 0, shown }];
      }),
    },
  };
}

/** How the columns are headed. */
export function planHeadings(messages: PlanCommandMessages): readonly string[] {
  return planColumns(messages).map(({ heading }) => heading);
}

function planColumns({ plan: { columns } }: PlanCommandMessages): readonly GridColumn[] {
  return [
    { heading: columns.target, kind: 'name' },
    { heading: columns.period, kind: 'name' },
    { heading: columns.wanted, kind: 'name' },
    { heading: columns.reached, kind: 'figure' },
    { heading: columns.percent, kind: 'figure' },
    { heading: columns.missing, kind: 'figure' },
    { heading: columns.pace, kind: 'name' },
    { heading: columns.outcome, kind: 'name' },
  ];
}

function rowOf(
  plan: Plan,
  { target, reached, standing }: CheckedTarget,
  messages: PlanCommandMessages,
): GridRow {
  const { plan: words } = messages;
  const day = target.kind === 'counted' ? target.day : null;
  const when = day === null ? words.period(plan, target.year) : words.onDay(day);
  const head = (label: string) => [textCell(label), textCell(when)];
  if (target.kind === 'judged' || reached === null || standing === null) {
    const label = target.kind === 'judged' ? (target.name ?? target.text) : nameOf(target, messages);
    const blanks = Array.from({ length: 5 }, () => textCell(''));
    return { cells: [...head(label), ...blanks, textCell(words.judged)], level: 0, strong: false };
  }
  const percent = isShare(target.measure);
  const { pace } = standing;
  return {
    cells: [
      ...head(nameOf(target, messages)),
      limitCell(target.limit, percent, messages),
      reachedCell(reached, messages),
      percentCell(standing.percent),
      missingCell(standing, percent, messages),
      textCell(pace === null ? '' : words.pace(pace.enough, words.amount(pace.expected, false))),
      textCell(words.outcomes[standing.outcome]),
    ],
    level: 0,
    strong: false,
  };
}

function nameOf(target: CountedTarget, { plan }: PlanCommandMessages): string {
  return target.name ?? plan.target(target);
}

function amountCell(tenths: number, percent: boolean, { plan }: PlanCommandMessages): GridCell {
  const decimals = tenths % 10 === 0 ? 0 : 1;
  const shown = plan.amount(tenths, percent);
  return { shown, value: inTenths(tenths), decimals, ...(percent ? { as: { percent } } : {}) };
}

/** A share has one decimal, and what is not exact says that it is less. */
function missingCell(
  { missing, isRoundedUp }: Pick<Standing, 'missing' | 'isRoundedUp'>,
  percent: boolean,
  messages: PlanCommandMessages,
): GridCell {
  if (missing === 0) return textCell('');
  const amount = amountCell(missing, percent, messages);
  if (!isRoundedUp) return amount;
  const before = messages.plan.below;
  return { ...amount, shown: `${before} ${amount.shown}`, as: { ...amount.as, before } };
}

/** A range is two numbers, and so a text. */
function limitCell(limit: Limit, percent: boolean, messages: PlanCommandMessages): GridCell {
  const { plan } = messages;
  const shown = plan.limit(limit, percent);
  if (limit.kind === 'range') return textCell(shown);
  const amount = amountCell(limit.kind === 'at-least' ? limit.least : limit.most, percent, messages);
  const before = shown.slice(0, shown.length - amount.shown.length).trim();
  return { ...amount, shown, as: { ...amount.as, before } };
}

function reachedCell(reached: Reached, messages: PlanCommandMessages): GridCell {
  if (reached.kind === 'count') return countCell(reached.count, messages);
  if (reached.kind === 'mean') return meanCell(reached.mean, messages);
  const cell = percentCell(reached.share);
  return reached.share === null ? cell : { ...cell, shown: `${cell.shown} %` };
}

/** With one decimal, cut and never rounded up, as a share is. */
function meanCell(mean: Ratio | null, messages: PlanCommandMessages): GridCell {
  if (mean === null) return percentCell(null);
  const tenths = mean.num * 10;
  return amountCell((tenths - (tenths % mean.den)) / mean.den, false, messages);
}

/**
 * What there is to say of the figures.
 *
 * @param terms by which the ends of certificates were worked out, where they are not written
 * @param asOf the day by whose names places are named; null for as they are written
 */
export function planNotes(
  plan: Plan,
  { targets, whole, stock, earlier }: CheckedPlan,
  asOf: IsoDate | null,
  { plan: words, tally }: PlanCommandMessages,
  terms: readonly CertificateTerm[],
): readonly string[] {
  const { read, total, leftOut, remarks } = whole;
  const source = words.source(plan);
  const noKind = remarks.find(([remark]) => remark === 'noKind')?.[1] ?? 0;
  const counts = (measures: readonly PlanMeasure[]) =>
    targets.some(({ target }) => target.kind === 'counted' && measures.includes(target.measure));
  const rises = counts(['upgraded', 'upgradedShare'])
    ? remarks.filter(([remark]) => remark === 'upgradeStayed' || remark === 'upgradeUnknown')
    : [];
  const reasons = leftOut.map(({ reason, records }) => `${tally.reasons[reason]} ${String(records)}`);
  return [
    ...(source === null ? [] : [source]),
    words.reconciled(read, total.products, reasons.join('; ')),
    ...(asOf === null ? [] : [words.placesOf(asOf)]),
    ...unmetAreas(targets).map(words.areaUnmet),
    ...stockRemarks(stock).map(([remark, count]) => tally.remarks[remark](count, terms)),
    ...(counts(['new']) && noKind > 0 ? [words.noKind(noKind)] : []),
    ...rises.map(([remark, count]) => tally.remarks[remark](count, terms)),
    ...(earlier === null ? [] : [producersNote(plan, earlier, words)]),
    ...(targets.some(({ standing }) => standing?.pace != null) ? [words.paceNote] : []),
    ...targets.flatMap(({ target: { name, note, instrument }, target }) => {
      const of = target.kind === 'judged' ? (name ?? target.text) : (name ?? words.target(target));
      const said = [instrument, note].filter((one) => one !== null);
      return said.length === 0 ? [] : [`${of}: ${said.join('; ')}.`];
    }),
  ];
}

/** By what a producer is new: where nothing earlier was read, all of them are. */
function producersNote({ period }: Plan, earlier: number, words: PlanCommandMessages['plan']): string {
  return earlier === 0 ? words.allNewProducers(period.from) : words.newProducers(earlier);
}

/** Each once, though several targets be for it. */
function unmetAreas(targets: readonly CheckedTarget[]): readonly Place[] {
  const areas = targets.flatMap(({ target: { area }, areaMet }) => (area === null || areaMet ? [] : [area]));
  return [...new Map(areas.map((area) => [areaKey(area), area])).values()];
}

/** What of the certificates in force had to be worked out, or is not known. */
function stockRemarks(stock: Tally | null): Tally['remarks'] {
  const told: readonly Remark[] = ['replacedUnknown', 'endComputed', 'endUnknown'];
  return stock?.remarks.filter(([remark]) => told.includes(remark)) ?? [];
}

/** The keys of a checked plan as JSON, in the order that they are written. */
export const PLAN_KEYS: readonly string[] = ['plan', 'at', 'targets', 'read', 'leftOut'];

/** A plan's targets as JSON; amounts in tenths are texts with a decimal point where they need one. */
export function planJson(
  plan: Plan,
  at: IsoDate | null,
  { targets, whole: { read, leftOut } }: CheckedPlan,
): string {
  const { name, instrument, source, period } = plan;
  const objects = targets.map(({ target, reached, standing }) => {
    const { window, note } = target;
    const head = { name: target.name, period: window, instrument: target.instrument ?? instrument, note };
    if (target.kind === 'judged' || standing === null) {
      return JSON.stringify({
        measure: null,
        judged: target.kind === 'judged' ? target.text : null,
        ...head,
        outcome: 'judged',
        area: target.area,
      });
    }
    const { measure, stars, limit } = target;
    return JSON.stringify({
      measure,
      stars,
      ...head,
      target: limitJson(limit),
      reached: reachedJson(reached),
      percent: standing.percent && shownPercent(standing.percent),
      missing: inTenths(standing.missing),
      pace: paceJson(standing),
      outcome: standing.outcome,
      area: target.area,
      on: target.day,
    });
  });
  const head = JSON.stringify({ name, instrument, source, period });
  return `{"plan":${head},\n"at":${JSON.stringify(at)},\n"targets":[\n${objects.join(',\n')}\n],\n"read":${String(read)},\n"leftOut":${JSON.stringify(leftOut)}}\n`;
}

function limitJson(limit: CountedTarget['limit']) {
  return {
    atLeast: limit.kind === 'at-most' ? null : inTenths(limit.least),
    atMost: limit.kind === 'at-least' ? null : inTenths(limit.most),
  };
}

function reachedJson(reached: Reached | null) {
  if (reached === null) return null;
  if (reached.kind === 'count') return reached.count;
  if (reached.kind === 'mean') return reached.mean;
  return reached.share && { ...reached.share, shown: shownPercent(reached.share) };
}

function paceJson({ pace }: Standing) {
  return pace && { expected: inTenths(pace.expected), enough: pace.enough };
}

/** Whole tenths as a number: a tenth is as near as a number comes to it, and reads as it was written. */
function inTenths(tenths: number): number {
  return tenths / 10;
}
