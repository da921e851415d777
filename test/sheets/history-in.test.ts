import { expect, it } from 'vitest';
import { historyIn } from '../../src/sheets/sheet-of-row.js';

it.each([
  '[1]',
  '[null]',
  '["signed"]',
  '[[]]',
  '[{"event":"reopened","answers":null}]',
  '[{"event":"reopened","answers":[1]}]',
  '[{"event":"reopened","answers":{"1.1":null}}]',
  '{"event":"signed"}',
  '[{"event":"signed"',
])('a history of a row that is none, %s, cannot be read', (text) => {
  expect(historyIn(text)).toBeNull();
});

it.each(['', '[]', '[{"event":"signed","at":"2026-10-12T08:00:00+07:00"}]'])(
  'and what is one can: %s',
  (text) => {
    expect(historyIn(text)).toEqual(text === '' ? [] : JSON.parse(text));
  },
);
