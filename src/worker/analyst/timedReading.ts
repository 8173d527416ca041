import type { Recognition } from '../../article';
import { readArticle } from '../store/encodedArticle';
import type { Reading } from './analyst';

export function timedReading(text: string, recognition?: Recognition): Reading {
  const start = performance.now();
  const article = readArticle(text, recognition);
  return { article, duration: performance.now() - start };
}
