import type { PaperKind } from '../papers/paper-kinds.js';

/** What `ocop report` says beside its papers, which are Vietnamese in every language. */
export interface ReportWords {
  readonly kinds: Readonly<Record<PaperKind, string>>;
  readonly wrote: (file: string, papers: number) => string;
  /** Several papers, a file each, all beside one another. */
  readonly wroteEach: (files: number, first: string, last: string) => string;
  /** Characters that no document can hold. */
  readonly dropped: (section: string, characters: number) => string;
  readonly nothing: (kind: PaperKind, form: string | null) => string;
  /** A kind of paper that an edition has a form for, with what the edition calls the form. */
  readonly form: (kind: string, form: string | null) => string;
  /** The sources hold no forms of the product's edition; of which they hold some. */
  readonly noForm: (product: string, edition: string, formsOf: readonly string[]) => string;
}
