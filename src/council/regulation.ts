import {
  DEFAULT_RULES,
  type CouncilLevel,
  type CouncilRules,
  type DisqualifyRule,
  type RequirementRule,
  type Role,
  type Share,
} from '../engine/council-rules.js';

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
  readonly spread?: number;
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

/** A council and its regulation (quy chế hoạt động, Điều 7.3.b of 26/2026). */
export interface Regulation {
  readonly name: string;
  /** The number of the decision that set it up. */
  readonly decision: string | null;
  readonly members: readonly CouncilMember[];
  readonly rules: CouncilRules;
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
    rules: {
      level: file.level,
      spread: file.spread ?? DEFAULT_RULES.spread,
      quorum: file.quorum === undefined ? DEFAULT_RULES.quorum : shareIn(file.quorum),
      chairPresent: file.chairPresent ?? DEFAULT_RULES.chairPresent,
      requirements: file.requirements ?? DEFAULT_RULES.requirements,
      disqualify: file.disqualify === undefined ? DEFAULT_RULES.disqualify : disqualifyIn(file.disqualify),
    },
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
