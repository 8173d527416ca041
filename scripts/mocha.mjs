// node scripts/mocha.mjs FOLDER TIMEOUT JOBS RESULT: runs the built tests of a folder, JOBS files at once, and writes the result as JSON.
import { writeFile } from 'node:fs/promises';
import { runMocha } from './lib/mocha.mjs';

const [folder = '', timeout = '', jobs = '', result = ''] = process.argv.slice(2);
await writeFile(result, JSON.stringify(await runMocha(folder, { timeout: Number(timeout), jobs: Number(jobs) })));
process.exit();
