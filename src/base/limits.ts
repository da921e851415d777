/*
 * How much of everything is read: each limit once, so that the page of limits (docs/tra-cuu/gioi-han.md) and the messages
 * say what holds. They are far beyond what people make by hand; a file past one of them is a mistake, or made to harm.
 */

export const MEBI = 1024 * 1024;

/** A file of YAML that somebody keeps: a sheet, a regulation, a plan. In bytes; a parsed one takes up to 300 times as much. */
export const MOST_OF_YAML = 2 * MEBI;

/** A file of JSON that is read whole: tallies to be merged, results. In bytes; the text of one is below what a string holds. */
export const MOST_OF_JSON = 256 * MEBI;

/**
 * What the content of a JSON would take in memory, in bytes, as it is weighed before it is made; a list that is read item by
 * item, as the records of a tally, counts by its largest item.
 */
export const MOST_JSON_MADE = 320 * MEBI;

/** One result in JSON, in characters: that of a council of a hundred members with a page of remarks each has less. */
export const MOST_OF_A_RESULT = 16 * MEBI;

/**
 * Pieces of a YAML file: each key, value, sign, run of spaces and end of a line is one, and takes up to 800 bytes. A plan of
 * 20,000 targets has 600,000 of them, a product set's criteria 3,000, a sheet with remarks fewer.
 */
export const MOST_YAML_PIECES = 650_000;

/** How deep JSON and YAML may be nested; ours is never deeper than ten. */
export const MOST_LEVELS = 100;

/** What is wrong with one file, told one by one; what there is beyond is counted. */
export const MOST_TOLD = 100;

/** Places and periods that the targets of one plan are for: each has a tally of its own of all the records. */
export const MOST_PLACES = 1000;

/**
 * Groups that a tally of up to three dimensions is divided into, each of which is a row, with sums above it; of more
 * dimensions there are more sums, and fewer groups may be. Those of three dimensions take some 550 MB. All products of the
 * country are some 20,000.
 */
export const MOST_GROUPS = 60_000;

/** A product's code, a member's name. In characters. */
export const MOST_OF_A_NAME = 300;

/** A packed workbook of 100,000 products takes some 12 MiB. */
export const MOST_PACKED = 256 * MEBI;

/** Lists of sheets and formats take a few hundred KiB at the most. */
export const MOST_OF_A_LIST = 32 * MEBI;

/** The texts of a workbook are kept in memory together: those of 100,000 products take some 20 MiB. */
export const MOST_OF_TEXTS = 96 * MEBI;

/** A sheet of a million rows of forty columns is some 2 GiB; it is read as a stream, and none of it is kept. */
export const MOST_OF_A_SHEET = 4096 * MEBI;

/**
 * How many times larger a part may come out than it lies in the archive, once it has come to so many bytes: XML of people
 * packs 10 to 40 times, what is made to fill the memory a thousand times.
 */
export const MOST_OF_PACKING = 100;
export const PACKING_FROM = 16 * MEBI;

/** One cell's text, in characters: Excel's hold 32,767. */
export const MOST_OF_A_CELL = 100_000;

/** The code of a number's format, in characters: Excel's own limit. */
export const MOST_OF_A_FORMAT = 255;

/** Worksheets of one workbook. */
export const MOST_SHEETS = 2000;

/** Merged cells of a worksheet that are told of, and those that one row is held against. */
export const MOST_MERGES = 100_000;
export const MOST_MERGES_OF_A_ROW = 100;

/**
 * Rejected rows of a workbook that go into a workbook, which is made whole in memory, some 20 KB a row; nobody mends more
 * by hand, and more go into a CSV.
 */
export const MOST_REJECTED_IN_A_WORKBOOK = 20_000;

/** HTML and XML under the name of a workbook are read whole. */
export const MOST_OF_MARKUP = 64 * MEBI;

/** Rows and columns of a worksheet: Excel's own limits. HTML, XML and CSV have no more columns either. */
export const MOST_ROWS = 1_048_576;
export const MOST_COLUMNS = 16_384;

/**
 * Blank cells that a worksheet may have within its columns, once fewer than one in so many cells says something: a few
 * letters in the last of 16,384 columns make millions of cells to look at.
 */
export const MOST_BLANK_CELLS = 4_000_000;
export const MOST_BLANK_TO_FILLED = 50;

/** A tag, or a text between tags, in a part of a workbook, in characters: it belongs to no cell when it is longer. */
export const MOST_OF_A_TAG = 1 * MEBI;

/** Parts of an archive: a workbook has tens of them, one with many pictures hundreds. */
export const MOST_PARTS = 10_000;

/** A line of a CSV, in bytes; and a quoted cell that runs on for longer than the second was never closed. */
export const MOST_OF_A_LINE = 4 * MEBI;
export const MOST_OF_A_RECORD = 1 * MEBI;

/** A table with its criteria down the rows is read whole; a form of all the criteria has two hundred rows. */
export const MOST_OF_A_GRID = 64 * MEBI;
export const MOST_GRID_ROWS = 2000;

/** A sheet's own file, in characters: one with a page of remarks on every criterion is shorter. */
export const MOST_OF_A_SHEET_FILE = 1 * MEBI;

/** A member's file, in bytes: one of five hundred products with a page of remarks on each has less. */
export const MOST_OF_A_MEMBER_FILE = 64 * MEBI;

/** A list of producers that may be one, with somebody's answers, in bytes. */
export const MOST_OF_PAIRS = 16 * MEBI;
