import { readArticle } from '../store/encodedArticle';
import type { Reading } from './analyst';

export function timedReading(text: string): Reading {
  const start = performance.now();
  const article = readArticle(text);
  return { article, duration: performance.now() - start };
}
