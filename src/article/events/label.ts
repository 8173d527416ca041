import type { Person } from '../analysis';
import { isPassive, objectOf, subjectOf } from './arguments';
import { clauseHead } from './clause';
import { clauseText } from './clauseText';
import { pastTense } from './inflection';
import { nounClause } from './nounLabel';
import { nounPhrase } from './nounPhrase';
import { countWords, oneOf, type Part, type Phrase, sequence } from './phrase';
import type { SentenceView } from './sentenceView';
import { labelVerbGroup, verbForm, verbGroupTokens } from './verbGroup';
import { complement, following, type VerbWording } from './verbPhrase';

/** The longest label, in words. */
const MAX_WORDS = 8;
/** How many complements up the subject of the whole is looked for. */
const MAX_CLIMB = 4;

/** What the tree shows for an event. */
export interface Label {
  readonly text: string;
  /** False where the label leaves open who is meant, or is only the clause cut short. */
  readonly standsAlone: boolean;
}

/** Labels an event: as subject, verb and what follows where that can be said, else by the words of its clause. */
export function labelOf(view: SentenceView, trigger: number): Label {
  const { tree } = view;
  const { verb, instead } = wholeClause(view, clauseHead(tree, trigger));
  const bound = new Set<string>();
  const isClause = tree.isVerb(verb) || tree.child(verb, 'cop') >= 0;
  const clause = isClause ? clauseLabel(view, verb, bound, instead) : nounClause(view, trigger);
  const text = clause && withoutArticle(clause).fit(MAX_WORDS);
  if (text) return { text: finish(text), standsAlone: !leavesOpen(text, bound) };
  const phrase = isClause ? null : withoutArticle(nounPhrase({ view, subject: null, bound }, trigger)).fit(MAX_WORDS);
  return { text: finish(phrase ?? clauseText(view, trigger, MAX_WORDS)), standsAlone: false };
}

/** The verb that governs a chain of complements; where a coordinated complement was meant, it is said instead of the first. */
function wholeClause(
  { tree }: SentenceView,
  from: number,
): { readonly verb: number; readonly instead?: VerbWording['instead'] } {
  let verb = from;
  let instead: VerbWording['instead'];
  for (let climbed = 0; climbed < MAX_CLIMB; climbed++) {
    const governor = tree.head(verb);
    if (tree.relation(verb) === 'conj' && tree.relation(governor) === 'xcomp' && tree.isVerb(governor))
      instead = { of: governor, say: verb };
    else if (tree.relation(verb) !== 'xcomp') break;
    verb = governor;
  }
  return { verb, instead };
}

/** A label starts with who or what; these leave that open. */
const OPEN_START =
  /^(?:he|her|his|i|it|its|my|our|she|that|their|these|they|this|those|we|what|which|who|whose|you|your|some|others|one|many)\b/i;
/** Words that leave somebody open wherever they stand, unless they mean the subject. */
const OPEN_WORD =
  /\b(?:i|me|my|myself|we|us|our|you|your|him|it|them|who|whom|whose|which|what)\b|\bher\b(?=$| (?:to|of|in|at|for|from|with|on|and|by|as|that)\b)/gi;

function leavesOpen(text: string, bound: ReadonlySet<string>): boolean {
  return OPEN_START.test(text) || (text.match(OPEN_WORD) ?? []).some((word) => !bound.has(word));
}

/** The longest label, in characters: words can be of any length. */
const MAX_LENGTH = 120;

function finish(text: string): string {
  const clean = text.replace(/[\p{Cc}\p{Cf}]/gu, '').replace(/[\s,;:–—-]+$/, '');
  const short = clean.length > MAX_LENGTH ? `${clean.slice(0, MAX_LENGTH).replace(/[\uD800-\uDBFF]$/, '')}…` : clean;
  return short.charAt(0).toUpperCase() + short.slice(1);
}

/** Subject, verb, and of what follows as much as there is room for; null where the clause has no such form. */
function clauseLabel(
  view: SentenceView,
  verb: number,
  bound: Set<string>,
  instead: VerbWording['instead'],
): Phrase | null {
  const { tree } = view;
  const subject = subjectOf(tree, verb);
  if (subject < 0 || !isPlausibleSubject(view, subject, verb)) return null;
  const agent = isPassive(tree, verb) && isSimplePast(view, verb) ? tree.child(verb, 'obl:agent') : -1;
  const first = agent >= 0 ? agent : subject;
  const wording: VerbWording = { view, subject: singlePerson(view, first), bound, instead };
  const who: Part = { phrase: nounPhrase({ ...wording, subject: null }, first) };
  if (agent >= 0) {
    const rest = following(wording, verb).filter((part) => part.lead !== 'by');
    return sequence([
      who,
      { phrase: oneOf([pastTense(tree.lemma(verb))]) },
      { phrase: nounPhrase(wording, subject) },
      ...rest,
    ]);
  }
  if (!tree.isVerb(verb) || verbForm(view, verb) === 'infinitive')
    return sequence([who, { phrase: complement(wording, verb) }]);
  const agreement = {
    plural: isPlural(view, subject),
    fromFirstPerson: tree.lemma(subject) === 'i' && view.personOf(subject) !== null,
  };
  const does: Part = { phrase: oneOf([labelVerbGroup(view, verb, agreement)]) };
  const object = objectOf(tree, verb);
  const moved: Part[] = object >= 0 && tree.head(object) !== verb ? [{ phrase: nounPhrase(wording, object) }] : [];
  return sequence([who, does, ...moved, ...following(wording, verb)]);
}

/** Only then can a passive be turned around without another auxiliary. */
function isSimplePast(view: SentenceView, verb: number): boolean {
  return verbGroupTokens(view, verb).every((index) =>
    /^(was|were|has|have|had|been)$/i.test(view.tree.tokens[index]?.text ?? ''),
  );
}

function isPlausibleSubject(view: SentenceView, subject: number, verb: number): boolean {
  const { tree } = view;
  if (!tree.isNominal(subject)) return false;
  const inverted = subject > verb && tree.head(subject) === verb;
  return !inverted || tree.relation(verb) === 'parataxis' || tree.child(verb, 'ccomp') >= 0;
}

function isPlural(view: SentenceView, head: number): boolean {
  const { tree } = view;
  if (tree.child(head, 'conj') >= 0) return true;
  return /^(NNS|NNPS)$/.test(tree.tag(head)) || /^(they|we|you|those|these)$/.test(tree.lemma(head));
}

const singlePerson = (view: SentenceView, head: number): Person | null =>
  view.tree.child(head, 'conj') >= 0 ? null : view.personOf(head);

/** The same phrase without "the", "a" or "an" in front, as headlines have it; "a few" and "a number" keep theirs. */
function withoutArticle(phrase: Phrase): Phrase {
  const strip = (text: string | null) =>
    text?.replace(/^(?:the|an?) (?!(?:few|little|lot|number of|handful of|couple of)\b)/i, '') ?? null;
  return {
    shortest: countWords(strip(phrase.fit(phrase.shortest)) ?? '') || phrase.shortest,
    fit(words) {
      const longer = strip(phrase.fit(words + 1));
      return longer && countWords(longer) <= words ? longer : strip(phrase.fit(words));
    },
  };
}
