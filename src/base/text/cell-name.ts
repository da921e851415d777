/** The letters a spreadsheet heads its columns with: A for 1, AJ for 36. */
export function columnLetters(number: number): string {
  const letter = String.fromCharCode(65 + ((number - 1) % 26));
  return number > 26 ? columnLetters(Math.floor((number - 1) / 26)) + letter : letter;
}

/**
 * The name of a cell, such as `C12`.
 *
 * @param row from 1
 * @param column from 1
 */
export function cellName(row: number, column: number): string {
  return `${columnLetters(column)}${String(row)}`;
}
