import * as vscode from 'vscode';
import type { EventType } from '../../article';
import { whenOf } from '../../article/reservations';
import type { CorrectionItem, EventItem, NamedPlace, SentenceLinks } from '../../worker/protocol';
import type { ArticleInView } from '../articleInView';
import type { ArticleWorkspace } from '../articleWorkspace';
import { OPEN_LOCATION } from '../commands';
import { counted, having, sourcesOf } from '../corroboration/sourceCount';
import { type TellingNode, tellingItem, tellingsOf } from '../corroboration/tellings';
import { countBadge } from '../countBadges';
import { labelText, markdownText, plainText } from '../displayText';
import { toRange } from '../locations';
import { markdown } from '../markdown';
import { reservations } from './eventExport';
import { type EventGroup, type EventSelection, groupEvents, selectEvents } from './eventGroups';

export type EventNode =
  | { readonly kind: 'correction'; readonly correction: CorrectionItem }
  | { readonly kind: 'group'; readonly group: EventGroup }
  | { readonly kind: 'event'; readonly event: EventItem; readonly parent?: EventNode }
  | { readonly kind: 'participant'; readonly participant: NamedPlace }
  | { readonly kind: 'attribution'; readonly event: EventItem }
  | TellingNode;

const ICONS: Readonly<Record<EventType, string>> = {
  Life: 'person',
  Movement: 'arrow-right',
  Transaction: 'credit-card',
  Business: 'briefcase',
  Conflict: 'warning',
  Contact: 'call-outgoing',
  Personnel: 'organization',
  Justice: 'law',
  Statement: 'quote',
  Other: 'circle-small-filled',
};

const SELECTION = 'secondSource.events.selection';
const DEFAULT: EventSelection = { grouping: 'time', timeOrder: 'oldestFirst', minor: false, filter: '' };

/** What happens in the article in view. */
export class EventTree implements vscode.TreeDataProvider<EventNode>, vscode.Disposable {
  readonly #articles: ArticleWorkspace;
  readonly #inView: ArticleInView;
  readonly #memory: vscode.Memento;
  readonly #changed = new vscode.EventEmitter<EventNode[] | undefined>();
  readonly #subscriptions: vscode.Disposable;
  /** By article and what the sentence says, so that an edit elsewhere in the text leaves them where they belong. */
  #links: ReadonlyMap<string, SentenceLinks> = new Map();
  #roots: EventNode[] = [];
  #filter = '';

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(articles: ArticleWorkspace, inView: ArticleInView, memory: vscode.Memento) {
    this.#articles = articles;
    this.#inView = inView;
    this.#memory = memory;
    this.#subscriptions = vscode.Disposable.from(
      articles.onDidChange(() => this.#changed.fire(undefined)),
      inView.onDidChange(() => this.#changed.fire(undefined)),
    );
    this.#setContext();
  }

  get selection(): EventSelection {
    return { ...DEFAULT, ...this.#memory.get<Partial<EventSelection>>(SELECTION), filter: this.#filter };
  }

  /** All but the filter is remembered. */
  async select(change: Partial<EventSelection>): Promise<void> {
    const { filter, ...remembered } = { ...this.selection, ...change };
    this.#filter = filter;
    await this.#memory.update(SELECTION, remembered);
    this.#setContext();
    this.#changed.fire(undefined);
  }

  /** The open article's events as they are shown, or null when no article is open. */
  async shown(): Promise<{
    headline: string | null;
    corrections: readonly CorrectionItem[];
    events: readonly EventItem[];
    groups: readonly EventGroup[];
  } | null> {
    const document = this.#inView.document;
    const article = document ? await this.#articles.events(document) : null;
    if (!article) return null;
    const events = selectEvents(article.events, this.selection);
    const { headline, corrections } = article;
    return { headline, corrections, events, groups: groupEvents(events, this.selection, article.publicationDate) };
  }

  async getChildren(node?: EventNode): Promise<EventNode[]> {
    if (!node) {
      const shown = await this.shown();
      this.#roots = shown ? [...shown.corrections.map(correctionNode), ...shown.groups.flatMap(groupNodes)] : [];
      void this.#askLinks();
      return this.#roots;
    }
    if (node.kind === 'group') return node.group.events.map((event) => ({ kind: 'event', event, parent: node }));
    return node.kind === 'event' ? [...detailsOf(node.event, this.#linksOf(node.event))] : [];
  }

  getParent(node: EventNode): EventNode | undefined {
    return node.kind === 'event' ? node.parent : undefined;
  }

  getTreeItem(node: EventNode): vscode.TreeItem {
    switch (node.kind) {
      case 'correction':
        return correctionItem(node.correction);
      case 'group':
        return groupItem(node.group);
      case 'event':
        return eventItem(node.event, this.#linksOf(node.event), node.parent);
      case 'participant':
        return participantItem(node.participant);
      case 'attribution':
        return attributionItem(node.event);
      case 'telling':
        return tellingItem(node, 'source');
    }
  }

  /** The innermost shown event around a position. */
  eventAt(position: vscode.Position): EventNode | undefined {
    const nodes = this.#roots.flatMap((node): EventNode[] =>
      node.kind === 'group' ? node.group.events.map((event) => ({ kind: 'event', event, parent: node })) : [node],
    );
    const around = nodes.flatMap((node) =>
      node.kind === 'event' && rangeOf(node.event).contains(position) ? [node] : [],
    );
    return around.sort((a, b) => (rangeOf(a.event).contains(rangeOf(b.event)) ? 1 : -1))[0];
  }

  dispose(): void {
    this.#subscriptions.dispose();
    this.#changed.dispose();
  }

  #linksOf({ location, sentence }: EventItem): SentenceLinks | undefined {
    return this.#links.get(keyOf(location.uri, sentence));
  }

  /** Links take longer than events: those known by their sentences stay until then, and nothing moves when they come. */
  async #askLinks(): Promise<void> {
    const document = this.#inView.document;
    if (!document) return;
    const paragraphs = await this.#articles.links(document);
    if (!paragraphs || document !== this.#inView.document) return;
    const uri = document.uri.toString();
    const sentences = paragraphs.flatMap((paragraph) => paragraph.sentences);
    const links = new Map(sentences.map((sentence) => [keyOf(uri, sentence.text), sentence]));
    const changed = JSON.stringify([...links]) !== JSON.stringify([...this.#links]);
    this.#links = links;
    if (changed) this.#changed.fire(this.#roots);
  }

  #setContext(): void {
    const { grouping, timeOrder, minor, filter } = this.selection;
    const context = { grouping, timeOrder, minor, filtered: filter !== '' };
    for (const [key, value] of Object.entries(context))
      void vscode.commands.executeCommand('setContext', `secondSource.events.${key}`, value);
  }
}

const rangeOf = ({ location }: EventItem): vscode.Range => toRange(location.range);

const correctionNode = (correction: CorrectionItem): EventNode => ({ kind: 'correction', correction });

/** A group without a title shows its events alone. */
function groupNodes(group: EventGroup): EventNode[] {
  return group.title ? [{ kind: 'group', group }] : group.events.map((event) => ({ kind: 'event', event }));
}

const keyOf = (uri: string, sentence: string): string => `${uri}\n${sentence}`;

function* detailsOf(event: EventItem, links: SentenceLinks | undefined): Generator<EventNode> {
  for (const participant of event.participants) yield { kind: 'participant', participant };
  if (event.attribution) yield { kind: 'attribution', event };
  if (links) yield* tellingsOf(event.location.uri, links);
}

const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;

function correctionItem({ text, location }: CorrectionItem): vscode.TreeItem {
  const item = new vscode.TreeItem(labelText(text, 120));
  item.iconPath = new vscode.ThemeIcon('edit');
  item.tooltip = markdown([markdownText(text, 1000)]);
  item.contextValue = 'correction';
  item.command = { command: OPEN_LOCATION, title: 'Go to Correction', arguments: [location] };
  return item;
}

function groupItem({ title, events }: EventGroup): vscode.TreeItem {
  const item = new vscode.TreeItem(labelText(title, 120), Expanded);
  item.id = `group ${title}`;
  item.description = labelText(`${events.length}`);
  item.contextValue = 'group';
  return item;
}

function eventItem(event: EventItem, links: SentenceLinks | undefined, parent?: EventNode): vscode.TreeItem {
  const hasDetails = event.participants.length > 0 || event.attribution !== null || links !== undefined;
  const item = new vscode.TreeItem(labelText(event.label, 240), hasDetails ? Collapsed : None);
  item.iconPath = new vscode.ThemeIcon(ICONS[event.type]);
  item.description = labelText([whenUnder(parent, event), ...reservations(event)].filter(Boolean).join(' · '));
  const told = links && toldElsewhere(links);
  item.tooltip = markdown([
    markdownText(event.sentence, 1000),
    markdownText([whenOf(event), ...reservations(event)].filter(Boolean).join(' · '), 300),
    markdownText(event.attribution ? `According to ${event.attribution}` : '', 200),
    markdownText(told ?? ''),
  ]);
  item.resourceUri = links && told ? countBadge(links.independentSources, isDisputed(links), told) : undefined;
  item.accessibilityInformation = {
    label: labelText([event.type, event.label, item.description, told].filter(Boolean).join(', '), 500),
  };
  item.id = `${event.id} ${parent?.kind === 'group' ? parent.group.title : ''}`;
  item.contextValue = event.shown ? 'event' : 'hiddenEvent';
  item.command = { command: OPEN_LOCATION, title: 'Go to Sentence', arguments: [event.location] };
  return item;
}

const isDisputed = ({ tellings }: SentenceLinks): boolean => having('conflicts', tellings).length > 0;

/** "2 other sources, told differently in The Courier"; empty where only the same text is elsewhere. */
function toldElsewhere(links: SentenceLinks): string {
  const [backing, differing] = [having('corroborates', links.tellings), having('conflicts', links.tellings)];
  const parts = [
    backing.length > 0 && counted(links),
    differing.length > 0 && `told differently in ${plainText(sourcesOf(differing).join(', '), 120)}`,
  ];
  return parts.filter(Boolean).join(', ');
}

/** When it happened; under the heading of its day the time of day alone. */
function whenUnder(parent: EventNode | undefined, event: EventItem): string {
  const when = whenOf(event);
  const day = parent?.kind === 'group' ? parent.group.title : '';
  return day && when.startsWith(day) ? when.slice(day.length).replace(/^, /, '') : when;
}

function participantItem({ name, location }: NamedPlace): vscode.TreeItem {
  const item = new vscode.TreeItem(labelText(name, 120));
  item.iconPath = new vscode.ThemeIcon('person');
  item.command = { command: OPEN_LOCATION, title: 'Go to Mention', arguments: [location] };
  return item;
}

function attributionItem({ attribution, anonymous, location }: EventItem): vscode.TreeItem {
  const item = new vscode.TreeItem(labelText(`According to ${attribution ?? ''}`, 130));
  item.iconPath = new vscode.ThemeIcon(anonymous ? 'eye-closed' : 'megaphone');
  if (anonymous) item.description = 'not named';
  item.command = { command: OPEN_LOCATION, title: 'Go to Sentence', arguments: [location] };
  return item;
}
