import * as vscode from 'vscode';
import {
  isPersonName,
  LONGEST,
  type NotTheSamePerson,
  type PersonCorrection,
  type WordsPlace,
} from '../../corpus/corrections';
import type { MentionPlace, PersonItem } from '../../worker/protocol';
import type { ArticleWorkspace } from '../articleWorkspace';
import type { MentionName } from '../cards/person';
import { NOT_A_PERSON, NOT_THE_SAME_PERSON, RENAME_PERSON, SAME_PERSON } from '../commands';
import { labelText, plural } from '../displayText';
import type { PersonNode } from '../peopleTree';
import type { ReaderCorrections, WithoutTime } from './readerCorrections';
import { sayDone } from './undoMessage';

/** What a command is called with: by a card, by the tree of people, or by the palette for the words at the cursor. */
type Target = MentionName | PersonNode | undefined;

/** Lets the reader say who is who. */
class PersonCorrections {
  readonly #articles: ArticleWorkspace;
  readonly #corrections: ReaderCorrections;

  constructor(articles: ArticleWorkspace, corrections: ReaderCorrections) {
    this.#articles = articles;
    this.#corrections = corrections;
  }

  /** Of a name it says whom else that is; of a pronoun or description, whom of the article it means. */
  async same(target: Target): Promise<void> {
    const mention = await this.#mentionOf(target);
    const chosen = mention && (await this.#choose(mention));
    if (!chosen) return;
    const isName = mention.kind === 'name';
    const ends = isName ? await this.#ends(mention, chosen) : await this.#ofArticle(mention, chosen);
    const { article, place } = isName ? mention.person : mention;
    const made = ends.map((other) => ({ kind: 'samePerson', article, place, other }) as const);
    await this.#make(
      made,
      isName ? `${mention.name} and ${chosen.name} are one.` : `“${mention.text}” is ${chosen.name}.`,
    );
  }

  /** This mention, or whom the article names so, is somebody else. */
  async notTheSame(target: Target): Promise<void> {
    const mention = await this.#mentionOf(target);
    const value = mention && (await askWhatDiffers(mention));
    if (!value) return;
    const { article, place } = value === 'mention' ? mention : mention.person;
    const what = value === 'mention' ? `“${mention.text}” is not` : 'This article means another than';
    await this.#make([{ kind: 'notTheSamePerson', value, article, place }], `${what} ${mention.name}.`);
  }

  async notAPerson(target: Target): Promise<void> {
    const mention = await this.#mentionOf(target);
    if (!mention) return;
    const places = await this.#everywhere(mention);
    const made = places.map(({ article, place }) => ({ kind: 'notAPerson', article, place }) as const);
    await this.#make(made, `${mention.name} is no person any more, in ${plural(places.length, 'article')}.`);
  }

  async rename(target: Target): Promise<void> {
    const mention = await this.#mentionOf(target);
    if (!mention) return;
    const answer = await vscode.window.showInputBox({
      title: 'Rename',
      prompt: 'What this person is called in cards and trees; the article stays as it was written',
      value: mention.name,
      validateInput: (input) =>
        isPersonName(input.trim()) ? null : `A name, of at most ${LONGEST.personName} characters`,
    });
    const value = answer?.trim();
    if (!isPersonName(value) || value === mention.name) return;
    const places = await this.#everywhere(mention);
    const made = places.map(({ article, place }) => ({ kind: 'personName', value, article, place }) as const);
    await this.#make(made, `${mention.name} is called ${value}, in ${plural(places.length, 'article')}.`);
  }

  async #make(made: readonly WithoutTime<PersonCorrection>[], what: string): Promise<void> {
    if (made.length > 0) await sayDone(what, this.#corrections.makeAll(made));
  }

  async #mentionOf(target: Target): Promise<MentionPlace | null> {
    const found = target && 'kind' in target ? await this.#ofNode(target) : await this.#ofPlace(target ?? atCursor());
    if (!found)
      void vscode.window.showInformationMessage('Nobody is meant here. Put the cursor on a name or a pronoun.');
    return found;
  }

  async #ofPlace(name: MentionName | undefined): Promise<MentionPlace | null> {
    return name ? this.#articles.mentionPlace(vscode.Uri.parse(name.uri, true), name.position) : null;
  }

  /** Of a person of the tree it is the name. */
  async #ofNode(node: PersonNode): Promise<MentionPlace | null> {
    if (node.kind !== 'person') return this.#ofPlace(nameOf(node));
    const mentions = (await this.#articles.personMentions(node.person.identity)) ?? [];
    const within = node.within?.toString();
    const mention = mentions.find(({ location }) => within === undefined || location.uri === within);
    const found = mention && (await this.#ofPlace(nameOf({ kind: 'mention', mention })));
    return found ? { ...found, ...found.person, kind: 'name', text: found.name } : null;
  }

  /** People of the article; where a name is meant, of the others too. */
  async #choose(mention: MentionPlace): Promise<PersonItem | undefined> {
    const uri = vscode.Uri.parse(mention.article.file, true);
    const here = (await this.#articles.people(uri)) ?? [];
    const known = new Set([mention.identity, ...here.map(({ identity }) => identity)]);
    const all = mention.kind === 'name' ? ((await this.#articles.people(null)) ?? []) : [];
    const elsewhere = all.filter(({ identity }) => !known.has(identity));
    const choice = await vscode.window.showQuickPick(
      [
        ...here
          .filter(({ identity }) => identity !== mention.identity)
          .map((person) => itemOf(person, 'in this article')),
        ...elsewhere.map((person) => itemOf(person, plural(person.articles, 'other article'))),
      ],
      {
        title: labelText(`“${mention.text}” Is the Same Person As…`, 120),
        placeHolder: 'Who is it?',
        matchOnDescription: true,
      },
    );
    return choice?.person;
  }

  /** Where it is said that two are one: here, and of others who are the same as either. */
  async #ends(mention: MentionPlace, chosen: PersonItem): Promise<WordsPlace[]> {
    const here = await this.#ofArticle(mention, chosen);
    const [own, others] = await Promise.all(
      [mention.identity, chosen.identity].map((each) => this.#elsewhere(mention, each)),
    );
    return [...here, ...(others ?? []), ...(here.length > 0 ? (own ?? []) : [])];
  }

  async #ofArticle({ article: { file } }: MentionPlace, { identity }: PersonItem): Promise<readonly WordsPlace[]> {
    return ((await this.#articles.personPlaces(identity, vscode.Uri.parse(file, true))) ?? []).slice(0, 1);
  }

  /** One other article of the same folder: what is kept in one folder says nothing of another. */
  async #elsewhere({ article: { file } }: MentionPlace, identity: string): Promise<WordsPlace[]> {
    const places = (await this.#articles.personPlaces(identity, null)) ?? [];
    return places
      .filter(({ article }) => article.file !== file && folderOf(article.file) === folderOf(file))
      .slice(0, 1);
  }

  async #everywhere({ identity, person }: MentionPlace): Promise<readonly WordsPlace[]> {
    const places = (await this.#articles.personPlaces(identity, null)) ?? [];
    return [person, ...places.filter(({ article }) => article.file !== person.article.file)];
  }
}

const folderOf = (uri: string): string | undefined =>
  vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(uri, true))?.uri.toString();

function nameOf(node: Exclude<PersonNode, { kind: 'person' }>): MentionName | undefined {
  const mention = node.kind === 'mention' ? node.mention : node.mentions[0];
  return mention && { uri: mention.location.uri, position: mention.location.range.start };
}

function atCursor(): MentionName | undefined {
  const editor = vscode.window.activeTextEditor;
  return editor && { uri: editor.document.uri.toString(), position: editor.selection.active };
}

const itemOf = (person: PersonItem, where: string) => ({
  label: labelText(person.name, 120),
  description: labelText([person.role ?? '', where].filter(Boolean).join(' · '), 120),
  person,
});

/** Asked only where either could be meant. */
async function askWhatDiffers(mention: MentionPlace): Promise<NotTheSamePerson['value'] | undefined> {
  if (mention.kind !== 'name' || !mention.isElsewhere) return 'mention';
  if (!mention.isNamedAgain) return 'article';
  const choice = await vscode.window.showQuickPick(
    [
      { label: labelText(`“${mention.text}” here is somebody else`, 120), value: 'mention' as const },
      {
        label: labelText(`${mention.name} in this article is not the one of other articles`, 160),
        value: 'article' as const,
      },
    ],
    { title: 'Not the Same Person', placeHolder: 'Who is not the same?' },
  );
  return choice?.value;
}

export function registerPersonCorrections(
  articles: ArticleWorkspace,
  corrections: ReaderCorrections,
): vscode.Disposable {
  const feature = new PersonCorrections(articles, corrections);
  return vscode.Disposable.from(
    vscode.commands.registerCommand(SAME_PERSON, (target: Target) => feature.same(target)),
    vscode.commands.registerCommand(NOT_THE_SAME_PERSON, (target: Target) => feature.notTheSame(target)),
    vscode.commands.registerCommand(NOT_A_PERSON, (target: Target) => feature.notAPerson(target)),
    vscode.commands.registerCommand(RENAME_PERSON, (target: Target) => feature.rename(target)),
  );
}
