import type {
  CaseId,
  Criterion,
  CriterionCode,
  EditionId,
  IsoDate,
  Option,
  ProductSet,
} from '../engine/types.js';
import { asCriterionCode } from '../engine/criterion-code.js';
import { criteriaOf } from '../engine/criteria-of.js';
import type { Role } from '../engine/council-rules.js';
import type { Sheet } from '../engine/rate-sheet.js';
import type { Field } from '../rows/columns.js';

/** What somebody can be on the council, in the order of a list to choose from. */
export const ROLES = ['member', 'chair', 'secretary', 'producer'] as const satisfies readonly Role[];

/** What a sheet keeps of its product beside the set and the edition, as the list of products has it. */
export const PRODUCT_FIELDS = [
  'code',
  'name',
  'producer',
  'producerType',
  'gender',
  'ethnicity',
  'commune',
  'district',
  'province',
  'kind',
  'filed',
] as const satisfies readonly Field[];

export type ProductField = (typeof PRODUCT_FIELDS)[number];

/**
 * Texts, none of them empty; a field that is not given is not there. From a list of products they come trimmed and in
 * NFC; in a file that somebody has edited they are as they stand there.
 */
export type SheetProduct = Readonly<
  { code: string } & Partial<Record<Exclude<ProductField, 'code'>, string>>
>;

/** One criterion answered. */
export interface Answer {
  readonly points: number;
  /** The option's place in the statute's order, from 1; 0 when no box is ticked. */
  readonly option: number;
  readonly case: CaseId | null;
}

/** What a member writes beside a criterion, answered or not. */
export interface Remarks {
  readonly note?: string;
  readonly evidence?: string;
}

/** An entry of `answers` as it is written; a criterion that is remarked on and not answered has no points. */
interface WrittenAnswer extends Remarks {
  readonly points?: number;
  readonly option?: number;
  readonly case?: CaseId;
}

/** What a member has answered and remarked, by the codes of the criteria, as a file has it. */
export type WrittenAnswers = Readonly<Record<string, WrittenAnswer>>;

/**
 * What was signed before a sheet was opened again: the seal and the content that it sealed. Events of sheets from
 * before 0.3 have nothing of it.
 */
interface SignedBefore {
  /** `sha256:…` of the signed text. */
  readonly digest?: string;
  readonly answers?: WrittenAnswers;
  readonly disqualified?: string;
}

/** Something that happened to a sheet. Times are local, with their offset: `2026-11-21T09:30:00+07:00`. */
export type SheetEvent =
  | { readonly at: string; readonly event: 'begun' }
  | { readonly at: string; readonly event: 'signed'; readonly name: string; readonly role: Role }
  | ({ readonly at: string; readonly event: 'reopened'; readonly reason: string } & SignedBefore);

/**
 * A sheet on disk, `ocop: sheet/1` (design: "Files people keep"): one member's answers on one product in one round.
 */
export interface SheetFile {
  readonly edition: EditionId;
  readonly set: number;
  readonly product: SheetProduct;
  readonly member: string;
  readonly role: Role;
  /** The day the product is rated. */
  readonly rated: IsoDate | null;
  readonly status: 'draft' | 'signed';
  /** Of the scoring, from 1: the members of a product beyond the spread score it again in the next one. */
  readonly round: number;
  /** `sha256:…` of the signed sheet of the round before; null in the first round. */
  readonly follows: string | null;
  readonly answers: ReadonlyMap<CriterionCode, Answer>;
  readonly remarks: ReadonlyMap<CriterionCode, Remarks>;
  /** Why the dossier is out, in the member's words; null when it is not. */
  readonly disqualified: string | null;
  readonly history: readonly SheetEvent[];
}

/** Answers and remarks as a file has them, 1.2 before 1.10. */
export function toWrittenAnswers({
  answers,
  remarks,
}: Pick<SheetFile, 'answers' | 'remarks'>): WrittenAnswers {
  const codes = [...new Set([...answers.keys(), ...remarks.keys()])].sort(byCode);
  return Object.fromEntries(
    codes.map((code) => {
      const { case: chosen, ...answer } = answers.get(code) ?? { case: null };
      return [code, { ...answer, ...(chosen ? { case: chosen } : {}), ...remarks.get(code) }];
    }),
  );
}

/** Answers and remarks as the program knows them. */
export function fromWrittenAnswers(written: WrittenAnswers): Pick<SheetFile, 'answers' | 'remarks'> {
  const answers = new Map<CriterionCode, Answer>();
  const remarks = new Map<CriterionCode, Remarks>();
  for (const [key, one] of Object.entries(written)) {
    const code = asCriterionCode(key); // the schema's pattern is that of a code
    const { points, option, note, evidence } = one;
    if (points !== undefined && option !== undefined) {
      answers.set(code, { points, option, case: one.case ?? null });
    }
    if (note !== undefined || evidence !== undefined) {
      remarks.set(code, {
        ...(note === undefined ? {} : { note }),
        ...(evidence === undefined ? {} : { evidence }),
      });
    }
  }
  return { answers, remarks };
}

/** 1.2 before 1.10, 2 before 10. */
export function byCode(a: string, b: string): number {
  const [one, other] = [a, b].map((code) => code.split('.').map(Number));
  for (let at = 0; at < 3; at += 1) {
    const difference = (one?.[at] ?? 0) - (other?.[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** The answers as the engine takes them: by the place of each criterion in its set. */
export function toEngineSheet(set: ProductSet, { answers, disqualified }: SheetFile): Sheet {
  const criteria = criteriaOf(set);
  const given = criteria.map(({ code }) => answers.get(code) ?? null);
  const cases = given.flatMap((answer, index) => (answer?.case ? [[index, answer.case] as const] : []));
  return {
    points: given.map((answer) => answer?.points ?? null),
    cases: cases.length === 0 ? NO_CASES : new Map(cases),
    disqualified,
  };
}

const NO_CASES: Sheet['cases'] = new Map();

/** The options that an answer was chosen from: those of its case, where the criterion has cases. */
export function optionsOf(criterion: Criterion, chosen: CaseId | null): readonly Option[] {
  return criterion.options ?? criterion.cases.find((one) => one.case === chosen)?.options ?? [];
}

/**
 * The answer that some points are, by the options of their criterion; null where no option has them. Some criteria have
 * an option of 0 points: a 0 is that option, unless no box was ticked.
 */
export function answerOf(
  criterion: Criterion,
  points: number,
  chosen: CaseId | null,
  unticked = false,
): Answer | null {
  const option = optionsOf(criterion, chosen).findIndex((one) => one.points === points) + 1;
  if (points === 0) return { points, option: unticked ? 0 : option, case: chosen };
  return option === 0 ? null : { points, option, case: chosen };
}

/** No box ticked, though there is one of 0 points. */
export function isUnticked(criterion: Criterion, answer: Answer): boolean {
  return answer.option === 0 && optionsOf(criterion, answer.case).some((one) => one.points === 0);
}
