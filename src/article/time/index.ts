import type { TimeExpression } from '../analysis';
import type { ArticleDocument } from '../document';
import { anchor } from './anchoring';
import { recognise } from './recognise';
import { refiners } from './refiners';

/** The time expressions of an article, in order, with TIMEX3 values. */
export function findTimes(document: ArticleDocument): TimeExpression[] {
  const recognised = document.sentences.map((sentence) => ({
    sentence,
    candidates: refiners.reduce((found, refine) => refine(found, document.text), recognise(document.text, sentence)),
  }));
  return [...anchor(document, recognised)];
}
