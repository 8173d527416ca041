// node scripts/mocha.mjs FOLDER RESULT: runs the built tests of a folder and writes the result as JSON.
import { writeFile } from 'node:fs/promises';
import { runMocha } from './lib/mocha.mjs';

const [folder = '', result = ''] = process.argv.slice(2);
await writeFile(result, JSON.stringify(await runMocha(folder, { timeout: 60_000 })));
process.exit();
