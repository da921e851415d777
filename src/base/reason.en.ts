const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  ENOENT: 'there is no such folder',
  ENOTDIR: 'the path leads through a file',
  EISDIR: 'it is a folder',
  EBUSY: 'another program has the file open',
  ELOOP: 'the links go in a circle',
  ENAMETOOLONG: 'the name is too long',
  'WORKSHEET-FULL': 'more rows or columns than a worksheet of Excel holds',
  EMFILE: 'too many files are open',
};

/** The system's own code of what went wrong, in words: `EACCES`. */
export function reason(code: string): string {
  return REASONS[code] ?? code;
}
