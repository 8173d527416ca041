// Trains src/article/language/model.bin on the GUM treebank: npm run train language
// With -- --evaluate, cross-validates instead and writes the figures into model.md beside it.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { forTeaching, writeLearned } from '../corpora.mjs';
import { readTreebank } from './conllu';
import { evaluate } from './evaluate';
import { trainLanguageModel } from './model';

const { values } = parseArgs({
  options: {
    output: { type: 'string', default: 'src/article/language' },
    evaluate: { type: 'boolean', default: false },
  },
});
const documents = readTreebank(join(forTeaching('gum'), 'dep'));
if (values.evaluate) {
  evaluate(documents, `${values.output}/model.md`);
} else {
  const file = trainLanguageModel(documents);
  writeLearned(`${values.output}/model.bin`, file);
  console.log(`${values.output}/model.bin: ${file.length} bytes, ${gzipSync(file).length} gzipped`);
}
