import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/*
 * The commands that pages show, as test/docs/examples.test.ts runs them: those of blocks `sh`, in the order of a page, and
 * the files that it names.
 */

/** The fenced blocks of a page: what stands behind the fence, and the lines in it. */
function blocksOf(root, page) {
  const text = readFileSync(join(root, page), 'utf8');
  return [...text.matchAll(/^ *```([^\n]*)\n([\s\S]*?)^ *```$/gm)].map(([, language, body]) => ({
    language: language.trim(),
    lines: body.replace(/\n$/, '').split('\n'),
  }));
}

export function pagesWithExamples(root) {
  const docs = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name.replaceAll('\\', '/')}`);
  return ['README.md', ...docs.sort()].filter((page) => examplesOf(root, page).length > 0);
}

/** What is typed behind `ocop`; what a shell reads from a file is left out. */
export function examplesOf(root, page) {
  return blocksOf(root, page)
    .filter(({ language }) => language === 'sh')
    .flatMap(({ lines }) => lines.map((line) => line.replace(/\s+# .*$/, '').trim()))
    .map((line) => /^(?:npm ci && )?(?:node bin\/ocop\.js|ocop) (.*)$/.exec(line)?.[1])
    .filter((line) => line !== undefined && !/[<>|]/.test(line));
}

export function filesOf(root, page) {
  return blocksOf(root, page).flatMap(({ language, lines }) => {
    const name = /^(?:yaml|csv) (\S+)$/.exec(language)?.[1];
    return name === undefined ? [] : [[name, `${lines.join('\n')}\n`]];
  });
}
