import * as vscode from 'vscode';
import { LARGEST_ARTICLE_SETTING } from '../../worker/limits';
import type { OtherTelling, ParagraphLinks } from '../../worker/protocol';
import type { ArticleWorkspace } from '../articleWorkspace';
import { iconLabel } from '../displayText';
import { toLocation, toRange } from '../locations';
import { ARTICLE_LANGUAGE } from '../recognition';
import { setting } from '../settings';
import { unreadableMessage } from '../unreadable';
import { lensTitle, lensTooltip } from './lensTitle';

const PEEK = 'secondSource.peekOtherTellings';

/** One line above each paragraph of which another article tells something. */
class CorroborationLenses implements vscode.CodeLensProvider, vscode.Disposable {
  readonly #articles: ArticleWorkspace;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable;

  readonly onDidChangeCodeLenses = this.#changed.event;

  constructor(articles: ArticleWorkspace) {
    this.#articles = articles;
    this.#subscriptions = vscode.Disposable.from(
      articles.onDidChange(() => this.#changed.fire()),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('secondSource.lenses')) this.#changed.fire();
      }),
    );
  }

  async provideCodeLenses(document: vscode.TextDocument, token: vscode.CancellationToken) {
    const mode = setting('lenses', document);
    if (mode === 'off') return [];
    const paragraphs = (await this.#articles.links(document, token)) ?? [];
    if (paragraphs.length === 0) {
      const message = await unreadableMessage(this.#articles, document);
      return message ? [unreadableLens(message)] : [];
    }
    const shown = mode === 'all' ? paragraphs : paragraphs.filter(hasConflict);
    return shown.map((paragraph) => lensOf(document.uri, paragraph));
  }

  dispose(): void {
    this.#subscriptions.dispose();
    this.#changed.dispose();
  }
}

const tellingsOf = ({ sentences }: ParagraphLinks): OtherTelling[] => sentences.flatMap(({ tellings }) => tellings);

/** Best first, whichever sentence they tell. VS Code's peek has an order of its own. */
const locationsOf = (paragraph: ParagraphLinks): vscode.Location[] =>
  tellingsOf(paragraph)
    .sort((a, b) => b.score - a.score)
    .map(({ location }) => toLocation(location));

const hasConflict = (paragraph: ParagraphLinks): boolean =>
  tellingsOf(paragraph).some(({ relation }) => relation === 'conflicts');

function lensOf(uri: vscode.Uri, paragraph: ParagraphLinks): vscode.CodeLens {
  const range = toRange(paragraph.range);
  return new vscode.CodeLens(range, {
    command: PEEK,
    title: lensTitle(paragraph),
    tooltip: lensTooltip(paragraph),
    arguments: [uri, range.start, locationsOf(paragraph)],
  });
}

/** Above the first line; leads to the log, or to the setting that it names. */
function unreadableLens(message: string): vscode.CodeLens {
  const remedy = message.includes(LARGEST_ARTICLE_SETTING)
    ? { command: 'workbench.action.openSettings', arguments: [LARGEST_ARTICLE_SETTING] }
    : { command: 'secondSource.showLog' };
  return new vscode.CodeLens(new vscode.Range(0, 0, 0, 0), { ...remedy, title: iconLabel('warning', message) });
}

/** Turns the lenses off, or back to what they were, where the reader has set them. */
async function toggleLenses(memory: vscode.Memento): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  const configuration = vscode.workspace.getConfiguration('secondSource', document);
  const mode = setting('lenses', document);
  const previous = memory.get('secondSource.lenses.previous', 'all');
  if (mode !== 'off') await memory.update('secondSource.lenses.previous', mode);
  await configuration.update('lenses', mode === 'off' ? previous : 'off', targetOf(configuration));
}

function targetOf(configuration: vscode.WorkspaceConfiguration): vscode.ConfigurationTarget {
  const { workspaceFolderValue, workspaceValue } = configuration.inspect('lenses') ?? {};
  if (!vscode.workspace.isTrusted) return vscode.ConfigurationTarget.Global;
  if (workspaceFolderValue !== undefined) return vscode.ConfigurationTarget.WorkspaceFolder;
  return workspaceValue === undefined ? vscode.ConfigurationTarget.Global : vscode.ConfigurationTarget.Workspace;
}

export function registerLenses(context: vscode.ExtensionContext, articles: ArticleWorkspace): vscode.Disposable {
  const lenses = new CorroborationLenses(articles);
  return vscode.Disposable.from(
    lenses,
    vscode.languages.registerCodeLensProvider(ARTICLE_LANGUAGE, lenses),
    vscode.commands.registerCommand('secondSource.toggleLenses', () => toggleLenses(context.globalState)),
    vscode.commands.registerCommand(PEEK, (uri: vscode.Uri, position: vscode.Position, locations: vscode.Location[]) =>
      vscode.commands.executeCommand('editor.action.peekLocations', uri, position, locations, 'peek'),
    ),
  );
}
