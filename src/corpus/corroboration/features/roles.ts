import type { Action } from '../../profile/articleProfile';
import type { ComparedArticle } from '../comparedArticle';
import type { SentencePair } from '../sentencePair';
import { type SharedEvent, sharedEvents } from '../sharedEvents';
import type { FeatureFamily } from './feature';

/** Whether the same ones do the same to the same. */
export const roles: FeatureFamily = {
  features: {
    'weight of a shared event with its agent and all else': 1,
    'the same agent of a shared event': 1,
    'other agents of all shared events': -1,
    'the same besides the agent of a shared event': 1,
    'all else of all shared events': -1,
    'shared event that is actual in both': 1,
    'shared event that is actual in one only': -1,
  },
  measure(pair) {
    const most = { best: 0, agent: 0, rest: 0, actual: 0 };
    let [otherAgents, otherRests, contrary] = [true, true, false];
    let count = 0;
    for (const event of sharedEvents(pair)) {
      const [one, other] = event;
      const { agents, rests, trigger } = agreementOf(event, pair);
      most.best = Math.max(most.best, trigger + Math.max(0, agents) + Math.max(0, rests));
      most.agent = Math.max(most.agent, agents);
      most.rest = Math.max(most.rest, rests);
      otherAgents &&= agents < 0;
      otherRests &&= rests < 0;
      contrary ||= one.actual !== other.actual;
      if (one.actual && other.actual && one.negative === other.negative)
        most.actual = Math.max(most.actual, pair.weightOf(one.term));
      count++;
    }
    return [
      most.best,
      most.agent,
      Number(count > 0 && otherAgents),
      most.rest,
      Number(count > 0 && otherRests),
      most.actual,
      Number(contrary && most.actual === 0),
    ];
  },
};

/** Weights of what both tell of an event; -1 where both say who, or what else, and nothing of it is the same. */
interface Agreement {
  readonly trigger: number;
  readonly agents: number;
  readonly rests: number;
}

function agreementOf([one, other]: SharedEvent, pair: SentencePair): Agreement {
  const { first, second } = pair.articles;
  return {
    trigger: focusOf(one.term, other.term, pair),
    agents: overlap(agentsOf(one, first), agentsOf(other, second), pair),
    rests: overlap(restOf(one), restOf(other), pair),
  };
}

/** Terms of who acts, and of how the article calls them elsewhere. */
function agentsOf({ agents, people: [agent = -1] }: Action, article: ComparedArticle): readonly number[] {
  const terms = article.people[agent]?.terms ?? [];
  const isAgent = agents.length === 0 || agents.some((term) => terms.includes(term));
  return isAgent ? [...agents, ...terms] : agents;
}

const restOf = ({ agents, arguments: participants }: Action): readonly number[] =>
  participants.filter((term) => !agents.includes(term));

function overlap(ofA: readonly number[], ofB: readonly number[], pair: SentencePair): number {
  if (ofA.length === 0 || ofB.length === 0) return 0;
  let sum = 0;
  for (const one of new Set(ofA)) {
    const other = ofB.find((term) => term === one || pair.areRelated(term, one));
    if (other !== undefined) sum += focusOf(one, other, pair);
  }
  return sum || -1;
}

/** The lower weight of two terms, less the more often the articles use them. */
const focusOf = (one: number, other: number, { articles: { first, second }, weightOf }: SentencePair): number =>
  Math.min(weightOf(one), weightOf(other)) / Math.sqrt(first.timesUsed(one) * second.timesUsed(other));
