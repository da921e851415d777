/** What a record is known by as far as its producer goes. */
export interface ProducerMarks {
  readonly mark: number;
  readonly commune: number;
  readonly province: number;
  readonly words: readonly [number, number];
}
