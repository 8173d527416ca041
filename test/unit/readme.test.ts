import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import packageJson from '../../package.json';

const README = readFileSync('README.md', 'utf8');

describe('The README', () => {
  it('names every setting with its default, as the package does', () => {
    const rows = [...README.matchAll(/^\| `(secondSource\.[\w.]+)` \| `(.+?)` \| (.+) \|$/gm)];
    const named = rows.map(([, name, value = '', words]) => [name, JSON.parse(value), words]);
    const { properties } = packageJson.contributes.configuration;
    const declared = Object.entries(properties).map(([name, setting]) => [
      name,
      setting.default,
      'markdownDescription' in setting ? setting.markdownDescription : setting.description,
    ]);
    assert.deepEqual(named, declared);
  });

  it('shows pictures and names files that are there', () => {
    const links = [...README.matchAll(/(?:src|srcset)="([^"]+)"|\]\(([^)#:]+)\)/g)].map(
      ([, picture, file]) => picture ?? file ?? '',
    );
    assert.ok(links.length > 0);
    assert.deepEqual(
      links.filter((link) => !existsSync(link)),
      [],
    );
  });

  it('names commands by the titles that they have', () => {
    const titles = new Set(packageJson.contributes.commands.map(({ title }) => title));
    const named = [...README.matchAll(/"(?:Second Source: )?([A-Z][^"]*?)"/g)].map(([, title = '']) =>
      title.replace(/\s+/g, ' '),
    );
    const ofCommands = named.filter((title) => /…$|^(?:Not|Show|Hide|Open|Wrong|Undo|Clear|Same Person) /.test(title));
    assert.ok(ofCommands.length > 0);
    assert.deepEqual(
      ofCommands.filter((title) => !titles.has(title)),
      [],
    );
  });
});
