/**
 * What the program says of itself stands between these two lines of a page; the rest of the page is written by hand.
 */
const FROM = '<!-- Phần này do "npm run docs" làm ra từ chương trình; đừng sửa tay. -->';
const TO = '<!-- Hết phần do chương trình làm ra. -->';

/** The page with this part put in place of the one before; a new page where there is none yet. */
export function withPart(page: string | null, title: string, part: string): string {
  const made = `${FROM}\n\n${part.trim()}\n\n${TO}`;
  if (page === null) return `# ${title}\n\n${made}\n`;
  const from = page.indexOf(FROM);
  const to = page.indexOf(TO);
  if (from < 0 || to < from)
    throw new Error(`the page "${title}" has lost the lines around its generated part`);
  return page.slice(0, from) + made + page.slice(to + TO.length);
}
