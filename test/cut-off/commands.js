/** What changes the register `so.csv`, by the results `kq.ndjson`, and is cut off. */
export const ON_A_REGISTER = [
  ['register', 'add', 'kq.ndjson', '--register', 'so.csv', '--decision', '9/QĐ', '--date', '2026-10-20'],
  [
    'register',
    'withdraw',
    'KS-01',
    '--reason',
    'a',
    '--decision',
    '7/QĐ',
    '--date',
    '2026-10-20',
    '--register',
    'so.csv',
  ],
];
