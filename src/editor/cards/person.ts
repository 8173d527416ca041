import type { Position } from '../../article/lineIndex';
import { mixedWords } from '../../article/mixedScripts';
import { timexText } from '../../article/timexText';
import type { Fact, PersonCard, PersonDifference } from '../../worker/protocol';
import {
  NOT_A_PERSON,
  NOT_THE_SAME_PERSON,
  OPEN_LOCATION,
  RENAME_PERSON,
  SAME_PERSON,
  SHOW_MENTIONS,
} from '../commands';
import { commandLink, markdownText, plural } from '../displayText';

/** A mention of an article, as a command of Markdown names it. */
export interface MentionName {
  readonly uri: string;
  readonly position: Position;
}

/** How many other names a card shows before it counts the rest. */
const ALIASES_SHOWN = 8;
/** In UTF-16 units. */
const ALIAS_SHOWN = 80;
const NAME_SHOWN = 80;
const QUOTATION_SHOWN = 200;

/** The card of somebody met in the document of that address, a paragraph of Markdown each. */
export function* personLines(card: PersonCard, uri: string): Generator<string> {
  const role = card.role ? ` — ${link(card.role, card.role.text)}${sourceUnlessHere(card.role, uri)}` : '';
  const reference = card.mention.isCertain ? '' : `“${markdownText(card.mention.text)}” is taken to mean `;
  yield `${reference}**${markdownText(card.name)}**${role}`;
  for (const script of new Set(Array.from(mixedWords(card.name), (word) => word.script)))
    yield `**⚠ Has Latin and ${script} letters: not the name it looks like.**`;
  if (card.byline) yield '_Wrote or contributed to this article._';
  if (card.aliases.length > 0) yield `Also ${aliasesOf(card)}`;
  yield counts(card, uri);
  yield actions(card, uri);
  if (card.deeds.length > 0) yield [...deedLines(card, uri)].join('\n');
  for (const quotation of card.quotations)
    yield `> ${link(quotation, quotation.text, QUOTATION_SHOWN)}${sourceUnlessHere(quotation, uri)}`;
  if (card.differences.length > 0) yield `**Told differently:** ${card.differences.map(difference).join('; ')}`;
}

/** What the reader may say against the card, above what may have to be scrolled to. */
function actions({ mention: { range } }: PersonCard, uri: string): string {
  const name: MentionName = { uri, position: range.start };
  return CORRECTIONS.map(([text, command]) => commandLink(text, command, [name])).join(' · ');
}

const CORRECTIONS = [
  ['Same Person As…', SAME_PERSON],
  ['Not the Same Person', NOT_THE_SAME_PERSON],
  ['Not a Person', NOT_A_PERSON],
  ['Rename…', RENAME_PERSON],
] as const;

/** The commands of ours that a card may run. */
export const CARD_COMMANDS: readonly string[] = [
  OPEN_LOCATION,
  SHOW_MENTIONS,
  ...CORRECTIONS.map(([, command]) => command),
];

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
    yield `- ${link(deed, deed.text)}${deed.date ? ` · ${markdownText(timexText(deed.date))}` : ''}${sourceUnlessHere(deed, uri)}`;
  if (card.moreDeeds > 0) yield `- ${mentionsLink(`${card.moreDeeds} more…`, card, uri)}`;
}

function mentionsLink(text: string, { identity }: PersonCard, uri: string): string {
  return commandLink(text, SHOW_MENTIONS, [identity, uri], 'Show every mention');
}

/** "age 52 here, 51 in The Courier, 9 Mar 2031" */
function difference({ of, here, there }: PersonDifference): string {
  const date = there.date ? `, ${markdownText(timexText(there.date))}` : '';
  const what = of === 'spelling' ? 'spelled ' : `${of} `;
  return `${what}${markdownText(here, NAME_SHOWN)} here, ${link(there, there.text, NAME_SHOWN)} in ${markdownText(there.source ?? '', NAME_SHOWN)}${date}`;
}

/** The article of a fact that is not of the open one. */
const sourceUnlessHere = ({ location, source }: Fact, uri: string): string =>
  location.uri === uri ? '' : ` · _${markdownText(source ?? location.uri, NAME_SHOWN)}_`;

function link(fact: Fact, text: string, limit?: number): string {
  return commandLink(markdownText(text, limit), OPEN_LOCATION, [fact.location], fact.source ?? '');
}
