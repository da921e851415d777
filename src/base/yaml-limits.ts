/** Which of our limits a YAML file goes past: how deep it is nested, how many pieces it has. */
export type PastLimit = 'TOO_DEEP' | 'TOO_MANY_PIECES';

/** Whether what stops a YAML file is a limit of ours, and no slip of whoever wrote it. */
export function isPastLimit(code: string): code is PastLimit {
  return code === 'TOO_DEEP' || code === 'TOO_MANY_PIECES';
}
