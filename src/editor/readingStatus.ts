import * as vscode from 'vscode';
import { Occasion } from '../worker/occasion';
import type { IndexingAction, Progress } from '../worker/protocol';
import type { ArticleWorkspace } from './articleWorkspace';
import { iconLabel, labelText } from './displayText';

const MENU = 'secondSource.readingMenu';

/** Reading that is over sooner is not worth a mention, in milliseconds. */
const UNMENTIONED = 500;

const COMMANDS: Readonly<Record<string, IndexingAction>> = {
  'secondSource.pauseReading': 'pause',
  'secondSource.resumeReading': 'resume',
  'secondSource.cancelReading': 'cancel',
};

/** How many articles there are, and how far reading them has come; opens a choice of what to do about it. */
class ReadingStatus implements vscode.Disposable {
  readonly #articles: ArticleWorkspace;
  readonly #log: vscode.LogOutputChannel;
  readonly #item = vscode.window.createStatusBarItem('secondSource.reading', vscode.StatusBarAlignment.Left);
  readonly #subscriptions: vscode.Disposable;
  readonly #mention = new Occasion(() => this.#show());
  #progress: Progress | undefined;
  #mentionsReading = false;

  constructor(articles: ArticleWorkspace, log: vscode.LogOutputChannel) {
    this.#articles = articles;
    this.#log = log;
    this.#item.name = 'Second Source';
    this.#item.command = MENU;
    this.#subscriptions = vscode.Disposable.from(
      this.#item,
      articles.onDidProgress((progress) => this.#follow(progress)),
      vscode.commands.registerCommand(MENU, () => this.#choose()),
      vscode.commands.registerCommand('secondSource.showLog', () => log.show()),
      ...Object.entries(COMMANDS).map(([command, action]) =>
        vscode.commands.registerCommand(command, () => articles.controlIndexing(action)),
      ),
    );
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  #follow(progress: Progress): void {
    if (progress.state !== this.#progress?.state)
      void vscode.commands.executeCommand('setContext', 'secondSource.reading', progress.state);
    this.#progress = progress;
    this.#mention.within(progress.state === 'reading' && !this.#mentionsReading ? UNMENTIONED : 0);
  }

  #show(): void {
    const progress = this.#progress;
    if (!progress) return;
    this.#mentionsReading = progress.state === 'reading';
    this.#item.text = iconLabel(ICONS[progress.state], textOf(progress));
    this.#item.tooltip = labelText(tooltipOf(progress));
    this.#item.accessibilityInformation = { label: labelText(`Second Source: ${tooltipOf(progress)}`) };
    this.#item.show();
  }

  async #choose(): Promise<void> {
    const actions = actionsOf(this.#progress?.state ?? 'ready');
    const skipped = this.#progress?.skipped ?? 0;
    const choices = [
      ...actions.map(({ label, action }) => ({ label, run: () => this.#articles.controlIndexing(action) })),
      { label: 'Show People of All Articles', run: () => showView('people', 'secondSource.people.showAll') },
      { label: 'Undo Correction…', run: () => vscode.commands.executeCommand('secondSource.undoCorrection') },
      {
        label: 'Show Log',
        ...(skipped > 0 && { description: `${count(skipped)} files skipped, with the reasons` }),
        run: () => this.#log.show(),
      },
    ];
    const choice = await vscode.window.showQuickPick(choices, { title: `Second Source: ${this.#item.tooltip}` });
    await choice?.run();
  }
}

async function showView(view: string, command: string): Promise<void> {
  await vscode.commands.executeCommand(`secondSource.${view}.focus`);
  await vscode.commands.executeCommand(command);
}

const ICONS: Readonly<Record<Progress['state'], string>> = {
  ready: 'book',
  paused: 'debug-pause',
  reading: 'sync~spin',
};

const count = (value: number): string => value.toLocaleString('en');

function textOf({ state, articles, done, total }: Progress): string {
  if (state === 'ready') return `${count(articles)} ${articles === 1 ? 'article' : 'articles'}`;
  return `${count(done)} of ${count(total)} files`;
}

function tooltipOf({ state, articles, done, total, skipped }: Progress): string {
  const found = `${count(articles)} articles`;
  const reading = `${count(done)} of ${count(total)} files read`;
  const states = { ready: [found], paused: ['Paused', reading, found], reading: [reading, found] };
  return [...states[state], ...(skipped > 0 ? [`${count(skipped)} files skipped, see the log`] : [])].join(' · ');
}

function actionsOf(state: Progress['state']): { readonly label: string; readonly action: IndexingAction }[] {
  if (state === 'ready') return [];
  const cancel = { label: 'Stop Reading', action: 'cancel' } as const;
  return state === 'paused'
    ? [{ label: 'Go On Reading', action: 'resume' }, cancel]
    : [{ label: 'Pause Reading', action: 'pause' }, cancel];
}

export function registerReadingStatus(articles: ArticleWorkspace, log: vscode.LogOutputChannel): vscode.Disposable {
  return new ReadingStatus(articles, log);
}
