/**
 * A sheet as Nghị định 30/2020/NĐ-CP, Phụ lục I has it (Times New Roman of 13 to 14 points, steps of 1 cm), laid on a
 * desk; on a small screen it is the screen. Nothing moves, so that nobody has to ask for less motion.
 */
export const PAPER = `
*, ::before, ::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1rem; }
body {
  margin: 0;
  background: var(--desk);
  color: var(--ink);
  font: 1rem/1.5 system-ui, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif;
  overflow-wrap: anywhere;
}
p, ul, ol, h1, h2, h3, h4, h5 { margin: 0; padding: 0; }
a { color: var(--accent); text-underline-offset: .15em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.unseen {
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}

body > header {
  display: flex;
  flex-wrap: wrap;
  justify-content: center;
  align-items: baseline;
  gap: .25rem 1.5rem;
  padding: .75rem 1rem;
  color: var(--soft);
  text-align: center;
}
h1 { font-size: .95rem; font-weight: 500; }
.skip { display: none; font-size: .95rem; }
body:has(#muc-luc) .skip { display: block; }
main { min-width: 0; }
nav { max-width: 210mm; margin: 0 auto; padding: 1.5rem 1rem 2rem; font-size: .9rem; }
nav h2 { font-size: 1rem; }
nav ul { margin: .5rem 0 1rem; list-style: none; }
nav li { padding: .2rem 0; }
.section ~ .heading { padding-left: 1rem; }

article {
  position: relative;
  max-width: 210mm;
  margin: 0 auto 1.5rem;
  padding: 1.5rem 1rem 2rem;
  background: var(--sheet);
  box-shadow: 0 1px 2px rgb(0 0 0 / .12), 0 4px 16px rgb(0 0 0 / .06);
}
.paper article {
  --step: 1.25rem;
  font-family: "Times New Roman", "Liberation Serif", Tinos, serif;
  font-size: 1.1rem;
  line-height: 1.4;
}
.paper .landscape { max-width: 297mm; }
.screen article { --step: 1.25rem; max-width: 75rem; }
article > p { margin: .35em 0; }
article > p:not(.center, .right) { text-indent: var(--first, 0); }
article > :is(h3, h4, h5) { padding-left: var(--first, 0); }
article > .fields { padding-left: var(--first, 0); text-indent: 0; }
p[style] { padding-left: calc(var(--steps, 0) * var(--step)); }
.center { text-align: center; }
.right { text-align: right; }

.title { margin: 1.25em 0 1em; text-align: center; }
.title h2 { font-size: 1.2em; line-height: 1.3; text-transform: uppercase; }
.title p { margin-top: .25em; }
.screen .title { margin-top: .5em; text-align: left; }
.screen .title h2 { font-size: 1.6rem; text-transform: none; text-wrap: balance; }
.screen .title p { color: var(--soft); }
.screen .title b { font-weight: inherit; }
.level-1 { margin: 1.1em 0 .4em; font-size: 1.05em; }
.level-2 { margin: .9em 0 .3em; font-size: 1em; }
.level-3 { margin: .7em 0 .3em; font-size: 1em; font-style: italic; }
.screen .level-1 { margin-top: 2rem; font-size: 1.25rem; }

.letterhead { display: grid; gap: .5em 1em; text-align: center; }
.agency p:last-child, .nation { font-weight: bold; }
.agency p:last-child::after, .paper .title p:last-child::after {
  content: "";
  display: block;
  width: 5em;
  margin: .2em auto 0;
  border-bottom: 1px solid;
}
.nation { font-size: .9em; }
.nation p:last-child span { display: inline-block; border-bottom: 1px solid; padding-bottom: .1em; }
.date, .hint { font-style: italic; }

.dots { display: inline-block; min-width: 5em; border-bottom: 2px dotted var(--line); }
.field:has(> .dots) { display: flex; align-items: last baseline; gap: .4em; }
.field .dots { flex: 1 0 5em; }
.fields { display: flex; flex-wrap: wrap; gap: .35em 1.5em; }
.fields .field { flex: 1 1 auto; min-width: 0; }
.lines i { display: block; height: 1.8em; border-bottom: 2px dotted var(--line); }
.tick { margin-right: 1em; }
.box { font-family: "Segoe UI Symbol", "DejaVu Sans", "Noto Sans Symbols2", sans-serif; }

.signatures { display: grid; grid-auto-flow: column; grid-auto-columns: 1fr; gap: 1em; margin-top: 1.5em; text-align: center; }
.date { min-height: 1.4em; }
.office, .signed { font-weight: bold; }
.signed { margin-top: 4.5em; min-height: 1.4em; }
.recipients { margin-top: 1.5em; font-size: .85em; }
.recipients p { font-weight: bold; font-style: italic; }
.recipients ul { list-style: none; }
.footnotes { margin-top: 1.5em; font-size: .85em; }
.footnotes::before { content: ""; display: block; width: 33%; margin-bottom: .5em; border-top: 1px solid var(--line); }

@media screen and (min-width: 40rem), print {
  .paper article { --step: 1cm; --first: 1cm; }
  .paper article > p:not([class]), .justify { text-align: justify; }
  .letterhead { grid-template-columns: 2fr 3fr; }
  .nation { font-size: 1em; }
  .letterhead.alone { grid-template-columns: 1fr; }
  .number { grid-column: 1; }
  .letterhead .date { grid-column: -2; }
  .signatures > :only-child { width: 58%; margin-left: auto; }
  .foot { display: grid; grid-template-columns: 2fr 3fr; gap: 1em; }
  .foot > .recipients { grid-area: 1 / 1; }
  .foot > .signatures { grid-area: 1 / 2; }
  .foot .signatures > :only-child { width: auto; }
}
@media screen and (min-width: 40rem) {
  article { padding: 2.5rem; }
  .paper article { padding: 20mm 22mm; }
}
@media screen and (min-width: 90rem) {
  .desk { display: flex; align-items: flex-start; gap: 1.5rem; padding: 0 1.5rem; }
  main { flex: 1; }
  nav { flex: 0 0 14rem; margin: 0; position: sticky; top: 0; max-height: 100vh; overflow-y: auto; }
  body:has(#muc-luc) .skip:not(:focus) { position: absolute; clip-path: inset(50%); }
}
`;
