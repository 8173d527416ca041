import * as vscode from 'vscode';
import type { ArticleWorkspace } from './articleWorkspace';
import { labelText } from './displayText';
import { toLocation, toRange } from './locations';
import { ARTICLE_LANGUAGE } from './recognition';

/** What an editor gives a name: definition, references, highlights, workspace symbols, and a reason not to rename. */
class PersonNavigation
  implements
    vscode.DefinitionProvider,
    vscode.ReferenceProvider,
    vscode.DocumentHighlightProvider,
    vscode.RenameProvider,
    vscode.WorkspaceSymbolProvider
{
  readonly #articles: ArticleWorkspace;

  constructor(articles: ArticleWorkspace) {
    this.#articles = articles;
  }

  /** The first mention in this article that gives the name in full. */
  async provideDefinition(document: vscode.TextDocument, position: vscode.Position, token: vscode.CancellationToken) {
    const person = await this.#articles.personAt(document, position, token);
    if (!person) return undefined;
    const { uri, range } = toLocation(person.definition);
    return [{ originSelectionRange: toRange(person.range), targetUri: uri, targetRange: range }];
  }

  /** Every mention in every article. */
  async provideReferences(
    document: vscode.TextDocument,
    position: vscode.Position,
    _context: vscode.ReferenceContext,
    token: vscode.CancellationToken,
  ) {
    const person = await this.#articles.personAt(document, position, token);
    const mentions = person && (await this.#articles.personMentions(person.identity, token));
    return mentions?.map(({ location }) => toLocation(location));
  }

  async provideDocumentHighlights(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ) {
    const person = await this.#articles.personAt(document, position, token);
    return person?.mentionsHere.map((range) => new vscode.DocumentHighlight(toRange(range)));
  }

  async prepareRename(): Promise<never> {
    throw new Error('An article is a source: its names stay as they were written.');
  }

  provideRenameEdits(): undefined {
    return undefined;
  }

  async provideWorkspaceSymbols(query: string, token: vscode.CancellationToken) {
    const people = (await this.#articles.peopleNamed(query, token)) ?? [];
    return people.map(
      ({ name, role, location }) =>
        new vscode.SymbolInformation(
          labelText(name),
          vscode.SymbolKind.Variable,
          labelText(role ?? '', 80),
          toLocation(location),
        ),
    );
  }
}

export function registerPersonNavigation(articles: ArticleWorkspace): vscode.Disposable {
  const navigation = new PersonNavigation(articles);
  return vscode.Disposable.from(
    vscode.languages.registerDefinitionProvider(ARTICLE_LANGUAGE, navigation),
    vscode.languages.registerReferenceProvider(ARTICLE_LANGUAGE, navigation),
    vscode.languages.registerDocumentHighlightProvider(ARTICLE_LANGUAGE, navigation),
    vscode.languages.registerRenameProvider(ARTICLE_LANGUAGE, navigation),
    vscode.languages.registerWorkspaceSymbolProvider(navigation),
  );
}
