import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { activate, file } from '../support/workspace';

describe('The sample story', () => {
  it('is put into a folder, whole, and over nothing that is there', async () => {
    await activate();
    const place = await mkdtemp(join(tmpdir(), 'second-source-'));
    const folder = join(place, 'Second Source Sample Story');
    const kept = 'harbour-courier-barrage-flood.txt';
    await vscode.workspace.fs.createDirectory(vscode.Uri.file(folder));
    await writeFile(join(folder, kept), 'mine');
    const made = await vscode.commands.executeCommand<vscode.Uri>(
      'secondSource.openSampleStory',
      vscode.Uri.file(place),
    );
    assert.equal(made.fsPath, folder);
    const found = await readdir(folder);
    assert.ok(found.length > 1 && found.includes(kept));
    assert.equal(await readFile(join(folder, kept), 'utf8'), 'mine');
    for (const name of found.filter((each) => each !== kept))
      assert.equal(
        await readFile(join(folder, name), 'utf8'),
        new TextDecoder().decode(await vscode.workspace.fs.readFile(file(name))),
      );
    await rm(place, { recursive: true });
  });
});
