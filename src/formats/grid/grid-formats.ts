/** The forms that tables of figures are written in; by themselves, as every start reads them for its help. */
export const GRID_FORMATS = ['table', 'csv', 'json', 'html', 'xlsx'] as const;

export type GridFormat = (typeof GRID_FORMATS)[number];
