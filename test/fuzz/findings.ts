import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Failure } from './checks';

/** Texts of which something did not hold once. */
export interface Finding extends Failure {
  readonly texts: readonly string[];
}

const FOLDER = join(process.cwd(), 'test', 'fixtures', 'fuzz');

/** What does not hold, whatever the numbers and texts are. */
export const kindOf = ({ check, message }: Failure): string => `${check}: ${message.split(/[:\n]/, 1)[0]}`;

/** Keeps a finding among the fixtures; halves of surrogate pairs are escaped. @returns where. */
export function keep(finding: Finding): string {
  const words = kindOf(finding)
    .toLowerCase()
    .replace(/[^a-z]+/g, '-')
    .slice(0, 60)
    .replace(/-$/, '');
  const content = `${JSON.stringify(finding, null, 2)}\n`;
  const name = `${words}-${createHash('sha256').update(content).digest('hex').slice(0, 6)}.json`;
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, name), content);
  return join('test', 'fixtures', 'fuzz', name);
}

export function keptFindings(): (Finding & { readonly name: string })[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => ({ name, ...(JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as Finding) }));
}
