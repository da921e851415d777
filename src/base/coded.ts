/** A thing to tell: a code, the facts that its words need, and no words. One formatter a language words it. */
export type Coded<Args> = {
  [Code in keyof Args]: { readonly code: Code; readonly args: Args[Code] };
}[keyof Args];

/** One sentence a code: a code without words, or words without a code, does not compile. */
export type Wording<Args> = { readonly [Code in keyof Args]: (args: Args[Code]) => string };
