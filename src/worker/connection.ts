import type { MessageConnection } from 'vscode-jsonrpc';
import * as protocol from './protocol';
import { Shelf } from './shelf';
import { articleEvents } from './views/events';
import { articleLayout, cleanText, enclosingRanges } from './views/layout';
import { articleLinks } from './views/links';
import { people, personAt, personMentions } from './views/people';
import { personCard } from './views/personCard';
import { articleTimes } from './views/times';

/** How long the articles must be at rest before the editor is told that they changed, in milliseconds. */
const QUIET = 50;

/** Answers the editor's requests from one {@link Shelf}. */
export function serve(connection: MessageConnection): void {
  const shelf = new Shelf();
  let announcing = false;
  const announceChange = () => {
    if (announcing) return;
    announcing = true;
    setTimeout(() => {
      announcing = false;
      void connection.sendNotification(protocol.corpusChanged, shelf.progress);
    }, QUIET);
  };

  connection.onNotification(protocol.documentChanged, ({ uri, text, isArticle }) => {
    shelf.changeDocument(uri, text, isArticle);
    announceChange();
  });
  connection.onNotification(protocol.documentClosed, ({ uri }) => shelf.closeDocument(uri));
  connection.onNotification(protocol.filesRemoved, ({ uris }) => {
    shelf.removeFiles(uris);
    announceChange();
  });
  connection.onNotification(protocol.linksDismissed, ({ keys }) => {
    shelf.dismissedLinks = new Set(keys);
    announceChange();
  });
  connection.onRequest(protocol.filesFound, ({ files }) => {
    const outcomes = files.map((file) => shelf.readFile(file));
    announceChange();
    return outcomes;
  });
  connection.onRequest(protocol.personCard, ({ uri, offset }) => personCard(shelf, uri, offset));
  connection.onRequest(protocol.personAt, ({ uri, offset }) => personAt(shelf, uri, offset));
  connection.onRequest(protocol.personMentions, ({ identity }) => personMentions(shelf, identity));
  connection.onRequest(protocol.people, ({ uri }) => people(shelf, uri));
  connection.onRequest(protocol.articleEvents, ({ uri }) => articleEvents(shelf, uri));
  connection.onRequest(protocol.articleTimes, ({ uri }) => articleTimes(shelf, uri));
  connection.onRequest(protocol.articleLinks, ({ uri }) => articleLinks(shelf, uri));
  connection.onRequest(protocol.articleLayout, ({ uri }) => articleLayout(shelf, uri));
  connection.onRequest(protocol.enclosingRanges, ({ uri, offsets }) => enclosingRanges(shelf, uri, offsets));
  connection.onRequest(protocol.cleanText, ({ uri }) => cleanText(shelf, uri));
  connection.listen();
}
