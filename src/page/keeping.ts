/** Whether what is kept in the browser will be there when it is opened again. */
export type Keeping =
  /** As far as anybody can tell. */
  | 'kept'
  /** A private window: it is there as long as the window is. */
  | 'private'
  /** The browser keeps nothing for this page, or has no room. */
  | 'blocked';
