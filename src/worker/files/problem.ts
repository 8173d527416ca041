const SYSTEM_PROBLEMS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EISDIR: 'is a folder',
  ELOOP: 'is a link that leads back to itself',
  ENAMETOOLONG: 'has too long a path',
  ENOENT: 'no such file or folder',
  ENOTDIR: 'no such file or folder',
  ENOSPC: 'no space left on the disk',
  EPERM: 'permission denied',
};

/** Why a file or folder cannot be read, as a phrase for the reader. */
export function problemOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return (code && SYSTEM_PROBLEMS[code]) || message;
}
