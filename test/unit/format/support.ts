import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { ArticleFormat } from '../../../src/article/format';

const FIXTURES = join(process.cwd(), 'test', 'fixtures', 'format');

/** The fixtures of a folder: the trap that each embodies, and its text. */
export function fixtures(folder: 'articles' | 'others'): { name: string; text: string }[] {
  const path = join(FIXTURES, folder);
  return readdirSync(path)
    .sort()
    .map((file) => ({ name: basename(file, '.txt'), text: readFileSync(join(path, file), 'utf8') }));
}

export const fixture = (folder: 'articles' | 'others', name: string): string =>
  readFileSync(join(FIXTURES, folder, `${name}.txt`), 'utf8');

/** Trap → its kinds, from the table beside the fixtures. */
export function expectedKinds(): Map<string, string> {
  const lines = readFileSync(join(FIXTURES, 'articles.kinds'), 'utf8').split('\n');
  return new Map(
    lines
      .filter((line) => line.includes(': ') && !line.startsWith('#'))
      .map((line) => {
        const at = line.indexOf(': ');
        return [line.slice(0, at), line.slice(at + 2)];
      }),
  );
}

/** Kinds of the blocks in order: "headline paragraph*3 correction". */
export function kindsOf({ blocks }: ArticleFormat): string {
  const runs: { kind: string; length: number }[] = [];
  for (const { kind, role } of blocks) {
    const name = role ? `${kind}/${role}` : kind;
    const last = runs.at(-1);
    if (last?.kind === name) last.length++;
    else runs.push({ kind: name, length: 1 });
  }
  return runs.map(({ kind, length }) => (length > 1 ? `${kind}*${length}` : kind)).join(' ');
}

/** A file of the data that lies beside the project on the developers' machines, or null where it does not. */
export function shared(...path: string[]): string | null {
  try {
    return readFileSync(join(process.cwd(), '..', 'shared', ...path), 'utf8');
  } catch {
    return null;
  }
}
