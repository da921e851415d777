import type { OwnKind } from '../../base/own-kind.js';
import type { OtherYaml } from '../../sheets/other-yaml.js';

/** What a file may be that somebody names in place of another. */
export type FileKind =
  | OwnKind
  | OtherYaml
  | 'sheets'
  | 'products'
  | 'register'
  /** A sheet in a file of its own, or a member's file of them. */
  | 'sheet'
  /** What is read by people alone: pages, papers, pictures. */
  | 'document';
