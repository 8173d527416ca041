import type { Person } from '../analysis';
import type { SentenceView } from './sentenceView';

/** A label starts with who or what; these leave that open. */
const OPEN_START =
  /^(?:an?|he|her|his|i|it|its|my|our|she|that|their|these|they|this|those|we|what|which|who|whose|how|why|when|where|whether|you|your|some|others|one|many|both|either|neither|any(?:one|body|thing)|every(?:one|body|thing)|some(?:one|body|thing)|(?:an)?other)\b/i;
/** Words that leave somebody open wherever they stand, unless they mean the subject. */
const OPEN_WORD =
  /\b(?:i|me|my|myself|we|us|our|you|your|him|it|them|who|whom|whose|which|what)\b|\b(?:these|those|this|that)$|\bher\b(?=$| (?:to|of|in|at|for|from|with|on|and|by|as|that)\b)/gi;

/** "nominate her for one" */
const ENDS_OPEN = / ones?$/;
/** "spoke on condition of anonymity": about the source, not the story. */
const ABOUT_SOURCE = /\banonymity\b/;
const TO_GERUND = /\bto \w+ing\b/;

/** "Q: …" marks a question and names nobody. */
const LONE_LETTER = /^[^a] /i;
/** Nobody owns "the mayor": two phrases were run into one. */
const RUN_TOGETHER = /['’]s (?:an?|the) /;
/** These mean somebody else than the subject of their own clause. */
const OBJECT_PRONOUN = /^(?:him|her|them|me|us)$/i;
/** "Vale became Vale": two descriptions of one person. */
const SAYS_NOTHING = /^(\S.{0,60}) \S+ \1$/;

/** Does a label leave open who or what is meant? `subject` is whom its pronouns may mean. */
export function leavesOpen(view: SentenceView, text: string, subject: Person | null): boolean {
  if (
    LONE_LETTER.test(text) ||
    RUN_TOGETHER.test(text) ||
    OPEN_START.test(text) ||
    SAYS_NOTHING.test(text) ||
    ENDS_OPEN.test(text) ||
    ABOUT_SOURCE.test(text) ||
    hasStrayGerund(view, text)
  )
    return true;
  if (subject && countOccurrences(text, view.people.shortName(subject)) > 1) return true;
  const bound = subject && view.pronounsOf(subject);
  return (text.match(OPEN_WORD) ?? []).some((word) => OBJECT_PRONOUN.test(word) || !bound?.has(word.toLowerCase()));
}

/** "came to working": between such words of a label something is lost, unless they stand together in the text. */
function hasStrayGerund(view: SentenceView, text: string): boolean {
  const [pair] = TO_GERUND.exec(text) ?? [];
  const { sentence } = view;
  return pair !== undefined && !view.text.slice(sentence.start, sentence.end).includes(pair);
}

/** How often a label names somebody; more than once, and not every "he" in it was understood. */
const countOccurrences = (text: string, name: string): number => text.split(name).length - 1;
