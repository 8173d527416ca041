import type { ParsedSentence } from '../language';
import { isQuoteMark, isStatementVerb, speakerInFront } from './speech';

const DASH = /^(?:[—–―]|--)$/;
/** The longest name behind a dash, in tokens. */
const LONGEST_NAME = 5;

/**
 * For each sentence who is named in front of its paragraph ("VELK: …", or by the one before that ends in "the Courier reports:") or
 * behind it ("… ― Dana Velk"), or null. What opens with a quotation mark goes on with the words of the paragraph before.
 */
export function turnsOf(sentences: readonly ParsedSentence[], text: string): (string | null)[] {
  const byBlock = new Map<number, string>();
  let open: string | null = null;
  let before = -1;
  for (const { block, tokens, kind } of sentences) {
    if (kind === 'headline') continue;
    if (block !== before) {
      const named = speakerInFront(tokens);
      const [first, last] = [tokens[isQuoteMark(tokens[0]) ? 1 : 0], tokens[named]];
      const speaker: string | null = first && last ? text.slice(first.start, last.end) : null;
      open = speaker ?? (isQuoteMark(tokens[0]) ? open : null);
      if (open !== null) byBlock.set(block, open);
      before = block;
    }
    open = announced(tokens, text) ?? (closesQuotation(tokens) ? null : open);
  }
  for (const { block, tokens } of sentences) {
    const signature = signatureOf(tokens, text);
    if (signature) byBlock.set(block, signature);
  }
  return sentences.map(({ block, kind }) => (kind === 'headline' ? null : (byBlock.get(block) ?? null)));
}

const closesQuotation = (tokens: ParsedSentence['tokens']): boolean => isQuoteMark(tokens.at(-1));

/** "The Halden Courier reports:": who says what follows, or null. */
function announced(tokens: ParsedSentence['tokens'], text: string): string | null {
  if (tokens.at(-1)?.text !== ':') return null;
  const verb = tokens.findLastIndex(({ tag, lemma }) => /^VB[DZP]$/.test(tag) && isStatementVerb(lemma));
  const subject = tokens.findIndex(({ head, relation }) => head === verb && relation === 'nsubj');
  if (verb < 0 || subject < 0 || subject > verb || !tokens[subject]?.tag.startsWith('NN')) return null;
  let first = subject;
  tokens.forEach(({ head, relation }, index) => {
    if (head === subject && /^(?:det|compound|amod|flat|nmod:poss)$/.test(relation)) first = Math.min(first, index);
  });
  const [start, end] = [tokens[first]?.start ?? 0, tokens[subject]?.end ?? 0];
  return text.slice(start, end);
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
