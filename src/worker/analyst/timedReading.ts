import type { Knowledge } from '../../corpus/corrections';
import { type ReadAs, readText } from '../store/encodedArticle';
import type { Reading } from './analyst';

export function timedReading(text: string, as?: ReadAs, known?: Knowledge): Reading {
  const start = performance.now();
  return { ...readText(text, as, known), duration: performance.now() - start };
}
