import { parse } from 'node:path';
import { containsWords, fold } from '../../base/text/fold.js';
import { placeParts } from '../../base/text/place-names.js';
import { compareVietnamese } from '../../base/text/vietnamese-order.js';
import type { LeftOutReason } from '../../council/problems.js';
import { putInto } from '../../engine/lists-by.js';
import type { IsoDate } from '../../engine/types.js';
import { samePlace } from '../../register/identity.js';
import { STAGES, type SeasonProduct } from '../../standing/products.js';
import type { RoundStanding, Standing } from '../../standing/read-standing.js';
import type { RejectedFile } from '../../standing/sent-in.js';

/* How far a season has come, by commune, by member, by round. */

/** What is shown of a season. */
export interface StatusReport {
  readonly standing: Standing;
  /** Those that are asked for. */
  readonly products: readonly SeasonProduct[];
  readonly at: IsoDate;
}

/** Why a sheet does not count that another one stands for, or none yet. */
const NO_SHEET: readonly LeftOutReason[] = ['copy', 'earlier-round', 'unfilled'];

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

/** Communes of the list of products, else of the list of places, that have sent nothing. */
export function silentOf(report: StatusReport): readonly string[] {
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

export function rejectedFilesOf({ standing, products }: StatusReport): readonly RejectedFileStanding[] {
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

export function stagesOf({ products }: StatusReport): readonly {
  readonly stage: SeasonProduct['stage'];
  readonly products: readonly SeasonProduct[];
}[] {
  return [...STAGES].reverse().flatMap((stage) => {
    const those = products.filter((one) => one.stage === stage);
    return those.length === 0 ? [] : [{ stage, products: those }];
  });
}

export function communesOf({ products }: StatusReport): readonly CommuneStanding[] {
  const byCommune = new Map<string, SeasonProduct[]>();
  for (const one of products) putInto(byCommune, samePlace(one.commune).name, one);
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

export function membersOf({ standing, products }: StatusReport): readonly MemberStanding[] {
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
    for (const { product, counted, leftOut } of judged ?? []) {
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
export function sentIn({ rated, judged }: RoundStanding): number {
  const scored = (judged ?? []).map(({ product }) => product);
  const products = [...rated.map(({ row }) => row.submission), ...scored];
  return new Set(products.map(({ code, name: product }) => code || product)).size;
}
