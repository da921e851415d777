import { TONE_COLOURS } from '../../paper/tone-colours.js';

const { none, plain, 0: s0, 1: s1, 2: s2, 3: s3 } = TONE_COLOURS;

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
  --accent: #${plain.fill};
  --track: #e6ebef;
  --none: #${none.fill};
  --s0: #${s0.fill};
  --s1: #${s1.fill};
  --s2: #${s2.fill};
  --s3: #${s3.fill};
  --t0: #${s0.text};
  --t1: #${s1.text};
  --t2: #${s2.text};
  --t3: #${s3.text};
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
    --none: #565d64;
    --s0: #1f5a73;
    --s1: #4a9fbe;
    --s2: #e0b64c;
    --s3: #d6f0fa;
    --t0: #fff;
    --t1: #101214;
    --t2: #101214;
    --t3: #101214;
  }
}
@media (forced-colors: active) {
  .chart rect { fill: CanvasText; stroke: Canvas; }
  .chart svg text { fill: CanvasText; }
  .chart svg :is(.t-none, .t-0, .t-1, .t-2, .t-3) { fill: Canvas; }
  .legend i { border: 1px solid CanvasText; }
}
`;
