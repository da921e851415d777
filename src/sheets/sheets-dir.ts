/** Where sheets are kept unless told. */
export const SHEETS_DIR = 'phieu';
