import type { CertificateTerm } from './certificate.js';
import type { WithdrawalGrounds } from '../engine/types.js';

/** What both languages say of the law alike, with the numbers and the articles that an edition's data give. */

/** An article in full, the way a sentence has it: `Điều 7.6.a` is `điểm a khoản 6 Điều 7`. */
export function articleInFull(article: string): string {
  const [number = '', clause, point] = article.replace(/^Điều /, '').split('.');
  return [point && `điểm ${point}`, clause && `khoản ${clause}`, `Điều ${number}`].filter(Boolean).join(' ');
}

/** Terms as one reads them: `36 tháng`, `36 hoặc 24 tháng`. */
export function monthsOf(terms: readonly CertificateTerm[], or: string, unit: string): string {
  return `${[...new Set(terms.map(({ months }) => String(months)))].join(` ${or} `)} ${unit}`;
}

/** The articles that terms are in; empty where none is known. */
export function articlesOf(terms: readonly CertificateTerm[]): string {
  return [...new Set(terms.flatMap(({ source }) => (source === null ? [] : [source])))].join(', ');
}

/** `(Điều 4.3)` behind a blank; nothing where no article is known. */
export function inBrackets(article: string | null): string {
  return article === null || article === '' ? '' : ` (${article})`;
}

/** The letters of the grounds of withdrawal. */
export function lettersOf({ grounds }: WithdrawalGrounds): readonly string[] {
  return grounds.map(({ ground }) => ground);
}

/** The letters as somebody types them: `a, b, d, đ (hoặc dd) hoặc e`, since a keyboard may have no đ. */
export function typed(law: WithdrawalGrounds, or: string): string {
  const letters = lettersOf(law).map((letter) => (letter === 'đ' ? `đ (${or} dd)` : letter));
  const [last = '', ...others] = letters.toReversed();
  return others.length === 0 ? last : `${others.toReversed().join(', ')} ${or} ${last}`;
}

/** How many, as a word where the language has a short one. */
export function counting(count: number, words: readonly string[]): string {
  return words[count] ?? String(count);
}
