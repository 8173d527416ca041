import * as vscode from 'vscode';
import { registerArticleFolding } from './editor/articleFolding';
import { registerArticleHighlighting } from './editor/articleHighlighting';
import { registerArticleOutline } from './editor/articleOutline';
import { ArticleWorkspace } from './editor/articleWorkspace';
import { registerCopyCleanText } from './editor/cleanText';
import { registerCorroboration, type SourcesTree } from './editor/corroboration';
import { type EventTree, registerEventTree } from './editor/events';
import { registerExpandSelection } from './editor/expandSelection';
import { registerOpenLocation } from './editor/locations';
import { type PeopleTree, registerPeopleTree } from './editor/peopleTree';
import { registerPersonHover } from './editor/personHover';
import { registerPersonNavigation } from './editor/personNavigation';
import { registerPublicationDate } from './editor/publicationDate';
import { registerRecognition } from './editor/recognition';
import { registerTimeHints } from './editor/timeHints';
import { WorkerClient } from './worker/client';

/** What the extension hands to other extensions. */
export interface SecondSource {
  /** The tree "Events" of the article in the active editor. */
  readonly events: EventTree;
  /** The tree "People" of that article, or of all. */
  readonly people: PeopleTree;
  /** The tree "Sources": which articles back the one in the active editor. */
  readonly sources: SourcesTree;
}

export function activate(context: vscode.ExtensionContext): SecondSource {
  const log = vscode.window.createOutputChannel('Second Source', { log: true });
  const script = vscode.Uri.joinPath(context.extensionUri, 'dist', 'worker.js').fsPath;
  const worker = new WorkerClient(script, (error) => log.error(error));
  const articles = new ArticleWorkspace(worker, log);
  const events = registerEventTree(context, articles);
  const sources = registerCorroboration(context, articles);
  const people = registerPeopleTree(context, articles);
  context.subscriptions.push(
    log,
    worker,
    articles,
    registerRecognition(context),
    registerOpenLocation(),
    registerPersonHover(articles),
    registerPersonNavigation(articles),
    registerArticleOutline(articles),
    registerArticleFolding(articles),
    registerArticleHighlighting(articles),
    registerExpandSelection(articles),
    registerPublicationDate(context, articles),
    registerCopyCleanText(articles),
    registerTimeHints(articles),
  );
  return { events, people, sources };
}
