import type { MessageConnection } from 'vscode-jsonrpc';
import { listStored, readStored, removeStored, writeStored } from '../protocol';
import type { Storage } from './storage';

/** What the editor keeps for a worker that has no disk: in a browser, its database. */
export const editorStorage = (connection: MessageConnection): Storage => ({
  list: () => connection.sendRequest(listStored, null),
  read: (name) => connection.sendRequest(readStored, { name }),
  write: async (name, bytes) => void (await connection.sendRequest(writeStored, { name, bytes })),
  remove: async (name) => void (await connection.sendRequest(removeStored, { name })),
});
