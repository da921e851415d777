/** What changes the register `so.csv`, by the results `kq.ndjson`, and is cut off. */
export const ON_A_REGISTER = [
  ['register', 'add', 'kq.ndjson', '--register', 'so.csv', '--decision', '9/QĐ', '--date', '2026-10-20'],
  withdrawing('KS-01'),
];

/**
 * What withdraws a product in the register `so.csv`.
 *
 * @param {string} code
 */
export function withdrawing(code) {
  const how = ['--reason', 'a', '--decision', '7/QĐ', '--date', '2026-10-20'];
  return ['register', 'withdraw', code, ...how, '--register', 'so.csv'];
}
