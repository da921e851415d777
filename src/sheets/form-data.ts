import type { Lang } from '../base/lang.js';
import type { Role } from '../engine/council-rules.js';
import type { Edition, EditionId, IsoDate, ProductSet } from '../engine/types.js';
import type { ShownDivergent } from './divergent-cell.js';
import type { OddSet } from './odd-sets.js';
import type { SheetProduct, WrittenAnswers } from './sheet-file.js';

/*
 * What a page that scores is made of besides its own program (`ocop form`): the products, the law of just their sets, and
 * the council's names. It stands in the page as JSON.
 */
export interface FormData {
  /** What tells this page from all others, by which answers are kept: the same for the same content. */
  readonly id: string;
  /** The language that it opens in. */
  readonly lang: Lang;
  /** The council that it is for; null where nothing says so. */
  readonly council: string | null;
  /** Of the scoring, from 1. */
  readonly round: number;
  /** Whether a producer fills it in, of the producer's own products. */
  readonly self: boolean;
  /** Who can score in it; empty where the name is typed. */
  readonly members: readonly FormMember[];
  readonly products: readonly FormProduct[];
  readonly editions: readonly FormEdition[];
  readonly sets: readonly ProductSet[];
}

export interface FormMember {
  readonly name: string;
  readonly role: Role;
  readonly agency: string | null;
}

export interface FormProduct {
  readonly product: SheetProduct;
  readonly set: number;
  readonly edition: EditionId;
  readonly rated: IsoDate;
  /** What looks odd about its set, seen beside the others. */
  readonly odd: OddSet | null;
  /** The producer's own points, by code; null where there are none. */
  readonly self: Readonly<Record<string, number>> | null;
  /** What a later round goes by; null in the first. */
  readonly again: FormRound | null;
}

export interface FormRound {
  /** `sha256:…` of the sheet that is scored again. */
  readonly follows: string;
  /** The member's own answers of the round before. */
  readonly first: WrittenAnswers;
  readonly divergent: readonly ShownDivergent[];
}

/** As much of an edition as scoring takes. */
interface FormEdition extends Pick<Edition, 'edition' | 'bands' | 'evidence'> {
  /** The Decision's number as people call it. */
  readonly decision: string;
}
