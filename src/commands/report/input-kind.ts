import type { OwnKind } from '../../base/own-kind.js';
import type { PaperSpec } from '../../papers/paper-kinds.js';
import type { OtherYaml } from '../../sheets/other-yaml.js';

/** What a file is that a paper may be made from by mistake. */
export type InputKind = OwnKind | OtherYaml | 'sheets' | 'products' | 'register';

/** What a paper is made from. */
export type PaperTakes = PaperSpec['takes'];
