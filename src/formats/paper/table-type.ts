import type { TableBlock } from './paper.js';

/** The type that a table is printed in, and what is left blank on either side of a cell; both in points. */
export interface TableType {
  readonly size: NonNullable<TableBlock['size']>;
  readonly margin: number;
}

/** A table of more columns than the first is set in 11 points, of more than the second in 10, others in 12. */
const FEW = 6;
const MOST = 15;
/** With more columns than this, what is left blank beside each would be missed by the words. */
const MANY = 12;

export function tableType({ columns, size }: Pick<TableBlock, 'columns' | 'size'>): TableType {
  const { length } = columns;
  return {
    size: size ?? (length > MOST ? 10 : length > FEW ? 11 : 12),
    margin: length > MANY ? 2 : 4.25,
  };
}
