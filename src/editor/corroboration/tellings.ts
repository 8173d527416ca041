import * as vscode from 'vscode';
import type { Location, OtherTelling, SentenceLinks } from '../../worker/protocol';
import { tellingLines } from '../cards/evidence';
import { SIDE_BY_SIDE } from '../commands';
import { labelText, plainText } from '../displayText';
import { markdown } from '../markdown';
import { RELATIONS } from './sourceCount';

/** A sentence of the open article and one of another that tells the same. */
export interface TellingNode {
  readonly kind: 'telling';
  readonly here: Location;
  readonly telling: OtherTelling;
}

type Relation = OtherTelling['relation'];

const ICONS: Readonly<Record<Relation, string>> = {
  corroborates: 'check',
  conflicts: 'warning',
  updates: 'history',
  cites: 'quote',
  repeats: 'copy',
};

export function* tellingsOf(uri: string, { range, tellings }: SentenceLinks): Generator<TellingNode> {
  for (const telling of tellings) yield { kind: 'telling', here: { uri, range }, telling };
}

const WORDS = new Map(RELATIONS);
const ORDER = [...WORDS.keys()];

/** Disagreements first, the same text last. */
export const byRelation = (a: TellingNode, b: TellingNode): number =>
  ORDER.indexOf(a.telling.relation) - ORDER.indexOf(b.telling.relation);

/** "differs: 14 people", "same text", or nothing where another account simply agrees. */
function remarkOn({ relation, differences: [first] }: OtherTelling): string | null {
  if (relation === 'repeats') return 'same text';
  if (relation === 'cites') return 'one cites the other';
  if (relation === 'updates') return first ? plainText(first.there, 60) : null;
  if (relation === 'conflicts') return first ? `differs: ${plainText(first.there, 60)}` : 'differs';
  return null;
}

/** A telling in a tree: under its article by its sentence, elsewhere by its source. */
export function tellingItem({ here, telling }: TellingNode, by: 'sentence' | 'source'): vscode.TreeItem {
  const [source, text, remark] = [plainText(telling.source, 120), plainText(telling.text), remarkOn(telling)];
  const item = new vscode.TreeItem(labelText(by === 'source' ? source : text));
  item.description = labelText([remark, by === 'source' ? text : null].filter(Boolean).join(' · '), 400);
  item.iconPath = new vscode.ThemeIcon(ICONS[telling.relation]);
  item.tooltip = markdown(tellingLines(telling));
  item.accessibilityInformation = {
    label: labelText([`${WORDS.get(telling.relation)} ${source}`, remark, text].filter(Boolean).join(', '), 500),
  };
  item.contextValue = 'telling';
  item.command = { command: SIDE_BY_SIDE, title: 'Open Side by Side', arguments: [here, telling.location] };
  return item;
}
