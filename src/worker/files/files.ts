/** What shows that a file was not touched. */
export interface FileState {
  /** In bytes. */
  readonly size: number;
  /** When it was last written, in milliseconds since 1970. */
  readonly modified: number;
}

export interface DirectoryEntry {
  readonly uri: string;
  readonly kind: 'file' | 'folder' | 'link';
}

export interface Stat extends FileState {
  readonly kind: 'file' | 'folder' | 'other';
}

/** Files by URI, on disk or wherever the editor has them from. */
export interface Files {
  /** Follows symbolic links. @throws When there is nothing, or no permission. */
  stat(uri: string): Promise<Stat>;
  list(folder: string): Promise<readonly DirectoryEntry[]>;
  read(uri: string): Promise<Uint8Array>;
  /** What tells two ways to one file from two files; null where links cannot be followed. */
  realPath(uri: string): Promise<string | null>;
}
