import type { ParsedSentence, Token } from '../../language/token';
import { labelledWords } from '../../wordList';
import { subjectOf } from '../references/clauses';
import type { Quotation, QuoteFinder } from './quotes';
import speechVerbList from './speechVerbs.txt';

/** The words outside a quotation that say whose it is ("…, she told reporters"). */
export interface Tag {
  readonly sentence: ParsedSentence;
  /** Index of the head of who speaks, or -1 where the words name nobody ("he was told “…”"). */
  readonly source: number;
  /** Index of the verb, or of another word that leads in or ends the tag. */
  readonly verb: number;
}

/** Lemma → "thought" where it may as well be what many think, so that only a person says it. */
const SPEECH_VERBS = labelledWords(speechVerbList);

/** How many tokens a tag may be from its quotation, and its subject from its verb. */
const REACH = 60;
/** How many governors are asked. */
const MAX_CLIMB = 12;

/** A sentence of so few tokens behind a question can only be its tag. */
const SHORTEST_SENTENCES = 6;

const FINITE = /^(?:VBD|VBZ|VBP)$/;
const WH = /^W/;
const COLON = /^[:;]$/;

export const isSpeechVerb = (token: Token | undefined): boolean =>
  token !== undefined && token.pos === 'VERB' && SPEECH_VERBS.has(token.lemma);

/** Finds the tag of a quotation, by where it stands and by the tree. */
export class TagFinder {
  readonly #text: string;
  readonly #sentences: readonly ParsedSentence[];
  readonly #quotes: QuoteFinder;

  constructor(text: string, sentences: readonly ParsedSentence[], quotes: QuoteFinder) {
    this.#text = text;
    this.#sentences = sentences;
    this.#quotes = quotes;
  }

  /** The tag of a quotation, or null where none is beside it. */
  tagOf(quote: Quotation): Tag | null {
    const first = this.sentenceAt(quote.start);
    const last = this.sentenceAt(quote.end - 1);
    if (!first || !last) return null;
    return (
      this.#behind(quote, last) ??
      this.#dash(quote, last) ??
      this.#inFront(quote, first) ??
      this.#governing(quote, last) ??
      this.#accordingTo(quote, first) ??
      this.#nearest(quote, first, last)
    );
  }

  /** The sentence that holds an offset. */
  sentenceAt(offset: number): ParsedSentence | undefined {
    let low = 0;
    let high = this.#sentences.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#sentences[middle]?.end ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    const found = this.#sentences[low];
    return found && found.start <= offset ? found : undefined;
  }

  #isOutside(token: Token | undefined): boolean {
    return token !== undefined && this.#quotes.at(token.start) < 0;
  }

  /** "…,” Quill said", "…?” asked his lawyer, Ada Quill". */
  #behind(quote: Quotation, own: ParsedSentence): Tag | null {
    if (!quote.closed) return null;
    let sentence = own;
    let at = firstFrom(sentence, quote.end);
    if (at >= sentence.tokens.length) {
      const next = this.#sentences[sentence.index + 1];
      if (!next || next.block !== quote.block) return null;
      if (!/^\s*\p{Ll}/u.test(this.#text.slice(quote.end, quote.end + 4))) return this.#afterQuestion(quote, next);
      sentence = next;
      at = 0;
    }
    const { tokens } = sentence;
    const inner = this.#text[quote.end - 2] ?? '';
    const isSetOff = /[,?!…—–―-]/.test(inner) || tokens[at]?.text === ',';
    if (/^[,—–―-]+$/.test(tokens[at]?.text ?? '')) at++;
    const opener = tokens[at];
    if (!opener || (!isSetOff && !(inner === '.' && /^\p{Ll}/u.test(opener.text))) || !this.#isOutside(opener))
      return null;
    if (opener.pos === 'CCONJ' || opener.pos === 'SCONJ' || WH.test(opener.tag)) return null;
    const inverted = this.#inverted(sentence, at);
    if (inverted) return inverted;
    const limit = Math.min(tokens.length, at + REACH);
    for (let subject = at; subject < limit; subject++) {
      const token = tokens[subject];
      if (!token || !this.#isOutside(token) || (token.pos === 'SCONJ' && token.lower !== 'according')) break;
      if (!token.relation.startsWith('nsubj') || WH.test(token.tag) || token.head <= subject) continue;
      const verb = tokens[token.head];
      if (!verb || !this.#isOutside(verb) || saysSomethingElse(sentence, token.head, at)) break;
      return { sentence, source: isPassive(sentence, token.head, token) ? -1 : subject, verb: token.head };
    }
    return this.#bySurface(sentence, at);
  }

  /** "…?” Quill pressed.", which is read as a sentence of its own. */
  #afterQuestion({ end }: Quotation, next: ParsedSentence): Tag | null {
    if (!/[?!…—–]/.test(this.#text[end - 2] ?? '') || next.tokens[0]?.pos !== 'PROPN') return null;
    const tag = this.#bySurface(next, 0);
    return tag && (isSpeechVerb(next.tokens[tag.verb]) || next.tokens.length <= SHORTEST_SENTENCES) ? tag : null;
  }

  /** "said Quill", "grumbled his lawyer": a verb right behind the quotation and a noun phrase behind it. */
  #inverted(sentence: ParsedSentence, at: number): Tag | null {
    const { tokens } = sentence;
    const verb = tokens[at];
    if (verb?.pos !== 'VERB' || !(FINITE.test(verb.tag) || SPEECH_VERBS.has(verb.lemma))) return null;
    if (verb.tag === 'VBG') return null;
    let from = at + 1;
    while (tokens[from]?.pos === 'ADV') from++;
    const phrase = nounPhraseAt(sentence, from);
    return phrase ? { sentence, source: phrase.head, verb: at } : null;
  }

  /** "Quill, the mayor, said", where the tree has no subject. */
  #bySurface(sentence: ParsedSentence, at: number): Tag | null {
    const { tokens } = sentence;
    const phrase = nounPhraseAt(sentence, at);
    if (!phrase) return null;
    let verb = phrase.end;
    const closer = tokens[verb]?.text === ',' ? ',' : tokens[verb]?.text === '(' ? ')' : '';
    if (closer) {
      verb++;
      const limit = Math.min(tokens.length, verb + REACH / 3);
      while (verb < limit && tokens[verb]?.text !== closer) verb++;
      verb++;
      if (closer === ')' && tokens[verb]?.text === ',') verb++;
    }
    while (tokens[verb]?.pos === 'ADV') verb++;
    const found = tokens[verb];
    return found?.pos === 'VERB' && FINITE.test(found.tag) && !saysSomethingElse(sentence, verb, at)
      ? { sentence, source: phrase.head, verb }
      : null;
  }

  /** "“…” — Ada Quill, mayor". */
  #dash(quote: Quotation, own: ParsedSentence): Tag | null {
    const lead = /^\s*[—–―-]{1,2}\s*(?=\p{Lu})/u.exec(this.#text.slice(quote.end, quote.end + 8));
    if (!lead) return null;
    const start = quote.end + lead[0].length;
    const sentence = this.sentenceAt(start) ?? own;
    const at = firstFrom(sentence, start);
    if (sentence.block !== quote.block) return null;
    const phrase = nounPhraseAt(sentence, at);
    return phrase && phrase.end - at <= 8 && !FINITE.test(sentence.tokens[phrase.end]?.tag ?? '')
      ? { sentence, source: phrase.head, verb: at }
      : null;
  }

  /** "Quill said: “…", "Quill called it “…", and a colon that ends the paragraph before. */
  #inFront(quote: Quotation, own: ParsedSentence): Tag | null {
    let sentence = own;
    let at = firstFrom(sentence, quote.start) - 1;
    if (at < 0) {
      const before = this.#sentences[sentence.index - 1];
      if (!before || !/:\s*$/.test(this.#text.slice(before.start, quote.start))) return null;
      sentence = before;
      at = sentence.tokens.length - 1;
    }
    const { tokens } = sentence;
    const last = tokens[at];
    if (!last || !this.#isOutside(last)) return null;
    if (COLON.test(last.text)) return this.#colon(sentence, at);
    const isComma = last.text === ',';
    if (isComma || last.lower === 'that') at--;
    const verb = tokens[at];
    if (verb?.pos !== 'VERB' || !(isComma || SPEECH_VERBS.has(verb.lemma))) return null;
    const tag = this.#ofVerb(sentence, at);
    return tag && this.#isInserted(quote, tag) ? { ...tag, source: at - 1 } : tag;
  }

  /** "Brask, Quill said, “is not coming”": the quotation goes on with what Brask does, and whoever stands before the verb speaks. */
  #isInserted(quote: Quotation, { sentence, source, verb }: Tag): boolean {
    const { tokens } = sentence;
    const speaker = tokens[verb - 1];
    if (!speaker || source < 0 || source >= verb - 1 || !NOMINAL.has(speaker.pos)) return false;
    const first = tokens[firstFrom(sentence, quote.start) + 1];
    const goesOn = first !== undefined && /^(?:VBD|VBZ|VBP|MD)$/.test(first.tag) && /^\p{Ll}/u.test(first.text);
    return goesOn && tokens.slice(source + 1, verb - 1).some(({ text }) => text === ',');
  }

  /** What stands in front of a colon: the last clause whose verb says something, or else the sentence's; "From Ada Quill:". */
  #colon(sentence: ParsedSentence, colon: number): Tag | null {
    const { tokens } = sentence;
    let hasVerb = false;
    for (const isWanted of [isSpeechVerb, ({ pos }: Token): boolean => pos === 'VERB']) {
      for (let at = colon - 1; at >= Math.max(0, colon - REACH); at--) {
        const token = tokens[at];
        if (!token || !this.#isOutside(token)) break;
        if (token.pos === 'VERB') hasVerb = true;
        const tag = isWanted(token) ? this.#ofVerb(sentence, at) : null;
        if (tag) return tag;
      }
    }
    if (hasVerb) return { sentence, source: -1, verb: colon };
    for (let at = colon - 1; at >= Math.max(0, colon - REACH / 3); at--)
      if (tokens[at]?.pos === 'PROPN' || tokens[at]?.pos === 'NOUN') return { sentence, source: at, verb: colon };
    return null;
  }

  /** A verb of saying that governs the quotation's words. */
  #governing(quote: Quotation, last: ParsedSentence): Tag | null {
    for (let index = last.index; index >= 0; index--) {
      const sentence = this.#sentences[index];
      if (!sentence || sentence.end <= quote.start) break;
      const { tokens } = sentence;
      let at = rootOf(sentence, quote);
      for (let depth = 0; at >= 0 && depth < MAX_CLIMB; depth++) {
        const token = tokens[at];
        if (!token) break;
        if (isSpeechVerb(token) && this.#isOutside(token)) {
          const tag = this.#ofVerb(sentence, at);
          if (tag) return tag;
        }
        at = token.head;
      }
    }
    return null;
  }

  /** "According to Quill, …". */
  #accordingTo(quote: Quotation, { index }: ParsedSentence): Tag | null {
    const sentence = this.#sentences[index];
    if (!sentence) return null;
    const { tokens } = sentence;
    const from = Math.max(0, firstFrom(sentence, quote.start) - REACH);
    const limit = Math.min(tokens.length, firstFrom(sentence, quote.end) + REACH);
    for (let at = from; at < limit; at++) {
      if (tokens[at]?.lower !== 'according' || tokens[at + 1]?.lower !== 'to' || !this.#isOutside(tokens[at])) continue;
      const phrase = nounPhraseAt(sentence, at + 2);
      return { sentence, source: phrase?.head ?? -1, verb: at };
    }
    return null;
  }

  /** A verb of saying elsewhere in the sentence: the last in front of the quotation, or else the first behind it. */
  #nearest(quote: Quotation, first: ParsedSentence, last: ParsedSentence): Tag | null {
    const before = firstFrom(first, quote.start);
    for (let at = before - 1; at >= Math.max(0, before - REACH); at--) {
      const tag = this.#isOutside(first.tokens[at]) && isSpeechVerb(first.tokens[at]) ? this.#ofVerb(first, at) : null;
      if (tag) return tag;
    }
    const after = firstFrom(last, quote.end);
    for (let at = after; at < Math.min(last.tokens.length, after + REACH); at++) {
      const token = last.tokens[at];
      if (!this.#isOutside(token) || token?.pos === 'CCONJ') break;
      const tag = isSpeechVerb(token) ? this.#ofVerb(last, at) : null;
      if (tag) return tag;
    }
    return null;
  }

  /** The tag that a verb makes with its subject, its own or that of the clause it hangs on. */
  #ofVerb(sentence: ParsedSentence, verb: number): Tag | null {
    const { tokens } = sentence;
    const subject = speakerOfVerb(sentence, verb);
    const token = tokens[subject];
    if (!token || !this.#isOutside(token) || goesOnDoing(sentence, verb)) return null;
    const isThought = SPEECH_VERBS.get(tokens[verb]?.lemma ?? '') === 'thought';
    if (isThought && token.pos !== 'PROPN' && !/^(?:he|she)$/.test(token.lower)) return null;
    return { sentence, source: isPassive(sentence, verb, token) ? -1 : subject, verb };
  }
}

/** "Quill praised it, calling it …", "footage of Quill asking …", "Quill, who called it …". */
function speakerOfVerb(sentence: ParsedSentence, verb: number): number {
  const { tokens } = sentence;
  const token = tokens[verb];
  if (!token) return -1;
  const own = subjectOf(sentence, verb);
  const subject = tokens[own];
  const noun = token.relation.startsWith('acl') ? token.head : -1;
  if (!subject) return noun >= 0 ? noun : subjectInFront(sentence, verb);
  const before = tokens[own - 1]?.pos === 'DET' ? own - 2 : own - 1;
  if (tokens[before]?.pos === 'ADP') return noun;
  if (!WH.test(subject.tag)) return own;
  const clause = tokens[subject.head];
  return clause?.relation.startsWith('acl') ? clause.head : -1;
}

/** "Quill, the mayor, said", where the tree gives a finite verb no subject: the noun in front of it, or in front of what commas set off. */
function subjectInFront({ tokens }: ParsedSentence, verb: number): number {
  if (tokens[verb]?.tag === 'VBG' || tokens[verb]?.tag === 'VB') return -1;
  let at = verb - 1;
  while (tokens[at]?.pos === 'ADV' || tokens[at]?.pos === 'AUX') at--;
  const opener = tokens[at]?.text === ',' ? ',' : tokens[at]?.text === ')' ? '(' : '';
  if (opener) {
    const limit = Math.max(0, at - REACH / 3);
    at--;
    while (at > limit && tokens[at]?.text !== opener) at--;
    at--;
  }
  const limit = Math.max(0, at - REACH / 3);
  for (let first = at; first > limit; ) {
    while (first > limit && WITHIN.has(tokens[first]?.pos ?? '')) first--;
    if (tokens[first]?.pos !== 'ADP') break;
    first--;
    at = first;
  }
  const token = tokens[at];
  return token && (NOMINAL.has(token.pos) || /^\p{Lu}/u.test(token.text)) ? at : -1;
}

/** "will continue to be “a champion”" says nothing. */
const goesOnDoing = ({ tokens }: ParsedSentence, verb: number): boolean =>
  tokens[verb]?.lemma === 'continue' && tokens[verb + 1]?.lower === 'to';

/** A subject to which something is said says nothing. */
const isPassive = ({ tokens }: ParsedSentence, verb: number, subject: Token): boolean =>
  subject.relation === 'nsubj:pass' && subject.head === verb && tokens[verb]?.tag === 'VBN';

/** "“This Morning,” Quill said that it rained": what is said stands behind the verb. */
function saysSomethingElse({ tokens }: ParsedSentence, verb: number, from: number): boolean {
  for (let at = verb + 1; at < Math.min(tokens.length, verb + REACH / 2); at++) {
    const token = tokens[at];
    if (token?.head === verb && token.relation === 'ccomp' && at > from) {
      for (let mark = verb + 1; mark < at; mark++)
        if (tokens[mark]?.lower === 'that' && tokens[mark]?.head === at) return true;
      return false;
    }
  }
  return false;
}

/** The token of a quotation that hangs on none of its others in a sentence, or -1. */
function rootOf(sentence: ParsedSentence, { start, end }: Quotation): number {
  const { tokens } = sentence;
  const from = firstFrom(sentence, start);
  for (let at = from; at < Math.min(tokens.length, from + REACH); at++) {
    const token = tokens[at];
    if (!token || token.start >= end) break;
    const head = tokens[token.head];
    if (token.pos !== 'PUNCT' && (!head || head.start < start || head.start >= end)) return at;
  }
  return -1;
}

/** Index of the first token that starts at an offset or behind it. */
export function firstFrom({ tokens }: ParsedSentence, offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? 0) >= offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

const NOMINAL = new Set(['NOUN', 'PROPN', 'PRON', 'NUM']);
const WITHIN = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'PRON', 'NUM', 'X']);

/** The simple noun phrase that starts at a token, with its last noun that owns nothing. */
function nounPhraseAt(
  { tokens }: ParsedSentence,
  from: number,
): { readonly head: number; readonly end: number } | null {
  let head = -1;
  let at = from;
  for (; at < Math.min(tokens.length, from + REACH / 3); at++) {
    const token = tokens[at];
    if (!token) break;
    const isGlue = /^(?:['’]s?|[-‐&]|\.)$/.test(token.text) && head >= 0;
    if (token.text === '.' && !/^\p{Lu}/u.test(tokens[at + 1]?.text ?? '')) break;
    if (!isGlue && !WITHIN.has(token.pos)) break;
    if (NOMINAL.has(token.pos) && !/^['’]s?$/.test(tokens[at + 1]?.text ?? '') && token.tag !== 'PRP$') head = at;
  }
  return head < 0 ? null : { head, end: at };
}
