import * as vscode from 'vscode';
import { registerArticleFolding } from './editor/articleFolding';
import { registerArticleHighlighting } from './editor/articleHighlighting';
import { ArticleInView } from './editor/articleInView';
import { registerArticleOutline } from './editor/articleOutline';
import { ArticleWorkspace } from './editor/articleWorkspace';
import { registerCopyCleanText } from './editor/cleanText';
import { registerCorrections } from './editor/corrections';
import { registerCorroboration, type SourcesTree } from './editor/corroboration';
import { registerCountBadges } from './editor/countBadges';
import { type EventTree, registerEventTree } from './editor/events';
import { registerExpandSelection } from './editor/expandSelection';
import { registerKeptAnalyses } from './editor/keptAnalyses';
import { registerOpenLocation } from './editor/locations';
import { registerLookAlikes } from './editor/lookAlikes';
import { type PeopleTree, registerPeopleTree } from './editor/peopleTree';
import { registerPersonHover } from './editor/personHover';
import { registerPersonNavigation } from './editor/personNavigation';
import { registerPublicationDate } from './editor/publicationDate';
import { registerReadingStatus } from './editor/readingStatus';
import { registerRecognition } from './editor/recognition';
import { registerSampleStory } from './editor/sampleStory';
import { registerSettingsCheck } from './editor/settings';
import { registerSiteFurniture } from './editor/siteFurniture';
import { registerTimeHints } from './editor/timeHints';
import { registerWithdrawnWords } from './editor/withdrawnWords';
import type { StartWorker } from './worker/client';
import type { Progress } from './worker/protocol';

/** What the extension hands to other extensions. */
export interface SecondSource {
  /** The tree "Events" of the article in the active editor. */
  readonly events: EventTree;
  /** The tree "People" of that article, or of all. */
  readonly people: PeopleTree;
  /** The tree "Sources": which articles back the one in the active editor. */
  readonly sources: SourcesTree;
  /** How far reading the folders has come; undefined before the first article is opened. */
  readonly progress: Progress | undefined;
  /** Ends when everything is written that is to be kept. */
  shutDown(): Promise<void>;
}

/** Where analyses are kept between sessions: with the workspace, if there is one. */
export function storageOf({ storageUri, globalStorageUri }: vscode.ExtensionContext): vscode.Uri {
  return vscode.Uri.joinPath(storageUri ?? globalStorageUri, 'articles');
}

/** @param startWorker how the worker is started where the extension runs. */
export function start(context: vscode.ExtensionContext, startWorker: StartWorker): SecondSource {
  const log = vscode.window.createOutputChannel('Second Source', { log: true });
  const articles = new ArticleWorkspace(startWorker, { log, storage: storageOf(context) });
  const inView = new ArticleInView();
  const events = registerEventTree(context, articles, inView);
  const corrections = registerCorrections(context, articles, log);
  const sources = registerCorroboration(context, articles, inView, corrections);
  const people = registerPeopleTree(context, articles, inView);
  context.subscriptions.push(
    log,
    articles,
    inView,
    registerSettingsCheck(log),
    registerRecognition(corrections),
    registerReadingStatus(articles, log),
    registerKeptAnalyses(articles),
    registerOpenLocation(),
    registerSampleStory(),
    registerCountBadges(),
    registerPersonHover(articles),
    registerPersonNavigation(articles),
    registerArticleOutline(articles),
    registerArticleFolding(articles),
    registerArticleHighlighting(articles),
    registerExpandSelection(articles),
    registerPublicationDate(articles, corrections),
    registerCopyCleanText(articles),
    registerTimeHints(articles),
    registerSiteFurniture(articles),
    registerLookAlikes(articles),
    registerWithdrawnWords(articles),
  );
  return {
    events,
    people,
    sources,
    get progress() {
      return articles.progress;
    },
    shutDown: async () => {
      await corrections.settled();
      await articles.shutDown();
    },
  };
}
