// Trains src/article/language/model.bin on the GUM treebank: npm run train language
import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { readTreebank } from './conllu';
import { trainLanguageModel } from './model';

const [treebank = '../shared/bench/data/gum/dep', target = 'src/article/language/model.bin'] = process.argv.slice(2);
const started = performance.now();
const file = trainLanguageModel(readTreebank(treebank));
writeFileSync(target, file);
const seconds = ((performance.now() - started) / 1000).toFixed(0);
console.log(`${target}: ${file.length} bytes, ${gzipSync(file).length} gzipped, trained in ${seconds} s`);
