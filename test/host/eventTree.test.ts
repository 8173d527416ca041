import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activate, eventually, open, treeLines } from '../support/workspace';

const ARTICLE = 'malwar-examiner-velluri-interview.txt';
const CORROBORATED = 'torvland-ledger-court-petition.txt';

describe('The tree of events', () => {
  it('tells what happens in the open article, under days, with participants', async () => {
    const { events } = await activate();
    await open(ARTICLE);
    const lines = await eventually(
      () => treeLines(events),
      (found) => found.length > 10,
    );
    assert.ok(
      lines.some((line) => /^\d{1,2} Mar 2026 \[\d+\]$/.test(line)),
      lines.join('\n'),
    );
    assert.ok(
      lines.some((line) => /^\s+Padma Velluri$/.test(line)),
      lines.join('\n'),
    );
  });

  it('stands in the order of the text or under people, as the reader switches', async () => {
    const { events } = await activate();
    await open(ARTICLE);
    await vscode.commands.executeCommand('secondSource.events.groupByPerson');
    await eventually(
      () => treeLines(events),
      (lines) => lines.some((line) => /^Padma Velluri \[\d+\]$/.test(line)),
    );
    await vscode.commands.executeCommand('secondSource.events.groupByText');
    const [first] = await eventually(
      async () => (await events.getChildren()) ?? [],
      (nodes) => nodes[0]?.kind === 'event',
    );
    assert.equal(first?.kind, 'event');
    await vscode.commands.executeCommand('secondSource.events.groupByTime');
  });

  it('shows minor events when asked', async () => {
    const { events } = await activate();
    await open(ARTICLE);
    const few = await eventually(
      () => treeLines(events),
      (lines) => lines.length > 10,
    );
    await vscode.commands.executeCommand('secondSource.events.showMinor');
    await eventually(
      () => treeLines(events),
      (lines) => lines.length > few.length,
    );
    await vscode.commands.executeCommand('secondSource.events.hideMinor');
  });

  it('tells under an event who else tells it, and goes on while the text above changes', async () => {
    const { events } = await activate();
    const editor = await open(CORROBORATED);
    const find = async () => {
      const groups = (await events.getChildren()) ?? [];
      const nodes = (await Promise.all(groups.map((group) => events.getChildren(group)))).flat();
      const node = nodes.find((each) => each.kind === 'event' && /appointed a retired judge/.test(each.event.label));
      if (node?.kind !== 'event') return null;
      const [item, below] = [events.getTreeItem(node), await events.getChildren(node)];
      const tellings = below.flatMap((each) => (each.kind === 'telling' ? each.telling.source : []));
      return {
        id: item.id,
        said: item.accessibilityInformation?.label,
        tellings,
        line: node.event.location.range.start.line,
      };
    };
    const before = await eventually(find, (found) => found?.tellings.includes('Lakemont Sentinel') === true);
    assert.ok(before);
    assert.match(before.said ?? '', /, \d other sources?$/);
    assert.ok(await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Late edition\n\n')));
    const after = await eventually(find, (found) => found?.line === before.line + 2);
    assert.ok(after);
    assert.equal(after.id, before.id);
    assert.ok(after.tellings.includes('Lakemont Sentinel'));
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('follows from article to article', async () => {
    const { events } = await activate();
    await open('orrow-valley-gazette-violin-theft.txt');
    await eventually(
      () => treeLines(events),
      (lines) => lines.some((line) => line.includes('Strand')),
    );
    await open(ARTICLE);
    await eventually(
      () => treeLines(events),
      (lines) => lines.length > 10 && !lines.some((line) => line.includes('Strand')),
    );
  });

  it('leads to the sentence', async () => {
    const { events } = await activate();
    const { document } = await open(ARTICLE);
    const [group] = await eventually(
      async () => (await events.getChildren()) ?? [],
      (found) => found.length > 0,
    );
    const [node] = await events.getChildren(group);
    assert.equal(node?.kind, 'event');
    const { command } = events.getTreeItem(node);
    assert.ok(command);
    await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
    await eventually(
      () => vscode.window.activeTextEditor,
      (editor) => editor?.document.uri.toString() === document.uri.toString() && !editor.selection.isEmpty,
    );
  });

  it('is copied as text and as a timeline', async () => {
    const { events } = await activate();
    await open(ARTICLE);
    await eventually(
      () => treeLines(events),
      (lines) => lines.length > 10,
    );
    const copied = async (command: string) => {
      await vscode.commands.executeCommand(command);
      return vscode.env.clipboard.readText();
    };
    await eventually(
      () => copied('secondSource.events.copy'),
      (text) => /^- \S+ \S+/m.test(text),
    );
    await eventually(
      () => copied('secondSource.events.copyTimeline'),
      (text) => /^- \*\*\S+ .*\*\*/m.test(text),
    );
  });
});
