import type { Person } from '../analysis';
import { isEventNoun, isPassive, objectOf, subjectOf } from './arguments';
import { boundBy, meansAnother, meansSpeaker, withoutRepeats } from './boundPronouns';
import { clauseHead } from './clause';
import { clauseText } from './clauseText';
import { completed, goesOn, isCutShort } from './completeness';
import { pastTense } from './inflection';
import { finish } from './labelText';
import { isPlural } from './nominal';
import { nounClause, receivedEvent } from './nounLabel';
import { Wording } from './nounPhrase';
import { leavesOut } from './omissions';
import { leavesOpen } from './openness';
import { countWords, oneOf, type Part, type Phrase, type Said, said, sequence } from './phrase';
import { isPlausibleClause, saysEnoughAlone } from './plausibility';
import { isConditional, losesScope } from './scope';
import type { SentenceView } from './sentenceView';
import type { DependencyTree } from './tree';
import { firstOfGroup, isSimplePast, labelVerbGroup, verbForm, wordingsOf } from './verbGroup';
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
      if (decided) return { text: finish(decided), standsAlone: !leavesOpen(this.#view, decided, null) };
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
      !isConditional(this.#view, verb) &&
      !losesScope(this.#view, verb, wording.end) &&
      !leavesOut(this.#view, wording) &&
      !leavesOpen(
        this.#view,
        meansSpeaker(this.#view, verb) ? text.replace(' it ', ' ') : text,
        clause?.subject ?? null,
      ) &&
      !this.#isBare(verb, wording) &&
      !meansAnother(this.#view, text, verb);
    return { text: finish(withoutRepeats(this.#view, wording)), standsAlone: standsAlone ?? false };
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
    if (TELLS.test(tree.lemma(verb)) && isHearer(tree, verb, end)) return true;
    return (
      end > verb && tree.isVerb(end) && !saysEnoughAlone(tree, end) && (isPassive(tree, end) || goesOn(this.#view, end))
    );
  }

  #received(noun: number): Label | null {
    const text = receivedEvent(this.#view, noun)?.fit(MAX_WORDS)?.text;
    return text ? { text: finish(text), standsAlone: !leavesOpen(this.#view, text, null) } : null;
  }

  #noun(noun: number): Label | null {
    const clause = nounClause(this.#view, noun)?.fit(MAX_WORDS)?.text;
    if (clause) return { text: finish(clause), standsAlone: !leavesOpen(this.#view, clause, null) };
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
    const person = boundBy(this.#view, first) ?? (agent >= 0 ? boundBy(this.#view, subject) : null);
    const patient = agent >= 0 ? this.#wording(boundBy(this.#view, agent)).objectPhrase(subject) : null;
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
}

const TELLS = /^(?:tell|assure|remind|notify)$/;

/** "told reporters": the label ends with who hears it. */
const isHearer = (tree: DependencyTree, verb: number, end: number): boolean => {
  const hearer = tree.child(verb, 'obj', 'iobj');
  return hearer > verb && tree.left(hearer) <= end && end <= tree.right(hearer);
};

/** "demanded that he be allowed": without its verb of demanding such a clause says something else. */
const isSubjunctive = ({ tree }: SentenceView, verb: number): boolean =>
  tree.childrenBy(verb, 'aux:pass', 'cop').some((index) => tree.tag(index) === 'VB') &&
  tree.child(verb, 'aux') < 0 &&
  tree.marker(verb) !== 'to';

/** "was arrested by police" as "police arrested …". */
function turnedAround(wording: Wording, verb: number, patient: Phrase): Part[] {
  const rest = following(wording, verb).filter((part) => part.lead !== 'by');
  return [{ phrase: oneOf([said(pastTense(wording.view.tree.lemma(verb)), verb)]) }, { phrase: patient }, ...rest];
}

function asItStands(wording: Wording, verb: number, subject: number, instead: Substitution | undefined): Part[] {
  const { view } = wording;
  const { tree } = view;
  if (!tree.isVerb(verb) || verbForm(view, verb) === 'infinitive') return [{ phrase: complement(wording, verb) }];
  const fromFirstPerson = tree.lemma(subject) === 'i' && view.personOf(subject) !== null;
  const group = labelVerbGroup(view, verb, { plural: isPlural(tree, subject), fromFirstPerson });
  const first = tree.head(subject) === verb ? firstOfGroup(view, verb) : Math.min(subject + 1, verb);
  const does: Part = { phrase: oneOf(wordingsOf(group).map((text) => said(text, verb, first))) };
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

/** A label that ends so has lost what should follow. */
const DANGLING_END =
  / (?:about|also|an?|and|are|as|at|be|even|for|from|had|has|have|is|its|just|my|of|only|or|shortly|soon|than|that|the|their|to|was|were|will|with|would)$/i;
