/** How a line ends: in `\n`, with or without `\r` before it, or in `\r` alone in files of old. */
export type Newline = '\n' | '\r';
