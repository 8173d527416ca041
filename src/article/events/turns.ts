import type { ParsedSentence } from '../language';
import { speakerInFront } from './speech';

const DASH = /^(?:[—–―]|--)$/;
/** The longest name behind a dash, in tokens. */
const LONGEST_NAME = 5;

/** For each sentence who is named in front of its paragraph ("VELK: …") or behind it ("… ― Dana Velk"), or null. */
export function turnsOf(sentences: readonly ParsedSentence[], text: string): (string | null)[] {
  const byBlock = new Map<number, string>();
  for (const { block, tokens, kind } of sentences) {
    if (kind === 'headline' || byBlock.has(block)) continue;
    const named = speakerInFront(tokens);
    const first = tokens[0];
    const last = tokens[named];
    if (first && last) byBlock.set(block, text.slice(first.start, last.end));
  }
  for (const { block, tokens } of sentences) {
    const signature = signatureOf(tokens, text);
    if (signature) byBlock.set(block, signature);
  }
  return sentences.map(({ block, kind }) => (kind === 'headline' ? null : (byBlock.get(block) ?? null)));
}

function signatureOf(tokens: ParsedSentence['tokens'], text: string): string | null {
  for (let dash = tokens.length - 2; dash > 0 && tokens.length - dash <= LONGEST_NAME + 1; dash--) {
    if (!DASH.test(tokens[dash]?.text ?? '')) continue;
    const name = tokens.slice(dash + 1);
    const [first, last] = [name[0], name.at(-1)];
    const isName =
      name.length > 1 && name.every(({ tag, text: word }) => tag.startsWith('NNP') && /^\p{Lu}/u.test(word));
    return first && last && isName ? text.slice(first.start, last.end) : null;
  }
  return null;
}
