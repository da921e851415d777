/** What is to be done: command lines as they would be typed behind `ocop`, and what is looked at then. */
export interface Job {
  readonly lines: readonly (readonly string[])[];
  /** The file that they make; null where the result is on the screen. */
  readonly result: string | null;
}
