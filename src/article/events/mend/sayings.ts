import { wordList } from '../../wordList';
import { complementClass } from '../arguments';
import statementVerbList from '../lexicon/statementVerbs.txt';
import timeNounList from '../lexicon/timeNouns.txt';
import { attach, type Draft, dependents, isNominal, isVerb, tagOf } from './draft';
import { prepositionOf } from './objects';

const statementVerbs = wordList(statementVerbList);
const timeNouns = wordList(timeNounList);
/** By these, after a comma, whoever spoke says more. */
const RESUMES = new Set(['add', 'note', 'stress', 'insist', 'explain']);
/** In tokens. */
const LONGEST_CONTENT = 60;
const CONTENT = /^(?:ccomp|xcomp|obj)$/;

/**
 * "“…,” Vale said, drawing gasps", "“…,” said Vale, who owns a boat", "“…,” Vale said in Oslo, where Lund spoke": where what somebody says stands in front of the verb, what
 * follows it says something else. Who stands right behind the verb is who says it.
 */
export function readBehindSaying(draft: Draft, verb: number): void {
  const { relations, tokens } = draft;
  if (!statementVerbs.has(tokens[verb]?.lemma ?? '') || !/^VB[DZ]$/.test(tagOf(draft, verb))) return;
  const own = dependents(draft, verb);
  const isBehind = relations[verb] === 'parataxis' && (draft.heads[verb] ?? verb) < verb;
  if (!isBehind && !own.some((i) => i < verb && relations[i] === 'ccomp')) return;
  const hasSubject = own.some((i) => (relations[i] ?? '').startsWith('nsubj'));
  for (const i of own) {
    if (i < verb || !CONTENT.test(relations[i] ?? '')) continue;
    const parts = dependents(draft, i);
    const relative = parts.find((part) => /^W(?:P|DT|RB)$/.test(tagOf(draft, part)) && part < i);
    const first = Math.min(i, ...parts.filter((part) => relations[part] !== 'punct'));
    const isOfPlace = relative !== undefined && (relative > first || tagOf(draft, relative) === 'WRB');
    const isPaused = /^(?:,|—|–|--)$/.test(tokens[first - 1]?.text ?? '');
    if (!hasSubject && relations[i] === 'obj' && !isPaused && isNominal(draft, i)) relations[i] = 'nsubj';
    else if (!isPaused) continue;
    else if (isOfPlace) relations[i] = 'advcl';
    else if (relative !== undefined) describeSpeaker(draft, i, phraseHead(draft, first - 2), verb);
    else if (tagOf(draft, i) === 'VBG') relations[i] = 'advcl';
    else if (isNominal(draft, i) && !parts.some((part) => /^(?:cop|nsubj)/.test(relations[part] ?? '')))
      relations[i] = 'parataxis';
  }
}

/** "Vale and his wife were indicted, prosecutors said", "The firm, Vale said, is sound": of two subjects the first is that of what is said. */
export function returnSubject(draft: Draft, verb: number): void {
  const { relations, tokens } = draft;
  if (!statementVerbs.has(tokens[verb]?.lemma ?? '')) return;
  const own = dependents(draft, verb, LONGEST_CONTENT);
  const isBare = (i: number) => /^(?:obl|dep|dislocated)$/.test(relations[i] ?? '') && !prepositionOf(draft, i);
  const [first, second] = own.filter(
    (i) => i < verb && ((relations[i] ?? '').startsWith('nsubj') || (isBare(i) && isNominal(draft, i))),
  );
  if (!(relations[second ?? -1] ?? '').startsWith('nsubj')) return;
  const content = own.find((i) => relations[i] === 'ccomp');
  if (first === undefined || second === undefined || content === undefined || content < first) return;
  const ofContent = dependents(draft, content);
  if (ofContent.some((i) => /^(?:[nc]subj|expl|mark)/.test(relations[i] ?? ''))) return;
  const isPassive = ofContent.some((i) => relations[i] === 'aux:pass');
  attach(draft, first, content, isPassive ? 'nsubj:pass' : 'nsubj');
}

/** "The office said the crates each consisted of …", "Vale said Lund “misread” the rules": nobody says a thing, so a participle behind it is what is said of it. */
export function makeSaidClause(draft: Draft, participle: number): void {
  const { heads, relations, tokens } = draft;
  const noun = heads[participle] ?? -1;
  if (!/^VB[DN]$/.test(tagOf(draft, participle)) || noun > participle || !isNominal(draft, noun)) return;
  const first = relations[noun] === 'conj' ? (heads[noun] ?? -1) : noun;
  const verb = heads[first] ?? -1;
  if (tokens[verb]?.lemma !== 'say' || verb > first || !/^(?:obj|nsubj)$/.test(relations[first] ?? '')) return;
  const opens = Math.min(first, ...dependents(draft, first)) === verb + 1;
  const own = dependents(draft, participle);
  const isRelative = own.some((i) => i < participle && /^(?:W|IN$)/.test(tagOf(draft, i)));
  const hasSpeaker = dependents(draft, verb).some((i) => i < verb && (relations[i] ?? '').startsWith('nsubj'));
  const isComplete = own.some((i) => i > participle && /^(?:obj|obl|xcomp|ccomp)/.test(relations[i] ?? ''));
  if (!opens || isRelative || !hasSpeaker || !isComplete) return;
  if (tokens.slice(noun + 1, participle).some(({ text }) => text === ',')) return;
  attach(draft, participle, verb, 'ccomp');
  attach(draft, first, participle, 'nsubj');
}

/** Only what hangs from the verb itself can be described: anything deeper may hang from what describes it. */
function describeSpeaker(draft: Draft, clause: number, noun: number, verb: number): void {
  if (noun > verb && draft.heads[noun] === verb && isNominal(draft, noun)) attach(draft, clause, noun, 'acl:relcl');
}

/** The head of the name or compound that a word ends. */
const phraseHead = ({ heads, relations }: Draft, word: number): number =>
  /^(?:flat|compound)$/.test(relations[word] ?? '') ? (heads[word] ?? word) : word;

/** "an inquiry into accusations that aides shut down the lanes": a clause with "that" behind such a noun is what the noun holds. */
export function joinToContentNoun(draft: Draft, verb: number): void {
  const { heads, relations, tokens } = draft;
  if (!/^(?:advcl|ccomp|acl:relcl|parataxis|dep)$/.test(relations[verb] ?? '')) return;
  const own = dependents(draft, verb);
  const that = own.find((i) => i < verb && tokens[i]?.lemma === 'that');
  const noun = that === undefined ? -1 : that - 1;
  if (noun < 0 || !tagOf(draft, noun).startsWith('NN')) return;
  if (noun === heads[verb]) {
    nameContent(draft, verb, noun, that ?? -1);
    return;
  }
  if (!complementClass(tokens[noun]?.lemma ?? '') || !hasOtherSubject(draft, own, that ?? -1)) return;
  if (hangsFrom(draft, noun, verb)) return;
  if (that !== undefined) relations[that] = 'mark';
  attach(draft, verb, noun, 'acl');
}

/** "…, which did not determine that anyone conspired": a clause with "that" right behind a verb is what the verb is about. */
export function joinToVerb(draft: Draft, clause: number): void {
  const { heads, relations, tokens } = draft;
  if (!/^(?:conj|parataxis|dep)$/.test(relations[clause] ?? '')) return;
  const own = dependents(draft, clause);
  const that = own.find((i) => i < clause && tokens[i]?.lower === 'that' && relations[i] === 'mark');
  const verb = that === undefined ? -1 : that - 1;
  if (verb < 0 || verb === heads[clause] || !isVerb(draft, verb) || !hasOtherSubject(draft, own, that ?? -1)) return;
  if (dependents(draft, verb).some((i) => relations[i] === 'ccomp')) return;
  if (hangsFrom(draft, verb, clause)) return;
  attach(draft, clause, verb, 'ccomp');
}

/** Directly or not: what hangs from a clause cannot govern it. */
function hangsFrom({ heads }: Draft, word: number, clause: number): boolean {
  for (let above = word; above >= 0; above = heads[above] ?? -1) if (above === clause) return true;
  return false;
}

/** "reports that he refused it", "allegations that he stole funds": where "that" is neither subject nor object, the clause is what the noun holds. */
function nameContent(draft: Draft, verb: number, noun: number, that: number): void {
  const { relations, tokens } = draft;
  const own = dependents(draft, verb);
  const isObject = relations[that] === 'obj' && !own.some((i) => i > verb && relations[i] === 'obj');
  if (relations[verb] !== 'acl:relcl' || isObject || /^(?:nsubj|obl)/.test(relations[that] ?? '')) return;
  if (!hasOtherSubject(draft, own, that) || timeNouns.has(tokens[noun]?.lemma ?? '') || tokens[noun]?.lemma === 'way')
    return;
  relations[that] = 'mark';
  relations[verb] = 'acl';
}

const hasOtherSubject = ({ relations }: Draft, own: readonly number[], that: number): boolean =>
  own.some((i) => i !== that && (relations[i] ?? '').startsWith('nsubj'));

/** "She told them that Orlin would sign, adding that …": who said the one thing goes on to say the other. */
export function resumeSaying(draft: Draft, verb: number): void {
  const { heads, relations, tokens } = draft;
  if (relations[verb] !== 'advcl' || tagOf(draft, verb) !== 'VBG' || !RESUMES.has(tokens[verb]?.lemma ?? '')) return;
  if (tokens[verb - 1]?.text !== ',') return;
  for (let clause = heads[verb] ?? -1; clause >= 0 && clause < verb; clause = heads[clause] ?? -1) {
    const governor = heads[clause] ?? -1;
    if (relations[clause] === 'ccomp' && governor < clause && statementVerbs.has(tokens[governor]?.lemma ?? '')) {
      attach(draft, verb, governor, 'advcl');
      return;
    }
    if (!/^(?:conj|ccomp|xcomp)$/.test(relations[clause] ?? '')) return;
  }
}
