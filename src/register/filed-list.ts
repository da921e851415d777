import { putInto } from '../engine/lists-by.js';
import type { Host } from '../base/host.js';
import { mayBeOnePlace } from '../engine/same-place.js';
import { readNamedRows } from '../rows/named-rows.js';
import { COLUMN_NAMES } from '../rows/columns.js';
import { fatal } from './errors.js';
import { comparedPlace, namesKey, sameCode } from './identity.js';

type Column = 'code' | 'name' | 'producer' | 'commune' | 'province';

/** A line of a list of dossiers that were handed in. */
interface FiledLine extends Readonly<Record<Column, string>> {
  readonly line: number;
  matched: boolean;
}

type Named = Readonly<Record<Exclude<Column, 'code'>, string>> & { readonly code: string | null };

/**
 * The products whose dossiers were handed in. One is known by its code; else by its name and its producer's, since a
 * dossier for a re-rating may well bear a code of the new year.
 */
export class FiledList {
  private readonly byCode = new Map<string, FiledLine>();
  private readonly byNames = new Map<string, FiledLine[]>();

  constructor(private readonly lines: readonly FiledLine[]) {
    for (const line of lines) {
      if (line.code !== '') this.byCode.set(sameCode(line.code), line);
      if (line.name === '' || line.producer === '') continue;
      putInto(this.byNames, namesKey(line), line);
    }
  }

  /** Whether a product's dossier is among them; whoever asks has found the line. */
  has(product: Named): boolean {
    const found =
      (product.code === null ? undefined : this.byCode.get(sameCode(product.code))) ??
      (product.name === '' || product.producer === '' ? undefined : this.named(product));
    if (found === undefined) return false;
    found.matched = true;
    return true;
  }

  /** Lines that no product that was asked for is of, as they are written. */
  unmatched(): readonly { readonly line: number; readonly product: string }[] {
    return this.lines
      .filter(({ matched }) => !matched)
      .map(({ line, name, code }) => ({ line, product: name === '' ? code : name }));
  }

  private named(product: Named): FiledLine | undefined {
    const place = comparedPlace(product);
    return this.byNames.get(namesKey(product))?.find((one) => mayBeOnePlace(comparedPlace(one), place));
  }
}

/** Those columns alone: what else a list says is nothing to us. */
function ofColumns({
  code,
  name,
  producer,
  commune,
  province,
}: Readonly<Record<Column, readonly string[]>>): Readonly<Record<Column, readonly string[]>> {
  return { code, name, producer, commune, province };
}

/**
 * Reads a list of products whose dossiers were handed in: their codes, or their names with their producers'.
 *
 * @throws {UserError} when it is not such a list, or has a row that cannot be read: nobody is to be taken for late by a
 *   broken row
 */
export async function readFiled(file: string, host: Host): Promise<FiledList> {
  const lines: FiledLine[] = [];
  const broken: number[] = [];
  const noList = (read: string) => fatal('no-filed-columns', { file, read });
  await readNamedRows<Column>(
    file,
    { names: ofColumns(COLUMN_NAMES), needed: [], oneOf: ['code', 'name'], noList },
    {
      row(text, line) {
        const [code, name, producer] = [text('code'), text('name'), text('producer')];
        if (code === '' && name === '') return;
        lines.push({
          code,
          name,
          producer,
          commune: text('commune'),
          province: text('province'),
          line,
          matched: false,
        });
      },
      broken: ({ line }) => void broken.push(line),
    },
    host,
  );
  if (broken.length > 0) throw fatal('filed-broken', { file, lines: broken });
  return new FiledList(lines);
}
