import type { ParsedSentence, Token } from '../language/token';
import { rules } from './configuration';
import type { Candidate, Meaning } from './meaning';
import type { Match } from './rule';
import { tokenAt } from './tokenAt';
import { maskOf, triggersIn } from './triggers';

const MASKED = rules.map((rule) => ({ rule, mask: maskOf(rule.triggers) }));

/** The time expressions of a sentence, in order, none overlapping another. */
export function recognise(text: string, sentence: ParsedSentence): Candidate[] {
  const triggers = triggersIn(sentence.tokens);
  if (triggers === 0) return [];
  const words = text.slice(sentence.start, sentence.end);
  const found: Found[] = [];
  for (const { rule, mask } of MASKED) {
    if ((mask & triggers) === 0) continue;
    rule.pattern.lastIndex = 0;
    for (let match = rule.pattern.exec(words); match; match = rule.pattern.exec(words)) {
      const at = new SentenceMatch(sentence, match);
      const meaning = rule.read(at);
      if (meaning) found.push({ start: at.start, end: at.end, meaning });
    }
  }
  return longest(found).filter((each): each is Candidate => each.meaning !== 'none');
}

interface Found {
  readonly start: number;
  readonly end: number;
  readonly meaning: Meaning | 'none';
}

/** Of those that overlap the longest; of equals the one found first. */
function longest(found: readonly Found[]): Found[] {
  const kept: Found[] = [];
  for (const next of [...found].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (!last || last.end <= next.start) kept.push(next);
    else if (next.end - next.start > last.end - last.start) kept[kept.length - 1] = next;
  }
  return kept;
}

class SentenceMatch implements Match {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly groups: Readonly<Record<string, string | undefined>>;

  constructor(
    readonly sentence: ParsedSentence,
    match: RegExpExecArray,
  ) {
    this.start = sentence.start + match.index;
    this.end = this.start + match[0].length;
    this.text = match[0];
    this.groups = match.groups ?? {};
  }

  first(): Token | undefined {
    return this.before(0);
  }

  before(distance = 1): Token | undefined {
    return this.sentence.tokens[tokenAt(this.sentence.tokens, this.start) - distance];
  }

  after(distance = 1): Token | undefined {
    return this.sentence.tokens[tokenAt(this.sentence.tokens, this.end) + distance - 1];
  }
}
