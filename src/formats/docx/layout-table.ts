/** A cell of a table without borders. */
export interface LayoutCell {
  readonly content: string;
}

/** A table that only lays out: letterheads, signatures. Its rows do not break. */
export function layoutTable(widths: readonly number[], rows: readonly (readonly LayoutCell[])[]): string {
  const total = widths.reduce((sum, width) => sum + width, 0);
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="${total}" w:type="dxa"/><w:tblLayout w:type="fixed"/>` +
    '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr>' +
    `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>` +
    rows
      .map((cells) => {
        const laid = cells.map((cell, at) => layoutCell(cell, widths[at] ?? 0)).join('');
        return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${laid}</w:tr>`;
      })
      .join('') +
    '</w:tbl>'
  );
}

function layoutCell({ content }: LayoutCell, width: number): string {
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${content === '' ? '<w:p/>' : content}</w:tc>`;
}
