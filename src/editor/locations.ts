import * as vscode from 'vscode';
import type { Range } from '../article/lineIndex';
import type { Location } from '../worker/protocol';
import { OPEN_LOCATION } from './commands';

export function toRange({ start, end }: Range): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

export function toLocation({ uri, range }: Location): vscode.Location {
  return new vscode.Location(vscode.Uri.parse(uri, true), toRange(range));
}

export function registerOpenLocation(): vscode.Disposable {
  return vscode.commands.registerCommand(OPEN_LOCATION, async (location: Location) => {
    const { uri, range } = toLocation(location);
    await vscode.window.showTextDocument(uri, { selection: range });
  });
}
