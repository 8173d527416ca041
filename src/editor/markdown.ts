import * as vscode from 'vscode';

/** Paragraphs of Markdown for VS Code, in which links to these commands and to nothing else work. */
export function markdown(paragraphs: Iterable<string>, enabledCommands: readonly string[] = []): vscode.MarkdownString {
  const value = new vscode.MarkdownString([...paragraphs].filter(Boolean).join('\n\n'));
  if (enabledCommands.length > 0) value.isTrusted = { enabledCommands };
  return value;
}
