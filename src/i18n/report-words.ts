import type { PaperKind } from '../papers/paper-kinds.js';

/** What `ocop report` says beside its papers, which are Vietnamese in every language. */
export interface ReportWords {
  readonly kinds: Readonly<Record<PaperKind, string>>;
  readonly wrote: (file: string, papers: number) => string;
  /** Several papers, a file each, all beside one another. */
  readonly wroteEach: (files: number, first: string, last: string) => string;
  /** Characters that no document can hold. */
  readonly dropped: (section: string, characters: number) => string;
  readonly nothing: (kind: PaperKind) => string;
  /** The sources hold the forms of one edition only. */
  readonly noForm: (product: string, edition: string, formsOf: string) => string;
}
