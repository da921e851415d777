import type { Context } from '../../base/context.js';
import { writeFolder, type FolderFile } from '../../base/files/folder-sink.js';
import { safeName } from '../../base/safe-name.js';
import { csvLines } from '../../base/text/csv-lines.js';
import type { Judged } from '../../council/judge.js';
import { nextRoundOf, type AgainProduct, type AgainSheet } from '../../council/next-round.js';
import type { Regulation } from '../../council/regulation.js';
import { DEFAULT_RULES, type ReScoreShow } from '../../engine/council-rules.js';
import type { Library } from '../../law/library.js';
import { divergentCell } from '../../sheets/divergent-cell.js';
import { sheetColumns } from '../../sheets/sheet-table.js';
import type { CouncilFlags } from './flags.js';
import type { CouncilCommandMessages } from './words.js';

/** What the lists are made from. */
interface NextRoundInput {
  readonly judged: Judged;
  readonly regulation: Regulation | null;
  readonly library: Library;
  /** Every file that was read, by its identity. */
  readonly inputs: ReadonlySet<string>;
}

/**
 * Writes what the next round needs: a list for each member who has to score again, and one of all for the secretary.
 * Gives the sentence to say of it.
 *
 * @throws {UserError} when the folder must not, or cannot, be written
 */
export function writeNextRound(
  folder: string,
  { judged, regulation, library, inputs }: NextRoundInput,
  flags: CouncilFlags,
  { host, messages }: Context<CouncilCommandMessages>,
): readonly string[] {
  const { products, members } = nextRoundOf(judged, library);
  if (products.length === 0) return [messages.council.nothingAgain];
  const show = regulation?.rules.reScore.show ?? DEFAULT_RULES.reScore.show;
  const lists = [...members].map(([member, sheets]) => ({
    name: `${safeName(member)}.csv`,
    text: memberCsv(sheets, show, library, messages),
  }));
  const forSecretary = secretaryFiles(products, messages);
  const others = writeFolder(folder, [...lists, ...forSecretary], inputs, flags.force ?? false, host);
  const names = forSecretary.map(({ name }) => name);
  const { nextRound, otherFiles, thenAgain } = messages.council;
  const wrote = nextRound(folder, products.length, [...members.keys()], names);
  const round = Math.max(...products.map((one) => one.round));
  return [others.length === 0 ? wrote : `${wrote} ${otherFiles(others)}`, thenAgain(asTyped(folder), round)];
}

/** A name as a command line takes it. */
function asTyped(name: string): string {
  return /\s/.test(name) ? `"${name}"` : name;
}

/** As `ocop sheet export` writes drafts, with what the members are furthest apart on behind them. */
function memberCsv(
  sheets: readonly AgainSheet[],
  show: ReScoreShow,
  library: Library,
  { headings }: CouncilCommandMessages,
): string {
  const drafts = sheets.map(({ sheet }) => sheet);
  const columns = sheetColumns(drafts, library, headings, () => '');
  return csvOf([
    [...columns.map(({ heading }) => heading), headings.apart],
    ...sheets.map(({ sheet, divergent }) => [
      ...columns.map(({ cell }) => cell(sheet)),
      divergentCell(divergent, show),
    ]),
  ]);
}

/** A list a round, as products may stand before different ones. The secretary has seen all points. */
function secretaryFiles(
  products: readonly AgainProduct[],
  { headings }: CouncilCommandMessages,
): readonly FolderFile[] {
  const rounds = [...new Set(products.map(({ round }) => round))].sort((a, b) => a - b);
  const head = [headings.code, headings.name, headings.producer, headings.round];
  return rounds.map((round) => ({
    name: `vong-${String(round)}.csv`,
    text: csvOf([
      [...head, headings.again, headings.spread, headings.apart],
      ...products
        .filter((one) => one.round === round)
        .map(({ product, members, spread, divergent }) => [
          ...[product.code, product.name, product.producer, String(round)],
          ...[members.join('; '), String(spread), divergentCell(divergent, 'range')],
        ]),
    ]),
  }));
}

/** With a byte order mark, which makes Excel read Vietnamese. */
function csvOf(rows: readonly (readonly string[])[]): string {
  return `\ufeff${csvLines(rows, ',')}`;
}
