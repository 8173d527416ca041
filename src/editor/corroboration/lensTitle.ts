import type { OtherTelling, ParagraphLinks } from '../../worker/protocol';
import { labelText } from '../displayText';

/** How many sources a lens names before it counts the rest. */
const NAMED_SOURCES = 3;

/**
 * What a lens says of a paragraph, a disagreement first: "Differs: $41 million here, $38 million in The Courier · 2 other
 * sources: Morning Post, The Ledger · Same text in The Echo".
 */
export function lensTitle({ sentences, independentSources }: ParagraphLinks): string {
  const tellings = sentences.flatMap((sentence) => sentence.tellings);
  const having = (relation: OtherTelling['relation']) => tellings.filter((telling) => telling.relation === relation);
  const others = sourcesOf(having('corroborates'));
  const same = sourcesOf(having('repeats')).filter((source) => !others.includes(source));
  const parts = [
    differing(having('conflicts')),
    others.length > 0 && `${counted(independentSources, others.length)}: ${listed(others)}`,
    same.length > 0 && `Same text in ${listed(same)}`,
  ];
  return labelText(parts.filter(Boolean).join(' · '), 200);
}

function differing(conflicts: readonly OtherTelling[]): string | undefined {
  const [first] = conflicts;
  const difference = first?.differences[0];
  if (!first || !difference) return undefined;
  const more = sourcesOf(conflicts).length - 1;
  return `Differs: ${difference.here} here, ${difference.there} in ${first.source}${more > 0 ? ` and ${more} more` : ''}`;
}

/** Articles that rest on one source count once; where all rest on what this one rests on, none is another source. */
function counted(independentSources: number, articles: number): string {
  if (independentSources === 0) return articles === 1 ? 'No other source' : 'No other sources';
  return `${independentSources} other ${independentSources === 1 ? 'source' : 'sources'}`;
}

function sourcesOf(tellings: readonly OtherTelling[]): string[] {
  return [...new Set(tellings.map(({ source }) => source))];
}

function listed(sources: readonly string[]): string {
  const more = sources.length - NAMED_SOURCES;
  return sources.slice(0, NAMED_SOURCES).join(', ') + (more > 0 ? ` and ${more} more` : '');
}
