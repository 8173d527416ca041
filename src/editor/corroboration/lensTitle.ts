import { timexText } from '../../article/timexText';
import type { OtherTelling, ParagraphLinks, SourceCount } from '../../worker/protocol';
import { labelText, linesText, plural } from '../displayText';
import { counted, having, RELATIONS, sourcesOf } from './sourceCount';

/** How many sources a lens names before it counts the rest. */
const NAMED_SOURCES = 3;

/**
 * What a lens says of a paragraph, a disagreement first: "Differs: $41 million here, $38 million in The Courier · 2 other
 * sources", else "2 other sources: Morning Post, The Ledger · Same text in 1 article". Only what comes first is named, so that
 * the line is taken in at a glance.
 */
export function lensTitle({ sentences, ...count }: ParagraphLinks): string {
  const tellings = sentences.flatMap((sentence) => sentence.tellings);
  const difference = differing(having('conflicts', tellings));
  const others = sourcesOf(having('corroborates', tellings));
  const cited = sourcesOf(having('cites', tellings)).filter((source) => !others.includes(source));
  const same = sourcesOf(having('repeats', tellings)).filter((source) => !others.includes(source));
  const parts = [
    difference,
    others.length > 0 && counted(count) + (difference ? '' : named(others, count)),
    later(having('updates', tellings)),
    cited.length > 0 && `One has it from the other: ${listed(cited)}`,
    same.length > 0 &&
      `Same text in ${difference || others.length > 0 ? plural(same.length, 'article') : listed(same)}`,
  ];
  return labelText(parts.filter(Boolean).join(' · '), 200);
}

/** All that a lens leaves out, a line each: every article by name, and why they are fewer sources. */
export function lensTooltip({ sentences, whyFewer }: ParagraphLinks): string {
  const tellings = sentences.flatMap((sentence) => sentence.tellings);
  const named = RELATIONS.flatMap(([relation, words]) => {
    const sources = sourcesOf(having(relation, tellings));
    return sources.length > 0 ? [`${words} ${sources.join(', ')}`] : [];
  });
  return linesText([...named, ...whyFewer]);
}

/** After the number of sources, which may be smaller. */
const named = (sources: readonly string[], { independentSources }: Pick<SourceCount, 'independentSources'>): string =>
  `${independentSources === sources.length ? ':' : ' in'} ${listed(sources)}`;

function differing(conflicts: readonly OtherTelling[]): string | undefined {
  const [first] = conflicts;
  const difference = first?.differences[0];
  if (!first || !difference) return undefined;
  const more = sourcesOf(conflicts).length - 1;
  return `Differs: ${difference.here} here, ${difference.there} in ${first.source}${more > 0 ? ` and ${more} more` : ''}`;
}

const PUBLISHED = { later: 'Later', earlier: 'Earlier' } as const;

/** "Later: 14 people (14 Mar 2031, The Courier)": a figure of another day, calmly. */
function later(updates: readonly OtherTelling[]): string | undefined {
  const [first] = updates;
  const difference = first?.differences[0];
  if (!first || !difference) return undefined;
  const { source, publicationDate, published } = first;
  const heading = published ? PUBLISHED[published] : 'Another figure';
  const where = publicationDate ? `${timexText(publicationDate)}, ${source}` : source;
  return `${heading}: ${difference.there} (${where})`;
}

function listed(sources: readonly string[]): string {
  const more = sources.length - NAMED_SOURCES;
  const named = sources.slice(0, NAMED_SOURCES);
  if (more > 0) return `${named.join(', ')} and ${more} more`;
  const [last = '', ...others] = named.toReversed();
  return others.length > 0 ? `${others.reverse().join(', ')} and ${last}` : last;
}
