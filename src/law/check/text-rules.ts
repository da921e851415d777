import type { Path } from '../../base/yaml-file.js';
import { found, type FoundAt } from './findings.js';

/** What is left over from a transcript or a copy, and is not part of the law's wording. */
const STRAY_MARKER = /\*+|[\u00a0\u200b-\u200f\u2028\u2029\ufeff\ufffd]|\p{Cc}|^\s|\s$| {2}/u;

/** Every text of a file is in NFC and free of stray markers: stars, odd spaces, control characters. */
export function textsAreClean(data: unknown, path: Path = []): readonly FoundAt[] {
  if (typeof data === 'string') return [...notNormalised(data, path), ...markers(data, path)];
  if (Array.isArray(data)) return data.flatMap((item, index) => textsAreClean(item, [...path, index]));
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) => textsAreClean(value, [...path, key]));
}

function notNormalised(text: string, path: Path): readonly FoundAt[] {
  return text === text.normalize('NFC') ? [] : [found('text-not-nfc', { text }, path)];
}

function markers(text: string, path: Path): readonly FoundAt[] {
  const marker = STRAY_MARKER.exec(text)?.[0];
  return marker === undefined ? [] : [found('stray-marker', { text, marker }, path)];
}
