/** Light and dark, each with a contrast of 4,5 to 1 and more (WCAG 2.2, AA). Paper is always light. */
export const COLOURS = `
:root {
  color-scheme: light;
  --desk: #e8ebee;
  --sheet: #fff;
  --ink: #1a1c1e;
  --soft: #4d5359;
  --line: #8d949b;
  --hair: #d5dade;
  --strong: #edf1f4;
  --warned: #fff2df;
  --edge: #a34a00;
  --accent: #0b5a78;
  --track: #e6ebef;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    color-scheme: dark;
    --desk: #101214;
    --sheet: #1a1d20;
    --ink: #e7e5e0;
    --soft: #b0b5ba;
    --line: #666d74;
    --hair: #353b41;
    --strong: #262b30;
    --warned: #3a2a14;
    --edge: #f0a35c;
    --accent: #74c3e2;
    --track: #2a3036;
  }
}
@media (forced-colors: active) {
  .bar rect { fill: CanvasText; }
}
`;
