/**
 * On paper: A4, margins of 20 mm above, below, 30 left and 15 right, page numbers in the middle above from the second
 * page on (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục I); table heads on every page, and no row broken.
 */
export const PRINT = `
@page {
  size: A4;
  margin: 20mm 15mm 20mm 30mm;
  @top-center { content: counter(page); font: 13pt "Times New Roman", "Liberation Serif", serif; }
}
@page :first {
  @top-center { content: none; }
}
@page portrait { size: A4 portrait; }
@page landscape { size: A4 landscape; }
@media print {
  body { background: none; }
  body > header, nav { display: none; }
  .desk { display: block; }
  /* Capitals with two marks rise above their line: the page before would show their tips. */
  article { max-width: none; margin: 0; padding: .1em 0 0; background: none; box-shadow: none; }
  .paper .landscape, .screen article { max-width: none; }
  .portrait { page: portrait; }
  .landscape { page: landscape; }
  article + article { break-before: page; }
  .paper article { font-size: 13pt; line-height: 1.35; }
  .screen article { font-size: 11pt; }
  .screen table { font-size: 9.5pt; }
  .screen tr > :is(th, td) { padding: .3em .4em; }
  .landscape table { font-size: 11pt; }
  .screen .landscape table { font-size: 9.5pt; }
  p { orphans: 2; widows: 2; }
  h2, h3, h4, h5, caption { break-after: avoid; }
  .new-page { break-before: page; }
  tr, .letterhead, .title, .signatures, .foot, .bars > div, .wide, .slim, .lines i, .field, .ticks { break-inside: avoid; }
  thead { display: table-header-group; position: static; break-inside: avoid; }
  .scroll, .long { overflow: visible; max-height: none; }
  /* A length in millimetres ends within a pixel, and its border with it. */
  table { width: calc(100% - 1px); }
  .scroll table { min-width: 0; }
  thead th, thead td, .strong > *, .warned > *, .chart svg, .legend i { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
