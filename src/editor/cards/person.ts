import { mixedWords } from '../../article/mixedScripts';
import { timexText } from '../../article/timexText';
import type { Fact, PersonCard } from '../../worker/protocol';
import { OPEN_LOCATION, SHOW_MENTIONS } from '../commands';
import { commandLink, markdownText, plural } from '../displayText';

/** How many other names a card shows before it counts the rest. */
const ALIASES_SHOWN = 8;
/** In UTF-16 units. */
const ALIAS_SHOWN = 80;

/** The card of somebody met in the document of that address, a paragraph of Markdown each. */
export function* personLines(card: PersonCard, uri: string): Generator<string> {
  const role = card.role ? ` — ${link(card.role, card.role.text)}` : '';
  const reference = card.mention.kind === 'name' ? '' : `“${markdownText(card.mention.text)}” is taken to mean `;
  yield `${reference}**${markdownText(card.name)}**${role}`;
  for (const script of new Set(Array.from(mixedWords(card.name), (word) => word.script)))
    yield `**⚠ Has Latin and ${script} letters: not the name it looks like.**`;
  if (card.byline) yield '_Wrote or contributed to this article._';
  if (card.aliases.length > 0) yield `Also ${aliasesOf(card)}`;
  yield counts(card, uri);
  if (card.deeds.length > 0) yield [...deedLines(card, uri)].join('\n');
}

function aliasesOf({ aliases }: PersonCard): string {
  const more = aliases.length - ALIASES_SHOWN;
  const shown = aliases.slice(0, ALIASES_SHOWN).map((alias) => `“${markdownText(alias, ALIAS_SHOWN)}”`);
  return shown.join(', ') + (more > 0 ? ` and ${more} more` : '');
}

function counts(card: PersonCard, uri: string): string {
  const { mentionsHere, otherArticles, mentionsElsewhere } = card;
  const elsewhere =
    otherArticles === 0 ? 'in no other article' : `${mentionsElsewhere} in ${plural(otherArticles, 'other article')}`;
  return mentionsLink(`${plural(mentionsHere, 'mention')} here, ${elsewhere}`, card, uri);
}

function* deedLines(card: PersonCard, uri: string): Generator<string> {
  for (const deed of card.deeds)
    yield `- ${link(deed, deed.text)}${deed.date ? ` · ${markdownText(timexText(deed.date))}` : ''}`;
  if (card.moreDeeds > 0) yield `- ${mentionsLink(`${card.moreDeeds} more…`, card, uri)}`;
}

function mentionsLink(text: string, { identity }: PersonCard, uri: string): string {
  return commandLink(text, SHOW_MENTIONS, [identity, uri], 'Show every mention');
}

function link(fact: Fact, text: string): string {
  return commandLink(markdownText(text), OPEN_LOCATION, [fact.location], fact.source ?? '');
}
