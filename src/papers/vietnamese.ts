import { together } from '../base/together.js';
import { vi as base } from '../base/vi.js';
import { vi as tables } from '../tables/vi.js';
import { vi as law } from '../law/vi.js';
import { vi as rows } from '../rows/vi.js';
import { vi as sheets } from '../sheets/vi.js';
import { vi as rating } from '../rating/vi.js';
import { vi as council } from '../council/vi.js';
import type { PapersMessages } from './messages.js';

/** What papers say: they are Vietnamese, whatever language the program speaks. */
export const vietnamese: PapersMessages = together([base, tables, law, rows, sheets, rating, council]);
