/*
 * What a page says besides its paper's own text. In Vietnamese only, as the papers are: they are the Decision's forms,
 * whatever language the program speaks to its user.
 */
export const WORDS = {
  contents: 'Mục lục',
  top: 'Về đầu trang',
  /** Read out in place of dots to fill in. */
  blank: 'để trống',
  blankLines: (count: number): string => `${String(count)} dòng để trống`,
  ticked: 'được chọn',
  unticked: 'không chọn',
} as const;
