/** Tables and charts. A wide table scrolls in its own region on a small screen, and keeps its head in sight. */
export const TABLES = `
table {
  width: 100%;
  margin: .75em 0;
  table-layout: fixed;
  border-collapse: separate;
  border-spacing: 0;
  font-size: .92em;
  line-height: 1.35;
  font-variant-numeric: tabular-nums;
}
caption { position: relative; }
th, td {
  padding: .3em .45em;
  border: solid var(--line);
  border-width: 0 1px 1px 0;
  text-align: left;
  vertical-align: top;
}
/* Not the table's own, which would end with its first page, or run on below its last row there. */
thead tr:first-child > *, colgroup + tbody tr:first-child > * { border-top-width: 1px; }
thead tr:first-child > :first-child, tbody tr > :first-child { border-left-width: 1px; }
tbody th { font-weight: inherit; }
thead { position: sticky; top: 0; z-index: 1; }
thead th, thead td { background: var(--strong); text-align: center; vertical-align: middle; font-weight: bold; }
th.center, td.center { text-align: center; }
th.right, td.right { text-align: right; }
.figure { white-space: nowrap; }
.turned { writing-mode: vertical-rl; rotate: 180deg; white-space: nowrap; vertical-align: middle; }
.narrow th, .narrow td { padding-inline: .15em; }
th.left { text-align: left; }
.strong > * { background: var(--strong); font-weight: bold; }
.warned > * { background: var(--warned); }
.warned > :first-child { border-left: 4px solid var(--edge); }
.scroll { position: relative; margin: .75em 0; overflow-x: auto; }
.scroll table { min-width: var(--least); margin: 0; }
.long { max-height: 90vh; overflow-y: auto; }
.screen table { font-size: .9rem; }
.screen tr > :is(th, td) { border-width: 0 0 1px; border-color: var(--hair); padding: .45em .6em; }
.screen thead tr:first-child > * { border-top-width: 1px; }
.screen thead th { text-align: left; }
.screen .over-right { text-align: right; }
.screen .over-center { text-align: center; }
.screen .warned > :first-child { border-left: 4px solid var(--edge); }

.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 23rem), 1fr)); gap: 1.75rem 2.5rem; margin: 1.25em 0; align-items: start; }
.chart { container-type: inline-size; margin: 1em 0; font-family: system-ui, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif; font-size: .9rem; line-height: 1.35; }
.charts .chart { margin: 0; }
.chart figcaption { margin-bottom: .4em; font-size: 1rem; font-weight: bold; }
.chart .unseen { white-space: normal; }
.chart .unseen :is(table, th, td) { width: 1px; margin: 0; padding: 0; border: 0; }
.legend { display: flex; flex-wrap: wrap; gap: .2em 1em; margin: 0 0 .5em; color: var(--soft); font-size: .85rem; }
.legend i { display: inline-block; width: .8em; height: .8em; margin-right: .4em; }
.legend .mark { width: 0; height: 1em; border-left: 2px dashed var(--edge); vertical-align: -.15em; }
.bars > div { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0 1em; margin-bottom: .5em; }
.bars span + span { text-align: right; font-variant-numeric: tabular-nums; }
.bars svg { grid-column: 1 / -1; width: 100%; height: 1.05em; background: var(--track); }
.chart svg text { fill: var(--soft); font-size: 12px; text-anchor: middle; dominant-baseline: central; font-variant-numeric: tabular-nums; }
.chart svg .end { text-anchor: end; }
.chart svg .total { fill: var(--ink); font-weight: bold; }
.axis line { stroke: var(--hair); }
.chart rect { stroke: var(--sheet); stroke-width: 1px; }
.bars rect { stroke: none; }
line.cut { stroke: var(--sheet); stroke-width: 5px; }
line.under { stroke: var(--sheet); stroke-width: 4px; }
line.mark { stroke: var(--edge); stroke-width: 2px; stroke-dasharray: 3 2; }
.s-plain { fill: var(--accent); }
.s-none { fill: var(--none); background: var(--none); }
.s-0 { fill: var(--s0); background: var(--s0); }
.s-1 { fill: var(--s1); background: var(--s1); }
.s-2 { fill: var(--s2); background: var(--s2); }
.s-3 { fill: var(--s3); background: var(--s3); }
.chart svg .t-none { fill: var(--ink); }
.chart svg .t-0 { fill: var(--t0); }
.chart svg .t-1 { fill: var(--t1); }
.chart svg .t-2 { fill: var(--t2); }
.chart svg .t-3 { fill: var(--t3); }
.small { display: none; }
.wide, .slim { display: block; max-width: 100%; height: auto; }
.wide { display: none; }
@container (min-width: 27rem) {
  .wide, .small { display: block; }
  .slim { display: none; }
}

@media screen and (max-width: 40rem) {
  /* Two columns share the screen by what they hold. */
  article > table { table-layout: auto; }
  article > table thead { overflow-wrap: break-word; }
}
@media screen and (min-width: 75rem) {
  .scroll, .long { overflow: visible; max-height: none; }
  .scroll table { min-width: 0; }
}
`;
