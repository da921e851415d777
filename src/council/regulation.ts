import {
  DEFAULT_RULES,
  type CouncilLevel,
  type CouncilRules,
  type DisqualifyRule,
  type ReScore,
  type RequirementRule,
  type Role,
  type Share,
} from '../engine/council-rules.js';

/** Whether rows of a table count as signed, as what a secretary has copied does, or as drafts. */
type CsvRule = 'signed' | 'drafts';

interface WrittenPerson {
  readonly name: string;
  readonly agency?: string;
  readonly reason?: string;
}

/** A regulation's file, `council.yaml`, as it is written; checked by `schemas/council.schema.json`. */
export interface RegulationFile {
  readonly name: string;
  readonly level: CouncilLevel;
  readonly decision?: string;
  readonly members: readonly {
    readonly name: string;
    readonly role?: Exclude<Role, 'producer'>;
    readonly agency?: string;
  }[];
  readonly absent?: readonly WrittenPerson[];
  readonly guests?: readonly WrittenPerson[];
  readonly spread?: number;
  readonly reScore?: Partial<ReScore>;
  readonly afterLastRound?: string;
  readonly csv?: CsvRule;
  readonly quorum?: string;
  readonly chairPresent?: boolean;
  readonly requirements?: RequirementRule;
  readonly disqualify?: string;
}

export interface CouncilMember {
  readonly name: string;
  readonly role: Exclude<Role, 'producer'>;
  readonly agency: string | null;
}

/** Somebody whom the minutes name though they score nothing: a member who is away, or a guest. */
interface Attendant {
  readonly name: string;
  readonly agency: string | null;
  /** Why they are away, or here. */
  readonly reason: string | null;
}

/** A council and its regulation (quy chế hoạt động, Điều 7.3.b of 26/2026). */
export interface Regulation {
  readonly name: string;
  /** The number of the decision that set it up. */
  readonly decision: string | null;
  readonly members: readonly CouncilMember[];
  readonly absent: readonly Attendant[];
  readonly guests: readonly Attendant[];
  readonly rules: CouncilRules;
  /** What the regulation says is to be done where the last round ends beyond the spread; null where it says nothing. */
  readonly afterLastRound: string | null;
  readonly csv: CsvRule;
}

/** What a regulation says, with what it leaves out filled in by the defaults. */
export function toRegulation(file: RegulationFile): Regulation {
  return {
    name: textOf(file.name),
    decision: file.decision === undefined ? null : textOf(file.decision),
    members: file.members.map(({ name, role, agency }) => ({
      name: textOf(name),
      role: role ?? 'member',
      agency: agency === undefined ? null : textOf(agency),
    })),
    absent: (file.absent ?? []).map(attendantOf),
    guests: (file.guests ?? []).map(attendantOf),
    afterLastRound: file.afterLastRound === undefined ? null : textOf(file.afterLastRound),
    // A row is most often what a secretary has typed off a sheet that was signed on paper.
    csv: file.csv ?? 'signed',
    rules: {
      level: file.level,
      spread: file.spread ?? DEFAULT_RULES.spread,
      reScore: { ...DEFAULT_RULES.reScore, ...file.reScore },
      quorum: file.quorum === undefined ? DEFAULT_RULES.quorum : shareIn(file.quorum),
      chairPresent: file.chairPresent ?? DEFAULT_RULES.chairPresent,
      requirements: file.requirements ?? DEFAULT_RULES.requirements,
      disqualify: file.disqualify === undefined ? DEFAULT_RULES.disqualify : disqualifyIn(file.disqualify),
    },
  };
}

function attendantOf({ name, agency, reason }: WrittenPerson): Attendant {
  return {
    name: textOf(name),
    agency: agency === undefined ? null : textOf(agency),
    reason: reason === undefined ? null : textOf(reason),
  };
}

/** A text of the file as it is taken: trimmed, in NFC. */
export function textOf(text: string): string {
  return text.trim().normalize('NFC');
}

function disqualifyIn(text: string): DisqualifyRule {
  return text === 'majority' || text === 'all' || text === 'any' ? text : shareIn(text);
}

/** `2/3`, as the schema lets it be written. */
export function shareIn(text: string): Share {
  const [num, den] = text.split('/').map(Number);
  return { num: num ?? 1, den: den ?? 1 };
}
