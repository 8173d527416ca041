import assert from 'node:assert/strict';
import { type ParseError, parse } from 'jsonc-parser';
import * as vscode from 'vscode';
import packageJson from '../../package.json';

interface Theme {
  readonly include?: string;
  readonly colors?: Readonly<Record<string, string>>;
}

/** The kinds of themes, by what an extension calls them. */
const KINDS = {
  vs: 'light',
  'vs-dark': 'dark',
  'hc-black': 'highContrast',
  'hc-light': 'highContrastLight',
} as const;

/** Backgrounds that a theme gets which names none. */
const BACKGROUNDS = {
  light: '#ffffff',
  dark: '#1e1e1e',
  highContrast: '#000000',
  highContrastLight: '#ffffff',
} as const;

/** What WCAG asks of text: of its contrast with the background. */
const READABLE = 4.5;

describe('The colours of text', () => {
  it('can be read in every theme that comes with VS Code', async () => {
    const themes = vscode.extensions.all.flatMap(({ extensionUri, packageJSON }) => {
      const { contributes } = packageJSON as {
        contributes?: { themes?: { label: string; uiTheme: string; path: string }[] };
      };
      return (contributes?.themes ?? []).map(({ path, ...theme }) => ({
        ...theme,
        uri: vscode.Uri.joinPath(extensionUri, path),
      }));
    });
    assert.ok(themes.length > 10, `${themes.length} themes`);
    const weak: string[] = [];
    for (const { label, uiTheme, uri } of themes) {
      const kind = KINDS[uiTheme as keyof typeof KINDS];
      const background = (await colorsOf(uri))['editor.background'] ?? BACKGROUNDS[kind];
      for (const { id, defaults } of packageJson.contributes.colors) {
        const contrast = contrastOf(defaults[kind], background);
        if (contrast < READABLE) weak.push(`${id} in ${label}: ${contrast.toFixed(1)}`);
      }
    }
    assert.deepEqual(weak, []);
  });
});

async function colorsOf(uri: vscode.Uri): Promise<Readonly<Record<string, string>>> {
  const errors: ParseError[] = [];
  const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  const theme = parse(text, errors, { allowTrailingComma: true }) as Theme;
  assert.deepEqual(errors, [], uri.toString());
  const included = theme.include ? await colorsOf(vscode.Uri.joinPath(uri, '..', theme.include)) : {};
  return { ...included, ...theme.colors };
}

/** By WCAG 2.2, of two colours as `#rrggbb`, or `#rrggbbaa` that are opaque. */
function contrastOf(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminanceOf(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
