import type { Paper } from '../paper/paper.js';
import { Charts } from './charts.js';
import { WORD, XML } from './namespaces.js';
import { namingParts, packageParts, workbookName, type Part } from './package-parts.js';
import { sectionProperties } from './page.js';
import { spacer } from './paragraph.js';
import { writeSection } from './section.js';

/**
 * Writes a paper as a Word document: WordprocessingML (ECMA-376, transitional) in a zip, section by section, so that
 * five hundred sheets are never kept in memory together. The same paper gives the same bytes. What lays out more than
 * this (lists, pictures, styles of a user's own) a paper does not need; the library that would do it holds all of the
 * document in memory, 1.2 GB of it for five hundred sheets.
 *
 * @param paper without what XML forbids (`cleanPaper`)
 * @param take takes the file's bytes in order; a chunk is not used again after it was put
 */
export async function writeDocx(paper: Paper, take: (chunk: Uint8Array) => void): Promise<void> {
  const { ZipWriter } = await import('./zip-writer.js'); // fflate, for those who want a .docx
  const zip = new ZipWriter(take);
  const put = ({ path, xml }: Part) => {
    zip.file(path, (emit) => {
      emit(xml);
    });
  };
  const charts = new Charts();
  packageParts(paper.title).forEach(put);
  zip.file('word/document.xml', (emit) => {
    emit(`${XML}<w:document ${WORD}><w:body>`);
    writeSections(paper, charts, emit);
    emit('</w:body></w:document>');
  });
  for (const { number, xml, workbook } of charts.parts()) {
    put({ path: `word/charts/chart${number}.xml`, xml });
    zip.bytes(`word/embeddings/${workbookName(number)}`, await workbook());
  }
  namingParts(charts.count).forEach(put);
  zip.end();
}

/** A section's properties are in its last paragraph, but the last section's behind it, at the end of the body. */
function writeSections({ sections }: Paper, charts: Charts, emit: (xml: string) => void): void {
  let properties: string | null = null;
  for (const section of sections) {
    if (properties !== null) emit(spacer(LEAST, properties));
    writeSection(section, charts, emit);
    properties = sectionProperties(section);
  }
  emit(spacer(LEAST) + (properties ?? sectionProperties({ name: '', orientation: 'portrait', blocks: [] })));
}

/** A paragraph is needed behind a table, and a page must not be. */
const LEAST = 20;
