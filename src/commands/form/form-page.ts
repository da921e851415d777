import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DIST_DIR } from '../../base/package-root.js';
import { documentHead } from '../../formats/html/document-head.js';
import { escaped } from '../../formats/html/text.js';
import type { FormData } from '../../sheets/form-data.js';

/** The page's own program and style, as the build has made them (`scripts/bundle-page.js`). */
export interface PageParts {
  readonly script: string;
  readonly style: string;
}

export function readPageParts(): PageParts {
  const read = (name: string) => readFileSync(join(DIST_DIR, 'page', name), 'utf8');
  return { script: read('page.js'), style: read('page.css') };
}

/**
 * A page that stands alone: nothing is fetched, and a policy in it forbids it; its program and style are known to the
 * browser by their digests, so that nothing that a list of products brings along is ever run.
 */
export function formPage(
  data: FormData,
  title: string,
  noScript: string,
  { script, style }: PageParts,
): string {
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(style)}`,
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `${documentHead({ lang: data.lang, policy, title, style })}
<body>
<noscript><p>${escaped(noScript)}</p></noscript>
<div id="page"></div>
<script type="application/json" id="data">${jsonIn(data)}</script>
<script>${script}</script>
</body>
</html>
`;
}

/** JSON that ends no element of HTML: a product may be called `</script>`. */
function jsonIn(data: FormData): string {
  return JSON.stringify(data).replaceAll('<', String.raw`\u003c`);
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;
}
