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

.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 23rem), 1fr)); gap: 1.5rem 2.5rem; margin: 1.25em 0; align-items: start; }
.charts table { margin: 0; }
.chart caption { padding-bottom: .4em; font-weight: bold; text-align: left; }
.charts .chart :is(th, td) { border: 0; padding: .2em 0; background: none; }
.charts .chart th { width: 38%; padding-right: .75em; }
.charts .chart thead th { color: var(--soft); font-size: .9em; font-weight: normal; text-align: left; }
.charts .chart thead th:last-child { width: 62%; padding-right: 0; text-align: right; }
.bar { display: flex; align-items: center; gap: .6em; }
.bar svg { flex: 1 1 0; min-width: 0; height: .8em; background: var(--track); }
.bar rect { fill: var(--accent); }
.bar span { flex: none; min-width: var(--shown); text-align: right; }

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
