import { strFromU8, unzipSync } from 'fflate';
import { writeDocx } from '../../src/formats/docx/write-docx.js';
import type { Block, Paper } from '../../src/formats/paper/paper.js';
import { paperOf, sectionOf } from './papers.js';
import { elements, parseXml, type Element } from './xml.js';

/** A paper as the bytes of a .docx. */
export async function docxOf(paper: Paper): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  await writeDocx(paper, (chunk) => void chunks.push(chunk));
  return Buffer.concat(chunks);
}

/** The files within a .docx, read as XML, but for workbooks. */
export function partsOf(docx: Uint8Array): Record<string, Element> {
  const files = Object.entries(unzipSync(docx, { filter: ({ name }) => !name.endsWith('.xlsx') }));
  return Object.fromEntries(files.map(([path, bytes]) => [path, parseXml(strFromU8(bytes))]));
}

/** The body of a paper's document. */
export async function bodyOf(paper: Paper): Promise<Element> {
  const document = partsOf(await docxOf(paper))['word/document.xml']!;
  return document.children[0]!;
}

/** The body of a paper of some blocks. */
export const bodyOfBlocks = (...blocks: readonly Block[]): Promise<Element> =>
  bodyOf(paperOf([sectionOf(...blocks)]));

/** The text of a paragraph or a cell as it reads: a tab and a line break as such. */
export function textOf(element: Element): string {
  if (element.name === 'w:tab') return '\t';
  if (element.name === 'w:br') return '\n';
  if (element.name === 'w:pPr') return '';
  return element.text + element.children.map(textOf).join('');
}

/** The texts of all paragraphs. */
export const paragraphsOf = (root: Element): string[] => elements(root, 'w:p').map(textOf);
