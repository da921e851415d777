/*
 * A paper before any file format: what it says, block by block, and what must be seen of its layout. Word, HTML, Excel
 * and Markdown are each one writer of these blocks, so that a paper says the same in all of them. Text in here is as
 * it is read; escaping is the writers' work.
 */

/** A stretch of text in one style. */
export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
}

/** Text of one paragraph; a line break in it is a line break on paper. */
export type Inline = string | readonly Run[];

export type Align = 'left' | 'center' | 'right' | 'justify';

/** The head of an official paper (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II): agency and number on the left, the
 * national title and motto, place and date on the right. What is left out is a dotted line to fill in. */
export interface LetterheadBlock {
  readonly kind: 'letterhead';
  /** From the higher agency to the one that issues, which is printed bold; empty where a form has none. */
  readonly agency: readonly string[];
  /** "Số: …/BB-HĐ"; null where the form has no number. */
  readonly number: string | null;
  /** "Khánh Sơn, ngày 05 tháng 6 năm 2026"; null where the form has its date at the foot. */
  readonly placeAndDate: string | null;
}

/** The paper's name, in capitals and centred, with what it is about below. */
export interface TitleBlock {
  readonly kind: 'title';
  readonly text: string;
  readonly below: readonly Inline[];
}

export interface HeadingBlock {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3;
  readonly text: string;
  /** Begins a page where there are pages, for what is not torn apart: a part of a form for another office. */
  readonly onNewPage?: boolean;
}

export interface TextBlock {
  readonly kind: 'text';
  readonly text: Inline;
  readonly align?: Align;
  /** How deep it stands, in steps of 1 cm; 0 when left out. */
  readonly indent?: number;
  /** Stays on one page with what follows. */
  readonly keepNext?: boolean;
}

/** "Tên chủ thể: …": a label and what is known of it, else dots to the end of the line to fill in. */
export interface FieldBlock {
  readonly kind: 'field';
  /** Without its colon, which the writers put behind it (`beforeValue`). */
  readonly label: string;
  readonly value: string | null;
  readonly indent?: number;
}

/** Several fields on one line, such as telephone and e-mail. */
export interface FieldsBlock {
  readonly kind: 'fields';
  readonly fields: readonly { readonly label: string; readonly value: string | null }[];
}

/** Dotted lines to write on. */
export interface LinesBlock {
  readonly kind: 'lines';
  readonly count: number;
  /** They stay on one page with one another and with what follows. */
  readonly keepNext?: boolean;
}

/** Boxes on one line, ticked or not. */
export interface TicksBlock {
  readonly kind: 'ticks';
  /** What stands before the boxes; empty for none. */
  readonly label: string;
  /** The box stands before its text (`before`) or behind it, as the Decision's forms have it. */
  readonly box: 'before' | 'behind';
  readonly ticks: readonly { readonly text: string; readonly ticked: boolean }[];
  readonly indent?: number;
}

/** A figure as it is shown, with the number that a spreadsheet computes with. */
export interface Figure {
  readonly value: number;
  /** "72,16": cut and never rounded up, as the design has it. */
  readonly shown: string;
  /** Decimals that a spreadsheet shows. */
  readonly decimals: number;
  /**
   * What a spreadsheet puts about the number, which stays one: a percent sign (40 % is a value of 40), words before it.
   */
  readonly as?: { readonly percent?: boolean; readonly before?: string };
}

export interface TableCell {
  readonly content: Inline | Figure | null;
  readonly align?: Align;
  readonly bold?: boolean;
  /** Columns that it takes; 1 when left out. */
  readonly span?: number;
  /** Rows that it takes, in the head only; 1 when left out. */
  readonly rows?: number;
  /** Written from the bottom up, in the head only, in the lines that it has: a name over a column of figures. */
  readonly turned?: boolean;
}

export interface TableRow {
  readonly cells: readonly TableCell[];
  /** `strong` is a part or a sum; `warned` has something wrong, which its text says too. */
  readonly tone?: 'strong' | 'warned';
}

export interface TableColumn {
  /** Share of the table's width, in percent; all of them are 100. */
  readonly width: number;
  /** Of the cells below the head; left where left out. */
  readonly align?: Align;
  /** Its cells say what their rows are about, as a product's name does, for those who hear the table. */
  readonly namesRow?: boolean;
}

export interface TableBlock {
  readonly kind: 'table';
  /** What it shows, for those who cannot see it; not printed. */
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  /** Repeated on every page. */
  readonly head: readonly TableRow[];
  /** Read once by a writer, in order: a ranking has thousands. */
  readonly rows: Iterable<TableRow>;
  /** Whether a spreadsheet offers filters over it: for lists, not for forms. */
  readonly filter?: boolean;
  /** The type it is printed in, in points; by the number of its columns when left out. */
  readonly size?: 12 | 11 | 10;
  /** Its last row stays on one page with what follows. */
  readonly keepNext?: boolean;
}

/** A bar of a chart. */
export interface Bar {
  readonly label: string;
  readonly value: number;
  readonly shown: string;
  /** What it is made up of, one number for each of the chart's series; one piece where left out. */
  readonly parts?: readonly number[];
  /** Not drawn: the sum of all that there is no room for would make the others small. */
  readonly undrawn?: true;
}

/**
 * What a part of a bar is, with its shade: from the palest to the strongest, so that one thing looks alike in every
 * chart; `none` is what falls short of all of them.
 */
export interface Series {
  readonly name: string;
  readonly tone: 'none' | 0 | 1 | 2 | 3;
}

/**
 * A bar chart; its figures stand beside it as a table in every format, and alone where nothing is drawn. Word and Excel
 * are given a chart of their own, which can be restyled there.
 */
export interface BarsBlock {
  readonly kind: 'bars';
  readonly title: string;
  /** Heads of the table: what is counted, and the figure. */
  readonly head: readonly [string, string];
  /** What the parts of its bars are, from the beginning of a bar on. */
  readonly series?: readonly Series[];
  readonly bars: readonly Bar[];
  /** What bars are held against, such as a target's 100 %: drawn as a line over all of them. */
  readonly mark?: { readonly value: number; readonly label: string };
  /**
   * Left out where nothing is drawn: another table of the paper has its figures. A spreadsheet has them twice, as it
   * draws what its cells say.
   */
  readonly onlyDrawn?: true;
  /** `columns` stand side by side over an axis, as years do; `rows`, when left out, below one another. */
  readonly form?: 'rows' | 'columns';
}

/** Who signs: one or two columns at the foot. */
export interface SignaturesBlock {
  readonly kind: 'signatures';
  /** From left to right; with one only it stands on the right. */
  readonly columns: readonly {
    /** "…, ngày … tháng … năm …"; null for none. */
    readonly placeAndDate: string | null;
    /** "TM. HỘI ĐỒNG", "CHỦ TỊCH": printed bold, a line each. */
    readonly title: readonly string[];
    /** "(Ký và ghi rõ họ tên)" */
    readonly hint: string;
    /** The name below the space for signing; null to leave it open. */
    readonly name: string | null;
  }[];
}

/** "Nơi nhận:" and whom it goes to, at the lower left. */
export interface RecipientsBlock {
  readonly kind: 'recipients';
  readonly to: readonly string[];
}

/** A thin line with notes below, in smaller type. */
export interface FootnotesBlock {
  readonly kind: 'footnotes';
  readonly notes: readonly string[];
}

export type Block =
  | LetterheadBlock
  | TitleBlock
  | HeadingBlock
  | TextBlock
  | FieldBlock
  | FieldsBlock
  | LinesBlock
  | TicksBlock
  | TableBlock
  | BarsBlock
  | SignaturesBlock
  | RecipientsBlock
  | FootnotesBlock;

/** What begins on its own page and keeps one orientation. */
export interface PaperSection {
  /** Short: the tab of a sheet in Excel, the anchor in HTML. Not unique by itself. */
  readonly name: string;
  readonly orientation: 'portrait' | 'landscape';
  /** It goes on with the paper before it, such as a wide table in the middle: pages are numbered on. Otherwise it is a
   * paper or an annex, which counts its own pages (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
  readonly continues?: boolean;
  /** Meant for one page: a spreadsheet prints it smaller where it would take another. */
  readonly onePage?: boolean;
  readonly blocks: readonly Block[];
}

export interface Paper {
  /** For the window's title and the file's properties. */
  readonly title: string;
  /** It is read on a screen and not signed, as a ranking is: HTML sets it for that, and not as an official paper. */
  readonly forScreen?: boolean;
  /** Read once by a writer, in order: five hundred sheets are not kept in memory together. */
  readonly sections: Iterable<PaperSection>;
}
