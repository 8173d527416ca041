// node scripts/mocha.mjs FOLDER TIMEOUT RESULT: runs the built tests of a folder and writes the result as JSON.
import { writeFile } from 'node:fs/promises';
import { runMocha } from './lib/mocha.mjs';

const [folder = '', timeout = '', result = ''] = process.argv.slice(2);
await writeFile(result, JSON.stringify(await runMocha(folder, { timeout: Number(timeout) })));
process.exit();
