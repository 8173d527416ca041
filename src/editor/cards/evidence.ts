import { timexText } from '../../article/timexText';
import type { OtherTelling, SentenceLinks } from '../../worker/protocol';
import { DISMISS, OPEN_LOCATION, SIDE_BY_SIDE } from '../commands';
import { counted, having, RELATIONS } from '../corroboration/sourceCount';
import { commandLink, markdownText, plural } from '../displayText';

/** How many tellings a card shows before it counts the rest. */
const TELLINGS_SHOWN = 3;

const WORDS = new Map(RELATIONS);

/** A link of an article, as a command of Markdown names it. */
export interface LinkName {
  readonly uri: string;
  readonly key: string;
}

/** The card of a linked sentence of the document of that address, a paragraph of Markdown each. */
export function* evidenceLines(sentence: SentenceLinks, uri: string): Generator<string> {
  const { range, tellings } = sentence;
  yield* summaryOf(sentence);
  for (const telling of tellings.slice(0, TELLINGS_SHOWN)) yield evidenceOf(telling, { uri, range });
  const more = tellings.length - TELLINGS_SHOWN;
  if (more > 0) yield `${more} more in the view “Sources”`;
}

/** The card of one telling, whole and without links. */
export function tellingLines(telling: OtherTelling): string[] {
  return [headingOf(telling), markdownText(telling.text, 600), reasonsOf(telling)];
}

/** "1 other source in 2 articles", where there are fewer sources than articles. */
function* summaryOf(sentence: SentenceLinks): Generator<string> {
  const articles = new Set(having('corroborates', sentence.tellings).map(({ location }) => location.uri)).size;
  if (sentence.independentSources < articles) yield `**${counted(sentence)}** in ${plural(articles, 'article')}`;
}

function evidenceOf(telling: OtherTelling, here: OtherTelling['location']): string {
  const sentence = commandLink(markdownText(telling.text, 300), OPEN_LOCATION, [telling.location]);
  const actions = [
    commandLink('Side by Side', SIDE_BY_SIDE, [here, telling.location]),
    commandLink('Not the Same', DISMISS, [{ uri: here.uri, key: telling.key } satisfies LinkName]),
  ].join(' · ');
  return [headingOf(telling), sentence, reasonsOf(telling), actions].filter(Boolean).join('  \n');
}

/** "Also told in **The Courier**, 10 Mar 2026". */
function headingOf({ relation, source, publicationDate }: OtherTelling): string {
  const date = publicationDate ? `, ${markdownText(timexText(publicationDate))}` : '';
  return `${WORDS.get(relation)} **${markdownText(source, 120)}**${date}`;
}

/** What speaks for a link, what differs, and why it adds no source; a line each. */
function reasonsOf({ relation, differences, reasons, sameSource }: OtherTelling): string {
  const differing = differences.map(({ here, there }) => `${here} here, ${there} there`);
  const lines = [
    differing.length > 0 &&
      `**${relation === 'updates' ? 'Figures of two days' : 'Differs'}:** ${markdownText(differing.join('; '), 300)}`,
    reasons.length > 0 && `_${markdownText(reasons.join('; '), 300)}_`,
    sameSource && markdownText(sameSource, 200),
  ];
  return lines.filter(Boolean).join('  \n');
}
