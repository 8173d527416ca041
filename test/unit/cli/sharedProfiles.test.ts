import assert from 'node:assert/strict';
import { analyzeArticle } from '../../../src/article';
import { SharedProfiles } from '../../../src/cli/sharedProfiles';
import { Corpus, type EncodedProfile, encodeProfile } from '../../../src/corpus';

const TEXTS: Readonly<Record<string, string>> = {
  'a.txt':
    'Mayor quits in Port Velm\n\nPORT VELM — Anna Berg, the mayor of Port Velm, resigned on Sunday over the harbor contracts.\n\nBerg said she would not run again.\n',
  'b.txt':
    'Velm mayor steps down\n\nThe mayor of Port Velm, Anna Berg, resigned on Sunday because of the harbor contracts, the city said.\n\nThe naïve 港 contracts had been signed in March.\n',
};

describe('Profiles that threads share', () => {
  const shared = new SharedProfiles();
  const alone = new Map<string, EncodedProfile>();
  for (const [path, text] of Object.entries(TEXTS)) {
    const profile = encodeProfile(text, analyzeArticle(text));
    alone.set(path, profile);
    shared.share(path, profile);
  }

  /** Of all pairs, with the names and reasons that come from the profiles. */
  function linksOf(profiles: ReadonlyMap<string, EncodedProfile>) {
    const corpus = new Corpus();
    for (const [path, profile] of profiles) corpus.setProfile(path, profile);
    return corpus.allCorroborations();
  }

  it('say what they said', () => {
    const links = linksOf(alone);
    assert.ok(links.length > 0);
    assert.deepEqual(linksOf(shared.byPath), links);
    assert.deepEqual(linksOf(structuredClone(shared.byPath)), links);
  });

  it('take the memory of one however many threads get them', () => {
    const received = structuredClone(shared.byPath);
    const [a, b] = [received.get('a.txt'), received.get('b.txt')];
    assert.ok(a && b);
    assert.equal(a.table, b.table);
    assert.equal(new Set(a.table).size, a.table.length);
    const kept = shared.byPath.get('a.txt');
    assert.ok(kept);
    const before = kept.bytes[0] ?? 0;
    a.bytes[0] = before ^ 0xff;
    assert.equal(kept.bytes[0], before ^ 0xff);
    a.bytes[0] = before;
  });
});
