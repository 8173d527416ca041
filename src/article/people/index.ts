export { compatible, type PersonName, parseName } from './personName';

import type { Mention, Person, Quote } from '../analysis';
import type { ArticleDocument } from '../document';
import { byStart } from '../span';
import { type Character, castOf } from './cast';
import { genderOfTitle, isHonorific } from './gender';
import { findNames, type NameMention } from './names';
import { findQuotes } from './quotes';

/** Everybody whom an article names, in order of first mention, and its quotations. */
export function findPeople(document: ArticleDocument): { people: Person[]; quotes: Quote[] } {
  const { text, sentences } = document;
  const names = findNames(text, sentences);
  const cast = castOf(names, (mention) => genderOfTitle(text, mention));
  const characters = [...new Set(names.map((name) => cast.get(name)))].filter((each) => each !== undefined);
  return {
    people: characters.map((character, i) => person(text, character, `p${i + 1}`)),
    quotes: findQuotes(document),
  };
}

function person(text: string, { names, gender }: Character, id: string): Person {
  const sorted = [...names].sort(byStart);
  const name = sorted
    .map((mention) => text.slice(mention.start, mention.end))
    .reduce((a, b) => (b.length > a.length ? b : a));
  const forms = new Set(sorted.map((mention) => formOf(text, mention)));
  forms.delete(name);
  const mentions = sorted.map(({ start, end }): Mention => ({ start, end, kind: 'name' }));
  return { id, name, aliases: [...forms], roles: [], byline: false, gender, mentions };
}

/** How the text calls somebody, honorific included. */
function formOf(text: string, { start, end, title }: NameMention): string {
  const withHonorific = title && isHonorific(text.slice(title.start, title.end));
  return text.slice(withHonorific ? title.start : start, end);
}
