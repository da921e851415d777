import { createReadStream } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { createInterface } from 'node:readline';

const linesOf = (file) => createInterface({ input: createReadStream(file), crlfDelay: Infinity });

/** What both say of a sheet: all that is rated, without our words on it. */
const rating = ({ product, edition, set, total, parts, pointStars, stars, unmet, authority }) => ({
  product,
  edition,
  set,
  total,
  parts,
  pointStars,
  stars,
  unmet,
  authority,
});

/**
 * Compares two NDJSON files of ratings row by row.
 *
 * @returns how many rows there are
 * @throws {Error} at the first row that differs, or where one file has more rows
 */
export async function sameRatings(ours, theirs) {
  const others = linesOf(theirs)[Symbol.asyncIterator]();
  let row = 0;
  for await (const line of linesOf(ours)) {
    row += 1;
    const other = await others.next();
    if (other.done || !isDeepStrictEqual(rating(JSON.parse(line)), rating(JSON.parse(other.value))))
      throw new Error(`row ${row} differs:\n  ${line}\n  ${other.done ? 'nothing' : other.value}`);
  }
  if (!(await others.next()).done) throw new Error(`there are more than ${row} rows`);
  return row;
}
