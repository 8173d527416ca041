import type { Person } from '../analysis';
import { genderOfNoun, isPersonNoun } from '../people';
import { isEventNoun, isPassive, objectOf, subjectOf } from './arguments';
import { clauseHead } from './clause';
import { clauseText } from './clauseText';
import { completed, isCutShort } from './completeness';
import { pastTense } from './inflection';
import { nounClause, receivedEvent } from './nounLabel';
import { isPlural, Wording } from './nounPhrase';
import { countWords, oneOf, type Part, type Phrase, type Said, said, sequence } from './phrase';
import { isPlausibleClause, saysEnoughAlone } from './plausibility';
import type { SentenceView } from './sentenceView';
import type { DependencyTree } from './tree';
import { isSimplePast, labelVerbGroup, verbForm, wordingsOf } from './verbGroup';
import { complement, following, type Substitution } from './verbPhrase';

/** The longest label, in words. */
const MAX_WORDS = 8;
/** How many wordings of a label are looked at. */
const MAX_TRIES = 4;
/** How many complements up the subject of the whole is looked for. */
const MAX_CLIMB = 4;

/** What the tree shows for an event. */
export interface Label {
  readonly text: string;
  /** False where the label leaves open who is meant, or is only the clause cut short. */
  readonly standsAlone: boolean;
}

/** Labels the events of one sentence. */
export class Labeler {
  readonly #view: SentenceView;
  readonly #wordings = new Map<Person | null, Wording>();
  readonly #labels = new Map<number, Label>();

  constructor(view: SentenceView) {
    this.#view = view;
  }

  /** Labels an event: as subject, verb and what follows where that can be said, else by the words of its clause. */
  label(trigger: number): Label {
    const { tree } = this.#view;
    const { verb, instead } = wholeClause(tree, clauseHead(tree, trigger));
    const decision = decisionTo(tree, verb);
    if (decision >= 0) {
      const decided = nounClause(this.#view, decision)?.fit(MAX_WORDS)?.text;
      if (decided) return { text: finish(decided), standsAlone: !this.#leavesOpen(decided, null) };
    }
    const isClause = tree.isVerb(verb) || tree.child(verb, 'cop') >= 0;
    const key = isClause && !instead && tree.isVerb(trigger) ? verb : trigger;
    const known = this.#labels.get(key);
    if (known) return known;
    const label = this.#received(trigger) ?? (isClause ? this.#clause(verb, instead) : this.#noun(trigger));
    const found = label ?? { text: finish(clauseText(tree, trigger, MAX_WORDS)), standsAlone: false };
    this.#labels.set(key, found);
    return found;
  }

  #clause(verb: number, instead: Substitution | undefined): Label | null {
    const clause = this.#clausePhrase(verb, instead);
    const { wording, isWhole } = (clause && this.#wholeWording(verb, clause.phrase)) ?? {};
    if (!wording || DANGLING_END.test(wording.text)) return null;
    const { text } = wording;
    const standsAlone =
      isWhole &&
      !this.#leavesOpen(text, clause?.subject ?? null) &&
      !this.#isBare(verb, wording) &&
      !this.#meansAnother(text, subjectOf(this.#view.tree, verb));
    return { text: finish(text), standsAlone: standsAlone ?? false };
  }

  /** The richest wording that is not cut short, made longer or shorter where it has to be; else the richest. */
  #wholeWording(verb: number, phrase: Phrase): { readonly wording: Said; readonly isWhole: boolean } | null {
    const richest = phrase.fit(MAX_WORDS);
    if (!richest) return null;
    let wording: Said | null = richest;
    for (let tries = 0; wording && tries < MAX_TRIES; tries++) {
      if (!isCutShort(this.#view, verb, wording)) return { wording, isWhole: true };
      const longer = completed(this.#view, verb, wording, MAX_WORDS);
      if (longer) return { wording: longer, isWhole: true };
      wording = phrase.fit(countWords(wording.text) - 1);
    }
    return { wording: richest, isWhole: false };
  }

  /** Has the label nothing behind a verb that needs something? */
  #isBare(verb: number, { end }: Said): boolean {
    const { tree } = this.#view;
    if (end === verb) return !saysEnoughAlone(tree, verb);
    return end > verb && tree.isVerb(end) && isPassive(tree, end) && !saysEnoughAlone(tree, end);
  }

  /** "Jury chose her book", "Vale sold their songs": a pronoun that cannot mean the subject, and nobody in the label. */
  #meansAnother(text: string, subject: number): boolean {
    const { tree } = this.#view;
    const pronoun = PRONOUN.exec(text)?.[1];
    if (!pronoun || this.#isNamedIn(text, pronoun)) return false;
    const isPlural = /^the/.test(pronoun);
    if (this.#boundBy(subject)) return isPlural && !PLURAL_BEFORE.test(text);
    const token = tree.tokens[subject];
    if (isPlural || !token) return false;
    const gender = genderOfNoun(token.text);
    if (gender === null) return /^s?he$/.test(pronoun) || !isPersonNoun(token);
    return gender === (/^(?:she|her)/.test(pronoun) ? 'male' : 'female');
  }

  /** Is somebody whom the pronoun means in this sentence named in the label? */
  #isNamedIn(text: string, pronoun: string): boolean {
    const { tree, people } = this.#view;
    return tree.tokens.some((token, index) => {
      const person = token.lower === pronoun ? this.#view.mentionAt(index)?.person : null;
      return person ? text.includes(people.shortName(person)) : false;
    });
  }

  #received(noun: number): Label | null {
    const text = receivedEvent(this.#view, noun)?.fit(MAX_WORDS)?.text;
    return text ? { text: finish(text), standsAlone: !this.#leavesOpen(text, null) } : null;
  }

  #noun(noun: number): Label | null {
    const clause = nounClause(this.#view, noun)?.fit(MAX_WORDS)?.text;
    if (clause) return { text: finish(clause), standsAlone: !this.#leavesOpen(clause, null) };
    const phrase = this.#wording(null).leadingNounPhrase(noun).fit(MAX_WORDS)?.text;
    return phrase ? { text: finish(phrase), standsAlone: false } : null;
  }

  #wording(subject: Person | null): Wording {
    const known = this.#wordings.get(subject);
    if (known) return known;
    const wording = new Wording(this.#view, subject);
    this.#wordings.set(subject, wording);
    return wording;
  }

  /** "came to working": between such words of a label something is lost, unless they stand together in the text. */
  #hasStrayGerund(text: string): boolean {
    const [pair] = TO_GERUND.exec(text) ?? [];
    const { sentence } = this.#view;
    return pair !== undefined && !this.#view.text.slice(sentence.start, sentence.end).includes(pair);
  }

  /** Subject, verb and what follows; null where the clause has no such form. */
  #clausePhrase(
    verb: number,
    instead?: Substitution,
  ): { readonly phrase: Phrase; readonly subject: Person | null } | null {
    const view = this.#view;
    const { tree } = view;
    const subject = subjectOf(tree, verb);
    if (subject < 0 || isSubjunctive(view, verb) || !isPlausibleClause(view, verb, subject)) return null;
    const by = isPassive(tree, verb) && isSimplePast(view, verb) ? tree.child(verb, 'obl:agent') : -1;
    const agent = this.#acts(by) ? by : -1;
    const first = agent >= 0 ? agent : subject;
    const person = this.#boundBy(first) ?? (agent >= 0 ? this.#boundBy(subject) : null);
    const patient = agent >= 0 ? this.#wording(this.#boundBy(agent)).objectPhrase(subject) : null;
    const wording = this.#wording(person);
    const who: Part = { phrase: this.#wording(null).leadingNounPhrase(first, agent >= 0) };
    const parts = patient ? turnedAround(wording, verb, patient) : asItStands(wording, verb, subject, instead);
    return { phrase: sequence([who, ...parts]), subject: person };
  }

  /** "by small boat" says how, not by whom: one who acts is named, has an article or a number, or is several. */
  #acts(agent: number): boolean {
    const { tree } = this.#view;
    return (
      agent >= 0 &&
      (this.#view.personOf(agent) !== null ||
        /^NNP|S$|^PRP/.test(tree.tag(agent)) ||
        tree.lemma(agent) === 'police' ||
        tree.child(agent, 'det', 'nummod', 'nmod:poss') >= 0)
    );
  }

  /** Whom "he" and "his" mean after this subject: the person, or the one person whose parents, lawyer or campaign it is. */
  #boundBy(subject: number): Person | null {
    const { tree } = this.#view;
    if (tree.child(subject, 'conj') >= 0) return null;
    const possessor = tree.child(subject, 'nmod:poss');
    return this.#view.personOf(subject) ?? (possessor >= 0 ? this.#view.personOf(possessor) : null);
  }

  #leavesOpen(text: string, subject: Person | null): boolean {
    if (
      LONE_LETTER.test(text) ||
      RUN_TOGETHER.test(text) ||
      OPEN_START.test(text) ||
      SAYS_NOTHING.test(text) ||
      this.#hasStrayGerund(text)
    )
      return true;
    if (subject && countOccurrences(text, this.#view.people.shortName(subject)) > 1) return true;
    const bound = subject && this.#view.pronounsOf(subject);
    return (text.match(OPEN_WORD) ?? []).some((word) => OBJECT_PRONOUN.test(word) || !bound?.has(word.toLowerCase()));
  }
}

/** "demanded that he be allowed": without its verb of demanding such a clause says something else. */
const isSubjunctive = ({ tree }: SentenceView, verb: number): boolean =>
  tree.childrenBy(verb, 'aux:pass', 'cop').some((index) => tree.tag(index) === 'VB') &&
  tree.child(verb, 'aux') < 0 &&
  tree.marker(verb) !== 'to';

/** "was arrested by police" as "police arrested …". */
function turnedAround(wording: Wording, verb: number, patient: Phrase): Part[] {
  const rest = following(wording, verb).filter((part) => part.lead !== 'by');
  return [{ phrase: oneOf([said(pastTense(wording.view.tree.lemma(verb)))]) }, { phrase: patient }, ...rest];
}

function asItStands(wording: Wording, verb: number, subject: number, instead: Substitution | undefined): Part[] {
  const { view } = wording;
  const { tree } = view;
  if (!tree.isVerb(verb) || verbForm(view, verb) === 'infinitive') return [{ phrase: complement(wording, verb) }];
  const fromFirstPerson = tree.lemma(subject) === 'i' && view.personOf(subject) !== null;
  const group = labelVerbGroup(view, verb, { plural: isPlural(tree, subject), fromFirstPerson });
  const does: Part = { phrase: oneOf(wordingsOf(group).map((text) => said(text, verb))) };
  const object = objectOf(tree, verb);
  const moved: Part[] = object >= 0 && tree.head(object) !== verb ? [{ phrase: wording.nounPhrase(object) }] : [];
  return [does, ...moved, ...following(wording, verb, 0, instead)];
}

/** The event noun that an infinitive says more of ("his decision to withdraw"), or -1. */
const decisionTo = (tree: DependencyTree, verb: number): number =>
  tree.relation(verb) === 'acl' && tree.marker(verb) === 'to' && isEventNoun(tree.lemma(tree.head(verb)))
    ? tree.head(verb)
    : -1;

/** The verb that governs a chain of complements; where a coordinated complement was meant, it is said instead of the first. */
function wholeClause(tree: DependencyTree, from: number): { readonly verb: number; readonly instead?: Substitution } {
  let verb = from;
  let instead: Substitution | undefined;
  for (let climbed = 0; climbed < MAX_CLIMB; climbed++) {
    const governor = tree.head(verb);
    const isSecond = tree.relation(verb) === 'conj' && tree.relation(governor) === 'xcomp' && tree.isVerb(governor);
    if (isSecond) instead = { of: governor, say: verb };
    else if (tree.relation(verb) !== 'xcomp') break;
    verb = governor;
  }
  return { verb, instead };
}

/** A label starts with who or what; these leave that open. */
const OPEN_START =
  /^(?:an?|he|her|his|i|it|its|my|our|she|that|their|these|they|this|those|we|what|which|who|whose|how|why|when|where|whether|you|your|some|others|one|many|both|either|neither|any(?:one|body|thing)|every(?:one|body|thing)|some(?:one|body|thing)|(?:an)?other)\b/i;
/** Words that leave somebody open wherever they stand, unless they mean the subject. */
const OPEN_WORD =
  /\b(?:i|me|my|myself|we|us|our|you|your|him|it|them|who|whom|whose|which|what)\b|\b(?:these|those|this|that)$|\bher\b(?=$| (?:to|of|in|at|for|from|with|on|and|by|as|that)\b)/gi;

const TO_GERUND = /\bto \w+ing\b/;

/** "Q: …" marks a question and names nobody. */
const PRONOUN = / (he|him|his|himself|she|her|hers|herself|they|them|their|themselves)\b/;
/** "Vale urged residents to leave their homes" */
const PLURAL_BEFORE = / [\p{L}-]{3,}s (?:.* )?the/u;
const LONE_LETTER = /^[^a] /i;
/** Nobody owns "the mayor": two phrases were run into one. */
const RUN_TOGETHER = /['’]s (?:an?|the) /;
/** These mean somebody else than the subject of their own clause. */
const OBJECT_PRONOUN = /^(?:him|her|them|me|us)$/i;
/** "Vale became Vale": two descriptions of one person. */
const SAYS_NOTHING = /^(\S.{0,60}) \S+ \1$/;
/** A label that ends so has lost what should follow. */
const DANGLING_END =
  / (?:an?|and|are|as|at|be|for|from|had|has|have|is|its|my|of|or|than|that|the|their|to|was|were|will|with|would)$/i;

/** How often a label names somebody; more than once, and not every "he" in it was understood. */
const countOccurrences = (text: string, name: string): number => text.split(name).length - 1;

/** "out-of- tune": the parts of a compound that were picked one by one. */
const SPLIT_HYPHEN = /(\p{L})- (?=\p{L})/gu;

/** "$ 120 million", "NATO -led", "3 - 1". */
const SPLIT_SIGN = /([$€£¥]) (?=\d)| (?=-\p{L})|(?<=\d) (?=-)|(?<=\d -|\d-) (?=\d)/gu;

const HAS_SIGN = /[-$€£¥]/;

/** A quotation inside a label begins like a sentence; names such as "The Hague" go on with a capital. */
const CAPITAL_WITHIN =
  /(\p{Ll} )((?:The|An?|This|That|These|Those|He|She|It|They|We|His|Her|Its|Their|Our|My|There|No|All|Some)(?= \p{Ll}))/gu;

/** The longest label, in characters: words can be of any length. */
const MAX_LENGTH = 120;

function finish(text: string): string {
  const clean = text.slice(0, 2 * MAX_LENGTH).replace(/[\p{Cc}\p{Cf}]/gu, '');
  const cut = clean.length > MAX_LENGTH ? `${clean.slice(0, MAX_LENGTH).replace(/[\uD800-\uDBFF]$/, '')}…` : clean;
  const whole = (HAS_SIGN.test(cut) ? cut.replace(SPLIT_HYPHEN, '$1-').replace(SPLIT_SIGN, '$1') : cut)
    .replace(CAPITAL_WITHIN, (_, before, word) => before + word.toLowerCase())
    .replace(/[\s,;:–—-]+$/, '');
  return whole.charAt(0).toUpperCase() + whole.slice(1);
}
