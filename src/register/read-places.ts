import type { Coded } from '../base/coded.js';
import type { Host } from '../base/host.js';
import { ownPlaces } from '../base/own-places.js';
import { fatal } from './errors.js';
import { readDate } from '../rows/cells.js';
import type { PlaceLineArgs, PlaceLineProblem } from './place-problems.js';
import { readNamedRows } from '../rows/named-rows.js';
import type { PlaceChange } from './place-change.js';

/** The columns of a mapping file, by what they go by, folded. */
export const PLACE_NAMES = {
  oldCommune: ['xa cu', 'old commune'],
  oldDistrict: ['huyen cu', 'old district'],
  oldProvince: ['tinh cu', 'old province'],
  newCommune: ['xa moi', 'new commune'],
  newDistrict: ['huyen moi', 'new district'],
  newProvince: ['tinh moi', 'new province'],
  from: ['tu ngay', 'ngay hieu luc', 'from', 'from date'],
  by: ['nghi quyet', 'theo nghi quyet', 'van ban', 'resolution'],
} as const;

type Column = keyof typeof PLACE_NAMES;

const NEEDED: readonly Column[] = ['oldProvince', 'newProvince', 'from'];

/**
 * Reads a file of changes of communes, districts and provinces.
 *
 * @param file or the name of a list that the program brings: `2025`
 * @throws {UserError} when it is not such a file, or has lines that cannot be used: a place must not be named by half a
 * mapping
 */
export async function readPlaces(file: string, host: Host): Promise<readonly PlaceChange[]> {
  const changes: PlaceChange[] = [];
  const problems: PlaceLineProblem[] = [];
  const noList = (read: string) => fatal('no-places-columns', { file, read });
  await readNamedRows<Column>(
    ownPlaces(file) ?? file,
    { names: PLACE_NAMES, needed: NEEDED, noList },
    {
      row(text, line) {
        const answer = readChange(text);
        if ('code' in answer) problems.push({ ...answer, line });
        else changes.push(answer);
      },
      broken: (problem) => problems.push(problem),
    },
    host,
  );
  if (problems.length > 0) throw fatal('places-broken', { file, problems });
  return changes;
}

function readChange(text: (column: Column) => string): PlaceChange | Coded<PlaceLineArgs> {
  const from = readDate(text('from'));
  if (from === null) return { code: 'place-day', args: { read: text('from') } };
  const old = { commune: text('oldCommune'), district: text('oldDistrict'), province: text('oldProvince') };
  const now = { commune: text('newCommune'), district: text('newDistrict'), province: text('newProvince') };
  if (old.province === '' || now.province === '') return { code: 'place-no-province', args: {} };
  if ((old.commune === '') !== (now.commune === '')) {
    return { code: 'place-no-commune', args: { old: old.commune || now.commune } };
  }
  return { old, now, from, by: text('by') };
}
