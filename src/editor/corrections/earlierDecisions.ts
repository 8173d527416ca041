import * as vscode from 'vscode';
import { linkOf } from './dismissedLink';
import type { ReaderCorrections } from './readerCorrections';

const READINGS = 'secondSource.recognition';
const UNDATED = 'secondSource.publicationDate';
const DISMISSED = 'secondSource.dismissedLinks';

/** Takes over what the first version remembered by the URIs of files, and forgets it there. */
export async function adoptEarlier(corrections: ReaderCorrections, memory: vscode.Memento): Promise<void> {
  const found = [
    ...Object.entries(memory.get<Record<string, unknown>>(READINGS, {})).flatMap(([file, value]) =>
      value === 'article' || value === 'notAnArticle'
        ? [{ file, correction: { kind: 'reading', value, article: { file, lines: [] }, at: null } as const }]
        : [],
    ),
    ...Object.keys(memory.get<Record<string, unknown>>(UNDATED, {})).map((file) => ({
      file,
      correction: { kind: 'undated', article: { file, lines: [] }, at: null } as const,
    })),
    ...memory.get<readonly string[]>(DISMISSED, []).flatMap((key) => linkOf(key) ?? []),
  ];
  await corrections.adopt(found.map(({ file, correction }) => ({ home: vscode.Uri.parse(file), correction })));
  await corrections.settled();
  for (const key of [READINGS, UNDATED, DISMISSED]) {
    if (memory.get(key) !== undefined) await memory.update(key, undefined);
  }
}
