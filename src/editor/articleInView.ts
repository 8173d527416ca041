import * as vscode from 'vscode';
import { labelText } from './displayText';
import { ARTICLE_LANGUAGE } from './recognition';

/** The article that the views tell of: the one in the active editor, else the last that was there, for as long as it is open. */
export class ArticleInView implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable;
  #last: vscode.TextDocument | undefined;

  readonly onDidChange = this.#changed.event;

  constructor() {
    this.#subscriptions = vscode.Disposable.from(
      vscode.window.onDidChangeActiveTextEditor(() => this.#changed.fire()),
      vscode.window.tabGroups.onDidChangeTabs(({ closed }) => closed.length > 0 && this.#changed.fire()),
    );
  }

  get document(): vscode.TextDocument | undefined {
    const active = vscode.window.activeTextEditor?.document;
    if (active?.languageId === ARTICLE_LANGUAGE) this.#last = active;
    else if (this.#last && !(isArticle(this.#last) && isInATab(this.#last))) this.#last = undefined;
    return this.#last;
  }

  /** Says in the head of a view which article it tells of, where that is not the one that the reader looks at. */
  entitle(view: vscode.TreeView<unknown>, title: string): vscode.Disposable {
    // A view that is given a description keeps only a title that it is given, too.
    view.title = title;
    return this.onDidChange(() => {
      const { document } = this;
      const isElsewhere = document && document !== vscode.window.activeTextEditor?.document;
      view.description = labelText((isElsewhere && document.uri.path.split('/').at(-1)) || '', 80);
    });
  }

  dispose(): void {
    this.#subscriptions.dispose();
    this.#changed.dispose();
  }
}

const isArticle = ({ isClosed, languageId }: vscode.TextDocument): boolean =>
  !isClosed && languageId === ARTICLE_LANGUAGE;

const isInATab = ({ uri }: vscode.TextDocument): boolean =>
  vscode.window.tabGroups.all.some(({ tabs }) =>
    tabs.some(({ input }) => {
      if (input instanceof vscode.TabInputText) return input.uri.toString() === uri.toString();
      return (
        input instanceof vscode.TabInputTextDiff &&
        [input.original, input.modified].some((side) => side.toString() === uri.toString())
      );
    }),
  );
