import { append } from '../base/append.js';
import type { EditionId } from '../engine/types.js';
import type { CountedSheet } from '../engine/council-result.js';
import { rateSheet } from '../engine/rate-sheet.js';
import type { RatingRules } from '../engine/rating-rules.js';
import { fold } from '../base/text/fold.js';
import { alike } from '../base/text/nearest.js';
import { keyOf } from '../base/text/spelling.js';
import { byProduct, namedApart, type JoinedSheets, type ReadOnProduct } from './by-product.js';
import { dossierOf, type Dossier } from './dossier.js';
import { sortDoubles } from './doubles.js';
import type { LoadedSheets, MemberSheet, SheetProduct } from './member-sheet.js';
import type { CouncilProblem, LeftOutReason } from './problems.js';
import type { CouncilMember, Regulation } from './regulation.js';

export interface LeftOut {
  readonly member: string;
  readonly reason: LeftOutReason;
  readonly from: string;
  /** Of a copy: where the sheet that counts stands. */
  readonly first?: string;
}

/** A sheet that is there more than once, alike, and counts once. */
export interface Copy {
  readonly member: string;
  readonly product: string;
  readonly first: string;
  readonly second: string;
}

/** A sheet that counts, or has counted, and what it was read from. */
export type GatheredSheet = CountedSheet & { readonly of: MemberSheet };

/** A product and its sheets. */
export interface ProductSheets {
  readonly product: SheetProduct;
  readonly edition: EditionId;
  readonly set: number;
  readonly rules: RatingRules;
  readonly dossier: () => Dossier;
  readonly counted: readonly GatheredSheet[];
  /** What those members gave in earlier rounds, which counts no more. */
  readonly earlier: readonly GatheredSheet[];
  readonly leftOut: readonly LeftOut[];
  /** Why it is not averaged; empty where it is. */
  readonly held: readonly CouncilProblem[];
}

export interface Gathered {
  /** In the order they were met. */
  readonly products: readonly ProductSheets[];
  /** Everything that nobody has been told yet. */
  readonly problems: readonly CouncilProblem[];
  readonly copies: readonly Copy[];
  /** Sheets without a code that count for a product with one. */
  readonly joined: readonly JoinedSheets[];
}

export interface GatherOptions {
  readonly regulation: Regulation | null;
  /** Whether sheets that are not signed count too. */
  readonly drafts: boolean;
  readonly rulesOf: (edition: EditionId, set: number) => RatingRules;
}

/** Brings the members' sheets together by product, and finds out which of them count. */
export function gatherSheets({ sheets, rejected }: LoadedSheets, options: GatherOptions): Gathered {
  const { products: read, joined } = byProduct({ sheets, rejected });
  const members = new Map(options.regulation?.members.map((one) => [keyOf(one.name), one]) ?? []);
  const problems: CouncilProblem[] = [];
  const copies: Copy[] = [];
  const products = read.flatMap((one) => gatherProduct(one, members, options, { problems, copies }));
  const names = options.regulation?.members.map(({ name }) => name) ?? [];
  return { products, problems: strangersOnce(problems, names), copies, joined };
}

/** One that the regulation does not name is mostly one whose name is misspelt, on every sheet alike. */
function strangersOnce(
  problems: readonly CouncilProblem[],
  names: readonly string[],
): readonly CouncilProblem[] {
  const byFolded = new Map(names.map((name) => [fold(name), name]));
  const sheets = new Map<string, number>();
  for (const problem of problems) {
    if (problem.code !== 'no-member') continue;
    const key = keyOf(problem.args.member);
    sheets.set(key, (sheets.get(key) ?? 0) + 1);
  }
  const told = new Set<string>();
  return problems.flatMap((problem): readonly CouncilProblem[] => {
    if (problem.code !== 'no-member') return [problem];
    const { member } = problem.args;
    const key = keyOf(member);
    if (told.has(key)) return [];
    told.add(key);
    const near = alike(fold(member), [...byFolded.keys()]).map((one) => byFolded.get(one) ?? one);
    return [{ code: 'no-member', args: { ...problem.args, sheets: sheets.get(key) ?? 1, alike: near } }];
  });
}

function gatherProduct(
  { sheets, rejected, unclear }: ReadOnProduct,
  members: ReadonlyMap<string, CouncilMember>,
  { regulation, drafts, rulesOf }: GatherOptions,
  found: { readonly problems: CouncilProblem[]; readonly copies: Copy[] },
): readonly ProductSheets[] {
  const [first] = sheets;
  if (first === undefined) return []; // nothing but rejected rows: they are told as such
  const product = productOf(sheets);
  const label = product.code || product.name;
  const counting: GatheredSheet[] = [];
  const leftOut: LeftOut[] = [];
  for (const sheet of sheets) {
    const { from } = sheet;
    const known = members.get(keyOf(sheet.member));
    const member = known?.name ?? sheet.member;
    const leave = (reason: LeftOutReason) => void leftOut.push({ member, reason, from });
    if (sheet.role === 'producer') leave('self-assessment');
    else if (regulation !== null && known === undefined) {
      leave('no-member');
      const args = { member, sheets: 1, product: label, from, alike: [] };
      found.problems.push({ code: 'no-member', args });
    } else if (!isSigned(sheet, regulation) && !drafts) leave('draft');
    else {
      const { rating, problems } = rateSheet(rulesOf(sheet.edition, sheet.set), sheet.sheet);
      if (isUnfilled(sheet)) leave('unfilled');
      else if (rating !== null) {
        const { round } = sheet;
        counting.push({
          member,
          role: known?.role ?? sheet.role,
          round,
          sheet: sheet.sheet,
          rating,
          of: sheet,
        });
      } else {
        leave('points-wrong');
        found.problems.push({ code: 'points-wrong', args: { member, product: label, from, problems } });
      }
    }
  }
  // Only now, when it is known which of them count at all: a draft beside its signed sheet is no second one.
  const { counted: single, copies, second } = sortDoubles(counting);
  const { latest: counted, earlier } = byRound(single);
  leftOut.push(
    ...earlier.map(({ member, of }) => ({ member, reason: 'earlier-round', from: of.from }) as const),
  );
  for (const { sheet, first: other } of copies) {
    const { member, of } = sheet;
    leftOut.push({ member, reason: 'copy', from: of.from, first: other.of.from });
    found.copies.push({ member, product: label, first: other.of.from, second: of.from });
  }
  const twice = second.map(({ sheet, first: other }): CouncilProblem => {
    const { member, round } = sheet;
    const args = { member, product: label, round, first: other.of.from, second: sheet.of.from };
    return { code: 'member-twice', args };
  });
  const held = [...(unclear === null ? [] : [unclear]), ...twice, ...atOdds(label, counted)];
  append(found.problems, held);
  const counts = new Set(counted.map((one) => keyOf(one.member)));
  const missed = rejected.filter((one) => !counts.has(keyOf(one.member)));
  const { edition, set } = counted[0]?.of ?? first;
  return [
    {
      product,
      edition,
      set,
      rules: rulesOf(edition, set),
      dossier: dossierLater(sheets, counted),
      counted,
      earlier: earlier.filter(({ of }) => of.edition === edition && of.set === set),
      leftOut: [
        ...leftOut,
        ...missed.map(({ member, from }) => ({ member, reason: 'rejected', from }) as const),
      ],
      held,
    },
  ];
}

/** By itself, so that it holds on to nothing else of what was looked at. */
function dossierLater(sheets: readonly MemberSheet[], counted: readonly GatheredSheet[]): () => Dossier {
  return () =>
    dossierOf(
      sheets,
      counted.map(({ of }) => of),
    );
}

/** A row counts as the sheet that was copied into it, unless the regulation takes no table's word for that. */
function isSigned({ signed, isRow }: MemberSheet, regulation: Regulation | null): boolean {
  return signed && !(isRow && regulation?.csv === 'drafts');
}

/** A form of a later round that nobody has filled in is no sheet of that round. */
function isUnfilled({ round, sheet }: MemberSheet): boolean {
  const { points, disqualified } = sheet;
  return round > 1 && disqualified === null && points.every((one) => one === null);
}

/** A member's word on a product is that of the latest round. */
function byRound(sheets: readonly GatheredSheet[]): {
  readonly latest: readonly GatheredSheet[];
  readonly earlier: readonly GatheredSheet[];
} {
  const last = new Map<string, number>();
  for (const { member, round } of sheets) {
    last.set(keyOf(member), Math.max(round, last.get(keyOf(member)) ?? 0));
  }
  const isLatest = ({ member, round }: GatheredSheet) => last.get(keyOf(member)) === round;
  return { latest: sheets.filter(isLatest), earlier: sheets.filter((one) => !isLatest(one)) };
}

/** What the sheets say of their product: for each thing, the first that says it. */
function productOf(sheets: readonly MemberSheet[]): SheetProduct {
  const first = (field: keyof SheetProduct) =>
    sheets.map((one) => one.product[field]).find((text) => text !== '') ?? '';
  return {
    code: first('code'),
    name: first('name'),
    producer: first('producer'),
    commune: first('commune'),
    district: first('district'),
    province: first('province'),
  };
}

/** Sheets of two products under one code, of two editions, or of two sets: one of each is named. */
function atOdds(
  product: string,
  counted: readonly { readonly of: MemberSheet }[],
): readonly CouncilProblem[] {
  const firstOfEach = (key: (sheet: MemberSheet) => string | number) => {
    const keys = counted.map((one) => key(one.of));
    return counted.filter((_, index) => keys.indexOf(keys[index] ?? '') === index).map((one) => one.of);
  };
  const named = namedApart(counted.map(({ of }) => of));
  if (named.length > 1) {
    const sheets = named.map(({ product: { name, producer }, from }) => ({ name, producer, from }));
    return [{ code: 'code-of-several', args: { product, sheets } }];
  }
  const editions = firstOfEach(({ edition }) => edition);
  if (editions.length > 1) {
    const ofEach = editions.map(({ edition, from }) => ({ edition, from }));
    return [{ code: 'editions-differ', args: { product, sheets: ofEach } }];
  }
  const sets = firstOfEach(({ set }) => set);
  if (sets.length < 2) return [];
  return [{ code: 'sets-differ', args: { product, sheets: sets.map(({ set, from }) => ({ set, from })) } }];
}
