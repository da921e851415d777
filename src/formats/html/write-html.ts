import type { Paper } from '../paper/paper.js';
import { CONTENTS, newPage, TOP, type Entry } from './page.js';
import { writeSection } from './section.js';
import { STYLE } from './style.js';
import { documentHead } from './document-head.js';
import { textHtml } from './text.js';
import { WORDS } from './words.js';

/** Fewer places than these need no contents. */
const FEW = 3;

/**
 * A paper as one HTML file that needs nothing else: no network, no script, no font. It is put out as the sections and
 * their rows are read; of those nothing is kept but names and headings, for the contents, which stand at the end, and
 * beside the paper where the window is wide.
 *
 * @param paper has no characters that XML forbids (`cleanPaper`)
 */
export function writeHtml(paper: Paper, put: (text: string) => void): void {
  const page = newPage(put);
  put(headHtml(paper));
  for (const section of paper.sections) writeSection(section, page);
  put('</main>\n');
  const entries = page.entries();
  if (entries.length >= FEW) put(contentsHtml(entries));
  put('</div>\n</body>\n</html>\n');
}

function headHtml({ title, forScreen = false }: Paper): string {
  const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
  return `${documentHead({ lang: 'vi', policy, title, style: `\n${STYLE}` })}
<body id="${TOP}" class="${forScreen ? 'screen' : 'paper'}">
<header>
<h1>${textHtml(title)}</h1>
<a class="skip" href="#${CONTENTS}">${WORDS.contents}</a>
</header>
<div class="desk">
<main>
`;
}

function contentsHtml(entries: readonly Entry[]): string {
  const items = entries.map(
    ({ anchor, text, kind }) => `<li class="${kind}"><a href="#${anchor}">${textHtml(text)}</a></li>\n`,
  );
  return (
    `<nav id="${CONTENTS}" aria-label="${WORDS.contents}">\n<h2>${WORDS.contents}</h2>\n` +
    `<ul>\n${items.join('')}</ul>\n<a href="#${TOP}">${WORDS.top}</a>\n</nav>\n`
  );
}
