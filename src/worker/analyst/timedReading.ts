import { type ReadAs, readText } from '../store/encodedArticle';
import type { Reading } from './analyst';

export function timedReading(text: string, as?: ReadAs): Reading {
  const start = performance.now();
  return { ...readText(text, as), duration: performance.now() - start };
}
