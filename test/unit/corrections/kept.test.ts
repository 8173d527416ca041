import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import {
  type Change,
  type Correction,
  changeOf,
  corrections,
  entryOf,
  NO_CHANGE,
  readDocument,
  writeDocument,
} from '../../../src/corpus/corrections';
import { KeptCorrections, type Memory, type Place } from '../../../src/editor/corrections/keptCorrections';
import { TemporaryFolder } from '../../support/articleFolder';

const FILE = '.second-source/corrections.json';

const notASource = (file: string): Correction => ({
  kind: 'notASource',
  article: { file, lines: [] },
  at: '2031-03-05T10:00:00Z',
});
const adding = (correction: Correction): Change => ({ ...NO_CHANGE, add: [entryOf(correction).line] });

/** A file on this disk, written as VS Code writes it: beside its place first. */
function onDisk(path: string): Place {
  return {
    read: () =>
      readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return null;
        throw error;
      }),
    write: async (text) => {
      await mkdir(dirname(path), { recursive: true });
      const unfinished = `${path}.${randomUUID()}`;
      await writeFile(unfinished, text);
      await rename(unfinished, path);
    },
  };
}

/** What VS Code remembers, as JSON. */
function memory(text = '{}'): Memory & { readonly text: () => string } {
  let kept = text;
  return {
    get: () => changeOf(JSON.parse(kept)),
    set: async (change) => {
      kept = JSON.stringify(change);
    },
    text: () => kept,
  };
}

describe('Corrections that are kept', () => {
  let folder: TemporaryFolder;
  beforeEach(async () => {
    folder = await TemporaryFolder.make();
  });
  afterEach(() => folder.remove());

  const keep = ({ place = () => onDisk(folder.at(FILE)), remembered = memory(), problems = [] as string[] } = {}) =>
    new KeptCorrections({
      place: place as () => Place | null,
      memory: remembered,
      onProblem: (problem) => problems.push(problem),
      onChange: () => {},
    });
  const inFile = async (): Promise<string[]> =>
    corrections(readDocument(await readFile(folder.at(FILE), 'utf8')))
      .map((each) => (each.kind === 'notTheSame' ? '' : each.article.file))
      .sort();
  const counting = (kept: KeptCorrections): number => corrections(kept.document).length;

  it('count at once, stand in the file soon, and are remembered nowhere else then', async () => {
    const remembered = memory();
    const kept = keep({ remembered });
    const back = kept.change(adding(notASource('a.txt')));
    assert.equal(counting(kept), 1);
    await kept.settled();
    assert.deepEqual(await inFile(), ['a.txt']);
    assert.deepEqual(JSON.parse(remembered.text()), NO_CHANGE);
    kept.change(back);
    assert.equal(counting(kept), 0);
    await kept.settled();
    assert.deepEqual(await inFile(), []);
  });

  it('are all there when two windows write at the same moment, again and again', async () => {
    const windows = [keep(), keep(), keep()];
    for (let round = 0; round < 3; round++) {
      windows.forEach((kept, i) => void kept.change(adding(notASource(`${round}-${i}.txt`))));
      await Promise.all(windows.map((kept) => kept.settled()));
    }
    await Promise.all(windows.map((kept) => kept.refresh()));
    const expected = [0, 1, 2].flatMap((round) => [0, 1, 2].map((i) => `${round}-${i}.txt`));
    assert.deepEqual(await inFile(), expected);
    for (const kept of windows) assert.equal(counting(kept), expected.length);
  });

  it('leave what somebody else wrote meanwhile, and take back only their own', async () => {
    const kept = keep();
    const back = kept.change(adding(notASource('a.txt')));
    await kept.settled();
    const other = keep();
    await other.refresh();
    other.change(adding(notASource('b.txt')));
    await other.settled();
    kept.change(back);
    await kept.settled();
    assert.deepEqual(await inFile(), ['b.txt']);
  });

  it('are read from a folder and written to it only when it may be, and nothing is lost until then', async () => {
    await folder.write(FILE, writeDocument({ entries: [entryOf(notASource('theirs.txt'))], fields: {} }));
    const before = await readFile(folder.at(FILE), 'utf8');
    const remembered = memory();
    let isTrusted = false;
    const kept = keep({ remembered, place: () => (isTrusted ? onDisk(folder.at(FILE)) : null) as Place });
    await kept.refresh();
    assert.equal(counting(kept), 0, 'what a folder says does not count before it is trusted');
    kept.change(adding(notASource('mine.txt')));
    await kept.settled();
    assert.equal(await readFile(folder.at(FILE), 'utf8'), before);

    const nextWindow = keep({ remembered: memory(remembered.text()), place: () => null as unknown as Place });
    assert.equal(counting(nextWindow), 1);

    isTrusted = true;
    await kept.refresh();
    assert.deepEqual(await inFile(), ['mine.txt', 'theirs.txt']);
    assert.deepEqual(JSON.parse(remembered.text()), NO_CHANGE);
  });

  it('are remembered while the file cannot be written, which is said once', async () => {
    await writeFile(folder.at('.second-source'), 'no folder');
    const [problems, remembered] = [[] as string[], memory()];
    const kept = keep({ problems, remembered });
    kept.change(adding(notASource('a.txt')));
    kept.change(adding(notASource('b.txt')));
    await kept.settled();
    assert.equal(counting(kept), 2);
    assert.equal(problems.length, 1);
    assert.equal(JSON.parse(remembered.text()).add.length, 2);
    await rm(folder.at('.second-source'));
    await kept.refresh();
    assert.deepEqual(await inFile(), ['a.txt', 'b.txt']);
  });

  it('leave a damaged file as it is, and are written when it is mended', async () => {
    await folder.write(FILE, 'half of a fi');
    const problems: string[] = [];
    const kept = keep({ problems });
    kept.change(adding(notASource('a.txt')));
    await kept.settled();
    assert.equal(await readFile(folder.at(FILE), 'utf8'), 'half of a fi');
    assert.deepEqual(problems, ['is damaged']);
    assert.equal(counting(kept), 1);
    await folder.write(FILE, writeDocument({ entries: [entryOf(notASource('b.txt'))], fields: {} }));
    await kept.refresh();
    assert.deepEqual(await inFile(), ['a.txt', 'b.txt']);
  });

  it('are remembered and not written where the file would become too large to be read', async () => {
    const [problems, remembered] = [[] as string[], memory()];
    const kept = keep({ problems, remembered });
    kept.change({ ...NO_CHANGE, add: Array.from({ length: 5000 }, (_, i) => entryOf(notASource(`${i}.txt`)).line) });
    await kept.settled();
    kept.change(adding(notASource('one more.txt')));
    await kept.settled();
    assert.equal((await inFile()).length, 5000);
    assert.equal(counting(kept), 5001);
    assert.deepEqual(problems, ['has more than 5000 corrections']);
    assert.equal(JSON.parse(remembered.text()).add.length, 1);
  });

  it('survive whatever VS Code may have remembered', () => {
    for (const text of ['null', '7', '[]', '{"add":7,"remove":[1,"{"]}', '{"add":["7","{\\"kind\\":\\"x\\"}"]}'])
      assert.equal(counting(keep({ remembered: memory(text) })), 0, text);
  });
});
