import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Span } from '../../src/article/span';

/** A document of a TimeML corpus with the words that are annotated as events. */
export interface TimemlDocument {
  readonly name: string;
  readonly text: string;
  readonly events: readonly Span[];
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The documents of a folder of `.tml` files, http://www.timeml.org */
export function readTimeml(folder: string): TimemlDocument[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.tml'))
    .sort()
    .map((file) => ({ name: file.replace('.tml', ''), ...readBody(readFileSync(join(folder, file), 'utf8')) }));
}

function readBody(xml: string): { text: string; events: Span[] } {
  const body = (/<TEXT>([\s\S]*?)<\/TEXT>/.exec(xml)?.[1] ?? '').trim();
  const events: Span[] = [];
  let text = '';
  let start = 0;
  for (const [piece, close, element] of body.matchAll(/<(\/?)([A-Z]\w*)[^>]*>|[^<]+/g)) {
    if (element === undefined) text += piece.replace(/&(\w+);/g, (all, name) => ENTITIES[name] ?? all);
    else if (element !== 'EVENT') continue;
    else if (close) events.push({ start, end: text.length });
    else start = text.length;
  }
  return { text, events };
}
