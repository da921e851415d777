import { crc32, deflateRawSync } from 'node:zlib';

/** A cell as a test writes it: its XML's attributes and content, or a text, or a number. */
export type RawCell = string | number | { readonly attributes?: string; readonly content: string } | null;

export interface RawSheet {
  readonly name: string;
  /** Rows from 1, each a list of cells from A. */
  readonly rows: Readonly<Record<number, readonly RawCell[]>>;
  readonly state?: string;
  /** Rows that Excel hides. */
  readonly hidden?: readonly number[];
  readonly merges?: readonly string[];
  /** What is in the sheet's XML behind its rows. */
  readonly behind?: string;
}

export interface RawWorkbook {
  /** Codes of number formats; a cell takes the first by `s="1"`. */
  readonly formats?: readonly string[];
  readonly from1904?: boolean;
  readonly strings?: readonly string[];
}

const xml = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${String(sign.charCodeAt(0))};`);

function letters(index: number): string {
  return (index > 25 ? letters(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));
}

/** A workbook made by hand, XML and all, so that a test can have in it what no library writes. */
export function workbook(sheets: readonly RawSheet[], more: RawWorkbook = {}): Buffer {
  const { formats = [], from1904 = false, strings = [] } = more;
  const relations = (entries: readonly string[]) =>
    `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries.join('')}</Relationships>`;
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const parts: Record<string, string> = {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': relations([
      `<Relationship Id="a" Type="${type}/officeDocument" Target="xl/workbook.xml"/>`,
    ]),
    'xl/workbook.xml': `<workbook xmlns:r="${type}"><workbookPr${from1904 ? ' date1904="1"' : ''}/><sheets>${sheets
      .map(
        ({ name, state }, index) =>
          `<sheet name="${xml(name)}" sheetId="${String(index + 1)}"${state === undefined ? '' : ` state="${state}"`} r:id="s${String(index)}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ...sheets.map(
        (_, index) =>
          `<Relationship Id="s${String(index)}" Type="${type}/worksheet" Target="worksheets/sheet${String(index)}.xml"/>`,
      ),
      `<Relationship Id="st" Type="${type}/styles" Target="styles.xml"/>`,
      `<Relationship Id="ss" Type="${type}/sharedStrings" Target="/xl/sharedStrings.xml"/>`,
    ]),
    'xl/styles.xml': `<styleSheet><numFmts>${formats
      .map((code, index) => `<numFmt numFmtId="${String(164 + index)}" formatCode="${xml(code)}"/>`)
      .join('')}</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${formats
      .map((_, index) => `<xf numFmtId="${String(164 + index)}"/>`)
      .join('')}</cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<sst>${strings.join('')}</sst>`,
  };
  sheets.forEach((sheet, index) => {
    parts[`xl/worksheets/sheet${String(index)}.xml`] = sheetXml(sheet);
  });
  return zip(parts);
}

function sheetXml({ rows, hidden = [], merges = [], behind = '' }: RawSheet): string {
  const data = Object.entries(rows).map(([number, cells]) => {
    const inside = cells.map((cell, column) => cellXml(cell, `${letters(column)}${number}`)).join('');
    return `<row r="${number}"${hidden.includes(Number(number)) ? ' hidden="1"' : ''}>${inside}</row>`;
  });
  const merged = merges.map((range) => `<mergeCell ref="${range}"/>`).join('');
  return `<?xml version="1.0"?><worksheet><sheetData>${data.join('')}</sheetData><mergeCells>${merged}</mergeCells>${behind}</worksheet>`;
}

function cellXml(cell: RawCell, place: string): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${place}"><v>${String(cell)}</v></c>`;
  if (typeof cell === 'string') return `<c r="${place}" t="inlineStr"><is><t>${xml(cell)}</t></is></c>`;
  return `<c r="${place}" ${cell.attributes ?? ''}>${cell.content}</c>`;
}

/** An archive of some texts. */
export function zip(parts: Readonly<Record<string, string | Buffer>>): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(parts)) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const entry = Buffer.alloc(26);
    entry.writeUInt16LE(20, 0);
    entry.writeUInt16LE(8, 4);
    entry.writeUInt32LE(crc32(bytes), 10);
    entry.writeUInt32LE(packed.length, 14);
    entry.writeUInt32LE(bytes.length, 18);
    entry.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), entry, Buffer.from(name), packed]);
    const behind = Buffer.alloc(14);
    behind.writeUInt32LE(at, 10);
    directory.push(
      Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000'), entry, behind, Buffer.from(name)]),
    );
    files.push(local);
    at += local.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...files, list, Buffer.from('PK\u0005\u0006'), end]);
}
