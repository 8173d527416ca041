import type { Modality, Polarity, Quote } from '../analysis';
import { isPersonNoun } from '../people';
import { findContaining } from '../span';
import { wordList } from '../wordList';
import { complementClass, lightVerbOf, objectOf, subjectOf } from './arguments';
import criticismList from './lexicon/criticisms.txt';
import { isConcession, isNegation } from './negation';
import { plainText } from './plainText';
import type { SentenceView } from './sentenceView';
import { type Source, sourceOf } from './source';
import { isStatementVerb, speakerByWords, speakerInFront, speechesAround } from './speech';
import type { DependencyTree } from './tree';

/** What an article commits itself to when it tells an event: whether it is so, in what way, and who says so. */
export interface Commitment {
  readonly polarity: Polarity;
  readonly modality: Modality;
  /** Who says so, or null when the article says it itself. */
  readonly source: Source | null;
}

const criticisms = wordList(criticismList);

/** How many governing clauses have a say. */
const MAX_CLIMB = 12;
const WILL = new Set(['will', 'shall', "'ll", '’ll', 'wo']);
const OUGHT = new Set(['should', 'must', 'ought']);
const WOULD = /^(?:would|['’]d)$/;
const CONDITIONS = new Set(['if', 'unless', 'in case', 'lest', 'provided']);
const QUESTIONS = new Set(['whether', 'if', 'how', 'why']);
/** Adverbs by which an article holds at arm's length what it tells. */
const ALLEGED = new Set(['allegedly', 'reportedly', 'purportedly', 'supposedly', 'apparently']);
const POSSIBLE = new Set(['perhaps', 'maybe', 'possibly', 'probably', 'presumably', 'likely']);
/** What nobody knows, says or shows is only doubted. */
const KNOWS =
  /^(?:confirm|know|say|prove|verify|clear|certain|sure|show|disclose|establish|determine|specify|suggest|comment|tell|find|evidence|proof|sign|indication|indicate)$/;
/** Subjects of which a passive of saying or believing is told: "was said to have", "is believed to". */
const HEARSAY = /^(?:say|report|believe|think|rumou?r|understand|allege|suspect|consider|expect|suppose)$/;
const BELIEFS = /^(?:believe|think|suspect|feel|fear|hope|worry|consider|expect|guess|assume|figure|imagine|suppose)$/;
/** Relations across which only who says so carries over. */
const BESIDE = /^(?:advcl|acl:relcl|appos|parataxis|conj|nmod|obl|nsubj|dep|list|advcl:relcl|iobj)/;

/** Walks from an event through all the clauses that govern it. `quotes` are those of its sentence, in order. */
export function commitmentOf(view: SentenceView, trigger: number, quotes: readonly Quote[]): Commitment {
  const { tree } = view;
  let polarity: Polarity = 'positive';
  let modality: Modality = 'actual';
  let holder = -1;
  const weaken = (to: Modality) => {
    if (modality === 'actual') modality = to;
  };
  const deny = () => {
    polarity = 'negative';
  };
  const apply = (says: Standing | null, from: number) => {
    if (says === 'denied') {
      deny();
      weaken('denied');
      if (holder < 0) holder = speakerOf(tree, from);
    } else if (says === 'negative') deny();
    else if (says) weaken(says);
  };
  const light = tree.isVerb(trigger) ? null : lightVerbOf(tree, trigger);
  if (tree.childrenBy(trigger, 'det').some((det) => tree.lemma(det) === 'no')) deny();
  let index = light ? light.verb : trigger;
  let isSameClause = true;
  let isWithin = true;
  for (let climbed = 0; index >= 0 && climbed < MAX_CLIMB && isWithin; climbed++) {
    if (isSameClause) readClause(view, index, apply);
    const governor = tree.head(index);
    if (governor < 0) break;
    const relation = tree.relation(index);
    isSameClause = relation !== 'conj' || sharesAuxiliaries(tree, index);
    if (relation === 'conj') isWithin = !hasSubject(tree, index);
    else if (BESIDE.test(relation) && !isComplement(tree, index)) {
      readAdjunct(tree, index, apply);
      isWithin = false;
    } else {
      apply(standingUnder(view, index, governor), governor);
      if (isBelieved(tree, index, governor) && holder < 0) holder = subjectOf(tree, governor);
      isSameClause =
        relation === 'xcomp' ||
        tree.isNominal(governor) ||
        relation.startsWith('csubj') ||
        readsThrough(tree, governor, relation);
      const isSaid = relation === 'ccomp' && isStatementVerb(tree.lemma(governor));
      if (isSaid && modality === 'actual' && !isYetToBeSaid(tree, governor)) isWithin = false;
    }
    index = governor;
  }
  return { polarity, modality, source: sourceFor(view, trigger, holder, quotes) };
}

/** "plans to say that …": what is not said yet is not so because somebody says so. */
const isYetToBeSaid = (tree: DependencyTree, verb: number): boolean =>
  tree.relation(verb) === 'xcomp' && tree.marker(verb) === 'to';

type Standing = Exclude<Modality, 'actual'> | 'negative';

/** "could not say that": what governs a complement is itself denied, doubted or only possible. */
const readsThrough = (tree: DependencyTree, governor: number, relation: string): boolean =>
  relation === 'ccomp' && !isStatementVerb(tree.lemma(governor));

/** Is a dependent clause what its governor is about: "accused of stealing", "urged them to leave", "the claim that"? */
function isComplement(tree: DependencyTree, index: number): boolean {
  const relation = tree.relation(index);
  const marker = tree.marker(index);
  const governor = tree.head(index);
  if (relation === 'acl') return marker === 'that' || marker === 'to' || marker === 'of';
  if (relation === 'advcl')
    return (
      isFault(tree, index) || (isFrame(tree, governor) && /^(?:of|with|to|from|for|on|against|into)$/.test(marker))
    );
  if (relation === 'obl' || relation === 'nmod') return isFrame(tree, governor) && /^(?:of|from|against)$/.test(marker);
  return false;
}

/** "attacked him for declining": what somebody is blamed for. */
const isFault = (tree: DependencyTree, clause: number): boolean =>
  tree.relation(clause) === 'advcl' && tree.marker(clause) === 'for' && criticisms.has(tree.lemma(tree.head(clause)));

const isFrame = (tree: DependencyTree, word: number): boolean => complementClass(tree.lemma(word)) !== null;

/** What the word that governs a clause, or carries an event noun, says of it. */
function standingUnder(view: SentenceView, index: number, governor: number): Standing | null {
  const { tree } = view;
  const lemma = tree.lemma(governor);
  const relation = tree.relation(index);
  const says = complementClass(lemma);
  const isClause = /^(?:ccomp|xcomp|advcl|acl|csubj)/.test(relation);
  if (isNegated(tree, governor)) {
    if (KNOWS.test(lemma) && isClause) return 'doubted';
    if (says === 'denied' || says === 'doubted') return 'doubted';
  }
  if (tree.marker(index) === 'whether') return 'doubted';
  if (isFault(tree, index)) return 'alleged';
  if (relation.startsWith('obj'))
    return says === 'denied' || says === 'negative' || says === 'alleged' || says === 'planned' ? says : null;
  if (relation === 'ccomp' && HEARSAY.test(lemma) && tree.child(governor, 'aux:pass') >= 0) return 'alleged';
  if (relation === 'xcomp' && HEARSAY.test(lemma) && tree.child(governor, 'aux:pass') >= 0)
    return lemma === 'expect' ? 'planned' : 'alleged';
  if (relation === 'ccomp' && isSubjunctive(tree, index)) return 'asked';
  if (says === 'asked') return isWanted(tree, index) ? 'asked' : null;
  if (relation === 'ccomp' && BELIEFS.test(lemma)) return 'possible';
  if (relation === 'ccomp' && says === 'planned') return null;
  if (relation === 'ccomp' && isStatementVerb(lemma) && says === 'possible') return null;
  if (says === 'actual' || says === null)
    return relation === 'acl' && tree.marker(index) === 'to' && says === null && !isOneOfRow(tree, governor)
      ? 'planned'
      : null;
  return says as Standing;
}

/** "urged them to leave", "demanded that he be freed"; but "told them “I leave”" is only said. */
const isWanted = (tree: DependencyTree, index: number): boolean =>
  tree.marker(index) === 'to' ||
  isSubjunctive(tree, index) ||
  (!speaksOfSelf(tree, index) &&
    (tree.tag(index) === 'VB' || (tree.relation(index) === 'xcomp' && tree.isVerb(index))));

const speaksOfSelf = (tree: DependencyTree, verb: number): boolean =>
  /^(?:i|we)$/.test(tree.tokens[tree.child(verb, 'nsubj')]?.lower ?? '');

const isSubjunctive = (tree: DependencyTree, verb: number): boolean =>
  tree.marker(verb) === 'that' &&
  ((tree.tag(verb) === 'VB' && tree.child(verb, 'aux') < 0) ||
    tree.childrenBy(verb, 'aux:pass', 'cop').some((child) => tree.tag(child) === 'VB' && tree.child(verb, 'aux') < 0));

/** Modals, negations and conditions of the verb's own clause. */
function readClause(view: SentenceView, verb: number, apply: (says: Standing, from: number) => void): void {
  const { tree } = view;
  const marker = tree.marker(verb);
  const relation = tree.relation(verb);
  for (const child of tree.children(verb)) {
    const word = tree.tokens[child]?.lower ?? '';
    const kind = tree.relation(child);
    if (kind === 'aux' && tree.tag(child) === 'MD') {
      const says = standingOfModal(tree, word, verb);
      if (says) apply(says, verb);
    } else if (/^(?:advmod|det|cc)/.test(kind) && child < verb && isNegation(word) && !isNotOnly(tree, child))
      apply('negative', verb);
    else if (ALLEGED.has(word)) apply('alleged', verb);
    else if (POSSIBLE.has(word) && kind === 'advmod' && child < verb) apply('possible', verb);
    else if (/^(?:nsubj|obj)/.test(kind) && isNobody(tree, child)) apply('negative', verb);
    else if (kind.startsWith('advcl') && isCondition(tree, child) && !isPastOf(tree, verb)) apply('conditional', verb);
  }
  if (CONDITIONS.has(marker) && (relation.startsWith('advcl') || marker !== 'if')) apply('conditional', verb);
  else if (QUESTIONS.has(marker) && relation === 'ccomp' && (marker !== 'if' || isAsked(tree, tree.head(verb))))
    apply('doubted', verb);
  if (marker === 'without') apply('negative', verb);
  if (relation === 'acl' && tree.tag(verb) === 'VB' && marker === 'to' && !isOneOfRow(tree, tree.head(verb)))
    apply('planned', verb);
}

/** "asked if it was shut"; but "the only way is if it is shut" asks nothing. */
const isAsked = (tree: DependencyTree, verb: number): boolean =>
  KNOWS.test(tree.lemma(verb)) || /^(?:ask|wonder|see|doubt|question|decide|check|inquire)$/.test(tree.lemma(verb));

const isCondition = (tree: DependencyTree, clause: number): boolean =>
  CONDITIONS.has(tree.marker(clause)) && !isConcession(tree, clause);

/** What a modal says of its verb: "must resign" is demanded, "would like to thank" is done by saying so. */
function standingOfModal(tree: DependencyTree, modal: string, verb: number): Standing | null {
  if (WILL.has(modal)) return 'planned';
  if (OUGHT.has(modal)) return 'asked';
  return WOULD.test(modal) && /^(?:like|love|want|prefer)$/.test(tree.lemma(verb)) ? null : 'possible';
}

/** "the first to resign", "the latest voice to weigh in": who has done it, in a row of others. */
const isOneOfRow = (tree: DependencyTree, noun: number): boolean =>
  [noun, ...tree.childrenBy(noun, 'amod', 'nummod')].some(
    (child) => tree.tag(child) === 'JJS' || /^(?:first|second|third|last|latest|only)$/.test(tree.lemma(child)),
  );

const isNotOnly = (tree: DependencyTree, negation: number): boolean => tree.lemma(negation + 1) === 'only';

const isPastOf = (tree: DependencyTree, verb: number): boolean =>
  tree.tag(verb) === 'VBD' && tree.child(verb, 'aux') < 0;

/** Clauses beside another: a purpose is planned, a condition only conditional. */
function readAdjunct(tree: DependencyTree, index: number, apply: (says: Standing, from: number) => void): void {
  const marker = tree.marker(index);
  if (tree.relation(index).startsWith('advcl') && marker === 'to') apply('planned', index);
}

function isNobody(tree: DependencyTree, noun: number): boolean {
  if (['nobody', 'nothing', 'none', 'neither'].includes(tree.lemma(noun))) return true;
  return tree.childrenBy(noun, 'det').some((det) => ['no', 'neither'].includes(tree.lemma(det)));
}

const isNegated = (tree: DependencyTree, word: number): boolean =>
  tree
    .children(word)
    .some((child) => /^(?:advmod|det|cc)/.test(tree.relation(child)) && isNegation(tree.tokens[child]?.lower ?? '')) ||
  (tree.lemma(word - 1) === 'no' && tree.isNominal(word)) ||
  isRefused(tree, word);

/** "declined to say", "refused to confirm" */
const isRefused = (tree: DependencyTree, word: number): boolean =>
  tree.relation(word) === 'xcomp' && /^(?:decline|refuse|fail|unable)$/.test(tree.lemma(tree.head(word)));

const isBelieved = (tree: DependencyTree, index: number, governor: number): boolean =>
  tree.relation(index) === 'ccomp' && BELIEFS.test(tree.lemma(governor));

/** Who denies: the subject of the denying verb, also over a noun ("rejected the claim that"). */
const speakerOf = (tree: DependencyTree, verb: number): number => (tree.isVerb(verb) ? subjectOf(tree, verb) : -1);

/** Does a coordinated verb take over what the first one's auxiliaries say: "did not eat or drink"? */
const sharesAuxiliaries = (tree: DependencyTree, verb: number): boolean =>
  /^VB[GN]?$/.test(tree.tag(verb)) && tree.child(verb, 'aux', 'aux:pass') < 0;

const hasSubject = (tree: DependencyTree, verb: number): boolean => tree.child(verb, 'nsubj', 'nsubj:pass') >= 0;

/** The nearest who says so: in a clause around the event, "according to", a quotation's speaker, or who believes or denies it. */
function sourceFor(view: SentenceView, trigger: number, holder: number, quotes: readonly Quote[]): Source | null {
  const { tree } = view;
  const subject = subjectOf(tree, trigger);
  for (const { verb, speaker, content } of speechesAround(tree, trigger, MAX_CLIMB)) {
    if (
      isSilent(tree, verb) ||
      objectOf(tree, verb) === content ||
      isWithin(tree, trigger, speaker) ||
      (content === tree.head(verb) && isWithin(tree, trigger, verb))
    )
      continue;
    if (speaker === subject && speaker >= 0 && verb === tree.head(trigger) && tree.relation(trigger) === 'xcomp')
      continue;
    const source = speaker >= 0 ? sourceOf(view, speaker) : null;
    if (source) return source;
  }
  const according = accordingTo(view, trigger) ?? surveyOf(view, trigger);
  if (according) return according;
  const token = tree.tokens[trigger];
  const quote = token && findContaining(quotes, token);
  const speaker = quote && view.people.byId(quote.speaker);
  if (speaker) return { source: view.people.shortName(speaker), anonymous: false };
  if (holder >= 0) return sourceOf(view, holder);
  const named = Math.max(speakerInFront(tree.tokens), view.sentence.kind === 'headline' ? namedInHeadline(view) : -1);
  if (named >= 0 && trigger > named + 1) return { source: plainText(tree, 0, named), anonymous: false };
  const byWords = speakerByWords(tree, trigger);
  return byWords < 0 || isWithin(tree, trigger, byWords) || isSame(view, byWords, subject)
    ? null
    : sourceOf(view, byWords);
}

/** "Velk: Council voted in secret", "Velk camp: Talks are over": the last token of a person, or of their people, in front of a colon, or -1. */
function namedInHeadline(view: SentenceView): number {
  const { tree } = view;
  for (let colon = 1; colon <= LONGEST_HEADLINE_NAME; colon++) {
    const last = tree.tokens[colon - 1];
    if (tree.tokens[colon]?.text !== ':' || !last) continue;
    const isPerson = view.mentionAt(colon - 1)?.mention.kind === 'name';
    return isPerson || isPersonNoun(last) || PEOPLE.test(last.lower) ? colon - 1 : -1;
  }
  return -1;
}

/** In tokens. */
const LONGEST_HEADLINE_NAME = 4;
const PEOPLE =
  /^(?:camp|campaign|team|aides?|lawyers?|officials|ministry|government|office|union|study|report|poll|survey)$/;

/** "…, said Ada Vale, who runs the port": what is told of a speaker is not what the speaker says. */
const isWithin = (tree: DependencyTree, index: number, phrase: number): boolean =>
  phrase >= 0 && tree.left(phrase) <= index && index <= tree.right(phrase);

/** What somebody does that says something in the same breath is not what they say. */
function isSame(view: SentenceView, speaker: number, subject: number): boolean {
  if (speaker === subject) return true;
  const person = view.personOf(speaker);
  return person !== null && subject >= 0 && view.personOf(subject) === person;
}

/** "could not confirm", "has not said": who says nothing is no source. */
const isSilent = (tree: DependencyTree, verb: number): boolean => isNegated(tree, verb) && KNOWS.test(tree.lemma(verb));

/** "according to the police", wherever it hangs, and "as experts have pointed out". */
function accordingTo(view: SentenceView, trigger: number): Source | null {
  const { tree } = view;
  const according = accordingNear(tree, trigger);
  if (according >= 0 && !opensAnother(tree, according, trigger)) {
    let last = according + 2;
    while (/^(?:DT|JJ|NN|CD|POS|PRP|VBN|VBG)/.test(tree.tag(last + 1)) && last - according < MAX_SOURCE) last++;
    let head = last;
    while (head > according + 2 && !tree.isNominal(head)) head--;
    const source = trigger <= last && trigger > according ? null : sourceOf(view, topWithin(tree, head, according + 2));
    if (source) return source;
  }
  let index = trigger;
  for (let climbed = 0; index >= 0 && climbed < MAX_CLIMB; climbed++) {
    const remark = remarkOn(tree, index);
    const remarker = remark >= 0 ? sourceOf(view, remark) : null;
    if (remarker) return remarker;
    index = tree.head(index);
  }
  return null;
}

/** Whether what is said according to somebody is another matter than the trigger's. */
const opensAnother = (tree: DependencyTree, according: number, trigger: number): boolean =>
  trigger < according ? tree.tag(according - 1) === 'CC' : isContrasted(tree, according, trigger);

/** "According to a poll, Vale led in May but lost the vote": what follows "but" has no source any more. */
function isContrasted(tree: DependencyTree, according: number, trigger: number): boolean {
  for (let index = according; index < trigger; index++)
    if (/^(?:but|although|though|whereas)$/.test(tree.tokens[index]?.lower ?? '')) return true;
  return false;
}

const SURVEYS = /^(?:poll|survey|study|census)$/;

/** "In a national poll, most voters …": what a sentence opens with by "in" or "from" and has asked or counted. */
function surveyOf(view: SentenceView, trigger: number): Source | null {
  const { tree, start } = view;
  if (!/^(?:in|from)$/.test(tree.tokens[start]?.lower ?? '')) return null;
  for (let index = start + 1; index <= start + MAX_SOURCE && index < trigger; index++) {
    if (tree.tokens[index]?.text === ',') return null;
    if (SURVEYS.test(tree.lemma(index)) && tree.tokens[index + 1]?.text === ',')
      return { source: plainText(tree, start + 1, index), anonymous: false };
  }
  return null;
}

/** How far away "according to" is looked for, in tokens. */
const REACH = 60;

function accordingNear(tree: DependencyTree, trigger: number): number {
  const last = Math.min(tree.tokens.length - 1, trigger + REACH);
  for (let index = Math.max(0, trigger - REACH); index < last; index++)
    if (tree.tokens[index]?.lower === 'according' && tree.tokens[index + 1]?.lower === 'to') return index;
  return -1;
}

/** The longest source behind "according to", in tokens. */
const MAX_SOURCE = 12;

/** The head of the phrase that a word ends, of what stands from a token on. */
function topWithin(tree: DependencyTree, index: number, first: number): number {
  let top = index;
  for (let climbed = 0; climbed < MAX_CLIMB; climbed++) {
    const above = tree.head(top);
    if (above < first || above > index || !tree.isNominal(above)) break;
    top = above;
  }
  return top;
}

/** "as the mayor put it" */
const isPutIt = (tree: DependencyTree, verb: number): boolean =>
  tree.lemma(verb) === 'put' && tree.tokens[tree.child(verb, 'obj')]?.lower === 'it';

/** "as experts have pointed out", "as first reported by the Courier": who remarks what a clause tells, or -1. */
function remarkOn(tree: DependencyTree, verb: number): number {
  const remark = tree
    .childrenBy(verb, 'advcl', 'parataxis', 'acl')
    .find(
      (child) =>
        tree.marker(child) === 'as' &&
        ((isStatementVerb(tree.lemma(child)) && tree.child(child, 'obj', 'ccomp') < 0) || isPutIt(tree, child)),
    );
  const remarker = remark === undefined ? -1 : tree.child(remark, 'nsubj', 'obl:agent');
  return /^(?:i|we|you)$/.test(tree.tokens[remarker]?.lower ?? '') ? -1 : remarker;
}
