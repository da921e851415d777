/** What the name of a sheet of a later round ends with, before `.yaml`. */
const OF_ROUND = /\.vong-\d+$/i;

/**
 * The name of a sheet's file: `<product code>.yaml`, and `<product code>.vong-2.yaml` of the second round.
 *
 * @param safe makes a text the name of a file
 */
export function sheetName(code: string, round: number, safe: (text: string) => string): string {
  // A code that ends like that itself gets digits behind it, as one with a mark that no name may have.
  const stem = safe(OF_ROUND.test(code.trim()) ? `${code.trim()}/` : code);
  return `${stem}${round === 1 ? '' : `.vong-${String(round)}`}.yaml`;
}
