// Trains src/article/language/model.bin: npm run train language
// With -- --folds N [--only K], cross-validates instead and writes the figures into model.md beside it. What a net was trained
// from, and the net, are kept in out/language; --anew makes them again. Needs what `npm run train silver` makes, and the word
// vectors: npm install --prefix training/language
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { forTeaching, writeLearned } from '../corpora.mjs';
import { readTreebank } from './conllu';
import { Evaluation } from './evaluate';
import { foldsOf } from './folds';
import { type Teaching, writeData } from './student/data';
import { packModel } from './student/packModel';

const { values } = parseArgs({
  options: {
    output: { type: 'string', default: 'src/article/language' },
    work: { type: 'string', default: 'out/language' },
    silver: { type: 'string', multiple: true, default: ['out/teacher/silver.conllu.gz'] },
    python: { type: 'string', default: 'out/teacher/venv/bin/python' },
    folds: { type: 'string' },
    only: { type: 'string' },
    anew: { type: 'boolean', default: false },
  },
});
const gum = readTreebank(join(forTeaching('gum'), 'dep'));
const ewt = readTreebank(join(forTeaching('ewt'), 'dep'));

if (values.folds === undefined) {
  const file = train('all', { documents: [...gum, ...ewt], held: {}, silver: values.silver });
  writeLearned(`${values.output}/model.bin`, file);
  console.log(`${values.output}/model.bin: ${file.length} bytes, ${gzipSync(file).length} gzipped`);
} else {
  const folds = foldsOf(gum, Number(values.folds));
  const evaluation = new Evaluation(folds.length);
  for (const [i, held] of folds.entries()) {
    if (values.only !== undefined && Number(values.only) !== i) continue;
    const documents = [...folds.filter((_, k) => k !== i).flat(), ...ewt];
    evaluation.measure(
      train(`fold${i}of${folds.length}`, { documents, held: { gum: held }, silver: values.silver }),
      held,
    );
    evaluation.write(`${values.output}/model.md`);
  }
}

/** The model file of a net that learned from this. */
function train(name: string, teaching: Teaching): Uint8Array {
  const data = join(values.work, name);
  const net = join(data, 'net');
  if (values.anew || !existsSync(join(data, 'names.json'))) writeData(teaching, data);
  if (values.anew || !existsSync(`${net}.json`)) {
    const options = ['training/language/student/train.py', '--data', data, '--output', net];
    const { status } = spawnSync(values.python, options, { stdio: 'inherit' });
    if (status !== 0) throw new Error(`${values.python} could not train the net`);
  }
  return packModel((part) => readFileSync(`${net}.${part}`));
}
