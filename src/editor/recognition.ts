import * as vscode from 'vscode';
import { recognize } from '../article/format';

export const ARTICLE_LANGUAGE = 'article';

const RECOGNIZABLE_NAME = /\.(?:txt|text|article)$/i;

/** Switches plain-text documents that read like articles to the language `article`. */
export function registerRecognition(log: vscode.LogOutputChannel): vscode.Disposable {
  const consider = async (document: vscode.TextDocument) => {
    if (document.languageId !== 'plaintext' || !isRecognizable(document)) return;
    const { recognized } = recognize(document.getText(RECOGNITION_RANGE));
    if (!recognized || document.isClosed) return;
    log.debug(`${document.uri.toString(true)} reads like an article.`);
    await vscode.languages.setTextDocumentLanguage(document, ARTICLE_LANGUAGE);
  };
  for (const document of vscode.workspace.textDocuments) void consider(document);
  return vscode.workspace.onDidOpenTextDocument(consider);
}

const RECOGNITION_RANGE = new vscode.Range(0, 0, 2000, 0);

function isRecognizable({ uri, isUntitled }: vscode.TextDocument): boolean {
  return isUntitled || RECOGNIZABLE_NAME.test(uri.path);
}
