import type { Reason } from './corroboration';

/** What speaks for a link, as a reader would say it: "both name Okafor and Lindt". */
export function reasonText({ kind, things }: Reason): string {
  switch (kind) {
    case 'copy':
      return 'the same text, word for word';
    case 'quotation':
      return 'both quote the same words';
    case 'people':
    case 'names':
      return `both name ${listed(things)}`;
    case 'action':
      return `both tell of the same act: ${listed(things)}`;
    case 'day':
      return `both give the same day: ${listed(things)}`;
    case 'number':
      return `both give the same figure: ${listed(things)}`;
    case 'words':
      return `both use the words ${listed(things)}`;
    case 'meaning':
      return `in other words: ${pairs(things).join(', ')}`;
    case 'story':
      return 'accounts of the same story';
  }
}

/** "A", "A and B", "A, B and C". */
export function listed(things: readonly string[]): string {
  const [last = '', ...others] = things.toReversed();
  return others.length > 0 ? `${others.reverse().join(', ')} and ${last}` : last;
}

/** "truce for reconciliation", of words that stand one behind the other. */
const pairs = (things: readonly string[]): string[] =>
  things.flatMap((thing, i) => (i % 2 === 0 && things[i + 1] !== undefined ? [`${thing} for ${things[i + 1]}`] : []));
