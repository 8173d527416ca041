import type { MessageConnection } from 'vscode-jsonrpc';
import { ArticleService } from './articleService';
import * as protocol from './protocol';

/** How long the articles must be at rest before the editor is told that they changed, in milliseconds. */
const QUIET = 50;

/** Answers the editor's requests from one {@link ArticleService}. */
export function serve(connection: MessageConnection): void {
  const service = new ArticleService();
  let announcing = false;
  const announceChange = () => {
    if (announcing) return;
    announcing = true;
    setTimeout(() => {
      announcing = false;
      void connection.sendNotification(protocol.corpusChanged, service.progress);
    }, QUIET);
  };

  connection.onNotification(protocol.documentChanged, ({ uri, text, isArticle }) => {
    service.changeDocument(uri, text, isArticle);
    announceChange();
  });
  connection.onNotification(protocol.documentClosed, ({ uri }) => {
    service.closeDocument(uri);
  });
  connection.onNotification(protocol.filesRemoved, ({ uris }) => {
    service.removeFiles(uris);
    announceChange();
  });
  connection.onRequest(protocol.filesFound, ({ files }) => {
    const outcomes = service.readFiles(files);
    announceChange();
    return outcomes;
  });
  connection.onRequest(protocol.personCard, ({ uri, offset }) => service.personCard(uri, offset));
  connection.onRequest(protocol.personMentions, ({ identity }) => service.personMentions(identity));
  connection.onRequest(protocol.articleEvents, ({ uri }) => service.events(uri));
  connection.onRequest(protocol.articleLinks, ({ uri }) => service.links(uri));
  connection.onRequest(protocol.articleLayout, ({ uri }) => service.layout(uri));
  connection.onRequest(protocol.enclosingRanges, ({ uri, offsets }) => service.enclosingRanges(uri, offsets));
  connection.onRequest(protocol.cleanText, ({ uri }) => service.cleanText(uri));
  connection.listen();
}
