import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const CLI = join(process.cwd(), 'dist', 'cli.js');
const SAMPLES = join(process.cwd(), 'samples');

const REPORT =
  ' date 2026-03-09 Mayor Imre Castellane resigned on Sunday after the council voted to reopen the harbour accounts.\n\n' +
  '“I have nothing to hide,” Mr. Castellane told reporters outside the town hall. He said that he would cooperate.\n\n' +
  'The council, which meets again next week, is expected to name a successor. Residents have waited for months.\n';

function run(...args: string[]) {
  return spawnSync(process.execPath, [CLI, ...args], { encoding: 'utf8', maxBuffer: 1 << 28 });
}

function analyze(...paths: string[]) {
  const { status, stdout, stderr } = run('analyze', '--json', ...paths);
  return { status, stderr, ...JSON.parse(stdout) };
}

describe('second-source analyze', () => {
  let folder: string;
  const file = (name: string, content: string | Uint8Array) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'second-source-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is introduced by examples that run, and by what its exit status means', () => {
    const { stdout } = run('--help');
    assert.match(stdout, /Exit status: 0 .*, 1 .*, 2 /);
    const examples = [...stdout.matchAll(/^ {2}second-source (\w+) /gm)].map(([, command = '']) => command);
    assert.ok(examples.length > 0);
    for (const command of examples) assert.equal(run(command, '--help').status, 0, command);
  });

  it('prints what the others of the folder make of an article', () => {
    const summary = 'Former goalkeeper Otto Penhale was found guilty of fraud by a jury in Castroleal on Friday.';
    const below = `\nPenhale jury takes nine minutes\n\n${summary}\n\nAll the chess of the week\n\nThe weather in Velm harbour\n`;
    mkdirSync(join(folder, 'Velm Echo'));
    const silent = file('Velm Echo/a.txt', REPORT + below);
    const named = file(
      'Velm Echo/b.txt',
      `The old quay of Port Velm was sold to a shipyard on Monday. Mayor Ada Quill signed the contract in the town hall.\n\n“We had no choice,” Ms. Quill told reporters. The harbour fund is empty.\n${below}\nThe post Quay sold appeared first on Velm Echo.\n`,
    );
    const { articles } = analyze(silent, named);
    const [{ blocks, sentences, people, publisher }] = articles;
    const index = blocks.findIndex(({ start }: { start: number }) => (REPORT + below).startsWith(summary, start));
    assert.deepEqual([blocks[index].kind, blocks[index].others], ['noise', 1]);
    assert.ok(!sentences.some(({ block }: { block: number }) => block === index));
    assert.deepEqual(
      people.map(({ name }: { name: string }) => name),
      ['Imre Castellane'],
    );
    assert.equal(publisher, 'Velm Echo');
  });

  it('prints the contract for an article', () => {
    const path = file('report.txt', REPORT);
    const { status, version, articles, corroborations } = analyze(path);
    assert.equal(status, 0);
    assert.equal(version, 1);
    assert.deepEqual(corroborations, []);
    const [article] = articles;
    assert.equal(article.path, path);
    assert.equal(article.recognized, true);
    assert.ok(article.confidence >= 0.5 && article.confidence <= 1);
    assert.equal(article.publicationDate, '2026-03-09');
    assert.equal(article.publisher, null);
    const [person] = article.people;
    assert.equal(person.name, 'Imre Castellane');
    assert.equal(person.identity, 'imre-castellane');
    for (const { start, end, kind } of person.mentions) {
      assert.match(kind, /^(name|title|nominal|pronoun)$/);
      assert.ok(REPORT.slice(start, end).trim().length > 0);
    }
    const sunday = article.times.find(({ start, end }: { start: number; end: number }) =>
      /Sunday/.test(REPORT.slice(start, end)),
    );
    assert.deepEqual([sunday.type, sunday.value], ['DATE', '2026-03-08']);
    const resignation = article.events.find(
      ({ trigger }: { trigger: { start: number; end: number } }) =>
        REPORT.slice(trigger.start, trigger.end) === 'resigned',
    );
    assert.equal(resignation.type, 'Personnel');
    assert.deepEqual(resignation.participants, [person.id]);
    assert.equal(resignation.time, '2026-03-08');
  });

  it('links the samples to each other, and each pair once', () => {
    const { articles, corroborations } = analyze(SAMPLES);
    assert.equal(articles.length, readdirSync(SAMPLES).length);
    const paths = new Set(articles.map(({ path }: { path: string }) => path));
    const pairs = new Set<string>();
    for (const { a, b, relation, score, shown, reasons } of corroborations) {
      assert.ok(paths.has(a.path) && paths.has(b.path) && a.path !== b.path);
      assert.match(relation, /^(corroborates|conflicts|updates|cites|repeats)$/);
      assert.ok(score >= 0.05 && score <= 1);
      assert.equal(typeof shown, 'boolean');
      assert.ok(reasons.length > 0);
      const key = [a, b]
        .map(({ path, sentence }) => `${path}:${sentence}`)
        .sort()
        .join(' ');
      assert.ok(!pairs.has(key), key);
      pairs.add(key);
    }
    assert.ok(corroborations.some(({ shown }: { shown: boolean }) => shown));
  });

  it('finds articles at any depth of a folder, in a stable order', () => {
    mkdirSync(join(folder, 'b'));
    const paths = ['a.txt', join('b', 'c.article'), 'd.text', 'e.md'].map((name) => file(name, REPORT));
    const found = analyze(folder).articles.map(({ path }: { path: string }) => path);
    assert.deepEqual(found, paths.slice(0, 3));
  });

  it('reads nothing of what the product keeps in the folder', () => {
    mkdirSync(join(folder, '.second-source'));
    const own = file(join('.second-source', 'report.txt'), REPORT);
    const path = file('a.txt', REPORT);
    const { status, articles } = analyze(folder);
    assert.deepEqual([status, articles.map((each: { path: string }) => each.path)], [0, [path]]);
    assert.match(run('analyze', own).stderr, /is in \.second-source/);
  });

  it('lists what is not an article with nothing in it', () => {
    const { status, articles } = analyze(file('list.txt', 'apples\npears\n'));
    assert.equal(status, 0);
    const [{ recognized, people, sentences, blocks, events, times, quotes }] = articles;
    assert.equal(recognized, false);
    assert.deepEqual([people, sentences, blocks, events, times, quotes], [[], [], [], [], [], []]);
  });

  it('reads what is not an article when told to, and says how much it looks like one', () => {
    const path = file('list.txt', 'apples and pears fell on Monday\nplums\n');
    const [alone] = analyze(path).articles;
    const [chosen] = JSON.parse(run('analyze', '--json', '--as-article', path).stdout).articles;
    assert.deepEqual([alone.recognized, chosen.recognized], [false, true]);
    assert.equal(chosen.confidence, alone.confidence);
    assert.ok(chosen.sentences.length > 0);
  });

  it('compares two sentences of hundreds of dates', () => {
    const dates = Array.from({ length: 400 }, (_, i) => `${1500 + i}-03-0${1 + (i % 9)}`).join(', ');
    const paths = ['a.txt', 'b.txt'].map((name) => file(name, `${REPORT}\nImre Castellane resigned on ${dates}.\n`));
    assert.equal(analyze(...paths).status, 0);
  });

  for (const [what, content] of [
    ['empty', ''],
    ['binary', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 0, 0, 0, 13])],
    ['not UTF-8', new Uint8Array([0x48, 0x69, 0xff, 0xfe, 0x80, 0x20, 0xc3])],
  ] as const) {
    it(`names a file that is ${what}, and still reads the others`, () => {
      const bad = file('bad.txt', content);
      const good = file('good.txt', REPORT);
      const { status, stderr, articles } = analyze(bad, good);
      assert.equal(status, 1);
      assert.match(stderr, /bad\.txt: \w+/);
      assert.deepEqual(
        articles.map(({ path }: { path: string }) => path),
        [good],
      );
    });
  }

  it('names a file that is not there', () => {
    const { status, stderr, articles } = analyze(join(folder, 'missing.txt'), file('good.txt', REPORT));
    assert.equal(status, 1);
    assert.match(stderr, /missing\.txt: no such file or folder/);
    assert.equal(articles.length, 1);
  });

  it('names a file that it may not read', function () {
    const path = file('secret.txt', REPORT);
    chmodSync(path, 0);
    try {
      readFileSync(path);
      console.log('      this account may read every file');
      this.skip();
    } catch {
      assert.match(analyze(path).stderr, /secret\.txt: permission denied/);
    }
  });

  it('prints a readable report without --json', () => {
    const { status, stdout } = run('analyze', file('report.txt', REPORT));
    assert.equal(status, 0);
    assert.match(stdout, /Imre Castellane/);
    assert.match(stdout, /8 Mar 2026/);
  });

  for (const args of [[], ['analyze'], ['analyze', '--yaml', 'x.txt'], ['divine', 'x.txt']]) {
    it(`refuses “${args.join(' ')}” with status 2`, () => {
      const { status, stdout, stderr } = run(...args);
      assert.equal(status, 2);
      assert.equal(stdout, '');
      assert.notEqual(stderr, '');
    });
  }
});
