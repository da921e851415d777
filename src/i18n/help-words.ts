/** What `--help` says, and what is said of a command line that cannot be understood. */
export interface HelpWords {
  readonly tagline: string;
  readonly usage: string;
  readonly arguments: string;
  readonly options: string;
  readonly commands: string;
  readonly examples: string;
  /** What stands in the usage line for options. */
  readonly optionsInUsage: string;
  readonly choices: string;
  /** What stands for a value: `--out <tệp>`. */
  readonly value: {
    readonly lang: string;
    readonly dir: string;
    readonly file: string;
    readonly sheet: string;
    readonly edition: string;
    readonly format: string;
    readonly what: string;
    readonly count: string;
    readonly path: string;
    readonly set: string;
    readonly command: string;
    readonly name: string;
    readonly role: string;
    readonly code: string;
    readonly day: string;
    readonly reason: string;
    readonly criterion: string;
    readonly kind: string;
    readonly place: string;
    readonly number: string;
    readonly agency: string;
  };
  /** A whole number from `least`, to `most` where there is a limit. */
  readonly wholeNumber: (least: number, most: number | null) => string;
  /** What a criterion's code looks like. */
  readonly criterionCode: string;
  readonly help: string;
  readonly version: string;
  readonly lang: string;
  readonly helpCommand: string;
  readonly criteria: {
    readonly description: string;
    readonly check: string;
    readonly list: string;
    readonly show: string;
    readonly diff: string;
    readonly strict: string;
    readonly dir: string;
    readonly set: string;
    readonly edition: string;
    readonly format: string;
    readonly from: string;
    readonly to: string;
  };
  readonly rate: {
    readonly description: string;
    readonly files: string;
    readonly sheet: string;
    readonly edition: string;
    readonly format: string;
    readonly out: string;
    readonly force: string;
    readonly rejects: string;
    readonly blankAsZero: string;
    readonly groupBy: string;
    readonly ranked: string;
    readonly top: string;
    readonly minStars: string;
    readonly quiet: string;
  };
  readonly evaluate: {
    readonly description: string;
    readonly products: string;
    readonly member: string;
    readonly role: string;
    readonly dir: string;
    readonly product: string;
    readonly date: string;
    readonly self: string;
    readonly reopen: string;
    readonly edition: string;
  };
  readonly sheet: {
    readonly description: string;
    readonly show: string;
    readonly verify: string;
    readonly list: string;
    readonly export: string;
    readonly import: string;
    readonly file: string;
    readonly paths: string;
    readonly tables: string;
    readonly format: string;
    readonly out: string;
    readonly force: string;
    /** `--force` of `import`. */
    readonly replace: string;
    readonly dir: string;
    readonly member: string;
  };
  readonly template: {
    readonly description: string;
    readonly sets: string;
    readonly edition: string;
    readonly products: string;
    readonly members: string;
    readonly out: string;
    readonly force: string;
  };
  readonly advise: {
    readonly description: string;
    readonly target: string;
    readonly max: string;
    readonly lock: string;
    readonly all: string;
  };
  readonly council: {
    readonly description: string;
    readonly paths: string;
    readonly regulation: string;
    readonly drafts: string;
  };
  readonly report: {
    readonly description: string;
    readonly kind: string;
    readonly inputs: string;
    readonly out: string;
    readonly force: string;
    readonly each: string;
    readonly place: string;
    readonly date: string;
    readonly number: string;
    readonly agency: string;
  };
  readonly unknownOption: (flag: string) => string;
  readonly unknownCommand: (name: string) => string;
  /** A file named where a command belongs. */
  readonly fileAsCommand: (name: string) => string;
  readonly missingArgument: (name: string) => string;
  readonly missingValue: (option: string) => string;
  /** An option that the command cannot do without. */
  readonly missingOption: (option: string) => string;
  readonly tooManyArguments: string;
  readonly badValue: (option: string, value: string, allowed: string) => string;
  /** Names of options or commands that are spelt alike. */
  readonly didYouMean: (names: string) => string;
}
