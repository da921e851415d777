import { parse } from 'node:path';
import { containsWords, fold } from '../../base/text/fold.js';
import { placeParts } from '../../base/text/place-names.js';
import type { LeftOutReason } from '../../council/problems.js';
import { samePlace } from '../../register/identity.js';
import type { IsoDate } from '../../engine/types.js';
import { textCell, type Grid, type GridColumn, type GridRow } from '../../formats/grid/grid.js';
import { compareVietnamese } from '../../base/text/vietnamese-order.js';
import { STAGES, type SeasonProduct } from '../../standing/products.js';
import type { RejectedFile, RoundStanding, Standing } from '../../standing/read-standing.js';
import { countCell } from '../../tally/tally-cells.js';
import type { StatusMessages } from './words.js';

/** What is shown of a season. */
export interface StatusReport {
  readonly standing: Standing;
  /** Those that are asked for. */
  readonly products: readonly SeasonProduct[];
  readonly at: IsoDate;
}

/** Why a sheet does not count that another one stands for, or none yet. */
const NO_SHEET: readonly LeftOutReason[] = ['copy', 'earlier-round', 'unfilled'];

/** As many products are named in a line of a table. */
const NAMED = 6;

interface CommuneStanding {
  readonly commune: string;
  readonly listed: number;
  readonly sent: number;
  /** Sent in, and only in rows that were rejected. */
  readonly rejected: readonly string[];
  readonly notSent: readonly string[];
  readonly recognised: number;
}

interface MemberStanding {
  readonly round: string;
  readonly member: string;
  readonly counted: number;
  readonly drafts: number;
  readonly others: number;
}

/** The tables: where products are, by commune, by member, by round. Those that would be empty are left out. */
export function statusGrids(report: StatusReport, messages: StatusMessages): readonly Grid[] {
  const { status: words } = messages;
  const { columns } = words;
  const count = (value: number) => countCell(value, messages);
  const grids = [
    grid(
      words.stagesTitle,
      [name(columns.stage), figure(columns.products), name(columns.which)],
      [
        ...stagesOf(report).map(({ stage, products }) => [
          textCell(words.stages[stage]),
          count(products.length),
          textCell(namesOf(products, messages)),
        ]),
      ],
    ),
    grid(
      words.communesTitle,
      [columns.listed, columns.sent, columns.unmended, columns.notSent, columns.recognised].reduce<
        GridColumn[]
      >((all, heading) => [...all, figure(heading)], [name(columns.commune)]),
      communesOf(report).map(({ commune, listed, sent, rejected, notSent, recognised }) => [
        textCell(commune === '' ? words.noCommune : commune),
        ...[listed, sent, rejected.length, notSent.length, recognised].map(count),
      ]),
    ),
    grid(
      words.membersTitle,
      [
        name(columns.round),
        name(columns.member),
        figure(columns.counted),
        figure(columns.drafts),
        figure(columns.others),
      ],
      membersOf(report).map(({ round, member, counted, drafts, others }) => [
        textCell(round),
        textCell(member),
        ...[counted, drafts, others].map(count),
      ]),
    ),
    grid(
      words.roundsTitle,
      [name(columns.round), name(columns.state), figure(columns.sent), figure(columns.rejected)],
      report.standing.rounds.map((one) => [
        textCell(one.round.name),
        textCell(one.round.closed ? words.closed : words.open),
        count(sentIn(one)),
        count(one.rejectedRows),
      ]),
    ),
    grid(
      words.filesTitle,
      [name(columns.round), name(columns.file), name(columns.communeByName), name(columns.why)],
      rejectedFilesOf(report).map(({ round, file, commune, rows, why }) => [
        ...[round, file, commune ?? '', rows === null ? (why[0] ?? '') : words.allRows(rows)].map(textCell),
      ]),
    ),
  ];
  return grids.filter(({ rows }) => rows.length > 0);
}

/** A line a product, for a spreadsheet. */
export function statusList({ products }: StatusReport, { status: words, register }: StatusMessages): Grid {
  const { headings } = register;
  return grid(
    words.stagesTitle,
    [
      name(headings.code),
      name(headings.name),
      name(headings.producer),
      name(columnOf(words)),
      name(words.columns.stage),
    ],
    products.map(({ code, name: product, commune, record, stage }) =>
      [code, product, record.producer, commune, words.stages[stage]].map(textCell),
    ),
  );
}

function columnOf({ columns }: StatusMessages['status']): string {
  return columns.commune;
}

/** The season as JSON: the same, with every product named. */
export function statusJson(report: StatusReport): string {
  const { standing, at } = report;
  const rounds = standing.rounds.map((one) => ({
    name: one.round.name,
    closed: one.round.closed,
    products: sentIn(one),
    rejectedRows: one.rejectedRows,
    rejected: one.rejected.map(({ code, name: product, file, line, why }) => ({
      code,
      name: product,
      file,
      line,
      why,
    })),
  }));
  const rejectedFiles = rejectedFilesOf(report);
  const stages = Object.fromEntries(
    stagesOf(report).map(({ stage, products }) => [
      stage,
      products.map(({ code, name: product, commune }) => ({ code, name: product, commune })),
    ]),
  );
  const whole = {
    season: standing.season.file,
    at,
    stages,
    communes: communesOf(report),
    members: membersOf(report),
    rounds,
    rejectedFiles,
    problems: standing.problems,
  };
  return `${JSON.stringify(whole, null, 2)}\n`;
}

/** Communes that nothing has come from, and a season in which nothing is yet. */
export function statusNotes(report: StatusReport, { status: words }: StatusMessages): readonly string[] {
  const { products, standing } = report;
  const isNothing =
    products.length === 0 && standing.rounds.every((one) => sentIn(one) + one.rejectedFiles.length === 0);
  const silent = silentOf(report);
  return [
    ...(isNothing ? [words.nothing] : []),
    ...(silent.length === 0 ? [] : [words.silent(silent.length, silent.slice(0, 20))]),
  ];
}

/** Communes of the list of products, else of the list of places, that have sent nothing. */
function silentOf(report: StatusReport): readonly string[] {
  const { standing, products } = report;
  if (standing.rounds.length === 0) return [];
  const isListed = standing.listed.length > 0;
  const known = isListed
    ? products.filter((one) => one.isListed).map(({ commune }) => commune)
    : standing.communes;
  const sent = new Set([
    ...products.filter(hasCome).map(({ commune }) => samePlace(commune).name),
    ...rejectedFilesOf(report).flatMap(({ commune }) => (commune === null ? [] : samePlace(commune).name)),
  ]);
  return [...new Set(known)]
    .filter((commune) => commune !== '' && !sent.has(samePlace(commune).name))
    .sort(compareVietnamese);
}

/** A file that was sent in, and of which nothing could be taken. */
interface RejectedFileStanding extends RejectedFile {
  readonly round: string;
  /** The one that the file is named after; null where its name tells none, or several. */
  readonly commune: string | null;
}

function rejectedFilesOf({ standing, products }: StatusReport): readonly RejectedFileStanding[] {
  const communes = new Set([...products.map(({ commune }) => commune), ...standing.communes]);
  return standing.rounds.flatMap(({ round, rejectedFiles }) =>
    rejectedFiles.map((one) => ({ round: round.name, commune: namedAfter(one.file, communes), ...one })),
  );
}

/** `dot1/xa-dam-rong.xlsx` is of xã Đam Rông, if no commune of a longer name is in the file's. */
function namedAfter(file: string, communes: ReadonlySet<string>): string | null {
  const own = fold(parse(file).name);
  // One commune may be written in several ways: the list's stands first.
  const byName = new Map([...communes].reverse().map((commune) => [fold(placeParts(commune).name), commune]));
  const named = [...byName].filter(([one]) => one !== '' && containsWords(own, one));
  const longest = Math.max(...named.map(([one]) => one.length));
  const [found, other] = named.filter(([one]) => one.length === longest);
  return found === undefined || other !== undefined ? null : found[1];
}

/** Whether anything has come in of a product, be it rows that were rejected. */
function hasCome({ isSent, stage }: SeasonProduct): boolean {
  return isSent || stage === 'rejected';
}

function stagesOf({ products }: StatusReport) {
  return [...STAGES].reverse().flatMap((stage) => {
    const those = products.filter((one) => one.stage === stage);
    return those.length === 0 ? [] : [{ stage, products: those }];
  });
}

function communesOf({ products }: StatusReport): readonly CommuneStanding[] {
  const byCommune = new Map<string, SeasonProduct[]>();
  for (const one of products) {
    const key = samePlace(one.commune).name;
    byCommune.set(key, [...(byCommune.get(key) ?? []), one]);
  }
  return [...byCommune.values()]
    .map((those) => ({
      commune: those[0]?.commune ?? '',
      listed: those.filter(({ isListed }) => isListed).length,
      sent: those.filter(({ isSent }) => isSent).length,
      rejected: those.filter(({ stage }) => stage === 'rejected').map(({ code }) => code),
      notSent: those.filter(({ stage }) => stage === 'not-sent').map(({ code }) => code),
      recognised: those.filter(({ stage }) => stage === 'recognised' || stage === 'expiring').length,
    }))
    .sort((a, b) => compareVietnamese(a.commune, b.commune));
}

function membersOf({ standing, products }: StatusReport): readonly MemberStanding[] {
  const asked = new Set(products.map(({ code }) => code));
  return standing.rounds.flatMap(({ round, judged, members }) => {
    const byMember = new Map<string, { counted: number; drafts: number; others: number }>();
    const of = (member: string) => {
      const known = byMember.get(member) ?? { counted: 0, drafts: 0, others: 0 };
      byMember.set(member, known);
      return known;
    };
    // Who is to score and has no sheet yet, or only under a misspelt name, is waited for.
    members.forEach(of);
    const gathered = [...(judged?.products ?? []).map((one) => one.gathered), ...(judged?.held ?? [])];
    for (const { product, counted, leftOut } of gathered) {
      if (!asked.has(product.code)) continue;
      for (const { member } of counted) of(member).counted += 1;
      for (const { member, reason } of leftOut) {
        if (reason === 'draft') of(member).drafts += 1;
        else if (!NO_SHEET.includes(reason)) of(member).others += 1;
      }
    }
    return [...byMember]
      .map(([member, counts]) => ({ round: round.name, member, ...counts }))
      .sort((a, b) => compareVietnamese(a.member, b.member));
  });
}

/** Products of which something has come in. */
function sentIn({ rated, judged }: RoundStanding): number {
  const gathered = [...(judged?.products ?? []).map((one) => one.gathered), ...(judged?.held ?? [])];
  const products = [...rated.map(({ row }) => row.submission), ...gathered.map(({ product }) => product)];
  return new Set(products.map(({ code, name: product }) => code || product)).size;
}

function namesOf(products: readonly SeasonProduct[], { status: words }: StatusMessages): string {
  const named = products.slice(0, NAMED).map(({ code, name: product }) => code || product);
  const rest = products.length - named.length;
  return [...named, ...(rest > 0 ? [words.more(rest)] : [])].join(', ');
}

const name = (heading: string): GridColumn => ({ heading, kind: 'name' });
const figure = (heading: string): GridColumn => ({ heading, kind: 'figure' });

function grid(title: string, columns: readonly GridColumn[], rows: readonly GridRow['cells'][]): Grid {
  return {
    title,
    columns,
    rows: rows.map((cells) => ({ cells, level: 0, strong: false })),
    narrow: 'rows',
    bars: null,
  };
}
