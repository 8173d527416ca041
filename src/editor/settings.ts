import * as vscode from 'vscode';
import { LARGEST_ARTICLE } from '../worker/limits';
import { labelText } from './displayText';
import { choiceOf, numberOf, patternsOf, type SettingValue, switchOf } from './settingValues';

const SECTION = 'secondSource';

/** Every setting with what it may be; of choices the first is the default. */
const SETTINGS = {
  recognition: (value: unknown) => choiceOf(value, ['auto', 'ask', 'off']),
  include: patternsOf,
  exclude: patternsOf,
  /** Whether links that lead out of an opened folder are followed. */
  followLinks: switchOf,
  /** Up to which size articles are read, in KB. */
  largestArticle: (value: unknown) => numberOf(value, LARGEST_ARTICLE),
  /** Which links show as lenses. */
  lenses: (value: unknown) => choiceOf(value, ['all', 'conflicts', 'off']),
  /** What shows that a sentence is linked, beside the lens above its paragraph. */
  linkMarks: (value: unknown) => choiceOf(value, ['gutter', 'underline', 'off']),
  /** Which relative expressions show their date in the text. */
  dateHints: (value: unknown) => choiceOf(value, ['firstOfLine', 'all', 'off']),
} satisfies Readonly<Record<string, (value: unknown) => SettingValue<unknown>>>;

type Settings = { readonly [Name in keyof typeof SETTINGS]: ReturnType<(typeof SETTINGS)[Name]>['value'] };

/** A setting as it is for a file or folder; what cannot be used is left out, or the default in its place. */
export function setting<Name extends keyof Settings>(name: Name, scope?: vscode.ConfigurationScope): Settings[Name] {
  return read(name, scope).value;
}

function read<Name extends keyof Settings>(
  name: Name,
  scope?: vscode.ConfigurationScope,
): SettingValue<Settings[Name]> {
  const value: unknown = vscode.workspace.getConfiguration(SECTION, scope).get(name);
  return SETTINGS[name](value) as SettingValue<Settings[Name]>;
}

/** Says once of each setting that it cannot be used as it is, and why. */
class SettingsCheck implements vscode.Disposable {
  readonly #log: vscode.LogOutputChannel;
  readonly #said = new Set<string>();
  readonly #subscriptions: vscode.Disposable;

  constructor(log: vscode.LogOutputChannel) {
    this.#log = log;
    this.#subscriptions = vscode.Disposable.from(
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration(SECTION)) this.#check();
      }),
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.#check()),
    );
    this.#check();
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  #check(): void {
    const scopes = [undefined, ...(vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri)];
    for (const name of Object.keys(SETTINGS) as (keyof Settings)[]) {
      const [problem] = scopes.flatMap((scope) => read(name, scope).problem ?? []);
      if (problem === undefined || this.#said.has(name)) continue;
      this.#said.add(name);
      void this.#say(`${SECTION}.${name}`, problem);
    }
  }

  async #say(name: string, problem: string): Promise<void> {
    const message = `Second Source cannot use the setting ${name} as it is: it ${problem}.`;
    this.#log.warn(message);
    const open = 'Open Settings';
    const answer = await vscode.window.showWarningMessage(labelText(message), open);
    if (answer === open) await vscode.commands.executeCommand('workbench.action.openSettings', name);
  }
}

export function registerSettingsCheck(log: vscode.LogOutputChannel): vscode.Disposable {
  return new SettingsCheck(log);
}
