import assert from 'node:assert/strict';
import type { Random } from '../../../bench/generator/random';
import { decode, encode } from '../../../src/codec';
import { Corpus, encodeProfile } from '../../../src/corpus';
import { ArticleCache } from '../../../src/worker/store/articleCache';
import { bodyCodec, type EncodedArticle } from '../../../src/worker/store/encodedArticle';
import { seal, unseal } from '../../../src/worker/store/seal';
import { decodeSegment, type Entry, encodeSegment } from '../../../src/worker/store/segment';
import type { Storage } from '../../../src/worker/store/storage';
import type { Check, ReadText } from './check';

const VERSION = 'a version';
const FILE = { size: 1, modified: 2 };

/** What is stored comes back as it was. */
export const storingKeepsAll: Check = {
  name: 'storing',
  share: 60,
  run(articles) {
    const entries = entriesOf(articles);
    for (const [i, { text, analysis }] of articles.entries()) {
      const { terms: _, ...shown } = analysis;
      const body = entries[i]?.article?.body ?? new Uint8Array();
      assert.deepEqual(decode(bodyCodec, body), { text, analysis: shown }, 'an article comes back as it was');
      assert.deepEqual(encode(bodyCodec, decode(bodyCodec, body)), body, 'and is written the same again');
    }
    const restored = decodeSegment(encodeSegment(entries));
    assert.deepEqual(
      [...restored.keys()],
      entries.map(({ hash }) => hash),
      'every entry of a segment comes back',
    );
    const own = corpusOf(entries);
    const stored = corpusOf([...restored.values()]);
    assert.deepEqual(stored.allCorroborations(), own.allCorroborations(), 'stored articles are linked the same');
    assert.deepEqual([...stored.people()], [...own.people()], 'stored articles have the same people');
  },
};

/** Damaged files of the cache are noticed, whatever is damaged. */
export const damageIsNoticed: Check = {
  name: 'damage',
  share: 30,
  async run(articles, random) {
    const entries = entriesOf(articles);
    const files = new Map<string, Uint8Array>();
    const cache = await ArticleCache.open(storageOf(files), VERSION);
    for (const entry of entries) {
      cache.setFile(`file:///${entry.hash}`, FILE, entry.hash);
      await cache.put(entry);
    }
    await cache.rest();
    for (let round = 0; round < 5; round++) {
      const damaged = new Map([...files].map(([name, bytes]) => [name, damage(bytes, random)]));
      const reopened = await ArticleCache.open(storageOf(damaged), VERSION);
      for (const { hash, article } of entries) {
        const known = reopened.hashOf(`file:///${hash}`, FILE);
        assert.ok(known === undefined || known === hash, 'a file is known by its own hash or not at all');
        const kept = (await reopened.get(hash))?.article;
        if (kept) assert.deepEqual(kept.body, article?.body, 'what comes back is what was stored');
      }
      await reopened.rest();
    }
    for (const bytes of files.values()) {
      const changed = damage(bytes, random);
      if (Buffer.compare(changed, bytes) !== 0) assert.equal(unseal(changed, VERSION), null, 'a broken seal is seen');
      assert.notEqual(unseal(seal(bytes, VERSION), VERSION), null, 'a whole seal holds');
      assert.equal(unseal(bytes, 'another'), null, 'what another version wrote is not read');
    }
  },
};

/** Bytes that nobody wrote are refused by an error, or read to their end. */
export const bytesNeverHang: Check = {
  name: 'decoding',
  run(articles, random) {
    const entries = entriesOf(articles);
    const segment = encodeSegment(entries);
    for (let round = 0; round < 3; round++) {
      refusedOrRead(() => {
        for (const { article } of decodeSegment(damage(segment, random)).values()) {
          if (!article) continue;
          decode(bodyCodec, article.body);
          new Corpus().setProfile('', article.profile);
        }
      });
      for (const { article } of entries) {
        if (!article) continue;
        refusedOrRead(() => decode(bodyCodec, damage(article.body, random)));
        const { bytes } = article.profile;
        refusedOrRead(() => new Corpus().setProfile('', { ...article.profile, bytes: damage(bytes, random) }));
      }
    }
  },
};

function refusedOrRead(read: () => void): void {
  try {
    read();
  } catch (error) {
    assert.ok(error instanceof RangeError || error instanceof TypeError, `bytes are refused as bytes: ${error}`);
    assert.doesNotMatch(`${error}`, /call stack|allocation failed/i, 'bytes are refused before they exhaust anything');
  }
}

function entriesOf(articles: readonly ReadText[]): Entry[] {
  return articles.map(({ text, analysis }, i) => {
    const article: EncodedArticle = {
      body: encode(bodyCodec, { text, analysis }),
      profile: encodeProfile(text, analysis),
    };
    return { hash: `hash ${i}`, recognition: analysis.recognition, article };
  });
}

function corpusOf(entries: readonly Entry[]): Corpus {
  const corpus = new Corpus();
  for (const { hash, article } of entries) if (article) corpus.setProfile(hash, article.profile);
  return corpus;
}

/** A copy that was cut short, or of which some bytes are others, or double, or gone. */
function damage(bytes: Uint8Array, random: Random): Uint8Array {
  const at = random.integer(0, Math.max(0, bytes.length - 1));
  const length = random.integer(1, 16);
  switch (random.integer(0, 4)) {
    case 0:
      return bytes.slice(0, at);
    case 1:
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)]);
    case 2:
      return Buffer.concat([bytes.subarray(0, at + length), bytes.subarray(at)]);
    default: {
      const changed = bytes.slice();
      for (let i = random.integer(1, 3); i > 0; i--) {
        changed[random.integer(0, Math.max(0, bytes.length - 1))] = random.pick([
          0,
          1,
          0x7f,
          0x80,
          0xff,
          random.integer(0, 255),
        ]);
      }
      return changed;
    }
  }
}

function storageOf(files: Map<string, Uint8Array>): Storage {
  return {
    list: async () => [...files.keys()],
    read: async (name) => files.get(name) ?? assert.fail(`There is no ${name}`),
    write: async (name, bytes) => void files.set(name, bytes),
    remove: async (name) => void files.delete(name),
  };
}
