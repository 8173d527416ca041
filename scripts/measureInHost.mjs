// node scripts/measureInHost.mjs MODULE FOLDER: runs a built benchmark in a real extension host with a copy of the folder open, and
// prints the JSON that it wrote. For bench/suites, which can't load VS Code's launchers themselves.
import { resolve } from 'node:path';
import { runInHost } from './lib/hostTests.mjs';

const [module = '', folder = ''] = process.argv.slice(2);
console.log(JSON.stringify(await runInHost({ module: resolve(module), folder: resolve(folder) })));
process.exit();
