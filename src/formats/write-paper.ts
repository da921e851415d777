import type { Paper } from './paper/paper.js';
import type { Sink } from '../base/files/sink.js';
import type { OutForm } from './output-formats.js';

type PaperWriter = (paper: Paper, sink: Sink) => void | Promise<void>;

/** The forms that papers are written in, each with what writes it, which is loaded for that one only. */
const PAPER_WRITERS = [
  {
    name: 'docx',
    load: async () => {
      const { writeDocx } = await import('./docx/write-docx.js');
      return (paper, sink) => writeDocx(paper, (bytes) => sink.writeBytes(bytes));
    },
  },
  {
    name: 'html',
    load: async () => {
      const { writeHtml } = await import('./html/write-html.js');
      return (paper, sink) => writeHtml(paper, (text) => sink.write(text));
    },
  },
  {
    name: 'xlsx',
    load: async () => {
      const { paperWorkbook } = await import('./xlsx/paper-workbook.js');
      return async (paper, sink) => sink.writeBytes(await paperWorkbook(paper));
    },
  },
  {
    name: 'md',
    load: async () => {
      const { writeMarkdown } = await import('./markdown/paper-markdown.js');
      return (paper, sink) => writeMarkdown(paper, (text) => sink.write(text));
    },
  },
] as const satisfies readonly { readonly name: OutForm; readonly load: () => Promise<PaperWriter> }[];

export type PaperFormat = (typeof PAPER_WRITERS)[number]['name'];

export const PAPER_FORMATS: readonly PaperFormat[] = PAPER_WRITERS.map(({ name }) => name);

/** The format that a file's ending names; null where it names none of ours. */
export function paperFormatOf(file: string): PaperFormat | null {
  const ending = /\.([^./\\]+)$/.exec(file)?.[1]?.toLowerCase();
  return PAPER_FORMATS.find((format) => format === ending) ?? null;
}

/** Writes a paper. */
export async function writePaper(paper: Paper, format: PaperFormat, sink: Sink): Promise<void> {
  const writer = PAPER_WRITERS.find(({ name }) => name === format);
  if (writer === undefined) throw new RangeError(`nothing writes papers as ${format}`);
  const write: PaperWriter = await writer.load();
  await write(paper, sink);
}
