import type { MessageConnection } from 'vscode-jsonrpc';
import { listFolder, readFile, statFile } from '../protocol';
import type { Files } from './files';

/** The files that the editor can read and this thread cannot: of virtual file systems, and all of them in a browser. */
export const editorFiles = (connection: MessageConnection): Files => ({
  stat: (uri) => connection.sendRequest(statFile, { uri }),
  list: (folder) => connection.sendRequest(listFolder, { uri: folder }),
  read: (uri) => connection.sendRequest(readFile, { uri }),
  realPath: async () => null,
});

/** Chooses by the scheme of each URI. */
export function filesByScheme(schemes: ReadonlyMap<string, Files>, others: Files): Files {
  const of = (uri: string): Files => schemes.get(uri.slice(0, uri.indexOf(':'))) ?? others;
  return {
    stat: (uri) => of(uri).stat(uri),
    list: (folder) => of(folder).list(folder),
    read: (uri) => of(uri).read(uri),
    realPath: (uri) => of(uri).realPath(uri),
  };
}
