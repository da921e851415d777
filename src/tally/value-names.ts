/** What values are called that a record has by number alone: a product set, and the first instrument we have. */
export interface ValueNames {
  readonly set: (no: number) => string;
  readonly first: string;
}
