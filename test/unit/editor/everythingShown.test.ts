import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const EDITOR = join('src', 'editor');

/** Where something of ours becomes something that VS Code draws, up to the string in question. */
const DRAWN: readonly RegExp[] = [
  /\bnew vscode\.(?:TreeItem|TreeItemLabel|DocumentSymbol|SymbolInformation|QuickPickItem|CodeAction|InlayHintLabelPart)\(\s*/g,
  /\bnew vscode\.(?:InlayHint|FileDecoration|Diagnostic)\((?:[^()]|\([^()]*\))*?,\s*/g,
  /\bnew vscode\.DocumentSymbol\((?:[^(),]|\((?:[^()]|\([^()]*\))*\))*,\s*/g,
  /\bnew vscode\.FileDecoration\(\s*/g,
  /\bvscode\.window\.(?:show(?:Information|Warning|Error)Message|setStatusBarMessage)\((?:<[^>]*>)?\s*/g,
  /\b(?:this\.#)?\w+\.(?:description|tooltip|message|detail|label|text|badge|placeHolder|prompt)\s*=(?!=)\s*/g,
  /\b(?:label|tooltip|detail|message|prompt|placeHolder|contentText|hoverMessage):\s+(?!string\b)/g,
  /\bcommand: \w+,\s*title:\s*/g,
];

/** A string of our own, or one that was made safe. */
const SAFE = new RegExp(
  [
    String.raw`(?:labelText|linesText|iconLabel|markdown)\(`,
    String.raw`'(?:[^'\\]|\\.)*'(?=\s*[,;)}\]]|\s*$)`,
    // The functions that do so themselves, as other tests say.
    String.raw`lensTitle\(|lensTooltip\(`,
  ].join('|'),
  'y',
);

function* unsafe(file: string): Generator<string> {
  const source = readFileSync(file, 'utf8');
  for (const drawn of DRAWN)
    for (const { index, 0: found } of source.matchAll(drawn)) {
      SAFE.lastIndex = index + found.length;
      const line = `${file}: ${source.slice(index, source.indexOf('\n', index + found.length)).replace(/\s+/g, ' ')}`;
      if (!SAFE.test(source)) yield line;
    }
}

const sources = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name));

describe('Everything that the editor draws', () => {
  it('is a string of ours or comes from displayText', () => {
    assert.deepEqual(
      [...sources(EDITOR), join('src', 'extension.ts')].flatMap((file) => [...unsafe(file)]),
      [],
    );
  });

  it('is Markdown only by way of markdown.ts', () => {
    const makers = sources('src').filter((file) =>
      /\bMarkdownString\(|\.isTrusted\s*=|supportHtml|supportThemeIcons/.test(readFileSync(file, 'utf8')),
    );
    assert.deepEqual(makers, [join(EDITOR, 'markdown.ts')]);
  });

  it('links to no command but by way of commandLink', () => {
    const makers = sources('src').filter((file) =>
      /\(command:/.test(readFileSync(file, 'utf8').replace(/^\s*(?:\*|\/\*\*).*$/gm, '')),
    );
    assert.deepEqual(makers, [join(EDITOR, 'displayText.ts')]);
  });
});
