import { analyzeArticle, type Recognition } from '../../article';
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

/** Null when the text is no article. */
export function readArticle(text: string, recognition?: Recognition): EncodedArticle | null {
  const analysis = analyzeArticle(text, recognition);
  if (!analysis.recognition.recognized) return null;
  return { body: encode(bodyCodec, { text, analysis }), profile: encodeProfile(text, analysis) };
}
