import type { OtherTelling, ParagraphLinks } from '../../worker/protocol';
import { labelText, linesText } from '../displayText';
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
  const same = sourcesOf(having('repeats', tellings)).filter((source) => !others.includes(source));
  const parts = [
    difference,
    others.length > 0 && counted(count, others.length) + (difference ? '' : `: ${listed(others)}`),
    same.length > 0 && `Same text in ${difference || others.length > 0 ? articles(same.length) : listed(same)}`,
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

const articles = (count: number): string => (count === 1 ? '1 article' : `${count} articles`);

function differing(conflicts: readonly OtherTelling[]): string | undefined {
  const [first] = conflicts;
  const difference = first?.differences[0];
  if (!first || !difference) return undefined;
  const more = sourcesOf(conflicts).length - 1;
  return `Differs: ${difference.here} here, ${difference.there} in ${first.source}${more > 0 ? ` and ${more} more` : ''}`;
}

function listed(sources: readonly string[]): string {
  const more = sources.length - NAMED_SOURCES;
  return sources.slice(0, NAMED_SOURCES).join(', ') + (more > 0 ? ` and ${more} more` : '');
}
