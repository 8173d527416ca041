import type { OtherTelling, SourceCount } from '../../worker/protocol';
import { plural } from '../displayText';

/** What is said of another telling before its source, disagreements first and the same text last. */
export const RELATIONS: readonly (readonly [OtherTelling['relation'], string])[] = [
  ['conflicts', 'Told differently in'],
  ['corroborates', 'Also told in'],
  ['updates', 'Another figure in'],
  ['cites', 'One has it from the other:'],
  ['repeats', 'Same text in'],
];

/** Articles that rest on one source count once; where all rest on what this one rests on, none is another source. */
export function counted({ independentSources }: Pick<SourceCount, 'independentSources'>): string {
  return independentSources === 0 ? 'Same source' : plural(independentSources, 'other source');
}

/** The articles of tellings, each once, by what their reader calls them. */
export function sourcesOf(tellings: readonly OtherTelling[]): string[] {
  return [...new Set(tellings.map(({ source }) => source))];
}

export const having = (relation: OtherTelling['relation'], tellings: readonly OtherTelling[]): OtherTelling[] =>
  tellings.filter((telling) => telling.relation === relation);
