import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { forMeasuring, forTeaching } from '../../../training/corpora.mjs';
import type { Sources } from '../../../training/describe.mjs';
import { describe as documented } from '../../../training/describe.mjs';

const sources: Sources = JSON.parse(readFileSync('training/sources.json', 'utf8'));

const filesBelow = (folder: string, ending: RegExp): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name) && !entry.parentPath.includes('node_modules'))
    .map(({ parentPath, name }) => join(parentPath, name));

describe('What the models learn from', () => {
  const closed = sources.corpora.filter(({ licence }) => !/^(?:CC BY|Apache)/.test(licence));

  it('is never a corpus without an open licence', () => {
    assert.deepEqual(closed.map(({ id }) => id).sort(), ['aquaint', 'polnear', 'polnear-train']);
    for (const { id } of closed) {
      assert.throws(() => forTeaching(id), /for measuring only/);
      assert.ok(forMeasuring(id).endsWith(id));
    }
    const teaching = sources.steps.flatMap(({ learnsFrom }) => learnsFrom);
    for (const { id, use } of sources.corpora) if (use === 'measuring') assert.ok(!teaching.includes(id), id);
  });

  it('cannot be written by a process that measured on such a corpus', () => {
    const program = `
      import { forMeasuring, writeLearned } from './training/corpora.mjs';
      forMeasuring('aquaint');
      writeLearned('out/learned.bin', 'weights');`;
    const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
      encoding: 'utf8',
    });
    assert.notEqual(status, 0);
    assert.match(stderr, /out\/learned\.bin may not learn from AQUAINT TimeML/);
    assert.ok(!existsSync('out/learned.bin'));
  });

  it('comes through that door: no training script names such a corpus elsewhere, or writes past it', () => {
    const scripts = filesBelow('training', /\.m?[jt]s$/).filter((file) => file !== join('training', 'corpora.mjs'));
    assert.ok(scripts.length > 20);
    const measuring = scripts.filter((file) => {
      const code = withoutComments(readFileSync(file, 'utf8'));
      const elsewhere = code.replaceAll(/forMeasuring\('[\w-]+'\)/g, '');
      assert.doesNotMatch(elsewhere, /(['"`])[^'"`\n]*\b(?:aquaint|polnear)\b[^'"`\n]*\1/, file);
      return code !== elsewhere;
    });
    assert.ok(measuring.length > 0);
    for (const file of measuring) {
      const folder = file.slice(0, file.lastIndexOf('/'));
      for (const neighbour of scripts.filter((each) => each.startsWith(`${folder}/`) && /train\.m?[jt]s$/.test(each)))
        assert.doesNotMatch(readFileSync(neighbour, 'utf8'), /\bwriteFile/, neighbour);
    }
  });

  it('is documented as it is', () => {
    assert.equal(readFileSync('training/DATA.md', 'utf8'), documented(sources));
  });
});

const withoutComments = (code: string): string => code.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');

describe('Where what ships came from', () => {
  const made = new Set(sources.steps.flatMap(({ writes }) => writes));

  it('is known of every list and every weight', () => {
    for (const file of made) assert.ok(existsSync(file), file);
    const OWN = /^#.*(?:(?:compiled|written|collected) for this project|own (?:list|compilation))/im;
    const files = filesBelow('src', /\.(?:txt|bin)$|Weights\.json$/);
    assert.ok(files.length > 50);
    const unknown = files.filter(
      (file) => !made.has(file) && !(file.endsWith('.txt') && OWN.test(readFileSync(file, 'utf8'))),
    );
    assert.deepEqual(unknown, []);
  });

  it('is in the notice that ships, with the licences', () => {
    const notice = readFileSync('dist/ThirdPartyNotices.txt', 'utf8');
    const ids = new Set(
      sources.steps.filter(({ writes }) => writes.some((file) => file.startsWith('src/'))).flatMap((s) => s.learnsFrom),
    );
    const used = [...sources.corpora, ...sources.packages].filter(({ id }) => ids.has(id));
    assert.equal(used.length, ids.size);
    for (const { name, licence, licenceUrl } of used) {
      assert.ok(notice.includes(name), name);
      assert.ok(notice.includes(`Licence: ${licence}`), name);
      if (licenceUrl) assert.ok(notice.includes(licenceUrl), name);
    }
    assert.match(notice, /CC BY 4\.0[\s\S]*CC BY-SA 4\.0/);
    assert.match(notice, /WordNet 3\.0 Copyright 2006 by Princeton University/);
    assert.match(readFileSync('.vscodeignore', 'utf8'), /^!dist\/ThirdPartyNotices\.txt$/m);
  });

  it('is in the notice for every package in the bundles', () => {
    const bundles: Record<string, string[]> = JSON.parse(readFileSync('dist/bundles.json', 'utf8'));
    assert.ok(Object.keys(bundles).some((file) => file.endsWith('worker.js')));
    const folders = new Set(
      Object.values(bundles)
        .flat()
        .map((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0])
        .filter((folder) => folder !== undefined),
    );
    assert.ok(folders.size > 0);
    const notice = readFileSync('dist/ThirdPartyNotices.txt', 'utf8').split(/\s+/).join(' ');
    for (const folder of folders) {
      const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
      const licence = readdirSync(folder).find((file) => /^licen[cs]e/i.test(file));
      assert.ok(licence, folder);
      assert.ok(notice.includes(`${name} ${version}`), name);
      assert.ok(notice.includes(readFileSync(join(folder, licence), 'utf8').trim().split(/\s+/).join(' ')), name);
    }
  });
});
