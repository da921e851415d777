/** Why a name cannot be that of a file or a folder. */
export type BadName =
  /** PowerShell and cmd leave one where a quoted path ends with `\`. */
  | { readonly why: 'quote' }
  | { readonly why: 'sign'; readonly sign: string }
  /** The whole path has so many characters, and not more than `most` can be opened. */
  | { readonly why: 'path'; readonly length: number; readonly most: number }
  | { readonly why: 'control' | 'end' | 'device' | 'long' };
