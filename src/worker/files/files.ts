/** What shows that a file was not touched. */
export interface FileState {
  /** In bytes. */
  readonly size: number;
  /** When it was last written, in milliseconds since 1970. */
  readonly modified: number;
}

export interface DirectoryEntry {
  readonly uri: string;
  /** `other`: a pipe, a socket or a device. */
  readonly kind: 'file' | 'folder' | 'link' | 'other';
  /** True where the name is no text that a URI could say; the one here only resembles it. */
  readonly misnamed?: boolean;
}

export interface Stat extends FileState {
  /** `other` also where there is a link that cannot be followed. */
  readonly kind: 'file' | 'folder' | 'other';
}

/** Files by URI, on disk or wherever the editor has them from. */
export interface Files {
  /** Follows symbolic links. @throws When there is nothing, or no permission. */
  stat(uri: string): Promise<Stat>;
  list(folder: string): Promise<readonly DirectoryEntry[]>;
  /** @throws When it is no file, or cannot be read. */
  read(uri: string): Promise<Uint8Array>;
  /** What tells two ways to one file from two files, and a link out of a folder; null where links cannot be followed. */
  realPath(uri: string): Promise<string | null>;
}

/** Why, in words that follow the name of a file. */
export const NOT_A_FILE = 'is a pipe, a socket or a device';
export const MISNAMED = 'has a name that is not UTF-8';
