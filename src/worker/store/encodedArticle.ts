import {
  type ArticleAnalysis,
  analyzeArticle,
  chosenAsArticle,
  type KnownMetadata,
  type Recognition,
} from '../../article';
import { type Codec, encode, object, text } from '../../codec';
import { type EncodedProfile, encodeProfile } from '../../corpus';
import { analysisCodec, type ShownAnalysis } from './analysisCodec';

/** An article with everything that was found in it, ready to be kept, sent to another thread, or put on the shelf. */
export interface EncodedArticle {
  /** By {@link bodyCodec}. */
  readonly body: Uint8Array;
  readonly profile: EncodedProfile;
}

export interface ArticleBody {
  readonly text: string;
  readonly analysis: ShownAnalysis;
}

export const bodyCodec: Codec<ArticleBody> = object({ text, analysis: analysisCodec });

/** What a text is taken for: `article` whatever it looks like, with how much it looks like one. */
export type ReadAs = Recognition | 'article';

/** What came of a text. */
export interface ReadText {
  readonly recognition: Recognition;
  /** Null when the text is no article. */
  readonly article: EncodedArticle | null;
}

export function readText(text: string, as?: ReadAs, metadata?: KnownMetadata): ReadText {
  const analysis = analyzeArticle(text, as === 'article' ? chosenAsArticle(text) : as, metadata);
  return { recognition: analysis.recognition, article: encodeArticle(text, analysis) };
}

/** Null when the text is no article. */
export const readArticle = (text: string, recognition?: Recognition): EncodedArticle | null =>
  readText(text, recognition).article;

function encodeArticle(text: string, analysis: ArticleAnalysis): EncodedArticle | null {
  if (!analysis.recognition.recognized) return null;
  return { body: encode(bodyCodec, { text, analysis }), profile: encodeProfile(text, analysis) };
}
