/**
 * The law as data: what a Decision of the Prime Minister says, and no rule of rating.
 * Everything is read-only; a state that the law does not know cannot be written.
 */
import type { IsoDate } from '../base/local-time.js';

/** Hạng sao. 1 and 2 are bands of points that are never recognised. */
export type StarLevel = 1 | 2 | 3 | 4 | 5;

/** The levels a requirement (yêu cầu tối thiểu, the statute's `***`, `****`, `*****`) can stand on. */
export type RequiredLevel = 3 | 4 | 5;

export type PartId = 'A' | 'B' | 'C';

/** Trường hợp a or b of a criterion that offers two alternatives. */
export type CaseId = 'a' | 'b';

export type { IsoDate };

/** The name of an edition's folder, e.g. `26-2026`. */
export type EditionId = string & { readonly __editionId: unique symbol };

/** A criterion's number within its set, e.g. `1.1`, `6.2.3` or `7`. */
export type CriterionCode = string & { readonly __criterionCode: unique symbol };

/** How a product was registered (Điều 6.1): for the first time, for more stars, or again when the certificate ends. */
export type RegistrationKind = 'first' | 'upgrade' | 're-rating';

/** One line of the scoring sheet that a member can tick. */
export interface Option {
  readonly points: number;
  /** This option is the least that the level takes. */
  readonly star: RequiredLevel | null;
  /** The statute's wording. */
  readonly text: string;
}

export interface CriterionCase {
  readonly case: CaseId;
  readonly title: string;
  /** The most points of this case; less than the criterion's where the Decision has it so (1048/QĐ-TTg, 3.2). */
  readonly max: number;
  readonly options: readonly Option[];
}

/** A criterion counts only when another one has more than `above` points (the product's story). */
export interface AppliesWhen {
  readonly criterion: CriterionCode;
  readonly above: number;
}

/**
 * What a note says of a dossier that goes no further:
 * `disqualified` (bị loại), `stop` (không đánh giá các bước tiếp theo), `not-evaluated` (không đánh giá những sản phẩm …);
 * or `required`: what it takes (yêu cầu), and the note does not say what follows where it is missing.
 */
export interface Knockout {
  readonly effect: 'disqualified' | 'stop' | 'not-evaluated' | 'required';
  /** The condition in the note's own words. */
  readonly when: string;
  /** Where points alone tell: the condition holds when one of these criteria has 0 points. */
  readonly zeroIn: readonly CriterionCode[];
}

interface CriterionHead {
  readonly code: CriterionCode;
  /** As printed before the title: `a)`, `1.1`, `-`, or nothing. */
  readonly label: string;
  /** The number of the heading that nested criteria stand under (sets 11 and 13). */
  readonly heading: string | null;
  readonly title: string;
  readonly note: string | null;
  readonly max: number;
  /** A star on the criterion itself: that level takes some option of it, at least 1 point. */
  readonly star: RequiredLevel | null;
  readonly appliesWhen: AppliesWhen | null;
  readonly knockout: Knockout | null;
  /**
   * What it asks for lies outside the producer's power: the kind of organisation, the representative's gender,
   * ethnicity or disability. Our own mark and not the statute's: it says what advice leaves out, and rates nothing.
   */
  readonly beyondProducer: boolean;
}

export interface PlainCriterion extends CriterionHead {
  readonly options: readonly Option[];
  readonly cases: null;
}

export interface CaseCriterion extends CriterionHead {
  readonly options: null;
  /** One case is chosen, and its options count. */
  readonly cases: readonly CriterionCase[];
}

export type Criterion = PlainCriterion | CaseCriterion;

export interface Section {
  readonly no: number;
  readonly title: string;
  readonly max: number;
  /** A section that is scored directly holds one criterion with the section's own number as its code. */
  readonly criteria: readonly Criterion[];
}

export interface Part {
  readonly part: PartId;
  readonly max: number;
  readonly sections: readonly Section[];
}

/** Whether the Decision itself does not add up, or its transcription may be wrong. */
export type Doubt = 'law-itself' | 'transcription';

/**
 * By how many points the other reading moves a sheet's total, from the least to the most; below 0 it takes points away.
 * Where it names a criterion and points, it moves only the sheets that give the criterion those points.
 */
export interface OtherReading {
  readonly least: number;
  readonly most: number;
  readonly criterion: CriterionCode | null;
  readonly points: number | null;
}

/** A place that is in doubt; the set is kept as read, and every use of it says so. */
export interface Dispute {
  /** The part, section or criterion. */
  readonly at: string;
  readonly kind: Doubt;
  /** The check that fails there: the one finding this dispute excuses; null where everything adds up. */
  readonly finding: 'top-option' | 'criteria-sum' | 'sections-sum' | null;
  readonly article: string;
  readonly reason: string;
  readonly other: OtherReading;
}

/** Bộ sản phẩm: the criteria one kind of product is rated by. */
export interface ProductSet {
  readonly edition: EditionId;
  readonly set: number;
  readonly name: string;
  /** Its place in the Decision's list of products; null, and no ministries, where the sources do not hold the list. */
  readonly branch: string | null;
  readonly group: string | null;
  readonly subgroup: string | null;
  readonly ministries: readonly string[];
  /** When a dossier is out ("Hồ sơ bị loại khi"); empty where the sources say nothing. */
  readonly disqualifiers: readonly string[];
  readonly disputed: Dispute | null;
  readonly parts: readonly Part[];
}

export interface Instrument {
  readonly number: string;
  readonly title: string;
  readonly date: IsoDate;
}

export interface Amendment {
  readonly instrument: Instrument;
  readonly changes: string;
}

/** Dossiers filed before this edition and rated after: until which day the earlier edition still applies. */
export interface Transition {
  readonly from: EditionId;
  readonly until: Readonly<Record<RegistrationKind, IsoDate>>;
  readonly source: string;
}

/** A level and the points it begins at. */
export interface Band {
  readonly star: StarLevel;
  readonly from: number;
}

/** Who recognises a product, by level, for products rated within these days. */
export interface Recognition {
  readonly from: IsoDate;
  readonly until: IsoDate | null;
  readonly authorities: Readonly<Record<RequiredLevel, string>>;
  readonly source: string;
}

/** A ground of withdrawal: its letter in the article, and what it says in short, ours and not the statute's. */
export interface WithdrawalGrounds {
  readonly source: string;
  readonly grounds: readonly {
    readonly ground: string;
    readonly vi: string;
    readonly en: string;
  }[];
}

export interface Certificate {
  readonly months: number;
  /** The article that says so; null where the sources do not hold it. */
  readonly source: string | null;
  /** A re-rating is filed within these days before the certificate ends. */
  readonly refile: {
    readonly earliestDays: number;
    readonly latestDays: number;
    readonly source: string;
  } | null;
  /**
   * A certificate whose re-rating could not be filed within those days goes on until the result, this many days at the
   * most, where it ended on or after the day the edition came into force.
   */
  readonly grace: { readonly days: number; readonly source: string } | null;
  /** When it is withdrawn; null where the sources do not say. */
  readonly withdrawal: WithdrawalGrounds | null;
}

/**
 * The forms of the dossier (Phụ lục III of 26/2026) by what they are called, with what else they say of the edition.
 */
export interface Forms {
  readonly registration: string;
  readonly self: string;
  readonly commune: string;
  /** The note on the registration form about the list of kinds of products. */
  readonly classification: string;
  /** How a product's code is built, as the scoring sheet explains it. */
  readonly productCode: string;
}

/** A paper that the Decision's form suggests as evidence (giấy tờ minh chứng). */
export interface Evidence {
  readonly title: string;
  /** What is requested, in the form's words. */
  readonly asks: string;
  /** How the titles of the criteria begin that it speaks for; large and small letters are alike. */
  readonly criteria: readonly string[];
}

/** One edition of the criteria, as its Decision sets it. */
export interface Edition {
  readonly edition: EditionId;
  readonly instrument: Instrument;
  readonly inForce: { readonly from: IsoDate; readonly until: IsoDate | null; readonly source: string };
  /** The instrument before the first edition encoded here, to be named when a date is too early. */
  readonly replaces: string | null;
  readonly amendments: readonly Amendment[];
  readonly transition: Transition | null;
  /** From the highest level down. */
  readonly bands: readonly Band[];
  readonly parts: readonly { readonly part: PartId; readonly max: number; readonly title: string | null }[];
  readonly recognition: readonly Recognition[];
  /** The article by which 1 and 2 stars are not recognised; null where the sources do not hold it. */
  readonly unrecognised: { readonly source: string } | null;
  readonly certificate: Certificate;
  /** How many product sets the edition has. */
  readonly sets: number;
  /** When the wording was last checked against the source, and what was counted then. */
  readonly checked: {
    readonly on: IsoDate;
    readonly criteria: number;
    readonly options: number;
    readonly starred: number;
  };
  readonly sources: readonly string[];
  /** null where the sources hold none. */
  readonly forms: Forms | null;
  /** Empty where the sources hold no form. */
  readonly evidence: readonly Evidence[];
}
