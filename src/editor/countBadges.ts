import * as vscode from 'vscode';
import { labelText } from './displayText';

const SCHEME = 'second-source-count';

/** More digits than VS Code gives a badge room for. */
const MOST = 9;

/**
 * Gives an item of a tree a number at its right, where no long label hides it. VS Code has badges for resources alone, so
 * the item stands for one that is nothing but its badge.
 * @param differs whether something is told differently, which the badge says too.
 */
export function countBadge(count: number, differs: boolean, tooltip: string): vscode.Uri | undefined {
  const number = count > MOST ? `${MOST}+` : `${count || ''}`;
  const badge = differs ? `${number.slice(0, 1)}≠` : number;
  return badge === '' ? undefined : vscode.Uri.from({ scheme: SCHEME, path: `/${badge}`, query: labelText(tooltip) });
}

export function registerCountBadges(): vscode.Disposable {
  return vscode.window.registerFileDecorationProvider({
    provideFileDecoration: ({ scheme, path, query }) =>
      scheme === SCHEME ? new vscode.FileDecoration(labelText(path.slice(1)), labelText(query)) : undefined,
  });
}
