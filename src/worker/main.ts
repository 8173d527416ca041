import { parentPort } from 'node:worker_threads';
import { createMessageConnection, PortMessageReader, PortMessageWriter } from 'vscode-jsonrpc/node';
import { serve } from './connection';

if (!parentPort) throw new Error('This file runs as a worker thread.');
serve(createMessageConnection(new PortMessageReader(parentPort), new PortMessageWriter(parentPort)));
