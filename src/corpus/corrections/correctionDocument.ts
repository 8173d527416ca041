import { type Correction, correctionOf, subjectOf } from './correction';

/** One correction of a document. */
export interface Entry {
  /** As it is written: JSON on one line, with what a later version may have added. */
  readonly line: string;
  /** Null where this version does not know what to make of it. */
  readonly correction: Correction | null;
}

/** Corrections as they are kept: those of a later version too, and whatever else it wrote beside them. */
export interface CorrectionDocument {
  readonly entries: readonly Entry[];
  readonly fields: Readonly<Record<string, unknown>>;
}

/** What is done to a document, wherever others have taken it meanwhile: lines that come and lines that go. */
export interface Change {
  readonly add: readonly string[];
  readonly remove: readonly string[];
}

export const EMPTY_DOCUMENT: CorrectionDocument = { entries: [], fields: {} };
export const NO_CHANGE: Change = { add: [], remove: [] };

/** In UTF-16 units. */
export const LARGEST_DOCUMENT = 1024 * 1024;
const MOST_ENTRIES = 5000;
const LONGEST_LINE = 8000;
const VERSION = 1;

export const entryOf = (correction: Correction): Entry => ({ line: JSON.stringify(correction), correction });

/** @throws {Error} Where it is no such document, or too large; the message goes on after the name of the file. */
export function readDocument(text: string): CorrectionDocument {
  if (text.length > LARGEST_DOCUMENT) throw new Error(`is larger than ${LARGEST_DOCUMENT / 1024} KB`);
  const { corrections, ...fields } = parsed(text) ?? salvaged(text);
  if (!Array.isArray(corrections)) throw new Error('has no list of corrections');
  const values = corrections.filter((value) => value !== null);
  if (values.length > MOST_ENTRIES) throw new Error(`has more than ${MOST_ENTRIES} corrections`);
  const lines = new Set(values.map((value) => JSON.stringify(value)));
  for (const line of lines) if (line.length > LONGEST_LINE) throw new Error('has a correction that is too long');
  return { entries: [...lines].map(entryOn), fields };
}

const entryOn = (line: string): Entry => ({ line, correction: correctionOf(JSON.parse(line)) });

type Content = Readonly<Record<string, unknown>>;

/** Null where it is no JSON. @throws {Error} Where it is other JSON. */
function parsed(text: string): Content | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null) throw new Error('is no document of corrections');
  return value as Content;
}

/** What stands around the corrections of a document that two people changed and nobody put together. */
const AROUND = /^(?:[{}\]]|null|"corrections": \[|"version": \d{1,9}|[<=>|]{7}.*)?$/;

/** Each correction is on a line of its own. @throws {Error} Where a line is anything else. */
function salvaged(text: string): Content {
  const lines = text.split('\n').map((line) => line.trim().replace(/,$/, ''));
  return { version: VERSION, corrections: lines.filter((line) => !AROUND.test(line)).map(salvagedLine) };
}

function salvagedLine(line: string): unknown {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value === 'object') return value;
  } catch {
    // It is said below.
  }
  throw new Error('is damaged');
}

/**
 * One correction a line, in the order of the lines, each with a comma behind it: two people who add some change no line of
 * each other's.
 */
export function writeDocument({ entries, fields }: CorrectionDocument): string {
  const { version } = fields;
  const head = { ...fields, version: typeof version === 'number' && version > VERSION ? version : VERSION };
  const names = Object.entries(head).map(([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)},\n`);
  const lines = entries.map(({ line }) => `    ${line},\n`).sort();
  return `{\n${names.join('')}  "corrections": [\n${lines.join('')}    null\n  ]\n}\n`;
}

/** An added correction takes the place of those with its subject. */
export function changed({ entries, fields }: CorrectionDocument, { add, remove }: Change): CorrectionDocument {
  const added = new Map(add.map(entryOn).map((entry) => [subjectIn(entry), entry]));
  const gone = new Set(remove);
  const kept = entries.filter((entry) => !gone.has(entry.line) && !added.has(subjectIn(entry)));
  return { entries: [...kept, ...added.values()], fields };
}

/** What takes a change of this document back. */
export function inverse({ entries }: CorrectionDocument, change: Change): Change {
  const before = new Set(entries.map(({ line }) => line));
  const after = new Set(changed({ entries, fields: {} }, change).entries.map(({ line }) => line));
  return {
    add: [...before].filter((line) => !after.has(line)),
    remove: [...after].filter((line) => !before.has(line)),
  };
}

/** One change instead of two, one after the other. */
export function combined(first: Change, second: Change): Change {
  const added = new Map([...first.add, ...second.add].map(entryOn).map((entry) => [subjectIn(entry), entry.line]));
  const removed = new Set(second.remove);
  const addedLater = new Set(second.add);
  return {
    add: [...added.values()].filter((line) => !removed.has(line)),
    remove: [...new Set([...first.remove.filter((line) => !addedLater.has(line)), ...second.remove])],
  };
}

/** Whether nothing of it is left to do. */
export const isDone = (document: CorrectionDocument, change: Change): boolean => {
  const { add, remove } = inverse(document, change);
  return add.length + remove.length === 0;
};

const subjectIn = ({ line, correction }: Entry): string => (correction ? subjectOf(correction) : line);

/** Of the corrections that count: of several with one subject the one that was made last. */
export function corrections({ entries }: CorrectionDocument): Correction[] {
  const bySubject = new Map<string, Correction>();
  for (const { correction } of entries) {
    if (!correction) continue;
    const other = bySubject.get(subjectOf(correction));
    if (!other || (other.at ?? '') <= (correction.at ?? '')) bySubject.set(subjectOf(correction), correction);
  }
  return [...bySubject.values()];
}

/** A change as it was kept by {@link JSON}; what cannot be used of it is left out. */
export function changeOf(value: unknown): Change {
  const { add, remove } = (typeof value === 'object' && value !== null ? value : {}) as Partial<
    Record<string, unknown>
  >;
  return { add: linesOf(add), remove: linesOf(remove) };
}

const linesOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((line): line is string => typeof line === 'string' && isObject(line)) : [];

function isObject(line: string): boolean {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null;
  } catch {
    return false;
  }
}
