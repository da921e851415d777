import { withoutEnd } from '../../base/text/ends.js';

/** Excel's longest name of a sheet. */
const LONGEST = 31;

/** Names that Excel takes: short, without the signs it forbids, and no two alike whatever their capitals. */
export class SheetNames {
  private readonly taken = new Set<string>();

  unique(asked: string): string {
    const plain =
      withoutEnd(
        asked
          .replace(/[[\]:*?/\\]/g, '-')
          .replace(/\s+/g, ' ')
          .replace(/^[\s']+/, ''),
        /[\s']/,
      ) || '-';
    for (let number = 1; ; number += 1) {
      const behind = number === 1 ? '' : ` (${String(number)})`;
      const name = cut(plain, LONGEST - behind.length) + behind;
      // "History" is a name that Excel keeps for itself.
      if (name.toLowerCase() === 'history' || this.taken.has(name.toLowerCase())) continue;
      this.taken.add(name.toLowerCase());
      return name;
    }
  }
}

/** No half of a letter is left at the end. */
function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  return withoutEnd(text.slice(0, most).replace(/[\ud800-\udbff]$/, ''), /[\s']/);
}
