/** Why parts cannot be added. */
export type PartMismatch = 'by' | 'measures' | 'period' | 'day' | 'where';
