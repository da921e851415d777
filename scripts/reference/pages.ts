import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as prettier from 'prettier';
import { dayOf } from '../../src/base/local-time.js';
import { processHost } from '../../src/cli/host.js';
import { loadMessages } from '../../src/cli/catalogue.js';
import { createProgram } from '../../src/cli/program.js';
import { columnParts } from './column-parts.js';
import { commandPart, commandsBelow, flagsOf, pathOf } from './command-part.js';
import { editionParts } from './edition-parts.js';
import { withPart } from './generated-part.js';
import { plain, table } from './markdown.js';
import { yamlParts } from './yaml-parts.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Where the pages are, from the root; that of the editions is beside it. */
export const FOLDER = 'docs/tra-cuu';

/** The reference pages as they should be: what the program says today, and around it what is written by hand. */
export async function referencePages(): Promise<ReadonlyMap<string, string>> {
  const program = await programInVietnamese();
  const commands = commandsBelow(program);
  const index = table(
    ['lệnh', 'để làm gì'],
    commands.map((one) => [`[${pathOf(one)}](${one.name()}.md)`, plain(one.description())]),
  );
  const parts = [
    ...commands.map((one) => [`${one.name()}.md`, pathOf(one), commandPart(one)] as const),
    ['README.md', 'Tra cứu', `${index}\n\n## Tuỳ chọn của mọi lệnh\n\n${flagsOf(program)}`] as const,
    ['cot.md', 'Tên cột', await columnParts()] as const,
    ['tep-yaml.md', 'Tệp YAML', yamlParts(ROOT)] as const,
    ['../quyet-dinh.md', 'Các Quyết định', editionParts(ROOT)] as const,
  ];
  const options = await prettier.resolveConfig(`${ROOT}/README.md`);
  const pages = parts.map(async ([name, title, part]) => {
    const file = posix.join(FOLDER, name);
    const before = existsSync(`${ROOT}/${file}`) ? readFileSync(`${ROOT}/${file}`, 'utf8') : null;
    const page = withPart(before, title, part);
    return [file, await prettier.format(page, { ...options, parser: 'markdown' })] as const;
  });
  return new Map(await Promise.all(pages));
}

async function programInVietnamese() {
  const host = processHost();
  const context = {
    host,
    messages: await loadMessages('vi'),
    wordError: () => '',
    ownKindOf: () => Promise.resolve(null),
    today: dayOf(host.now()),
    width: null,
    color: false,
    watched: false,
    report: () => undefined,
  };
  return createProgram(
    '',
    context,
    () => undefined,
    () => Promise.resolve(0),
  );
}
