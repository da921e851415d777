/** What a person is in a council; `producer` is the producer's own assessment of the product, which never counts. */
export type Role = 'member' | 'chair' | 'secretary' | 'producer';

/** Whose council it is (148/QĐ-TTg knows all three; 26/2026, Điều 7: province and centre). */
export type CouncilLevel = 'district' | 'province' | 'centre';

/** A part of a whole, exact: `2/3` is two thirds, and at least so many are needed. */
export interface Share {
  readonly num: number;
  readonly den: number;
}

/** When a requirement (yêu cầu tối thiểu) counts as met by the council. */
export type RequirementRule = 'majority' | 'all' | 'average';

/** How many of the sheets have to say that a dossier is out (bị loại); a share means at least that part. */
export type DisqualifyRule = 'majority' | 'all' | 'any' | Share;

/** Who scores again where members are further apart than the spread. */
export type ReScoreWho = 'all' | 'pairs';

/** What a member who scores again sees of the others' points on the criteria that they are furthest apart on. */
export type ReScoreShow = 'none' | 'range' | 'all';

/** How a product is scored again. */
export interface ReScore {
  readonly who: ReScoreWho;
  /** How many rounds there are, the first counted. */
  readonly rounds: number;
  readonly show: ReScoreShow;
}

/**
 * What a council's regulation (quy chế hoạt động, Điều 7.3.b of 26/2026) settles. The Decision leaves all of it to the
 * regulation; `DEFAULT_RULES` hold where a regulation says nothing.
 */
export interface CouncilRules {
  readonly level: CouncilLevel;
  /** How many points two sheets' totals may differ by; one that differs by exactly so many is in order. */
  readonly spread: number;
  readonly reScore: ReScore;
  /** The part of the council's members that has to be there. */
  readonly quorum: Share;
  readonly chairPresent: boolean;
  readonly requirements: RequirementRule;
  readonly disqualify: DisqualifyRule;
}

/**
 * The rules of a council that says nothing else (design: "A council"). A dossier is out when more than half of the
 * sheets say so: the law names no share, and more than half is what takes a requirement as well; by one voice
 * alone a single member could undo the council, by all of them a single one could shield forged papers.
 *
 * The law says nothing of a second round either. All score again, since who is beyond the spread with whom says nothing
 * of who is right; twice in all, so that an end is in sight; and they see from where to where the points go, but not
 * whose they are, so that nobody follows the chair.
 */
export const DEFAULT_RULES: CouncilRules = {
  level: 'province',
  spread: 10,
  reScore: { who: 'all', rounds: 2, show: 'range' },
  quorum: { num: 2, den: 3 },
  chairPresent: true,
  requirements: 'majority',
  disqualify: 'majority',
};

/** Who sits in a council, by name; as the regulation spells and orders them. */
export type Roll = readonly { readonly name: string; readonly role: Role }[];

/** More than half. */
export function isMajority(some: number, all: number): boolean {
  return some * 2 > all;
}

/** At least this part of the whole. */
export function isShare(some: number, all: number, { num, den }: Share): boolean {
  return some * den >= num * all;
}

/** The fewest that make this part of a whole: 5 of 7 for two thirds. */
export function fewestOf(all: number, { num, den }: Share): number {
  const needed = num * all;
  return (needed - (needed % den)) / den + (needed % den === 0 ? 0 : 1);
}
