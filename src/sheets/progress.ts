/** How far a member is with a product. */
export type Progress =
  | { readonly state: 'new' | 'done' | 'signed' | 'disqualified' | 'unreadable' }
  | { readonly state: 'begun'; readonly answered: number; readonly of: number };
