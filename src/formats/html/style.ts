import { COLOURS } from './style/colours.js';
import { PAPER } from './style/paper.js';
import { PRINT } from './style/print.js';
import { TABLES } from './style/tables.js';

/** How a page looks; later parts have the last word. */
export const STYLE = [COLOURS, PAPER, TABLES, PRINT].join('').trimStart();
