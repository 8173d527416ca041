import type { Recognition } from '../../article';
import { blob, type Codec, decode, encode, list, nullable, object, text, uint32s } from '../../codec';
import { recognitionCodec } from './analysisCodec';
import type { EncodedArticle, ReadText } from './encodedArticle';

/** What became of a text, by the hash of its file. */
export interface Entry extends ReadText {
  readonly hash: string;
}

interface StoredEntry {
  readonly hash: string;
  readonly recognition: Recognition;
  readonly article: {
    readonly body: Uint8Array;
    readonly profile: Uint8Array;
    /** Indices into the terms of the segment, encoded. */
    readonly terms: Uint8Array;
  } | null;
}

interface Segment {
  readonly terms: readonly string[];
  readonly entries: readonly StoredEntry[];
}

const segmentCodec: Codec<Segment> = object({
  terms: list(text),
  entries: list(
    object<StoredEntry>({
      hash: text,
      recognition: recognitionCodec,
      article: nullable(object({ body: blob, profile: blob, terms: blob })),
    }),
  ),
});

/** Many entries in one file, which holds each term once. */
export function encodeSegment(entries: Iterable<Entry>): Uint8Array {
  const terms = new Map<string, number>();
  const indexOf = (term: string): number => {
    const known = terms.get(term);
    if (known !== undefined) return known;
    terms.set(term, terms.size);
    return terms.size - 1;
  };
  const stored = Array.from(entries, ({ hash, recognition, article }) => ({
    hash,
    recognition,
    article: article && {
      body: article.body,
      profile: article.profile.bytes,
      terms: encode(
        uint32s,
        article.profile.terms.map((index) => indexOf(article.profile.table[index] ?? '')),
      ),
    },
  }));
  return encode(segmentCodec, { terms: [...terms.keys()], entries: stored });
}

/**
 * The entries by their hashes.
 * @throws {RangeError} When the bytes are not what {@link encodeSegment} made.
 */
export function decodeSegment(bytes: Uint8Array): Map<string, Entry> {
  const { terms, entries } = decode(segmentCodec, bytes);
  return new Map(
    entries.map(({ hash, recognition, article }) => [
      hash,
      { hash, recognition, article: article && new StoredArticle(article, terms) },
    ]),
  );
}

/** Looks its terms up when they are asked for. */
class StoredArticle implements EncodedArticle {
  readonly body: Uint8Array;
  readonly #profile: Uint8Array;
  readonly #indices: Uint8Array;
  readonly #table: readonly string[];

  constructor({ body, profile, terms }: NonNullable<StoredEntry['article']>, table: readonly string[]) {
    this.body = body;
    this.#profile = profile;
    this.#indices = terms;
    this.#table = table;
  }

  get profile(): EncodedArticle['profile'] {
    return {
      bytes: this.#profile,
      table: this.#table,
      terms: decode(uint32s, this.#indices),
    };
  }
}
