import { asCriterionCode } from '../engine/criterion-code.js';
import type {
  Amendment,
  AppliesWhen,
  Band,
  Certificate,
  Criterion,
  CriterionCase,
  CriterionCode,
  Dispute,
  Edition,
  EditionId,
  Evidence,
  Forms,
  Instrument,
  IsoDate,
  Knockout,
  Option,
  OtherReading,
  PartId,
  ProductSet,
  Recognition,
  RequiredLevel,
  Section,
  Transition,
} from '../engine/types.js';

/*
 * The law's files as they are written, checked by the JSON Schemas under criteria/schema/.
 * What a file leaves out is filled in here, so that the rest of the program meets one shape only.
 */

type Written<T, Optional extends keyof T> = Omit<T, Optional> & {
  readonly [K in Optional]?: NonNullable<T[K]>;
};

type WrittenOption = Written<Option, 'star'>;
type WrittenCase = Written<Omit<CriterionCase, 'options'>, 'max'> & {
  readonly options: readonly WrittenOption[];
};

type WrittenDispute = Written<Omit<Dispute, 'other'>, 'finding'> & {
  readonly other: Written<OtherReading, 'criterion' | 'points'>;
};

interface WrittenScoring {
  readonly note?: string;
  readonly star?: RequiredLevel;
  readonly appliesWhen?: AppliesWhen;
  readonly knockout?: Written<Knockout, 'zeroIn'>;
  readonly options?: readonly WrittenOption[];
  readonly cases?: readonly WrittenCase[];
}

interface WrittenCriterion extends WrittenScoring {
  readonly code: CriterionCode;
  readonly label?: string;
  readonly heading?: string;
  readonly title: string;
  readonly max: number;
  readonly beyondProducer?: boolean;
}

interface WrittenSection extends WrittenScoring {
  readonly section: number;
  readonly label?: string;
  readonly title: string;
  readonly max: number;
  readonly criteria?: readonly WrittenCriterion[];
}

/** A set file, e.g. `criteria/26-2026/01-rau-cu-qua-hat-tuoi.yaml`. */
export interface SetFile {
  readonly edition: EditionId;
  readonly set: number;
  readonly name: string;
  readonly branch?: string;
  readonly group?: string;
  readonly subgroup?: string;
  readonly ministries?: readonly string[];
  readonly disqualifiers?: readonly string[];
  readonly disputed?: WrittenDispute;
  readonly parts: readonly {
    readonly part: PartId;
    readonly max: number;
    readonly sections: readonly WrittenSection[];
  }[];
}

/** An edition file, `criteria/<edition>/edition.yaml`. */
export interface EditionFile {
  readonly edition: EditionId;
  readonly instrument: Instrument;
  readonly inForce: { readonly from: IsoDate; readonly until?: IsoDate; readonly source: string };
  readonly replaces?: string;
  readonly amendments: readonly Amendment[];
  readonly transition?: Transition;
  readonly bands: readonly Band[];
  readonly parts: readonly { readonly part: PartId; readonly max: number; readonly title?: string }[];
  readonly recognition: readonly Written<Recognition, 'until'>[];
  readonly certificate: Written<Certificate, 'source' | 'refile' | 'grace' | 'withdrawal'>;
  readonly unrecognised?: NonNullable<Edition['unrecognised']>;
  readonly forms?: Forms;
  readonly sets: number;
  readonly checked: Edition['checked'];
  readonly sources: readonly string[];
  readonly evidence?: readonly Evidence[];
}

function toOption(option: WrittenOption): Option {
  return { points: option.points, star: option.star ?? null, text: option.text };
}

function toCriterion(written: WrittenCriterion): Criterion {
  const { knockout } = written;
  const head = {
    code: written.code,
    label: written.label ?? written.code,
    heading: written.heading ?? null,
    title: written.title,
    note: written.note ?? null,
    max: written.max,
    star: written.star ?? null,
    appliesWhen: written.appliesWhen ?? null,
    knockout: knockout
      ? { effect: knockout.effect, when: knockout.when, zeroIn: knockout.zeroIn ?? [] }
      : null,
    beyondProducer: written.beyondProducer ?? false,
  };
  if (written.cases) {
    const cases = written.cases.map((one) => ({
      case: one.case,
      title: one.title,
      max: one.max ?? written.max,
      options: one.options.map(toOption),
    }));
    return { ...head, options: null, cases };
  }
  return { ...head, options: (written.options ?? []).map(toOption), cases: null };
}

/** A section without criteria of its own is scored directly and lends its number as the code. */
function toSection(written: WrittenSection): Section {
  const { section: no, title, max, criteria, ...scoring } = written;
  const direct = (): WrittenCriterion => ({ ...scoring, code: asCriterionCode(String(no)), title, max });
  return { no, title, max, criteria: (criteria ?? [direct()]).map(toCriterion) };
}

function toDispute({ other, ...written }: WrittenDispute): Dispute {
  return {
    at: written.at,
    kind: written.kind,
    finding: written.finding ?? null,
    article: written.article,
    reason: written.reason,
    other: {
      least: other.least,
      most: other.most,
      criterion: other.criterion ?? null,
      points: other.points ?? null,
    },
  };
}

export function toProductSet(file: SetFile): ProductSet {
  return {
    edition: file.edition,
    set: file.set,
    name: file.name,
    branch: file.branch ?? null,
    group: file.group ?? null,
    subgroup: file.subgroup ?? null,
    ministries: file.ministries ?? [],
    disqualifiers: file.disqualifiers ?? [],
    disputed: file.disputed ? toDispute(file.disputed) : null,
    parts: file.parts.map((part) => ({ ...part, sections: part.sections.map(toSection) })),
  };
}

export function toEdition(file: EditionFile): Edition {
  const { inForce, certificate } = file;
  return {
    ...file,
    inForce: { from: inForce.from, until: inForce.until ?? null, source: inForce.source },
    replaces: file.replaces ?? null,
    transition: file.transition ?? null,
    bands: file.bands.toSorted((a, b) => b.from - a.from),
    parts: file.parts.map((part) => ({ ...part, title: part.title ?? null })),
    recognition: file.recognition.map((span) => ({ ...span, until: span.until ?? null })),
    certificate: {
      months: certificate.months,
      source: certificate.source ?? null,
      refile: certificate.refile ?? null,
      grace: certificate.grace ?? null,
      withdrawal: certificate.withdrawal ?? null,
    },
    unrecognised: file.unrecognised ?? null,
    forms: file.forms ?? null,
    evidence: file.evidence ?? [],
  };
}
