import type { CriterionCode } from '../engine/types.js';
import type { Answer, SheetFile } from '../sheets/sheet-file.js';

type Given = readonly [CriterionCode, Answer];

/**
 * Keeps what the files of sheets say as long as a council sits, fifty thousand of them and more: some thirty answers each
 * are most of a file, and all the sheets together have a few hundred different ones, so that each is kept once.
 */
export class KeptSheets {
  private readonly given = new Map<string, Given>();

  /** @returns what gives the sheet back, as it was */
  keep({ answers, remarks, ...rest }: SheetFile): () => SheetFile {
    const given = [...answers].map((one) => this.sharedOf(one));
    // A copy, as pieces of a text keep all of it: fifty thousand files were some 150 MB.
    const own = structuredClone({ rest, remarks: [...remarks] });
    return () => ({ ...own.rest, answers: new Map(given), remarks: new Map(own.remarks) });
  }

  private sharedOf([code, answer]: Given): Given {
    const { points, option, case: chosen } = answer;
    const key = `${code} ${String(points)} ${String(option)} ${String(chosen)}`;
    const known = this.given.get(key);
    if (known !== undefined) return known;
    const made = structuredClone<Given>([code, answer]);
    this.given.set(key, made);
    return made;
  }
}
