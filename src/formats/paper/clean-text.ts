import type { Paper, PaperSection } from './paper.js';

/** What XML 1.0 has no way to write (https://www.w3.org/TR/xml/#charsets), lone surrogates among it. */
// eslint-disable-next-line no-control-regex -- control characters are what it looks for
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/**
 * The paper without the characters that XML forbids, in every text of it.
 *
 * @param tell is called once a section that lost some, with how many, when the section is read
 */
export function cleanPaper(paper: Paper, report: (section: string, dropped: number) => void): Paper {
  const count = { dropped: 0 };
  return {
    ...paper,
    title: cleanText(paper.title, count),
    sections: (function* () {
      for (const section of paper.sections) {
        count.dropped = 0;
        // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- it has the shape of what it was made from
        const clean = cleaned(section, count) as PaperSection;
        yield clean;
        if (count.dropped > 0) report(clean.name, count.dropped);
      }
    })(),
  };
}

/** A text without them; `count` goes up by how many there were. */
export function cleanText(text: string, count: { dropped: number }): string {
  return text.replace(FORBIDDEN, () => {
    count.dropped += 1;
    return '';
  });
}

function cleaned(value: unknown, count: { dropped: number }): unknown {
  if (typeof value === 'string') return cleanText(value, count);
  if (Array.isArray(value)) return value.map((one) => cleaned(one, count));
  if (typeof value !== 'object' || value === null) return value;
  // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- a table's rows
  if (Symbol.iterator in value) return cleanedLater(value as Iterable<unknown>, count);
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, cleaned(one, count)]));
}

function* cleanedLater(values: Iterable<unknown>, count: { dropped: number }): Generator {
  for (const value of values) yield cleaned(value, count);
}
