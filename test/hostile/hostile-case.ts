/** Something that was made to break the program, and the commands that are given it. */
export interface HostileCase {
  readonly name: string;
  /** Writes the files into an empty folder. */
  readonly make: (dir: string) => void;
  /** Command lines, run in that folder one after the other. */
  readonly lines: readonly (readonly string[])[];
}
