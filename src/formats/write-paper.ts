import type { Paper } from './paper/paper.js';
import type { Sink } from '../base/files/sink.js';

export const PAPER_FORMATS = ['docx', 'html', 'xlsx', 'md'] as const;

export type PaperFormat = (typeof PAPER_FORMATS)[number];

/** The format that a file's ending names; null where it names none of ours. */
export function paperFormatOf(file: string): PaperFormat | null {
  const ending = /\.([^./\\]+)$/.exec(file)?.[1]?.toLowerCase();
  return PAPER_FORMATS.find((format) => format === ending) ?? null;
}

/** Writes a paper. What writes a format is loaded for that one only. */
export async function writePaper(paper: Paper, format: PaperFormat, sink: Sink): Promise<void> {
  const put = (text: string) => {
    sink.write(text);
  };
  switch (format) {
    case 'docx': {
      const { writeDocx } = await import('./docx/write-docx.js');
      return writeDocx(paper, (bytes) => {
        sink.writeBytes(bytes);
      });
    }
    case 'html': {
      const { writeHtml } = await import('./html/write-html.js');
      writeHtml(paper, put);
      return;
    }
    case 'xlsx': {
      const { paperWorkbook } = await import('./xlsx/paper-workbook.js');
      sink.writeBytes(await paperWorkbook(paper));
      return;
    }
    case 'md': {
      const { writeMarkdown } = await import('./markdown/paper-markdown.js');
      writeMarkdown(paper, put);
    }
  }
}
