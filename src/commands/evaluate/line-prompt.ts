import { createPrompt, isEnterKey, useEffect, useKeypress, usePrefix, useState } from '@inquirer/core';

export interface LineConfig {
  readonly message: string;
  /** What stands in the line to begin with. */
  readonly before: string;
}

/** A line of text to be changed. Inquirer's own gives the old text back for an emptied line; here empty is empty. */
export const askLine = createPrompt<string, LineConfig>(({ message, before }, done) => {
  const [line, setLine] = useState(before);
  const prefix = usePrefix({});

  useEffect((rl) => {
    rl.write(before);
  }, []);

  useKeypress((key, rl) => {
    if (isEnterKey(key)) done(line);
    else setLine(rl.line);
  });

  return `${prefix} ${message} ${line}`;
});
