import { textCell, type Grid, type GridColumn, type GridRow } from '../../formats/grid/grid.js';
import type { SeasonProduct } from '../../standing/products.js';
import { countCell } from '../../tally/tally-cells.js';
import {
  communesOf,
  membersOf,
  rejectedFilesOf,
  sentIn,
  silentOf,
  stagesOf,
  type StatusReport,
} from './how-far.js';
import type { StatusMessages } from './words.js';

/** As many products are named in a line of a table. */
const NAMED = 6;

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
