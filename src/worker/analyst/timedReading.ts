import type { KnownMetadata } from '../../article';
import { type ReadAs, readText } from '../store/encodedArticle';
import type { Reading } from './analyst';

export function timedReading(text: string, as?: ReadAs, metadata?: KnownMetadata): Reading {
  const start = performance.now();
  return { ...readText(text, as, metadata), duration: performance.now() - start };
}
