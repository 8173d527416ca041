import assert from 'node:assert/strict';
import { join } from 'node:path';
import { CHOSEN } from '../../../src/article';
import { Corpus, type Corroboration, type EncodedProfile } from '../../../src/corpus';
import { compareAll } from '../../../src/worker/comparer/compareAll';
import { readArticle } from '../../../src/worker/store/encodedArticle';
import { article } from '../../support/articleFolder';

const TOWNS = ['Vellmar', 'Karstad', 'Tarvik', 'Port Velm'];

describe('Articles that are compared on threads', () => {
  const profiles = new Map<string, EncodedProfile>();
  const corpus = new Corpus();

  before(() => {
    for (let i = 0; i < 12; i++) {
      const path = `${i}.txt`;
      const read = readArticle(article(i % 2 ? 'Imre Castellane' : 'Odalys Brenn', TOWNS[i % 4] ?? ''), CHOSEN);
      if (read) profiles.set(path, read.profile);
    }
    for (const [path, profile] of profiles) corpus.setProfile(path, profile);
  });

  async function compare(patience: number): Promise<{ links: Corroboration[]; problems: string[] }> {
    const problems: string[] = [];
    const links: Corroboration[] = [];
    const batches = compareAll(corpus, {
      script: join(process.cwd(), 'dist', 'worker.js'),
      profiles,
      width: 2,
      patience,
      onProblem: (path, problem) => problems.push(`${path} ${problem}`),
    });
    for await (const batch of batches) links.push(...batch);
    return { links, problems };
  }

  it('have the links that they have on one, in the same order', async () => {
    const alone = corpus.allCorroborations();
    assert.ok(alone.length > 20);
    assert.deepEqual(await compare(60_000), { links: alone, problems: [] });
  });

  it('have each link once, and all that either article alone would find', () => {
    const keyOf = ({ a, b }: Corroboration): string => JSON.stringify([a, b]);
    const each = new Set([...profiles.keys()].flatMap((path) => corpus.corroborations(path).map(keyOf)));
    assert.deepEqual(corpus.allCorroborations().map(keyOf).sort(), [...each].sort());
  });

  it('are named when they take too long, and hold up no other', async () => {
    const { links, problems } = await compare(1);
    assert.deepEqual(links, []);
    assert.deepEqual(problems.sort(), [...profiles.keys()].map((path) => `${path} takes more than 0.001 s`).sort());
  });
});
